using NetGen.Generator.Model;
using NetGen.Generator.Program;
using static NetGen.Generator.Program.Functions;

namespace NetGen.Generator.Optimizers;

/// <summary>Stochastic gradient descent, plain, with momentum or with Nesterov's.</summary>
internal sealed class Sgd : Optimizer
{
    public override string Name => "Sgd";

    public override string Formula => "v = mu v + g; w -= lr v (Nesterov: lr (g + mu v))";

    public override string Source => "Robbins, Monro 1951; Polyak 1964; Nesterov 1983; Sutskever et al. 2013";

    public override IReadOnlyList<SettingRule> Rules { get; } = [SettingRule.Rate("Momentum"), SettingRule.Flag("Nesterov") with { Needs = "Momentum" }];

    public override Expr Decrement(OptimizerContext context, Tensor parameter, Expr gradient)
    {
        double momentum = context.Settings.Real("Momentum", 0);
        if (momentum == 0) return context.LearningRate * gradient;
        var velocity = context.State("velocity", parameter);
        var next = context.Set(velocity, (momentum * (Expr)velocity) + gradient);
        return context.LearningRate * (context.Settings.Flag("Nesterov") ? gradient + (momentum * next) : next);
    }
}
