namespace NetGen.Generator.Loops;

/// <summary>Prints a value used once inside its use, where nothing it depends on changes in between and the line stays legible.</summary>
internal static class InlineSingleUse
{
    private const int LegibleNodes = 7;

    public static void Run(List<Statement> body)
    {
        var uses = new Dictionary<string, int>(StringComparer.Ordinal);
        var assigned = new HashSet<string>(StringComparer.Ordinal);
        Count(body, uses, assigned);
        Rewrite(body, uses, assigned);
    }

    private static void Count(List<Statement> body, Dictionary<string, int> uses, HashSet<string> assigned)
    {
        foreach (var statement in body)
        {
            if (statement is Assign assign) assigned.Add(assign.Variable.Name);
            foreach (var value in statement.Values) CountIn(value, uses);
            foreach (var inner in statement.Bodies) Count(inner, uses, assigned);
        }
    }

    private static void CountIn(Value value, Dictionary<string, int> uses)
    {
        if (value is Variable variable)
        {
            uses.TryGetValue(variable.Name, out int count);
            uses[variable.Name] = count + 1;
        }

        foreach (var argument in value.Arguments) CountIn(argument, uses);
    }

    private static void Rewrite(List<Statement> body, Dictionary<string, int> uses, HashSet<string> assigned)
    {
        foreach (var statement in body)
        {
            foreach (var inner in statement.Bodies) Rewrite(inner, uses, assigned);
        }

        var pending = new Dictionary<string, Pending>(StringComparer.Ordinal);
        var kept = new List<Statement?>();
        foreach (var original in body)
        {
            var statement = original;
            if (pending.Count > 0 && Substitute(statement.Values, pending, kept) is { } substituted) statement = statement.WithValues(substituted);

            // What a statement changes, values waiting for their use must not be moved across.
            if (pending.Count > 0 && statement is not (Comment or Declare or DeclareNumber or Part))
            {
                foreach (string name in pending.Where(item => Disturbs(statement, item.Value)).Select(item => item.Key).ToArray()) pending.Remove(name);
            }

            if (statement is Declare declare && !assigned.Contains(declare.Variable.Name))
            {
                uses.TryGetValue(declare.Variable.Name, out int count);
                if (count == 0) continue;
                if (count == 1 && Size(declare.Value) <= LegibleNodes) pending[declare.Variable.Name] = new Pending(declare.Value, kept.Count);
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

    private static Value Substitute(Value value, Dictionary<string, Pending> pending, List<Statement?> kept)
    {
        if (value is Variable variable && pending.TryGetValue(variable.Name, out var moved))
        {
            pending.Remove(variable.Name);
            kept[moved.Position] = null;
            return moved.Value;
        }

        return Substitute(value.Arguments, pending, kept) is { } arguments ? value.With(arguments) : value;
    }

    /// <summary>The values with what was waiting in its place; null where nothing was.</summary>
    private static IReadOnlyList<Value>? Substitute(IReadOnlyList<Value> values, Dictionary<string, Pending> pending, List<Statement?> kept)
    {
        Value[]? substituted = null;
        for (int k = 0; k < values.Count; k++)
        {
            var value = Substitute(values[k], pending, kept);
            if (ReferenceEquals(value, values[k])) continue;
            substituted ??= [.. values];
            substituted[k] = value;
        }

        return substituted;
    }

    private static bool Disturbs(Statement statement, Pending pending) => statement switch
    {
        Assign assign => pending.Reads(assign.Variable.Name),
        Write write => pending.ReadsBuffer(write.Buffer),
        _ => true,
    };

    private static int Size(Value value) => 1 + value.Arguments.Sum(Size);

    private sealed class Pending(Value value, int position)
    {
        public Value Value { get; } = value;

        public int Position { get; } = position;

        public bool Reads(string variable) => Any(Value, inner => inner is Variable found && found.Name == variable);

        public bool ReadsBuffer(string buffer) => Any(Value, inner => inner is Read read && read.Buffer == buffer);

        private static bool Any(Value value, Func<Value, bool> test) => test(value) || value.Arguments.Any(argument => Any(argument, test));
    }
}
