using NetGen.Generator.Model;
using NetGen.Generator.Program;
using static NetGen.Generator.Program.Functions;

namespace NetGen.Generator.Activations;

/// <summary>z weighted by the tanh of its softplus.</summary>
internal sealed class Mish : ElementwiseActivation
{
    public override string Name => "Mish";

    public override string Formula => "a = z tanh(log(1 + e^z))";

    public override string Source => "Misra 2019";

    public override string DefaultInitialization => "HeNormal";

    public override Expr Value(Expr z, Settings settings) => z * Tanh(Softplus(z));

    public override Expr Derivative(Expr z, Expr a, Settings settings) => Tanh(Softplus(z)) + (z * (1 - (Tanh(Softplus(z)) * Tanh(Softplus(z)))) * Sigmoid(z));
}
