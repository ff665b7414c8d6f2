using NetGen.Generator.Model;
using NetGen.Generator.Program;
using static NetGen.Generator.Program.Functions;

namespace NetGen.Generator.Activations;

/// <summary>A rectifier with a small slope below 0.</summary>
internal sealed class LeakyRelu : ElementwiseActivation
{
    public override string Name => "LeakyRelu";

    public override string Formula => "a = z > 0 ? z : slope z";

    public override string Source => "Maas et al. 2013";

    public override string DefaultInitialization => "HeNormal";

    public override IReadOnlyList<SettingRule> Rules { get; } = [new SettingRule("Slope")];

    public override Expr Value(Expr z, Settings settings) => IfGreater(z, 0, z, settings.Real("Slope", 0.01) * z);

    public override Expr Derivative(Expr z, Expr a, Settings settings) => IfGreater(z, 0, 1, settings.Real("Slope", 0.01));
}
