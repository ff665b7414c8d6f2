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
        (Part, Part) or (Reference, Reference) or (DeclareLater { Variable.IsVector: true }, DeclareLater { Variable.IsVector: true }) => true,
        (Declare start, Declare next) => IsStart(start) && IsStart(next) && SummedAt(body, first + count) is null,
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

        return names.Exists(name => Values.AreUsed(body, name.Equals, next + count)) ? null : new(writes, factor, number!, sums);
    }

    /// <summary>One or two vectors in memory that go into sums and then grow by a factor times a vector each; null where other statements begin here.</summary>
    public static SummedVectors? SummedAt(List<Statement> body, int first)
    {
        if (SumAt(body, first) is not { } one) return null;
        if (SumAt(body, first + 3) is { } two && two.Write.Buffer == one.Write.Buffer && (two.Write.Index - one.Write.Index).IsFixed)
        {
            if (one.Left.Equals(two.Left)) return new([one, two], one.Left, one.Right, two.Right);
            if (one.Right.Equals(two.Right)) return new([one, two], one.Right, one.Left, two.Left);
        }

        return new([one], one.Left, one.Right, null);
    }

    private static SummedVector? SumAt(List<Statement> body, int at)
    {
        if (at + 2 >= body.Count
            || body[at] is not Declare { Variable: var before, Value: Read { IsVector: true, Count: null } read }
            || body[at + 1] is not Assign { Variable: var sum, Value: Operation { Operator: Operator.MultiplyAdd, Operands: [Variable summed, var number, Variable added] } }
            || body[at + 2] is not Write { Count: null, Value: Operation { Operator: Operator.MultiplyAdd, Operands: [var left, var right, Variable grown] } } write) return null;
        bool isSame = summed == before && grown == before && added == sum && read.Buffer == write.Buffer && read.Index.Equals(write.Index);
        return isSame && IsApart(number) && IsApart(left) && IsApart(right) && !Values.AreUsed(body, before.Equals, at + 3) ? new(write, left, right, number, sum) : null;

        bool IsApart(Value value) => !Reads(value, write.Buffer) && !Values.Has(value, before.Equals);
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

    private static bool Reads(Value value) => Values.Has(value, part => Values.BuffersOf(part).Any());

    private static bool Reads(Value value, string buffer) => Values.Has(value, part => Values.BuffersOf(part).Contains(buffer));

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

/// <summary>A vector in memory that goes into a sum, and then grows.</summary>
/// <param name="Write">Where it stands.</param>
/// <param name="Left">One factor of what it grows by.</param>
/// <param name="Right">The other one.</param>
/// <param name="Number">By what it is multiplied in the sum.</param>
/// <param name="Sum">The sum.</param>
internal sealed record SummedVector(Write Write, Value Left, Value Right, Value Number, Variable Sum);

/// <summary>One such vector, or two that the run-time takes in one call.</summary>
/// <param name="Vectors">The vectors.</param>
/// <param name="Factor">By what all are multiplied that is added to memory.</param>
/// <param name="First">The vector that is added to the first.</param>
/// <param name="Second">The vector that is added to the second, if there is one.</param>
internal sealed record SummedVectors(IReadOnlyList<SummedVector> Vectors, Value Factor, Value First, Value? Second)
{
    /// <summary>Statements that they take the place of.</summary>
    public int Statements => 3 * Vectors.Count;
}
