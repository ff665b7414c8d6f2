using System.Runtime.InteropServices;
using NetGen.Numerics;
using Spectre.Console;
using static System.FormattableString;

namespace NetGen.Sample.Samples;

/// <summary>
/// An agent learns to balance a pole by trying: what it did in good moments becomes more likely. (REINFORCE: Williams 1992; Sutton, Barto 2018,
/// section 13.3.) There are no targets: the gradient comes from the rewards, and goes into the network through BackwardFrom.
/// </summary>
internal sealed class PolicySample : ISample
{
    private const int Updates = 120;
    private const int Episodes = 10;
    private const int TestEpisodes = 100;
    private const double Discount = 0.99;
    private const double LearningRate = 0.01;
    private const double RequiredSteps = 475;

    private readonly CartPole _game = new();

    public string Name => "policy";

    public string Description => "an agent learns to balance a pole on a cart from rewards alone: policy gradient";

    public bool Run(SampleContext context)
    {
        var console = context.Console;
        ulong seed = context.Seed ?? 1;
        var random = new RandomSource(seed);
        var network = new PolicyNet(seed);
        console.WriteLine(Invariant($"before: {Test(network, ref random):F1} steps on average"));

        var gradient = new float[PolicyNet.ParameterCount];
        for (int update = 1; update <= Updates; update++)
        {
            var episodes = new List<Episode>();
            for (int k = 0; k < Episodes; k++) episodes.Add(Play(network, ref random));
            Learn(network, episodes, gradient);
            if (update % 10 == 0) console.WriteLine(Invariant($"update {update,3}: {episodes.Average(episode => episode.Actions.Count),5:F1} steps on average, of {CartPole.LongestEpisode} at most"));
        }

        double steps = Test(network, ref random);
        console.WriteLine(Invariant($"after: {steps:F1} steps on average over {TestEpisodes} new episodes, always the likelier action; required: {RequiredSteps}."));
        if (steps < RequiredSteps) console.WriteLine("FAILED: the agent did not learn.");
        return steps >= RequiredSteps;
    }

    /// <summary>Plays one episode; actions are drawn as likely as the network says.</summary>
    private Episode Play(PolicyNet network, ref RandomSource random)
    {
        var episode = new Episode();
        Span<float> state = stackalloc float[CartPole.StateSize];
        Span<float> output = stackalloc float[PolicyNet.OutputSize];
        for (_game.Start(ref random); _game.IsRunning;)
        {
            _game.CopyStateTo(state);
            network.Forward(state, output);
            int action = random.NextSingle() < output[1] ? 1 : 0;
            episode.States.AddRange(state);
            episode.Actions.Add(action);
            _game.Push(right: action == 1);
        }

        return episode;
    }

    /// <summary>One step up the policy gradient: the mean of A d log p(action) over all moments, A what came after, compared with the usual.</summary>
    private static void Learn(PolicyNet network, List<Episode> episodes, float[] gradient)
    {
        double[][] returns = [.. episodes.Select(episode => Returns(episode.Actions.Count))];
        double[] all = [.. returns.SelectMany(values => values)];
        double mean = all.Average();
        double deviation = Math.Sqrt(all.Average(value => (value - mean) * (value - mean))) + 1e-8;

        Array.Clear(gradient);
        Span<float> output = stackalloc float[PolicyNet.OutputSize];
        Span<float> outputGradient = stackalloc float[PolicyNet.OutputSize];
        for (int k = 0; k < episodes.Count; k++)
        {
            var states = CollectionsMarshal.AsSpan(episodes[k].States);
            for (int step = 0; step < returns[k].Length; step++)
            {
                var state = states.Slice(step * CartPole.StateSize, CartPole.StateSize);
                int action = episodes[k].Actions[step];
                network.Forward(state, output, out var cache);
                // The loss is -A log p(action), so its slope at p(action) is -A / p(action).
                outputGradient.Clear();
                outputGradient[action] = (float)(-(returns[k][step] - mean) / deviation / all.Length) / output[action];
                network.BackwardFrom(state, cache, outputGradient, gradient, accumulate: true);
            }
        }

        network.Update(gradient, LearningRate);
    }

    /// <summary>From each step on, the rewards to come, 1 a step, later ones worth less.</summary>
    private static double[] Returns(int steps)
    {
        var returns = new double[steps];
        double sum = 0;
        for (int step = steps - 1; step >= 0; step--) returns[step] = sum = 1 + (Discount * sum);
        return returns;
    }

    private double Test(PolicyNet network, ref RandomSource random)
    {
        Span<float> state = stackalloc float[CartPole.StateSize];
        Span<float> output = stackalloc float[PolicyNet.OutputSize];
        int steps = 0;
        for (int episode = 0; episode < TestEpisodes; episode++)
        {
            for (_game.Start(ref random); _game.IsRunning;)
            {
                _game.CopyStateTo(state);
                network.Forward(state, output);
                _game.Push(right: output[1] > output[0]);
            }

            steps += _game.Steps;
        }

        return steps / (double)TestEpisodes;
    }

    /// <summary>What was seen and done, moment by moment.</summary>
    private sealed class Episode
    {
        public List<float> States { get; } = [];

        public List<int> Actions { get; } = [];
    }
}

/// <summary>What the agent sees in; the chances of pushing left and right out. The loss stands for its optimizer: the gradient is the agent's own.</summary>
[Network(CartPole.StateSize)]
[Dense(32, Activation.Tanh)]
[Dense(2, Activation.Softmax)]
[CrossEntropy]
[Adam]
internal sealed partial class PolicyNet;
