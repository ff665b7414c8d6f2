using NetGen.Generator.Model;
using NetGen.Generator.Program;
using static NetGen.Generator.Program.Functions;

namespace NetGen.Generator.Losses;

/// <summary>The mean of absolute errors.</summary>
internal sealed class MeanAbsoluteError : Loss
{
    public override string Name => "MeanAbsoluteError";

    public override string Formula => "L = 1/k sum_o |a_o - t_o|";

    public override string Source => "Laplace 1774";

    public override Expr Emit(LossContext context)
    {
        var error = context.Prediction - (Expr)context.Target(context.Outputs);
        return context.Mean(Abs(error), context.Outputs);
    }
}
