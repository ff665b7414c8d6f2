using NetGen.Generator.Model;
using NetGen.Generator.Program;
using static NetGen.Generator.Program.Functions;

namespace NetGen.Generator.Activations;

/// <summary>z weighted by its sigmoid; also called swish.</summary>
internal sealed class Silu : ElementwiseActivation
{
    public override string Name => "Silu";

    public override string Formula => "a = z sigmoid(z)";

    public override string Source => "Elfwing et al. 2017";

    public override string DefaultInitialization => "HeNormal";

    public override Expr Value(Expr z, Settings settings) => z * Sigmoid(z);

    // 1 - sigmoid(z) as sigmoid(-z), which does not cancel.
    public override Expr Derivative(Expr z, Expr a, Settings settings) => Sigmoid(z) + (a * Sigmoid(-z));
}
