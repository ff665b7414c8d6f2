using NetGen.Generator.Model;
using NetGen.Generator.Program;

namespace NetGen.Generator.Optimizers;

/// <summary>Adam whose weight decay does not pass through the moments.</summary>
internal sealed class AdamW : Optimizer
{
    private readonly Adam _adam = new();

    public override string Name => "AdamW";

    public override string Formula => _adam.Formula;

    public override string Source => "Loshchilov, Hutter 2017";

    public override IReadOnlyList<SettingRule> Rules => _adam.Rules;

    public override double DefaultWeightDecay => 0.01;

    public override IEnumerable<HostScalar> Scalars(Settings settings, Expr learningRate, Expr step) => _adam.Scalars(settings, learningRate, step);

    public override Expr Decrement(OptimizerContext context, Tensor parameter, Expr gradient) => _adam.Decrement(context, parameter, gradient);
}
