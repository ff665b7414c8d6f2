using System.Diagnostics;

namespace NetGen;

/// <summary>
/// Makes a partial class a neural network: its layers, loss and optimizer are the attributes that follow, in reading order, on the
/// same declaration. The compiler adds <c>Forward</c>, <c>Train</c> and the rest to the class.
/// Attributes are for the compiler: an assembly carries none of them, unless its project defines <c>NETGEN_ATTRIBUTES</c>.
/// </summary>
/// <example>
/// <code>
/// [Network(64)]
/// [Dense(32, Activation.Relu)]
/// [Dense(10)]
/// [CrossEntropy]
/// [Adam]
/// public sealed partial class DigitsNet;
/// </code>
/// </example>
[Conditional("NETGEN_ATTRIBUTES")]
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class NetworkAttribute : Attribute
{
    /// <summary>A network whose layers are attributes of their own.</summary>
    /// <param name="inputSize">The number of input features, 1 to 65,536.</param>
    public NetworkAttribute(int inputSize)
    {
        Sizes = new[] { inputSize };
    }

    /// <summary>A plain chain of dense layers: <c>[Network(784, 128, 10, Hidden = Activation.Relu)]</c>.</summary>
    /// <param name="sizes">The number of input features, then the outputs of each layer; each 1 to 65,536.</param>
    public NetworkAttribute(params int[] sizes)
    {
        Sizes = sizes;
    }

    /// <summary>The number of input features, then the outputs of each layer where the short form was used.</summary>
    public int[] Sizes { get; }

    /// <summary>In the short form, the activation of every layer but the last. Default: none.</summary>
    public Activation Hidden { get; set; }

    /// <summary>In the short form, the activation of the last layer. Default: none.</summary>
    public Activation Output { get; set; }

    /// <summary>The numbers the network computes with. Default: <see cref="Precision.Single"/>.</summary>
    public Precision Precision { get; set; }

    /// <summary>What the code is emitted for. Default: found from what the compilation references.</summary>
    public Target Target { get; set; }

    /// <summary>
    /// The groups of members that <see cref="Target.Nano"/> emits; the other targets emit all. Default: <see cref="Members.All"/>, but
    /// <see cref="Members.Inference"/> alone for a network without a loss that has <see cref="WeightsAttribute"/>.
    /// </summary>
    public Members Members { get; set; } = Members.All;

    /// <summary>What counts more on <see cref="Target.Nano"/>; has no effect on the others. Default: decided by the number of parameters.</summary>
    public Optimize Optimize { get; set; }

    /// <summary>
    /// Where the elementary functions come from on <see cref="Target.Nano"/>; has no effect on the others. Default: from <c>System.Math</c>.
    /// </summary>
    public ExpImplementation ExpImplementation { get; set; }

    /// <summary>
    /// The most bytes of flash that the network may add to a device's image on <see cref="Target.Nano"/>: instructions, names, signatures
    /// and constant data. More is an error. At least 1; has no effect on the other targets. Default: no limit but those of the platform.
    /// </summary>
    public int MaxFlashBytes { get; set; }

    /// <summary>
    /// The most bytes of memory that an instance may take: parameters, the optimizer's memory and what is made on the way. More is an
    /// error. What callers allocate, such as caches, is theirs. At least 1. Default: no limit.
    /// </summary>
    public int MaxRamBytes { get; set; }

    /// <summary>
    /// Allows estimates in place of exact operations, such as reciprocal square roots with one Newton step. Results then differ by a few
    /// units in the last place between processors. Default: false.
    /// </summary>
    public bool FastMath { get; set; }

    /// <summary>
    /// Scans inputs, targets and the gradient of Update for NaN and infinity at every call and throws when one is found. Default: false.
    /// </summary>
    public bool CheckInputs { get; set; }

    /// <summary>
    /// Lets <c>TrainBatch</c> and <c>ForwardBatch</c> use several threads, as many as the generated property <c>MaxDegreeOfParallelism</c>
    /// says. Results have the same bits with any number of threads. The classes grow by what the threads share. Has no effect on
    /// <see cref="Target.Portable"/> and <see cref="Target.Nano"/>. Default: false.
    /// </summary>
    public bool Parallel { get; set; }

    /// <summary>Whether loops over a layer are written out in full. Default: decided for each layer by its size.</summary>
    public Unroll Unroll { get; set; }

    /// <summary>How weights start, where the layer does not say. Default: by what suits each layer's activation.</summary>
    public Initialization Initialization { get; set; }

    /// <summary>
    /// The gain of <see cref="Initialization.Orthogonal"/>, the value of <see cref="Initialization.Constant"/>, a factor of the standard
    /// deviation or limit otherwise. Any finite number. Default: 1.
    /// </summary>
    public double InitializationScale { get; set; } = 1;
}
