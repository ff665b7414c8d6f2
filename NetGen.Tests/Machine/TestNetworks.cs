namespace NetGen.Tests.Machine;

/// <summary>
/// The networks of the machine-level tests: odd widths everywhere, and together every form of kernel (outer, dot, row, wide row, total,
/// transpose, lanes over rows), every activation, loss and optimizer.
/// </summary>
public static class TestNetworks
{
    /// <summary>A network of whose longer batches threads have shares, as it is.</summary>
    public static TestNetwork Shared { get; } = new("Shared", 67, """
        [Dense(83, Activation.Gelu)]
        [Dense(29, Activation.Tanh)]
        [Dense(5)]
        [CrossEntropy]
        [NAdam(ClipNorm = 0.5)]
        """, HasLabels: true, Settings: ", Parallel = true");

    /// <summary>The same with a plain step: batches of one block store no gradient.</summary>
    public static TestNetwork SharedPlain { get; } = new("SharedPlain", 61, """
        [Dense(83, Activation.Relu, Frozen = true)]
        [Dense(53, Activation.Tanh, Bias = false)]
        [Dense(4)]
        [CrossEntropy]
        [Sgd]
        """, HasLabels: true, Settings: ", Parallel = true");

    public static IReadOnlyList<TestNetwork> Simd { get; } = [.. Declared(), Shared, SharedPlain, .. Declared().Where(network => network.Name is "Wide" or "Deep" or "Layers" or "Pyramid" or "Narrow" or "Few" or "Broad" or "Strips" or "Handful").Select(network => network.Double())];

    /// <summary>Looped, so that they compile quickly: what is asked of them does not depend on it.</summary>
    public static IReadOnlyList<TestNetwork> Portable { get; } = [.. Declared().Select(network => network.Portable() with { Settings = ", Unroll = Unroll.Never" })];

    /// <summary>All of them, compiled once.</summary>
    public static Library Library => _library.Value;

    private static readonly Lazy<Library> _library = new(() => Library.Compile("MachineNetworks", [.. Simd, .. Portable]));

    private static IEnumerable<TestNetwork> Declared()
    {
        yield return new("Wide", 5, """
            [Dense(7, Activation.Gelu)]
            [Dense(149, Activation.Softmax)]
            [CrossEntropy(LabelSmoothing = 0.1)]
            [Adam(ClipNorm = 0.5)]
            """, HasLabels: true);
        yield return new("Deep", 19, """
            [Dense(37, Activation.Tanh)]
            [Dense(17, Activation.Relu)]
            [Dense(3)]
            [HalfSquaredError]
            [Sgd(Momentum = 0.9, Nesterov = true, ClipNorm = 5)]
            """);
        yield return new("Layers", 131, """
            [Dense(67, Activation.Tanh)]
            [Dense(37, Activation.Gelu)]
            [Dense(19, Activation.Relu, Bias = false)]
            [Dense(5)]
            [CrossEntropy]
            [Sgd]
            """, HasLabels: true);
        yield return new("LayersInLanes", 5, """
            [Dense(16, Activation.Sigmoid)]
            [Dense(7, Activation.Silu, Frozen = true)]
            [Dense(9, Activation.LeakyRelu, Slope = 0.1)]
            [Dense(11, Activation.Softplus)]
            [Dense(3, Activation.Softmax)]
            [CrossEntropy(Targets = Targets.Distribution)]
            [Adam]
            """);
        yield return new("Pyramid", 200, """
            [Dense(128, Activation.Relu)]
            [Dense(64, Activation.Relu)]
            [Dense(32, Activation.Relu)]
            [Dense(10)]
            [CrossEntropy]
            [Sgd]
            """, HasLabels: true);
        yield return new("Waist", 96, """
            [Dense(96, Activation.Tanh)]
            [Dense(320, Activation.Tanh)]
            [Dense(96, Activation.Tanh)]
            [Dense(96, Activation.Tanh)]
            [Dense(8)]
            [MeanSquaredError]
            [Sgd]
            """);
        yield return new("Even", 24, """
            [Dense(24, Activation.Tanh)]
            [Dense(24, Activation.Tanh)]
            [Dense(24, Activation.LeakyRelu, Slope = 0.1)]
            [Dense(24, Activation.LeakyRelu, Slope = 0.2)]
            [Dense(24, Activation.Tanh, Frozen = true)]
            [Dense(24, Activation.Tanh)]
            [MeanSquaredError]
            [AdamW]
            """);
        yield return new("Frozen", 7, """
            [Dense(18, Activation.LeakyRelu, Slope = 0.1, Frozen = true)]
            [Dense(23, Activation.Softplus, Bias = false)]
            [Dense(6)]
            [GaussianNegativeLogLikelihood]
            [NAdam(ClipValue = 1)]
            """);
        yield return new("Bounded", 3, """
            [Dense(11, Activation.Sigmoid)]
            [Dense(5, Activation.HardSigmoid)]
            [Dense(1, Activation.LogSigmoid)]
            [MeanSquaredError]
            [RmsProp(Momentum = 0.5, Centered = true)]
            """);
        yield return new("Smooth", 13, """
            [Dense(7, Activation.Mish)]
            [Dense(19, Activation.GeluTanh)]
            [Dense(1, Activation.Sigmoid)]
            [BinaryCrossEntropy(PositiveWeight = 2)]
            [AdaDelta]
            """);
        yield return new("Bent", 23, """
            [Dense(5, Activation.Selu)]
            [Dense(13, Activation.HardSwish)]
            [Dense(2)]
            [Huber(Delta = 0.5)]
            [AdaGrad(InitialAccumulator = 0.1, L1 = 0.001)]
            """);
        yield return new("Divergence", 2, """
            [Dense(17, Activation.Silu)]
            [Dense(3, Activation.Softsign)]
            [Dense(7, Activation.LogSoftmax)]
            [KullbackLeibler]
            [AdaMax(WeightDecay = 0.01)]
            """);
        yield return new("Clipped", 41, """
            [Dense(3, Activation.Relu6)]
            [Dense(11, Activation.HardTanh)]
            [Dense(5)]
            [CrossEntropy(Targets = Targets.Distribution)]
            [AdamW(AmsGrad = true)]
            """);
        yield return new("Linear", 35, """
            [Dense(17)]
            [Hinge]
            [Sgd(ClipNorm = 1)]
            """);
        yield return new("Distances", 11, """
            [Dense(13, Activation.Elu, Alpha = 0.5)]
            [Dense(31)]
            [SmoothL1]
            [Sgd]
            """);
        yield return new("Quantiles", 17, """
            [Dense(2)]
            [Quantile(Level = 0.3)]
            [Adam(L2 = 0.001)]
            """);
        yield return new("Absolute", 1, """
            [Dense(33, Activation.Tanh)]
            [MeanAbsoluteError]
            [Sgd]
            """);
        yield return new("Narrow", 4, """
            [Dense(16, Activation.Relu)]
            [Dense(9, Activation.Gelu, Bias = false)]
            [Dense(3, Activation.Softmax)]
            [CrossEntropy(LabelSmoothing = 0.1, ClassWeights = new double[] { 1, 0.5, 2 })]
            [Adam]
            """, HasLabels: true);
        yield return new("Broad", 131, """
            [Dense(67, Activation.Tanh)]
            [Dense(5)]
            [CrossEntropy]
            [Sgd]
            """, HasLabels: true);
        yield return new("Strips", 251, """
            [Dense(53, Activation.Tanh)]
            [Dense(11)]
            [CrossEntropy]
            [Adam(L2 = 0.001)]
            """, HasLabels: true);
        yield return new("WideStrips", 67, """
            [Dense(149, Activation.Gelu)]
            [Dense(5, Activation.Sigmoid)]
            [MeanSquaredError]
            [RmsProp(Momentum = 0.5, Centered = true, L2 = 1)]
            """);
        yield return new("Handful", 5, """
            [Dense(3, Activation.Sigmoid)]
            [Dense(2, Activation.Tanh)]
            [Dense(1, Activation.Sigmoid)]
            [BinaryCrossEntropy]
            [Adam]
            """);
        yield return new("HandfulClipped", 5, """
            [Dense(3)]
            [MeanSquaredError]
            [Sgd(ClipNorm = 0.1)]
            """);
        yield return new("Few", 2, """
            [Dense(3, Activation.Softplus, Frozen = true)]
            [Dense(16, Activation.Silu)]
            [Dense(6)]
            [GaussianNegativeLogLikelihood]
            [Sgd(ClipNorm = 3)]
            """);
        yield return new("Sixteen", 16, """
            [Dense(5, Activation.Selu)]
            [Dense(16, Activation.LogSoftmax)]
            [CrossEntropy]
            [Sgd]
            """, HasLabels: true);
    }
}
