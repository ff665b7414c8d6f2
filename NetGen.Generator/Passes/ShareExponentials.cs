using NetGen.Generator.Program;

namespace NetGen.Generator.Passes;

/// <summary>
/// Sigmoid and softplus of z and of -z are all made of e^-|z|: where a program has several of one z, as training has of a sigmoid's value and its
/// slope, the exponential is computed once, where z is made. The run-time composes the functions in the same way, so that no bit changes.
/// </summary>
internal static class ShareExponentials
{
    public static void Run(TensorProgram program)
    {
        var shared = program.Operations.SelectMany(operation => operation.Value.Walk()).OfType<Unary>().Where(IsLogistic).Distinct()
            .GroupBy(function => Argument(function).Tensor).Where(functions => functions.Count() > 1)
            .ToDictionary(functions => functions.Key, functions => functions.ToArray());
        if (shared.Count == 0) return;

        var whole = new HashSet<Expr>(program.Operations.Select(operation => operation.Value));
        var parts = new Dictionary<Expr, Expr>();
        Compute[] operations = [.. program.Operations];
        program.Replace([]);
        foreach (var operation in operations)
        {
            program.Operations.Add(operation with { Value = operation.Value.Rewrite(node => parts.TryGetValue(node, out var part) ? part : null) });
            // The layers' values that ForwardCache keeps are made by its kernels, which have no use for the slope's parts.
            if (operation.Output is not { Role: TensorRole.Temporary } z || !shared.TryGetValue(z, out var functions)) continue;
            var exponential = program.Emit(program.Unique("e" + Number(z)), z.Axes, Functions.ExpMinusAbs(z));
            foreach (var function in functions)
            {
                var value = Of(function, z, exponential);
                parts.Add(function, whole.Contains(function) ? value : program.Emit(program.Unique(Name(function) + Number(z)), z.Axes, value));
            }
        }
    }

    private static bool IsLogistic(Unary function) =>
        function.Operation is UnaryOperation.Sigmoid or UnaryOperation.Softplus && function.Operand is Load or Unary { Operation: UnaryOperation.Negate, Operand: Load };

    private static Load Argument(Unary function) => (Load)(function.Operand is Unary negated ? negated.Operand : function.Operand);

    private static bool IsOfMinus(Unary function) => function.Operand is Unary;

    /// <summary>A function by e = e^-|z|.</summary>
    private static Expr Of(Unary function, Expr z, Expr e) => (function.Operation, IsOfMinus(function)) switch
    {
        (UnaryOperation.Sigmoid, false) => Functions.IfLess(z, 0, e, 1) / (1 + e),
        (UnaryOperation.Sigmoid, true) => Functions.IfGreater(z, 0, e, 1) / (1 + e),
        (_, false) => Functions.Max(0, z) + Functions.LogP1(e),
        (_, true) => Functions.Max(0, -z) + Functions.LogP1(e),
    };

    private static string Name(Unary function) => (function.Operation, IsOfMinus(function)) switch
    {
        (UnaryOperation.Sigmoid, false) => "rising",
        (UnaryOperation.Sigmoid, true) => "falling",
        (_, false) => "softplus",
        (_, true) => "softminus",
    };

    /// <summary>The layer's number in the name of its z.</summary>
    private static string Number(Tensor z) => z.Name.TrimStart('z');
}
