using NetGen.Generator.Model;
using NetGen.Generator.Program;
using static NetGen.Generator.Program.Functions;

namespace NetGen.Generator.Losses;

/// <summary>The cross entropy of one class among several, from logits.</summary>
internal sealed class CrossEntropy : Loss
{
    public override string Name => "CrossEntropy";

    public override string Formula => "L = -sum_k q_k log softmax(z)_k, q the label, or the given distribution, smoothed and weighted";

    public override string Source => "Good 1952; Bishop 2006, eq. 4.108; smoothing: Szegedy et al. 2015";

    public override IReadOnlyList<SettingRule> Rules { get; } =
        [SettingRule.Rate("LabelSmoothing"), SettingRule.NotNegative("ClassWeights") with { IsPerOutput = true }, SettingRule.Choice("Targets", "Label", "Distribution")];

    public override IReadOnlyList<string> AcceptedActivations { get; } = ["None", "Softmax", "LogSoftmax"];

    public override bool IsFromLogits => true;

    public override bool IsOverClasses => true;

    public override string TargetRange => "a probability for each class";

    // Targets.Label is 0, Targets.Distribution is 1.
    public override bool TakesLabels(Settings settings) => settings.Real("Targets", 0) == 0;

    public override Expr Emit(LossContext context)
    {
        var (settings, classes) = (context.Settings, context.Outputs);
        double smoothing = settings.Real("LabelSmoothing", 0);
        var weights = settings.List("ClassWeights");
        Expr z = context.Prediction;
        var (maximum, _, sum) = Activations.Softmax.Parts(context.Program, context.Prediction);
        var logSum = Log(sum) + maximum;
        bool labels = TakesLabels(settings);
        Expr target = labels ? new OneHot(classes, context.Labels()) : context.Target(classes);
        if (labels && smoothing == 0 && weights.Count == 0) return logSum - context.Sum(target * z);

        if (smoothing > 0) target = ((1 - smoothing) * target) + (smoothing / classes.Extent);
        if (weights.Count > 0) target = target * (Expr)context.Program.Declare(new Tensor("classWeights", [classes], TensorRole.Constant) { Values = [.. weights] });
        return (logSum * context.Sum(target)) - context.Sum(target * z);
    }
}
