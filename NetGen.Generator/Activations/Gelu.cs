using NetGen.Generator.Model;
using NetGen.Generator.Program;
using static NetGen.Generator.Program.Functions;

namespace NetGen.Generator.Activations;

/// <summary>z weighted by the chance that a normal variable is smaller.</summary>
internal sealed class Gelu : ElementwiseActivation
{
    public override string Name => "Gelu";

    public override string Formula => "a = z Phi(z)";

    public override string Source => "Hendrycks, Gimpel 2016";

    public override string DefaultInitialization => "HeNormal";

    public override Expr Value(Expr z, Settings settings) => z * NormalCdf(z);

    public override Expr Derivative(Expr z, Expr a, Settings settings) => NormalCdf(z) + (z * NormalPdf(z));
}
