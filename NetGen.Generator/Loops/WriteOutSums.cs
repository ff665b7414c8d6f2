namespace NetGen.Generator.Loops;

/// <summary>Joins the steps of a sum that follow one another to one expression, which needs no local between them.</summary>
internal static class WriteOutSums
{
    public static void Run(List<Statement> body)
    {
        StartFromTerms(body);
        var joined = new List<Statement>(body.Count);
        foreach (var statement in body)
        {
            if (statement.Inside is { } inside) Run(inside);
            if (statement is Assign step && joined.Count > 0 && Before(joined[joined.Count - 1], step.Variable) is { } sum && Added(step) is { } term && !Uses(term, step.Variable))
            {
                var total = sum is Literal { Number: 0 } ? term : new Operation(Operator.Add, [sum, term], false);
                joined[joined.Count - 1] = joined[joined.Count - 1].With(total);
                continue;
            }

            joined.Add(statement);
        }

        body.Clear();
        body.AddRange(joined);
    }

    /// <summary>A sum that starts from 0 starts from its first term, where that is added in the same list of statements.</summary>
    private static void StartFromTerms(List<Statement> body)
    {
        for (int k = body.Count - 1; k >= 0; k--)
        {
            if (body[k] is not Declare { Value: Literal { Number: 0 }, Variable: var sum }) continue;
            int first = body.FindIndex(k + 1, statement => Values.All([statement]).Any(inside => (inside is Assign assign && assign.Variable == sum) || (inside.Used is { } used && Uses(used, sum))));
            if (first < 0 || body[first] is not Assign step || step.Variable != sum || Added(step) is not { } term || Uses(term, sum)) continue;
            body[first] = new Declare(sum, term);
            body.RemoveAt(k);
        }
    }

    /// <summary>What the statement gives the variable, if it does.</summary>
    private static Value? Before(Statement statement, Variable variable) => statement switch
    {
        Declare declare when declare.Variable == variable => declare.Value,
        Assign assign when assign.Variable == variable => assign.Value,
        _ => null,
    };

    /// <summary>What the step adds to its variable; null where it does something else.</summary>
    private static Value? Added(Assign step) => step.Value switch
    {
        Operation { Operator: Operator.MultiplyAdd } sum when sum.Operands[2] == step.Variable => new Operation(Operator.Multiply, [sum.Operands[0], sum.Operands[1]], false),
        Operation { Operator: Operator.Add } sum when sum.Operands[0] == step.Variable => sum.Operands[1],
        _ => null,
    };

    private static bool Uses(Value value, Variable variable) => Values.Has(value, variable.Equals);
}
