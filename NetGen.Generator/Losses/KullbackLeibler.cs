using NetGen.Generator.Model;
using NetGen.Generator.Program;
using static NetGen.Generator.Program.Functions;

namespace NetGen.Generator.Losses;

/// <summary>The divergence of the predicted distribution from the target one, from logits.</summary>
internal sealed class KullbackLeibler : Loss
{
    public override string Name => "KullbackLeibler";

    public override string Formula => "L = sum_k t_k (log t_k - log softmax(z)_k)";

    public override string Source => "Kullback, Leibler 1951";

    public override IReadOnlyList<string> AcceptedActivations { get; } = ["None", "Softmax", "LogSoftmax"];

    public override bool IsFromLogits => true;

    public override bool IsOverClasses => true;

    public override string TargetRange => "a probability for each class";

    public override Expr Emit(LossContext context)
    {
        Expr z = context.Prediction;
        var (maximum, _, sum) = Activations.Softmax.Parts(context.Program, context.Prediction);
        Expr target = context.Target(context.Outputs);
        var entropy = context.Sum(IfGreater(target, 0, target * Log(target), 0) - (target * z));
        return entropy + ((Log(sum) + maximum) * context.Sum(target));
    }
}
