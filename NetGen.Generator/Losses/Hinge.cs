using NetGen.Generator.Model;
using NetGen.Generator.Program;
using static NetGen.Generator.Program.Functions;

namespace NetGen.Generator.Losses;

/// <summary>The margin loss; targets 0 and 1 stand for -1 and +1.</summary>
internal sealed class Hinge : Loss
{
    public override string Name => "Hinge";

    public override string Formula => "L = 1/k sum_o max(0, 1 - (2 t_o - 1) a_o)";

    public override string Source => "Cortes, Vapnik 1995";

    public override string TargetRange => "each 0 or 1";

    public override Expr Emit(LossContext context)
    {
        var sign = (2 * (Expr)context.Target(context.Outputs)) - 1;
        return context.Mean(Max(0, 1 - (sign * context.Prediction)), context.Outputs);
    }
}
