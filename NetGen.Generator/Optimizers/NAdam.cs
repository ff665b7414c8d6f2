using NetGen.Generator.Model;
using NetGen.Generator.Program;
using static NetGen.Generator.Program.Functions;

namespace NetGen.Generator.Optimizers;

/// <summary>Adam with Nesterov's momentum, which grows with a schedule of its own.</summary>
internal sealed class NAdam : Optimizer
{
    public override string Name => "NAdam";

    public override string Formula => "mu_t = b1 (1 - 0.96^(t psi) / 2); w -= lr ((1 - mu_t) g / (1 - prod mu) + mu_t+1 m / (1 - mu_t mu_t+1 prod mu)) / (sqrt(v / (1 - b2^t)) + eps)";

    public override string Source => "Dozat 2016";

    public override IReadOnlyList<SettingRule> Rules { get; } = [.. Moments.Rules, SettingRule.NotNegative("MomentumDecay")];

    public override IEnumerable<HostScalar> Scalars(Settings settings, Expr learningRate, Expr step)
    {
        yield return Moments.Corrections(settings, learningRate, step).Single(scalar => scalar.Name == "rootCorrection");
        yield return new HostScalar("momentum", Momentum(step));
        yield return new HostScalar("nextMomentum", Momentum(step + 1));

        Expr Momentum(Expr at) => settings.Real("Beta1", Moments.DefaultBeta1) * (1 - (0.5 * (Expr)new Power(0.96, at * settings.Real("MomentumDecay", 0.004))));
    }

    /// <summary>The product of all momenta so far is carried along, and both factors of the step follow from it.</summary>
    public override void Begin(OptimizerContext context)
    {
        var (momentum, next) = (context.Scalar("momentum"), context.Scalar("nextMomentum"));
        var state = context.ScalarState("momentumProduct", initialValue: 1);
        var product = context.Set(state, state * momentum);
        context.Name("gradientStep", context.LearningRate * (1 - momentum) / (1 - product));
        // PyTorch 1.13 has one factor mu_t more here than Dozat; trajectories are held against it.
        context.Name("momentumStep", context.LearningRate * next / (1 - (product * momentum * next)));
    }

    public override Expr Decrement(OptimizerContext context, Tensor parameter, Expr gradient)
    {
        var first = Moments.First(context, parameter, gradient);
        var denominator = Moments.Denominator(context, Moments.Second(context, parameter, gradient));
        return ((context.Named("gradientStep") * gradient) + (context.Named("momentumStep") * first)) / denominator;
    }
}
