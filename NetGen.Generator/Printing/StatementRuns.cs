using NetGen.Generator.Loops;

namespace NetGen.Generator.Printing;

/// <summary>Finds neighbours that are shorter as one statement: vectors declared, parts of buffers named, vectors stored at equal distances.</summary>
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
        (Write start, Write next) => count < MostStores && IsPlain(start) && IsPlain(next) && start.Buffer == next.Buffer
            && IsAtDistance(start.Index, next.Index, count, ((Write)body[first + 1]).Index),
        _ => false,
    };

    /// <summary>A vector that is a constant or stands in memory: what sums start from, and factors.</summary>
    private static bool IsStart(Declare declare) => declare.Value is Broadcast { Number: Literal } or Read { IsVector: true, Count: null };

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

    private static bool IsAtDistance(Affine start, Affine index, int steps, Affine second) =>
        index.Equals(start + (steps * (second.Constant - start.Constant)));
}
