using NetGen.Generator.Model;
using NetGen.Generator.Program;
using static NetGen.Generator.Program.Functions;

namespace NetGen.Generator.Optimizers;

/// <summary>The gradient over the root of the sum of its squares.</summary>
internal sealed class AdaGrad : Optimizer
{
    public override string Name => "AdaGrad";

    public override string Formula => "s = s + g^2; w -= lr g / (sqrt(s) + eps)";

    public override string Source => "Duchi, Hazan, Singer 2011";

    public override IReadOnlyList<SettingRule> Rules { get; } = [SettingRule.Positive("Epsilon"), SettingRule.NotNegative("InitialAccumulator")];

    public override Expr Decrement(OptimizerContext context, Tensor parameter, Expr gradient)
    {
        var sum = context.State("sum", parameter, context.Settings.Real("InitialAccumulator", 0));
        var next = context.Set(sum, sum + (gradient * gradient));
        return context.LearningRate * (gradient / (Sqrt(next) + context.Settings.Real("Epsilon", 1e-10)));
    }
}
