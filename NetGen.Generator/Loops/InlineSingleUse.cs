namespace NetGen.Generator.Loops;

/// <summary>Prints a value used once inside its use, where nothing it depends on changes in between and the line stays legible.</summary>
internal static class InlineSingleUse
{
    private const int LegibleNodes = 7;

    /// <summary>Rewrites a method or a kernel.</summary>
    /// <param name="body">Its statements; holds the result.</param>
    /// <param name="longest">The most nodes of a value that goes into its use.</param>
    /// <param name="deepest">The most places of an evaluation stack that it may need: parsers and interpreters have limits.</param>
    public static void Run(List<Statement> body, int longest = LegibleNodes, int deepest = int.MaxValue)
    {
        var uses = new Dictionary<string, int>(StringComparer.Ordinal);
        var assigned = new HashSet<string>(StringComparer.Ordinal);
        Count(body, uses, assigned);
        Rewrite(body, uses, assigned, longest, deepest);
    }

    private static void Count(List<Statement> body, Dictionary<string, int> uses, HashSet<string> assigned)
    {
        foreach (var statement in body)
        {
            if (statement is Assign assign) assigned.Add(assign.Variable.Name);
            if (statement is AddProducts add) assigned.UnionWith(add.Sums.Select(sum => sum.Name));
            if (statement.Used is { } used) CountIn(used, uses);
            if (statement.Inside is { } inside) Count(inside, uses, assigned);
        }
    }

    private static void CountIn(Value value, Dictionary<string, int> uses)
    {
        if (value is Variable variable)
        {
            uses.TryGetValue(variable.Name, out int count);
            uses[variable.Name] = count + 1;
        }

        for (int k = 0; k < value.ArgumentCount; k++) CountIn(value.Argument(k), uses);
    }

    private static void Rewrite(List<Statement> body, Dictionary<string, int> uses, HashSet<string> assigned, int longest, int deepest)
    {
        foreach (var statement in body)
        {
            if (statement.Inside is { } inside) Rewrite(inside, uses, assigned, longest, deepest);
        }

        var waiting = new WaitingValues(assigned);
        var kept = new List<Statement?>(body.Count);
        foreach (var original in body)
        {
            var statement = original;
            if (waiting.Count > 0 && statement.Used is { } used && Substitute(used, waiting, kept) is var substituted && !ReferenceEquals(substituted, used)) statement = statement.With(substituted);
            waiting.Cross(statement);
            if (statement is Declare declare && !assigned.Contains(declare.Variable.Name))
            {
                uses.TryGetValue(declare.Variable.Name, out int count);
                if (count == 0) continue;
                if (count == 1 && (longest == int.MaxValue || Size(declare.Value) <= longest) && (deepest == int.MaxValue || Values.Depth(declare.Value) <= deepest)) waiting.Add(declare, kept.Count);
            }

            kept.Add(statement);
        }

        body.Clear();
        foreach (var statement in kept)
        {
            if (statement is null) continue;
            if (statement is Assign { Value: Variable named } assign && body.Count > 0 && body[body.Count - 1] is Declare last && last.Variable == named && uses[named.Name] == 1)
            {
                // A value that only gets another name, however long it is.
                body[body.Count - 1] = assign with { Value = last.Value };
                continue;
            }

            body.Add(statement);
        }
    }

    /// <summary>The value with what was waiting in its place; itself where nothing was.</summary>
    private static Value Substitute(Value value, WaitingValues waiting, List<Statement?> kept)
    {
        if (value is Variable variable && waiting.Take(variable.Name) is var (moved, position))
        {
            kept[position] = null;
            return moved;
        }

        return Values.WithArguments(value, (waiting, kept), static (argument, state) => Substitute(argument, state.waiting, state.kept));
    }

    private static int Size(Value value)
    {
        // A constant in every lane has a name.
        if (value is Broadcast { Number: Literal }) return 1;
        int size = 1;
        for (int k = 0; k < value.ArgumentCount; k++) size += Size(value.Argument(k));
        return size;
    }
}
