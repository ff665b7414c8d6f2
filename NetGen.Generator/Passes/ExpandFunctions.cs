using NetGen.Generator.Program;

namespace NetGen.Generator.Passes;

/// <summary>Replaces functions by their values, now that their derivatives have been taken.</summary>
internal static class ExpandFunctions
{
    public static void Run(TensorProgram program) => program.Replace(
        program.Operations.Select(operation => operation with { Value = Expand(operation.Value) }));

    private static Expr Expand(Expr expr) =>
        expr.Rewrite(node => node is Apply apply ? Expand(apply.Function.Value(Expand(apply.Argument))) : null);
}
