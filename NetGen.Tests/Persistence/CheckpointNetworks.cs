using NetGen.Tests.Compile;

namespace NetGen.Tests.Persistence;

/// <summary>
/// Networks of one compilation that checkpoints are taken of, and a way to compare all that they hold. Most are compiled for target Portable,
/// which is quicker; a checkpoint does not know of targets.
/// </summary>
internal static class CheckpointNetworks
{
    private const string Source = """
        using NetGen;
        [Network(3)] [Dense(5, Activation.Tanh)] [Dense(2)] [MeanSquaredError] [Adam] public sealed partial class AdamNet;
        [Network(3)] [Dense(5, Activation.Tanh)] [Dense(2)] [MeanSquaredError] [NAdam] public sealed partial class NAdamNet;
        [Network(3, Target = Target.Portable)] [Dense(5, Activation.Tanh)] [Dense(2)] [MeanSquaredError] [Sgd] public sealed partial class SgdNet;
        [Network(3, Target = Target.Portable)] [Dense(5, Activation.Tanh)] [Dense(2)] [MeanSquaredError] [Sgd(Momentum = 0.9)] public sealed partial class MomentumNet;
        [Network(3, Target = Target.Portable)] [Dense(5, Activation.Tanh)] [Dense(2)] [MeanSquaredError] [AdaDelta] public sealed partial class AdaDeltaNet;
        [Network(3, Precision = Precision.Double)] [Dense(5, Activation.Tanh)] [Dense(2)] [MeanSquaredError] [Adam] public sealed partial class DoubleNet;
        [Network(3, Target = Target.Portable)] [Dense(5, Activation.Tanh)] [Dense(2)] public sealed partial class InferenceNet;
        [Network(3, Target = Target.Portable)] [Dense(5, Activation.Relu)] [Dense(2)] [MeanSquaredError] [Adam] public sealed partial class ReluNet;
        [Network(3, Target = Target.Portable)] [Dense(5, Activation.Tanh)] [Dense(4, Activation.Tanh)] [Dense(2)] [MeanSquaredError] [Adam] public sealed partial class DeeperNet;
        [Network(4, Target = Target.Portable)] [Dense(6, Activation.Tanh)] [Dense(2)] [MeanSquaredError] [Adam] public sealed partial class WiderNet;
        [Network(3, Target = Target.Portable)] [Dense(5, Activation.Tanh, Bias = false)] [Dense(2)] [MeanSquaredError] [Adam] public sealed partial class UnbiasedNet;
        [Network(3)] [Dense(5, Activation.Tanh, Name = "Fc1")] [Dense(2, Name = "Fc2")] [MeanSquaredError] [Adam] public sealed partial class NamedNet;
        [Network(3)] [Dense(5, Activation.Tanh, Frozen = true)] [Dense(2)] [MeanSquaredError] [Adam] public sealed partial class FrozenNet;
        [Network(3, Target = Target.Portable)] [Dense(3)] [Dense(3)] [Dense(3)] public sealed partial class SquareNet;
        """;

    private static readonly Lazy<HarnessResult> Compiled = new(() => CompilationHarness.Compile(Source).EnsureClean());

    /// <summary>A network that has made a few steps, so that its optimizer remembers something.</summary>
    public static ITrainable<float, float> Trained(string name, ulong seed = 1) => Train(Compiled.Value.Create<ITrainable<float, float>>(name, seed), 3);

    public static ITrainable<double, double> TrainedDouble(ulong seed = 1)
    {
        var network = Compiled.Value.Create<ITrainable<double, double>>("DoubleNet", seed);
        for (int step = 0; step < 3; step++) network.TrainBatch([0.5, -1, 2, 1, 0, -1], [1, 0, -1, 2], 0.01);
        return network;
    }

    public static INetwork<float> Inference(string name, ulong seed = 1) => Compiled.Value.Create<INetwork<float>>(name, seed);

    public static ITrainable<float, float> Train(ITrainable<float, float> network, int steps)
    {
        var random = new NetGen.Numerics.RandomSource(5);
        float[] inputs = new float[network.InputSize * 4], targets = new float[network.TargetSize * 4];
        for (int step = 0; step < steps; step++)
        {
            foreach (ref float value in inputs.AsSpan()) value = (float)random.NextNormal();
            foreach (ref float value in targets.AsSpan()) value = (float)random.NextNormal();
            network.TrainBatch(inputs, targets, 0.01);
        }

        return network;
    }

    /// <summary>The bits of all that a network holds.</summary>
    public static string State<T, TTarget>(ITrainable<T, TTarget> network)
        where T : struct
        where TTarget : struct
    {
        var memory = new T[network.OptimizerStateCount];
        network.CopyOptimizerStateTo(memory);
        return $"{Parameters(network)} {Convert.ToHexString(System.Runtime.InteropServices.MemoryMarshal.AsBytes<T>(memory))} {network.Step}";
    }

    /// <summary>The bits of its parameters.</summary>
    public static string Parameters<T>(INetwork<T> network)
        where T : struct
    {
        var parameters = new T[network.ParameterCount];
        network.CopyParametersTo(parameters);
        return Convert.ToHexString(System.Runtime.InteropServices.MemoryMarshal.AsBytes<T>(parameters));
    }

    /// <summary>Checks that an action is refused for a reason, and that the network has stayed as it was.</summary>
    public static void AssertRefused<T, TTarget>(ITrainable<T, TTarget> network, Action action, params string[] reasons)
        where T : struct
        where TTarget : struct
    {
        string before = State(network);
        string message = Xunit.Assert.Throws<CheckpointException>(action).Message;
        Xunit.Assert.All(reasons, reason => Xunit.Assert.Contains(reason, message, StringComparison.Ordinal));
        Xunit.Assert.Equal(before, State(network));
    }
}
