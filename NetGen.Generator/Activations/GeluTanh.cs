using NetGen.Generator.Model;
using NetGen.Generator.Program;
using static NetGen.Generator.Program.Functions;

namespace NetGen.Generator.Activations;

/// <summary>The approximation of GELU by tanh.</summary>
internal sealed class GeluTanh : ElementwiseActivation
{
    private const double TwiceRoot = 1.5957691216057307117597842397375;
    private const double Cubic = 0.044715;

    public override string Name => "GeluTanh";

    public override string Formula => "a = z / 2 (1 + tanh(sqrt(2 / pi) (z + 0.044715 z^3)))";

    public override string Source => "Hendrycks, Gimpel 2016";

    public override string DefaultInitialization => "HeNormal";

    public override Expr Value(Expr z, Settings settings) => z * Sigmoid(Twice(z));

    // (1 + tanh u) / 2 is sigmoid(2u), whose complement does not cancel.
    public override Expr Derivative(Expr z, Expr a, Settings settings) => Sigmoid(Twice(z)) + (a * Sigmoid(-Twice(z)) * (TwiceRoot + (3 * TwiceRoot * Cubic * z * z)));

    /// <summary>2 sqrt(2 / pi) (z + 0.044715 z^3).</summary>
    private static Expr Twice(Expr z) => TwiceRoot * (z + (Cubic * z * z * z));
}
