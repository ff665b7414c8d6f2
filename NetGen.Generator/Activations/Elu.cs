using NetGen.Generator.Model;
using NetGen.Generator.Program;
using static NetGen.Generator.Program.Functions;

namespace NetGen.Generator.Activations;

/// <summary>Exponential below 0, to -alpha.</summary>
internal sealed class Elu : ElementwiseActivation
{
    public override string Name => "Elu";

    public override string Formula => "a = z > 0 ? z : alpha (e^z - 1)";

    public override string Source => "Clevert et al. 2015";

    public override string DefaultInitialization => "HeNormal";

    public override IReadOnlyList<SettingRule> Rules { get; } = [new SettingRule("Alpha")];

    public override Expr Value(Expr z, Settings settings) => IfGreater(z, 0, z, settings.Real("Alpha", 1) * ExpM1(z));

    // a + alpha would cancel far below 0.
    public override Expr Derivative(Expr z, Expr a, Settings settings) => IfGreater(z, 0, 1, settings.Real("Alpha", 1) * Exp(z));
}
