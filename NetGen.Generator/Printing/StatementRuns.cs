using NetGen.Generator.Loops;

namespace NetGen.Generator.Printing;

/// <summary>
/// Finds neighbours that are shorter as one statement: vectors declared, parts of buffers named, vectors stored or accumulated at equal
/// distances, and summed as they are.
/// </summary>
internal static class StatementRuns
{
    /// <summary>Most vectors that the run-time stores in one call.</summary>
    private const int MostStores = 4;

    /// <summary>How many statements from here on are written as one.</summary>
    public static int LengthAt(List<Statement> body, int first)
    {
        int count = 1;
        while (first + count < body.Count && Continues(body, first, count)) count++;
        // There are calls that store two vectors, or four.
        return body[first] is Write && count == 3 ? 2 : count;
    }

    private static bool Continues(List<Statement> body, int first, int count) => (body[first], body[first + count]) switch
    {
        (Part, Part) or (Reference, Reference) => true,
        (Declare start, Declare next) => IsStart(start) && IsStart(next),
        (Write start, Write next) => count < MostStores && start.Buffer == next.Buffer
            && IsAtDistance(start.Index, next.Index, count, ((Write)body[first + 1]).Index)
            && ((IsPlain(start) && IsPlain(next)) || Factor(body, first, count + 1) is not null),
        _ => false,
    };

    /// <summary>The factor by which some neighbours multiply what they add to memory; null where one of them does anything else.</summary>
    public static Value? Factor(List<Statement> body, int first, int count)
    {
        if (body[first] is not Write write || Product(write) is not { } product) return null;
        return IsCommon(product.Left) ? product.Left : IsCommon(product.Right) ? product.Right : null;

        bool IsCommon(Value factor)
        {
            for (int k = 0; k < count; k++)
            {
                if (Other((Write)body[first + k], factor) is null) return false;
            }

            return true;
        }
    }

    /// <summary>What is added to memory, but for the factor; null where the write does anything else.</summary>
    public static Value? Other(Write write, Value factor) =>
        Product(write) is not { } product ? null : product.Left.Equals(factor) ? product.Right : product.Right.Equals(factor) ? product.Left : null;

    /// <summary>Vectors in memory that grow by a factor times a vector each, and go into sums as they then are; null where other statements begin here.</summary>
    public static UpdatedVectors? UpdatedAt(List<Statement> body, int first)
    {
        if (UpdateAt(body, first) is null) return null;
        var (names, writes) = (new List<Variable>(), new List<Statement>());
        int next = first;
        for (; UpdateAt(body, next) is var (name, write); next += 2)
        {
            names.Add(name);
            writes.Add(write);
        }

        int count = names.Count;
        if (count % UpdatedVectors.Together != 0 || next + count > body.Count || Factor(writes, 0, count) is not { } factor) return null;
        var index = ((Write)writes[0]).Index;
        var second = ((Write)writes[1]).Index;
        Value? number = null;
        var sums = new List<Variable>();
        for (int k = 0; k < count; k++)
        {
            if (k > 0 && !IsAtDistance(index, ((Write)writes[k]).Index, k, second)) return null;
            if (body[next + k] is not Assign { Value: Operation { Operator: Operator.MultiplyAdd, Operands: [Variable times, Variable vector, Variable sum] } } assign) return null;
            if (vector != names[k] || sum != assign.Variable || times != (number ??= times)) return null;
            sums.Add(sum);
        }

        return Values.Used(body.Skip(next + count)).Any(value => value is Variable variable && names.Contains(variable)) ? null : new(writes, factor, number!, sums);
    }

    /// <summary>A vector that is declared, written to memory, and has grown from what stood there.</summary>
    private static (Variable Name, Write Write)? UpdateAt(List<Statement> body, int at) =>
        at + 1 < body.Count && body[at] is Declare { Value: Operation { Operator: Operator.MultiplyAdd } updated } declare
            && body[at + 1] is Write { Value: Variable stored } write && stored == declare.Variable
            ? (stored, write with { Value = updated })
            : null;

    /// <summary>The two factors of what a whole vector in memory grows by.</summary>
    private static (Value Left, Value Right)? Product(Write write) =>
        write is { Count: null, Value: Operation { Operator: Operator.MultiplyAdd, IsVector: true, Operands: [var left, var right, Read { Count: null } sum] } }
            && sum.Buffer == write.Buffer && sum.Index.Equals(write.Index) && !Reads(left, write.Buffer) && !Reads(right, write.Buffer)
            ? (left, right)
            : null;

    /// <summary>A vector that is a constant, a variable or stands in memory: what sums start from, and factors.</summary>
    private static bool IsStart(Declare declare) => declare.Value is Variable { IsVector: true } or Broadcast { Number: Literal } or Read { IsVector: true, Count: null };

    /// <summary>True where a whole vector is stored that no store before it can change.</summary>
    private static bool IsPlain(Write write) => write is { Value.IsVector: true, Count: null } && !Reads(write.Value);

    private static bool Reads(Value value)
    {
        if (value is Read or ReadLabel or ReadLabels or ReadOfLabel) return true;
        for (int k = 0; k < value.ArgumentCount; k++)
        {
            if (Reads(value.Argument(k))) return true;
        }

        return false;
    }

    private static bool Reads(Value value, string buffer) => Values.Walk(value).Any(part => part is Read read && read.Buffer == buffer);

    // The second says the distance, which no loop may change.
    private static bool IsAtDistance(Affine start, Affine index, int steps, Affine second) =>
        steps == 1 ? (index - start).IsFixed : index.Equals(start + ((second - start) * steps));
}

/// <summary>Vectors in memory that grow, and sums that they then go into.</summary>
/// <param name="Writes">A write for each vector, at equal distances.</param>
/// <param name="Factor">By what all are multiplied that is added to memory.</param>
/// <param name="Number">By what the vectors are multiplied in the sums.</param>
/// <param name="Sums">The sum of each.</param>
internal sealed record UpdatedVectors(List<Statement> Writes, Value Factor, Value Number, IReadOnlyList<Variable> Sums)
{
    /// <summary>Vectors that the run-time takes in one call.</summary>
    public const int Together = 4;

    /// <summary>Statements that they take the place of.</summary>
    public int Statements => 3 * Writes.Count;
}
