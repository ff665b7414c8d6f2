using NetGen.Generator.Model;
using NetGen.Generator.Program;
using static NetGen.Generator.Program.Functions;

namespace NetGen.Generator.Losses;

/// <summary>Squares near 0, straight lines beyond delta.</summary>
internal sealed class Huber : Loss
{
    public override string Name => "Huber";

    public override string Formula => "L = 1/k sum_o (|e| < delta ? e^2 / 2 : delta (|e| - delta / 2)), e = a_o - t_o";

    public override string Source => "Huber 1964";

    public override IReadOnlyList<SettingRule> Rules { get; } = [SettingRule.Positive("Delta")];

    public override Expr Emit(LossContext context)
    {
        double delta = context.Settings.Real("Delta", 1);
        var error = context.Prediction - (Expr)context.Target(context.Outputs);
        return context.Mean(IfLess(Abs(error), delta, 0.5 * error * error, delta * (Abs(error) - (0.5 * delta))), context.Outputs);
    }
}
