using NetGen.Generator.Model;
using NetGen.Generator.Program;
using static NetGen.Generator.Program.Functions;

namespace NetGen.Generator.Activations;

/// <summary>z weighted by its hard sigmoid.</summary>
internal sealed class HardSwish : ElementwiseActivation
{
    public override string Name => "HardSwish";

    public override string Formula => "a = z min(1, max(0, z / 6 + 1 / 2))";

    public override string Source => "Howard et al. 2019";

    public override string DefaultInitialization => "HeNormal";

    public override Expr Value(Expr z, Settings settings) => z * Min(1, Max(0, (z / 6) + 0.5));

    public override Expr Derivative(Expr z, Expr a, Settings settings) => IfLess(z, -3, 0, IfGreater(z, 3, 1, (z / 3) + 0.5));
}
