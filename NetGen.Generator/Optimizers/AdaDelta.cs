using NetGen.Generator.Model;
using NetGen.Generator.Program;
using static NetGen.Generator.Program.Functions;

namespace NetGen.Generator.Optimizers;

/// <summary>Steps in the parameter's own unit: the root mean square of past steps over that of gradients.</summary>
internal sealed class AdaDelta : Optimizer
{
    public override string Name => "AdaDelta";

    public override string Formula => "v = r v + (1 - r) g^2; d = g sqrt(u + eps) / sqrt(v + eps); u = r u + (1 - r) d^2; w -= lr d";

    public override string Source => "Zeiler 2012";

    public override IReadOnlyList<SettingRule> Rules { get; } = [SettingRule.Rate("Rho"), SettingRule.Positive("Epsilon")];

    public override Expr Decrement(OptimizerContext context, Tensor parameter, Expr gradient)
    {
        double rate = context.Settings.Real("Rho", 0.9);
        double epsilon = context.Settings.Real("Epsilon", 1e-6);
        var square = Moments.Mean(context, context.State("square", parameter), rate, gradient * gradient);
        var steps = context.State("steps", parameter);
        var delta = context.Program.Emit("delta_" + parameter.Name, parameter.Axes, Sqrt((Expr)steps + epsilon) / Sqrt(square + epsilon) * gradient);
        Moments.Mean(context, steps, rate, (Expr)delta * delta);
        return context.LearningRate * (Expr)delta;
    }
}
