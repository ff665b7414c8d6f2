using NetGen.Generator.Model;
using NetGen.Generator.Program;
using static NetGen.Generator.Program.Functions;

namespace NetGen.Generator.Activations;

/// <summary>The logistic function, to (0, 1).</summary>
internal sealed class Sigmoid : ElementwiseActivation
{
    public override string Name => "Sigmoid";

    public override string Formula => "a = 1 / (1 + e^-z)";

    public override string Source => "Rumelhart, Hinton, Williams 1986";

    public override string? OutputMeaning(bool isFromLogits) => isFromLogits ? "probabilities" : null;

    public override Expr Value(Expr z, Settings settings) => Sigmoid(z);

    // 1 - a as sigmoid(-z), which does not cancel.
    public override Expr Derivative(Expr z, Expr a, Settings settings) => a * Sigmoid(-z);
}
