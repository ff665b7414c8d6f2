namespace NetGen.Tests.Anywhere;

/// <summary>A few small networks that together use everything that is emitted.</summary>
internal static class AnywhereNetworks
{
    private const string Classifier = """
        /// <summary>Classes, Adam, vectors of float.</summary>
        [global::NetGen.Network(5, Target = global::NetGen.Target.Simd)]
        [global::NetGen.Dense(7, global::NetGen.Activation.Relu)]
        [global::NetGen.Dense(3)]
        [global::NetGen.CrossEntropy(LabelSmoothing = 0.1, ClassWeights = new[] { 1.0, 2.0, 3.0 })]
        [global::NetGen.Adam(AmsGrad = true)]
        public partial class Classifier { }
        """;

    private const string Regression = """
        /// <summary>Values, a clipped norm, vectors of double.</summary>
        [global::NetGen.Network(3, Target = global::NetGen.Target.Simd, Precision = global::NetGen.Precision.Double, CheckInputs = true, Parallel = true)]
        [global::NetGen.Dense(4, global::NetGen.Activation.Gelu, Frozen = true, Name = "class", Initialization = global::NetGen.Initialization.Orthogonal)]
        [global::NetGen.Dense(2)]
        [global::NetGen.Huber]
        [global::NetGen.Sgd(Momentum = 0.9, ClipNorm = 1.0)]
        public abstract partial class @class { }
        """;

    private const string Portable = """
        /// <summary>Distributions, a clipped norm, scalar code.</summary>
        [global::NetGen.Network(3, Target = global::NetGen.Target.Portable, CheckInputs = true)]
        [global::NetGen.Dense(4, global::NetGen.Activation.Tanh, Frozen = true)]
        [global::NetGen.Dense(3, global::NetGen.Activation.Softmax, Initialization = global::NetGen.Initialization.Orthogonal)]
        [global::NetGen.CrossEntropy(Targets = global::NetGen.Targets.Distribution)]
        [global::NetGen.NAdam(ClipNorm = 1.0)]
        public partial class @void { }
        """;

    private const string PortableLabels = """
        /// <summary>Labels and double precision in scalar code, and an initial accumulator.</summary>
        [global::NetGen.Network(2, 3, 4, Target = global::NetGen.Target.Portable, Precision = global::NetGen.Precision.Double)]
        [global::NetGen.CrossEntropy(ClassWeights = new[] { 1.0, 2.0, 3.0, 4.0 })]
        [global::NetGen.AdaGrad(InitialAccumulator = 0.5)]
        public partial class Labels1 { }
        """;

    private const string Inference = """
        /// <summary>No loss, no bias, and a constructor of the user's.</summary>
        [global::NetGen.Network(3)]
        [global::NetGen.Dense(4, global::NetGen.Activation.Gelu, Name = "Hidden", Bias = false)]
        [global::NetGen.Dense(1)]
        internal partial class @record
        {
            public @record() { }
        }
        """;

    public static IReadOnlyList<string> All { get; } = [Classifier, Regression, Portable, PortableLabels, Inference];

    /// <summary>Those whose emitted text is plain C#.</summary>
    public static IReadOnlyList<string> OfScalars { get; } = [Portable, PortableLabels];

    /// <summary>One for each target: together they use every name.</summary>
    public static IReadOnlyList<string> OfEachTarget { get; } = [Classifier, Portable];
}
