using NetGen.Tests.Compile;

namespace NetGen.Tests.Training;

/// <summary>The networks of these tests, compiled together, and data for them.</summary>
internal static class TrainingNetworks
{
    // For the target that compiles quickest, where the bodies of the others are not what is tested.
    private const string Source = """
        using NetGen;

        [Network(4)] [Dense(7, Activation.Relu)] [Dense(3)] [CrossEntropy] [Adam] public sealed partial class Labels;
        [Network(4, Precision = Precision.Double)] [Dense(7, Activation.Tanh)] [Dense(3, Activation.Softmax)] [CrossEntropy] [NAdam] public sealed partial class DoubleLabels;
        [Network(4, Target = Target.Portable)] [Dense(5, Activation.Sigmoid)] [Dense(1, Activation.Sigmoid)] [BinaryCrossEntropy] [Sgd(Momentum = 0.9)] public sealed partial class Binary;
        [Network(4, Target = Target.Portable, Precision = Precision.Double)] [Dense(6, Activation.Gelu, Name = "Hidden")] [Dense(5, Activation.Relu)] [Dense(2, Bias = false)] [MeanSquaredError] [AdamW] public sealed partial class Values;
        [Network(4, Target = Target.Portable)] [Dense(6, Activation.Relu, Frozen = true)] [Dense(2)] [MeanSquaredError] [Sgd] public sealed partial class Frozen;
        [Network(4, Target = Target.Portable, Precision = Precision.Double)] [Dense(6, Activation.Tanh)] [Dense(2)] [GaussianNegativeLogLikelihood] [Adam] public sealed partial class Wide;
        [Network(4, Target = Target.Portable)] [Dense(3)] [MeanSquaredError] [Sgd] public sealed partial class Linear;
        [Network(4, Target = Target.Portable)] [Dense(8, Activation.Sigmoid)] [Dense(8, Activation.Sigmoid)] [Dense(8, Activation.Sigmoid)] [Dense(8, Activation.Sigmoid)] [Dense(8, Activation.Sigmoid)] [Dense(8, Activation.Sigmoid)] [Dense(3)] [CrossEntropy] [Sgd] public sealed partial class Deep;
        [Network(4, Target = Target.Portable)] [Dense(6, Activation.Tanh)] [Dense(3)] [CrossEntropy] [Adam] public sealed partial class Portable;
        [Network(4)] [Dense(6, Activation.Tanh)] [Dense(3, Activation.Softmax)] public sealed partial class Inference;
        [Network(4, Target = Target.Portable)] [Dense(3)] [CrossEntropy] [AdaGrad] public sealed partial class Single;
        """;

    private static readonly Lazy<HarnessResult> Compiled = new(() => CompilationHarness.Compile(Source));

    public static ITrainable<float, int> Labels(ulong seed = 1) => Compiled.Value.Create<ITrainable<float, int>>("Labels", seed);

    public static T Create<T>(string name, ulong seed = 1) => Compiled.Value.Create<T>(name, seed);

    /// <summary>Four numbers a sample; the label is the largest of the first three.</summary>
    public static Samples<float, int> Classes(int count, int seed = 1)
    {
        var random = new Random(seed);
        float[] inputs = [.. Enumerable.Range(0, count * 4).Select(_ => random.NextSingle() * 2 - 1)];
        int[] labels = [.. Enumerable.Range(0, count).Select(k => Largest(inputs.AsSpan(k * 4, 3)))];
        return new(inputs, labels);
    }

    public static Samples<double, int> InDouble(Samples<float, int> samples) =>
        new(samples.Inputs.ToArray().Select(value => (double)value).ToArray(), samples.Targets);

    /// <summary>Four numbers a sample, and as many targets as are asked for, which follow from them.</summary>
    public static Samples<double, double> Numbers(int count, int targets, int seed = 1)
    {
        var random = new Random(seed);
        double[] inputs = [.. Enumerable.Range(0, count * 4).Select(_ => (random.NextDouble() * 2) - 1)];
        double[] values = [.. Enumerable.Range(0, count * targets).Select(k => Math.Sin(inputs[k / targets * 4] + inputs[(k / targets * 4) + 1 + (k % targets)]))];
        return new(inputs, values);
    }

    public static Samples<float, float> InSingle(Samples<double, double> samples) =>
        new(samples.Inputs.ToArray().Select(value => (float)value).ToArray(), samples.Targets.ToArray().Select(value => (float)value).ToArray());

    /// <summary>All that a network has learnt: parameters, optimizer memory, step.</summary>
    public static T[] Learnt<T, TTarget>(ITrainable<T, TTarget> network)
        where T : struct, System.Numerics.INumber<T>
        where TTarget : struct
    {
        var all = new T[network.ParameterCount + network.OptimizerStateCount + 1];
        network.CopyParametersTo(all.AsSpan(0, network.ParameterCount));
        network.CopyOptimizerStateTo(all.AsSpan(network.ParameterCount, network.OptimizerStateCount));
        all[^1] = T.CreateChecked(network.Step);
        return all;
    }

    private static int Largest(ReadOnlySpan<float> values)
    {
        int largest = 0;
        for (int k = 1; k < values.Length; k++)
        {
            if (values[k] > values[largest]) largest = k;
        }

        return largest;
    }
}
