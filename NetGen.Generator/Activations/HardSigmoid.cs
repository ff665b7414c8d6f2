using NetGen.Generator.Model;
using NetGen.Generator.Program;
using static NetGen.Generator.Program.Functions;

namespace NetGen.Generator.Activations;

/// <summary>A sigmoid of straight lines.</summary>
internal sealed class HardSigmoid : ElementwiseActivation
{
    public override string Name => "HardSigmoid";

    public override string Formula => "a = min(1, max(0, z / 6 + 1 / 2))";

    public override string Source => "Courbariaux et al. 2015";

    public override Expr Value(Expr z, Settings settings) => Min(1, Max(0, (z / 6) + 0.5));

    public override Expr Derivative(Expr z, Expr a, Settings settings) => IfGreater(z, -3, IfLess(z, 3, 1.0 / 6, 0), 0);
}
