using NetGen.Generator.Model;
using NetGen.Generator.Program;
using static NetGen.Generator.Program.Functions;

namespace NetGen.Generator.Losses;

/// <summary>The cross entropy of independent yes-or-no outputs, from logits.</summary>
internal sealed class BinaryCrossEntropy : Loss
{
    public override string Name => "BinaryCrossEntropy";

    public override string Formula => "L = -1/k sum_o (w t_o log p_o + (1 - t_o) log(1 - p_o)), p = sigmoid(z), from z; w the positive weight, t smoothed";

    public override string Source => "Good 1952; Bishop 2006, eq. 4.90";

    public override IReadOnlyList<SettingRule> Rules { get; } = [SettingRule.Rate("LabelSmoothing"), SettingRule.Positive("PositiveWeight")];

    public override IReadOnlyList<string> AcceptedActivations { get; } = ["None", "Sigmoid"];

    public override bool IsFromLogits => true;

    public override string TargetRange => "each from 0 to 1";

    public override Expr Emit(LossContext context)
    {
        double smoothing = context.Settings.Real("LabelSmoothing", 0);
        double positive = context.Settings.Real("PositiveWeight", 1);
        Expr target = context.Target(context.Outputs);
        if (smoothing > 0) target = ((1 - smoothing) * target) + (0.5 * smoothing);
        Expr z = context.Prediction;
        // With a weight on the positives the two branches no longer share one softplus.
        var value = positive == 1 ? Softplus(z) - (target * z) : ((1 - target) * Softplus(z)) + (positive * target * Softplus(-z));
        return context.Mean(value, context.Outputs);
    }
}
