using NetGen.Generator.Program;

namespace NetGen.Generator.Passes;

/// <summary>
/// Computes once, where z is made, what several operations need of it. Sigmoid and softplus of z and of -z are all made of e^-|z|: a program
/// that has two of them, as training has of a sigmoid's value and its slope, takes one exponential. The run-time composes these functions in
/// the same way, so that each value has the same bits in programs that share and in those that do not.
/// </summary>
internal static class ShareFunctions
{
    public static void Run(TensorProgram program)
    {
        Compute[] operations = [.. program.Operations];
        var whole = new HashSet<Expr>(operations.Select(operation => operation.Value));
        var shared = operations.SelectMany(operation => operation.Value.Walk().OfType<Unary>().Where(IsDear).Distinct())
            .GroupBy(function => Argument(function)).Select(uses => Shared(uses.Key, [.. uses]))
            .Where(argument => argument.Functions.Count > 0).ToLookup(argument => argument.Of);

        var parts = new Dictionary<Expr, Expr>();
        program.Replace([]);
        foreach (var operation in operations)
        {
            program.Operations.Add(operation with { Value = operation.Value.Rewrite(node => parts.TryGetValue(node, out var part) ? part : null) });
            // What ForwardCache keeps is made by its kernels, in programs that have no use for the parts of a slope; what is given is read as it is.
            if (operation.Output.Role != TensorRole.Temporary) continue;
            foreach (var argument in shared[operation.Output]) Emit(argument);
        }

        void Emit(SharedArgument argument)
        {
            var z = argument.Of;
            Expr x = argument.Value is Load ? argument.Value : Make("u", argument.Value);
            Expr? exponential = null;
            if (argument.HasParts) exponential = Make("e", Functions.ExpMinusAbs(x));
            foreach (var function in argument.Functions)
            {
                var value = exponential is not null && IsLogistic(function) ? Of(function, x, exponential) : function.With([IsOfMinus(function) ? -x : x]);
                parts.Add(function, whole.Contains(function) ? value : Make(Name(function), value));
            }

            Tensor Make(string name, Expr value) => program.Emit(program.Unique(name + Number(z)), z.Axes, value);
        }
    }

    /// <summary>The layer's number in the name of its z.</summary>
    public static string Number(Tensor z) => z.Name.TrimStart('z');

    /// <summary>The functions of an argument that are worth sharing: parts of one exponential, and what several operations compute.</summary>
    private static SharedArgument Shared(Expr argument, Unary[] uses)
    {
        var tensors = argument.Tensors();
        var functions = uses.Distinct().ToArray();
        bool hasParts = functions.Count(IsLogistic) > 1;
        var worth = functions.Where(function => (hasParts && IsLogistic(function)) || uses.Count(function.Equals) > 1);
        return new SharedArgument(tensors[0], argument, hasParts, tensors.Count > 1 ? [] : [.. worth]);
    }

    private static bool IsLogistic(Unary function) => function.Operation is UnaryOperation.Sigmoid or UnaryOperation.Softplus;

    private static bool IsDear(Unary function) => (IsLogistic(function) || function.Operation == UnaryOperation.NormalCdf) && function.Operand.Tensors().Count > 0;

    /// <summary>The argument without its sign.</summary>
    private static Expr Argument(Unary function) => IsOfMinus(function) ? -function.Operand : function.Operand;

    private static bool IsOfMinus(Unary function) => function.Operand is Unary { Operation: UnaryOperation.Negate } or Binary { Operation: BinaryOperation.Multiply, Left: Constant { Value: < 0 } };

    /// <summary>A function by e = e^-|x|.</summary>
    private static Expr Of(Unary function, Expr x, Expr e) => (function.Operation, IsOfMinus(function)) switch
    {
        (UnaryOperation.Sigmoid, false) => Functions.IfLess(x, 0, e, 1) / (1 + e),
        (UnaryOperation.Sigmoid, true) => Functions.IfGreater(x, 0, e, 1) / (1 + e),
        (_, false) => Functions.Max(0, x) + Functions.LogP1(e),
        (_, true) => Functions.Max(0, -x) + Functions.LogP1(e),
    };

    private static string Name(Unary function) => (function.Operation, IsOfMinus(function)) switch
    {
        (UnaryOperation.Sigmoid, false) => "rising",
        (UnaryOperation.Sigmoid, true) => "falling",
        (UnaryOperation.Softplus, false) => "softplus",
        (UnaryOperation.Softplus, true) => "softminus",
        _ => "cdf",
    };

    /// <summary>Functions of one argument.</summary>
    /// <param name="Of">The tensor that the argument is computed from.</param>
    /// <param name="Value">The argument.</param>
    /// <param name="HasParts">True where two of them have an exponential in common.</param>
    /// <param name="Functions">What is to be computed of it, or of its negative, once.</param>
    private sealed record SharedArgument(Tensor Of, Expr Value, bool HasParts, IReadOnlyList<Unary> Functions);
}
