using NetGen.Generator.Model;
using NetGen.Generator.Program;
using static NetGen.Generator.Program.Functions;

namespace NetGen.Generator.Losses;

/// <summary>Errors weighted by their side, so that the given share of targets lies below the prediction.</summary>
internal sealed class Quantile : Loss
{
    public override string Name => "Quantile";

    public override string Formula => "L = 1/k sum_o max(q e, (q - 1) e), e = t_o - a_o";

    public override string Source => "Koenker, Bassett 1978";

    public override IReadOnlyList<SettingRule> Rules { get; } = [new SettingRule("Level", 0, 1, ExcludesLeast: true, ExcludesMost: true)];

    public override Expr Emit(LossContext context)
    {
        double level = context.Settings.Real("Level", 0.5);
        var error = context.Target(context.Outputs) - (Expr)context.Prediction;
        return context.Mean(IfGreater(error, 0, level * error, (level - 1) * error), context.Outputs);
    }
}
