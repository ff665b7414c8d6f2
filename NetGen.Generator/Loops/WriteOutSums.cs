namespace NetGen.Generator.Loops;

/// <summary>Joins the steps of a sum that follow one another to one expression, which needs no local between them.</summary>
internal static class WriteOutSums
{
    public static void Run(List<Statement> body)
    {
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

    private static bool Uses(Value value, Variable variable) => Values.Walk(value).Contains(variable);
}
