using NetGen.Generator.Model;
using NetGen.Generator.Program;
using static NetGen.Generator.Program.Functions;

namespace NetGen.Generator.Activations;

/// <summary>The scaled exponential unit that keeps mean 0 and variance 1.</summary>
internal sealed class Selu : ElementwiseActivation
{
    private const double Scale = 1.0507009873554804934193349852946;
    private const double Alpha = 1.6732632423543772848170429916717;

    public override string Name => "Selu";

    public override string Formula => "a = 1.0507 (z > 0 ? z : 1.6733 (e^z - 1))";

    public override string Source => "Klambauer et al. 2017";

    public override string DefaultInitialization => "LecunNormal";

    public override Expr Value(Expr z, Settings settings) => Scale * IfGreater(z, 0, z, Alpha * ExpM1(z));

    // The result would cancel far below 0.
    public override Expr Derivative(Expr z, Expr a, Settings settings) => Scale * IfGreater(z, 0, 1, Alpha * Exp(z));
}
