namespace NetGen.Generator.Loops;

/// <summary>Bodies of different outlines differ, which is seen at little cost; those of one outline may still. No two runs of the compiler have the same numbers.</summary>
internal static class Outlines
{
    public static int Of(List<Statement> body)
    {
        int outline = body.Count;
        foreach (var statement in body)
        {
            int own = statement switch { For loop => loop.Step, AddProducts add => add.Sums.Count, _ => statement.GetType().GetHashCode() };
            int used = statement.Used is { } value ? Of(value) : 0;
            int inside = statement.Inside is { } statements ? Of(statements) : 0;
            outline = unchecked((((((outline * 31) + own) * 31) + used) * 31) + inside);
        }

        return outline;
    }

    private static int Of(Value value)
    {
        int outline = value is Operation operation ? (int)operation.Operator : value.GetType().GetHashCode();
        for (int k = 0; k < value.ArgumentCount; k++) outline = unchecked((outline * 31) + Of(value.Argument(k)));
        return outline;
    }
}
