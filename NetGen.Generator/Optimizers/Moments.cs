using NetGen.Generator.Model;
using NetGen.Generator.Program;

namespace NetGen.Generator.Optimizers;

/// <summary>Running means of the gradient and of its square, which the Adam family shares.</summary>
internal static class Moments
{
    public const double DefaultBeta1 = 0.9;
    public const double DefaultBeta2 = 0.999;
    public const double DefaultEpsilon = 1e-8;

    public static IReadOnlyList<SettingRule> Rules { get; } = [SettingRule.Rate("Beta1"), SettingRule.Rate("Beta2"), SettingRule.Positive("Epsilon")];

    /// <summary>m = beta1 m + (1 - beta1) g.</summary>
    public static Expr First(OptimizerContext context, Tensor parameter, Expr gradient) =>
        Mean(context, context.State("m", parameter), context.Settings.Real("Beta1", DefaultBeta1), gradient);

    /// <summary>v = beta2 v + (1 - beta2) g^2.</summary>
    public static Expr Second(OptimizerContext context, Tensor parameter, Expr gradient) =>
        Mean(context, context.State("v", parameter), context.Settings.Real("Beta2", DefaultBeta2), gradient * gradient);

    /// <summary>The running mean's new value.</summary>
    public static Expr Mean(OptimizerContext context, Tensor state, double rate, Expr value) =>
        context.Set(state, (rate * (Expr)state) + ((1 - rate) * value));

    /// <summary>The learning rate over the first mean's bias correction, and the root of the second's.</summary>
    public static IEnumerable<HostScalar> Corrections(Settings settings, Expr learningRate, Expr step)
    {
        yield return new HostScalar("stepSize", learningRate / (1 - (Expr)new Power(settings.Real("Beta1", DefaultBeta1), step)));
        yield return new HostScalar("rootCorrection", 1 / Functions.Sqrt(1 - (Expr)new Power(settings.Real("Beta2", DefaultBeta2), step)));
    }

    /// <summary>sqrt(v) / sqrt(1 - beta2^t) + epsilon.</summary>
    public static Expr Denominator(OptimizerContext context, Expr second) =>
        (Functions.Sqrt(second) * context.Scalar("rootCorrection")) + context.Settings.Real("Epsilon", DefaultEpsilon);
}
