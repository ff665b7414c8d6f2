using NetGen.Generator.Model;
using NetGen.Generator.Program;
using static NetGen.Generator.Program.Functions;

namespace NetGen.Generator.Losses;

/// <summary>Half the sum of squared errors, whose gradient is the error itself.</summary>
internal sealed class HalfSquaredError : Loss
{
    public override string Name => "HalfSquaredError";

    public override string Formula => "L = 1/2 sum_o (a_o - t_o)^2";

    public override string Source => "Rumelhart, Hinton, Williams 1986";

    public override Expr Emit(LossContext context)
    {
        var error = context.Prediction - (Expr)context.Target(context.Outputs);
        return 0.5 * context.Sum(error * error);
    }
}
