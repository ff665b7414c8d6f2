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

    public override Expr Value(Expr z, Settings settings) => z * TanhOfSoftplus(z);

    public override Expr Derivative(Expr z, Expr a, Settings settings)
    {
        var (rising, falling) = (Sigmoid(z), Sigmoid(-z));
        var slope = 2 * falling / (1 + (falling * falling));
        return TanhOfSoftplus(z) + (z * rising * slope * slope);
    }

    // With q = sigmoid(-z), e^softplus is 1 / q: tanh is (1 - q^2) / (1 + q^2), and 1 - q is sigmoid(z), where nothing cancels.
    private static Expr TanhOfSoftplus(Expr z)
    {
        var falling = Sigmoid(-z);
        return Sigmoid(z) * (1 + falling) / (1 + (falling * falling));
    }
}
