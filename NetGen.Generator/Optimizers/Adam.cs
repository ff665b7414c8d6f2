using NetGen.Generator.Model;
using NetGen.Generator.Program;
using static NetGen.Generator.Program.Functions;

namespace NetGen.Generator.Optimizers;

/// <summary>Adaptive moments; with AmsGrad the denominator never shrinks.</summary>
internal sealed class Adam : Optimizer
{
    public override string Name => "Adam";

    public override string Formula => "m = b1 m + (1 - b1) g; v = b2 v + (1 - b2) g^2; w -= lr m / (1 - b1^t) / (sqrt(v / (1 - b2^t)) + eps)";

    public override string Source => "Kingma, Ba 2014; AMSGrad: Reddi et al. 2018";

    public override IReadOnlyList<SettingRule> Rules { get; } = [.. Moments.Rules, SettingRule.Flag("AmsGrad")];

    public override IEnumerable<HostScalar> Scalars(Settings settings, Expr learningRate, Expr step) => Moments.Corrections(settings, learningRate, step);

    public override Expr Decrement(OptimizerContext context, Tensor parameter, Expr gradient)
    {
        var first = Moments.First(context, parameter, gradient);
        var second = Moments.Second(context, parameter, gradient);
        if (context.Settings.Flag("AmsGrad"))
        {
            var largest = context.State("largest", parameter);
            second = context.Set(largest, Max(largest, second));
        }

        return context.Scalar("stepSize") * (first / Moments.Denominator(context, second));
    }
}
