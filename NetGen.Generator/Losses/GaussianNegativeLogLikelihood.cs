using NetGen.Generator.Model;
using NetGen.Generator.Program;
using static NetGen.Generator.Program.Functions;

namespace NetGen.Generator.Losses;

/// <summary>The likelihood of the target under a normal distribution whose mean and log-variance are both predicted.</summary>
internal sealed class GaussianNegativeLogLikelihood : Loss
{
    public override string Name => "GaussianNegativeLogLikelihood";

    public override string Formula => "L = 1/k sum_o (s_o + (t_o - m_o)^2 e^-s_o) / 2; outputs m_1..m_k, then s_1..s_k";

    public override string Source => "Nix, Weigend 1994";

    public override IReadOnlyList<string> AcceptedActivations { get; } = ["None"];

    public override int OutputsPerTarget => 2;

    public override Expr Emit(LossContext context)
    {
        int count = context.Outputs.Extent / 2;
        var features = new Axis(context.Outputs.Name + "h", count);
        Expr mean = Half("mean", 0);
        Expr logVariance = Half("logVariance", count);
        var error = context.Target(features) - mean;
        return context.Mean(0.5 * (logVariance + (error * error * Exp(-logVariance))), features);

        Tensor Half(string name, int offset) => context.Program.Declare(
            new Tensor(name, [.. context.Rows, features], context.Prediction.Role) { SliceOf = context.Prediction, Offset = offset });
    }
}
