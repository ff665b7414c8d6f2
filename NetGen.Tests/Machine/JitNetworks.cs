namespace NetGen.Tests.Machine;

/// <summary>Networks that come near the limits of the just-in-time compiler: deep, wide, written out, with the costliest functions.</summary>
public static class JitNetworks
{
    public static IReadOnlyList<TestNetwork> All { get; } =
    [
        new("OneLayer", 5, """
            [Dense(3)]
            [MeanSquaredError]
            [Sgd]
            """, Settings: ", Unroll = Unroll.Always"),
        new("Small", 4, """
            [Dense(16, Activation.Relu)]
            [Dense(16, Activation.Gelu)]
            [Dense(3, Activation.Softmax)]
            [CrossEntropy]
            [Adam]
            """, HasLabels: true, Settings: ", Unroll = Unroll.Always"),
        new("Twelve", 31, $"""
            {string.Join("\n", new[] { "Tanh", "Mish", "Gelu", "Softplus", "Elu", "GeluTanh", "Silu", "LogSigmoid", "Selu", "HardSwish", "Sigmoid" }.Select((activation, k) => $"[Dense({29 + (2 * k)}, Activation.{activation})]"))}
            [Dense(67, Activation.LogSoftmax)]
            [KullbackLeibler]
            [NAdam(ClipNorm = 1)]
            """, Settings: ", Parallel = true"),
        new("Pyramid", 784, """
            [Dense(512, Activation.Mish)]
            [Dense(256, Activation.Mish)]
            [Dense(128, Activation.Mish)]
            [Dense(64, Activation.Mish)]
            [Dense(32, Activation.Mish)]
            [Dense(10)]
            [CrossEntropy]
            [AdamW]
            """, HasLabels: true, Settings: ", Parallel = true"),
        new("Large", 784, """
            [Dense(1024, Activation.Tanh)]
            [Dense(1024, Activation.Relu)]
            [Dense(1024, Activation.Gelu)]
            [Dense(1024, Activation.Sigmoid)]
            [Dense(11)]
            [CrossEntropy]
            [Adam]
            """, HasLabels: true),
        new("Written", 61, """
            [Dense(53, Activation.Mish)]
            [Dense(127, Activation.Softmax)]
            [CrossEntropy(Targets = Targets.Distribution)]
            [AdaDelta]
            """, IsDouble: true, Settings: ", Unroll = Unroll.Always, Parallel = true"),
    ];

    /// <summary>A class whose method is too large for the just-in-time compiler to optimize, and calls what it should inline.</summary>
    public const string Control = "TooLarge";

    public static Library Library => _library.Value;

    private static readonly Lazy<Library> _library = new(() => Library.Compile("MachineJit", All, $$"""
        namespace NetGen.GeneratedControl
        {
            public static class {{Control}}
            {
                [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.AggressiveOptimization)]
                public static float Run(float x)
                {
                    {{string.Concat(Enumerable.Repeat("x = NetGen.Numerics.Lane.MultiplyAdd(x, x, x); ", 6000))}}
                    return x;
                }
            }
        }
        """));
}
