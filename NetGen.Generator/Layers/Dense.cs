using NetGen.Generator.Model;
using NetGen.Generator.Program;

namespace NetGen.Generator.Layers;

/// <summary>Every output is a weighted sum of every input, plus a bias.</summary>
internal sealed class Dense : Layer
{
    public override string Name => "Dense";

    public override string Formula => "z_o = b_o + sum_i W_oi x_i";

    public override string Source => "Rosenblatt 1958; Rumelhart, Hinton, Williams 1986";

    public override IReadOnlyList<SettingRule> Rules { get; } = [SettingRule.Flag("Bias"), SettingRule.Flag("Frozen")];

    public override LayerResult Emit(LayerContext context)
    {
        var (program, x, number, spec, kept) = context;
        var inputs = x.Axes[x.Axes.Count - 1];
        var outputs = new Axis($"f{number}", spec.Units);
        Axis[] axes = [.. x.Axes.Take(x.Axes.Count - 1), outputs];
        var weights = program.Declare($"W{number}", TensorRole.Parameter, outputs, inputs);
        var product = (Expr)x * weights;
        if (!spec.HasBias) return new LayerResult(program.Emit($"z{number}", axes, product, kept, Reduction.Sum), [weights]);

        var bias = program.Declare($"b{number}", TensorRole.Parameter, outputs);
        var sum = program.Emit($"acc{number}", axes, product, reduction: Reduction.Sum);
        return new LayerResult(program.Emit($"z{number}", axes, (Expr)sum + bias, kept), [weights, bias]);
    }
}
