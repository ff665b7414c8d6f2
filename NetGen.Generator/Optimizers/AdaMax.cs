using NetGen.Generator.Model;
using NetGen.Generator.Program;
using static NetGen.Generator.Program.Functions;

namespace NetGen.Generator.Optimizers;

/// <summary>Adam with the largest recent gradient for a denominator.</summary>
internal sealed class AdaMax : Optimizer
{
    public override string Name => "AdaMax";

    public override string Formula => "m = b1 m + (1 - b1) g; u = max(b2 u, |g| + eps); w -= lr m / (1 - b1^t) / u";

    public override string Source => "Kingma, Ba 2014, section 7.1";

    public override IReadOnlyList<SettingRule> Rules => Moments.Rules;

    public override IEnumerable<HostScalar> Scalars(Settings settings, Expr learningRate, Expr step) =>
        Moments.Corrections(settings, learningRate, step).Where(scalar => scalar.Name == "stepSize");

    public override Expr Decrement(OptimizerContext context, Tensor parameter, Expr gradient)
    {
        var first = Moments.First(context, parameter, gradient);
        var norm = context.State("norm", parameter);
        var next = context.Set(norm, Max(context.Settings.Real("Beta2", Moments.DefaultBeta2) * (Expr)norm, Abs(gradient) + context.Settings.Real("Epsilon", Moments.DefaultEpsilon)));
        return context.Scalar("stepSize") * (first / next);
    }
}
