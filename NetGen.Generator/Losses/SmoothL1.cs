using NetGen.Generator.Model;
using NetGen.Generator.Program;
using static NetGen.Generator.Program.Functions;

namespace NetGen.Generator.Losses;

/// <summary>Squares near 0, absolute errors beyond beta.</summary>
internal sealed class SmoothL1 : Loss
{
    public override string Name => "SmoothL1";

    public override string Formula => "L = 1/k sum_o (|e| < beta ? e^2 / (2 beta) : |e| - beta / 2), e = a_o - t_o";

    public override string Source => "Girshick 2015";

    public override IReadOnlyList<SettingRule> Rules { get; } = [SettingRule.Positive("Beta")];

    public override Expr Emit(LossContext context)
    {
        double beta = context.Settings.Real("Beta", 1);
        var error = context.Prediction - (Expr)context.Target(context.Outputs);
        return context.Mean(IfLess(Abs(error), beta, (0.5 / beta) * error * error, Abs(error) - (0.5 * beta)), context.Outputs);
    }
}
