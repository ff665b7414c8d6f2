using NetGen.Generator.Model;
using NetGen.Generator.Program;
using static NetGen.Generator.Program.Functions;

namespace NetGen.Generator.Losses;

/// <summary>The mean of squared errors.</summary>
internal sealed class MeanSquaredError : Loss
{
    public override string Name => "MeanSquaredError";

    public override string Formula => "L = 1/k sum_o (a_o - t_o)^2";

    public override string Source => "Gauss 1809";

    public override Expr Emit(LossContext context)
    {
        var error = context.Prediction - (Expr)context.Target(context.Outputs);
        return context.Mean(error * error, context.Outputs);
    }
}
