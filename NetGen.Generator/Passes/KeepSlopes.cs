using NetGen.Generator.Loops;
using NetGen.Generator.Program;

namespace NetGen.Generator.Passes;

/// <summary>
/// Computes what the gradient of a layer needs of its z alone, the slope of an activation, where z and a are made, if that takes a function:
/// there it shares what a takes of z, and it is kept in place of z. What is left to do on the way back is a product.
/// </summary>
internal static class KeepSlopes
{
    public static void Run(TensorProgram program)
    {
        Compute[] operations = [.. program.Operations];
        var origins = new Dictionary<Tensor, Tensor>();
        var kept = new Dictionary<Expr, Tensor>();
        program.Replace([]);
        foreach (var operation in operations)
        {
            if (operation.Reduction == Reduction.None && Origin(operation.Value, origins) is { } origin) origins.Add(operation.Output, origin);
            program.Operations.Add(Slope(operation, origins) is { } slope ? operation with { Value = slope.Others * (Expr)Keep(slope.Value, slope.Z) } : operation);
        }

        Tensor Keep(Expr value, Tensor z)
        {
            if (kept.TryGetValue(value, out var known)) return known;
            var slope = program.Declare(program.Unique("slope" + ShareFunctions.Number(z)), TensorRole.Temporary, [.. z.Axes]);
            kept.Add(value, slope);
            int made = program.Operations.FindLastIndex(operation => value.Reads(operation.Output));
            program.Operations.Insert(made + 1, new Compute(slope, Reduction.None, value));
            return slope;
        }
    }

    /// <summary>
    /// The factors of an operation that depend on one z alone, constants included, and the others; null where no function is among them, or
    /// nothing else, or where z is given or kept: there its kernels are those of ForwardCache, and nothing would be spared.
    /// </summary>
    private static (Expr Value, Tensor Z, Expr Others)? Slope(Compute operation, IReadOnlyDictionary<Tensor, Tensor> origins)
    {
        if (operation.Reduction != Reduction.None || operation.Value is not Binary { Operation: BinaryOperation.Multiply }) return null;
        var factors = operation.Value.Factors().Select(factor => (Value: factor, Z: Origin(factor, origins))).ToArray();
        if (factors.FirstOrDefault(factor => factor.Z is not null && HasFunction(factor.Value)).Z is not { } z) return null;
        var own = factors.ToLookup(factor => factor.Z == z || factor.Value.Tensors().Count == 0, factor => factor.Value);
        if (!own[false].Any() || z.Role != TensorRole.Temporary || z.SliceOf is not null || !operation.Output.Axes.SequenceEqual(z.Axes)) return null;
        return (Product(own[true]), z, Product(own[false]));
    }

    /// <summary>The one tensor from which a formula is computed element by element, if there is one.</summary>
    private static Tensor? Origin(Expr formula, IReadOnlyDictionary<Tensor, Tensor> origins)
    {
        Tensor[] tensors = [.. formula.Tensors().Select(tensor => origins.TryGetValue(tensor, out var origin) ? origin : tensor).Distinct()];
        return tensors is [var only] && formula.Axes().SequenceEqual(only.Axes) ? only : null;
    }

    /// <summary>Of the branches of ELU the slope's takes an exponential that the value's has no use for: both in one place are 1.1 to 1.2 of the time.</summary>
    private static bool HasFunction(Expr formula) => formula is not Select && formula.Walk().OfType<Unary>().Any(unary => PairFunctions.IsFunction(Nest.OperatorOf(unary)));

    private static Expr Product(IEnumerable<Expr> factors) => factors.Aggregate((left, right) => left * right);
}
