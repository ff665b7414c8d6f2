using NetGen.Generator.Model;
using NetGen.Generator.Program;
using static NetGen.Generator.Program.Functions;

namespace NetGen.Generator.Optimizers;

/// <summary>The gradient over the root of its running mean square.</summary>
internal sealed class RmsProp : Optimizer
{
    public override string Name => "RmsProp";

    public override string Formula => "v = r v + (1 - r) g^2; w -= lr g / (sqrt(v) + eps); centred: v minus the square of the mean gradient";

    public override string Source => "Tieleman, Hinton 2012; centred: Graves 2013";

    public override IReadOnlyList<SettingRule> Rules { get; } = [SettingRule.Rate("Alpha"), SettingRule.Positive("Epsilon"), SettingRule.Rate("Momentum"), SettingRule.Flag("Centered")];

    public override Expr Decrement(OptimizerContext context, Tensor parameter, Expr gradient)
    {
        var settings = context.Settings;
        double rate = settings.Real("Alpha", 0.99);
        var square = Moments.Mean(context, context.State("square", parameter), rate, gradient * gradient);
        if (settings.Flag("Centered"))
        {
            // A variance: rounding must not make it negative.
            var mean = Moments.Mean(context, context.State("mean", parameter), rate, gradient);
            square = Max(0, square - (mean * mean));
        }

        var scaled = gradient / (Sqrt(square) + settings.Real("Epsilon", 1e-8));
        double momentum = settings.Real("Momentum", 0);
        if (momentum == 0) return context.LearningRate * scaled;
        var velocity = context.State("velocity", parameter);
        return context.LearningRate * context.Set(velocity, (momentum * (Expr)velocity) + scaled);
    }
}
