using NetGen.Generator.Program;

namespace NetGen.Generator.Passes;

/// <summary>
/// Takes sigmoid(-z) for 1 - sigmoid(z), which spares an exponential: where that is dear, what cancels far out in the tail is not missed.
/// </summary>
internal static class ShareSigmoids
{
    public static void Run(TensorProgram program) => program.Replace([.. program.Operations.Select(operation => operation with { Value = Share(operation.Value) })]);

    private static Expr Share(Expr expr) => expr.Rewrite(node => node is Unary { Operation: UnaryOperation.Sigmoid, Operand: Unary { Operation: UnaryOperation.Negate } negated }
        ? 1 - (Expr)new Unary(UnaryOperation.Sigmoid, Share(negated.Operand))
        : null);
}
