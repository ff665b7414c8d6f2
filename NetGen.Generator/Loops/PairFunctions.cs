namespace NetGen.Generator.Loops;

/// <summary>
/// Where two statements of scalar code in a row call the same function, both arguments go through it in the lanes of one vector, which takes
/// no longer than one of them.
/// </summary>
internal static class PairFunctions
{
    /// <summary>Rewrites a kernel.</summary>
    /// <param name="body">Its statements; holds the result.</param>
    /// <param name="names">Names what the functions give.</param>
    public static void Run(List<Statement> body, NameSupply names)
    {
        for (int k = 0; k < body.Count; k++)
        {
            if (body[k].Inside is { } inside) Run(inside, names);
            if (k + 1 == body.Count || Functions(body[k]).FirstOrDefault() is not { } first) continue;
            if (Functions(body[k + 1]).FirstOrDefault(function => function.Operator == first.Operator && !Values.Has(function, value => IsChanged(value, body[k]))) is not { } second) continue;
            string name = NameSupply.Of(first.Operator);
            var (one, other) = (new Variable(names.Unique(name), false), new Variable(names.Unique(name), false));
            body[k] = Values.Replace(body[k], value => ReferenceEquals(value, first) ? one : null);
            body[k + 1] = Values.Replace(body[k + 1], value => ReferenceEquals(value, second) ? other : null);
            body.Insert(k, new DeclareTwo(one, other, new Operation(first.Operator, [first.Operands[0], second.Operands[0]], false)));
            k += 2;
        }
    }

    private static IEnumerable<Operation> Functions(Statement statement) => statement is Declare or Assign or Write && statement.Used is { } used
        ? Values.Walk(used).OfType<Operation>().Where(operation => IsFunction(operation.Operator))
        : [];

    /// <summary>True for what <c>NetGen.Numerics.Lane</c> computes for two numbers at once.</summary>
    public static bool IsFunction(Operator operation) => operation is Operator.Exp or Operator.ExpMinusAbs or Operator.ExpM1 or Operator.Log or Operator.LogP1
        or Operator.Tanh or Operator.Sigmoid or Operator.Softplus or Operator.NormalCdf or Operator.NormalPdf;

    private static bool IsChanged(Value value, Statement before) => (value, before) switch
    {
        (Variable variable, Declare declare) => declare.Variable == variable,
        (Variable variable, Assign assign) => assign.Variable == variable,
        (Read read, Write write) => write.Buffer == read.Buffer,
        (ReadOfLabel read, Write write) => write.Buffer == read.Buffer,
        _ => false,
    };
}
