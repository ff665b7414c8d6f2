using System.Globalization;
using NetGen.Generator;
using NetGen.Generator.Model;
using NetGen.Generator.Printing.Members;

namespace NetGen.Tests.Nano.Cost;

/// <summary>Descriptions of networks for nanoFramework, and what becomes of them.</summary>
internal static class DeviceNetworks
{
    private static readonly TargetOptions s_options = new(TargetKind.Nano, AllowUnsafe: false);

    private static readonly int[][] s_shapes = [[4, 8, 3], [2, 5, 2], [9, 17, 10], [40, 33, 6], [12, 16, 8, 4], [3, 3, 3, 3, 2], [20, 6]];
    private static readonly string[] s_activations = ["Sigmoid", "Relu", "Tanh", "Gelu", "Elu", "Softplus", "HardSwish", "Mish", "None", "Selu", "LeakyRelu"];
    private static readonly string[] s_optimizers = ["Sgd", "Adam", "RmsProp", "AdaGrad", "NAdam", "AdaMax", "AdaDelta"];
    private static readonly (string Loss, string Last)[] s_losses = [("MeanSquaredError", "Sigmoid"), ("CrossEntropy", "None"), ("Huber", "Tanh"), ("BinaryCrossEntropy", "Sigmoid"), ("KullbackLeibler", "Softmax")];

    private static readonly MemberGroups[] s_members = [MemberGroups.All, MemberGroups.Inference | MemberGroups.Train, MemberGroups.Train, MemberGroups.Steps, MemberGroups.Inference];

    /// <summary>Networks of many kinds, in every mode and with every group of members.</summary>
    public static IEnumerable<NetworkSpec> Various(int count) => Enumerable.Range(0, count).Select(k =>
    {
        var (loss, last) = s_losses[k % s_losses.Length];
        int[] sizes = s_shapes[k % s_shapes.Length];
        string[] activations = [.. Enumerable.Range(0, sizes.Length - 2).Select(layer => s_activations[(k + (4 * layer)) % s_activations.Length]), last];
        return Of(sizes, activations, loss, s_optimizers[k * 3 % s_optimizers.Length]) with
        {
            Optimize = (OptimizeMode)(k % 4),
            Members = s_members[k / 2 % s_members.Length],
            Exp = k % 5 == 4 ? (NetGen.Generator.Model.ExpImplementation)(1 + (k / 5 % 2)) : default,
        };
    });

    /// <summary>Layers of one width, one after the other.</summary>
    public static NetworkSpec Deep(int layers, int width, string optimizer = "Sgd", string activation = "Tanh") =>
        Of([.. Enumerable.Repeat(width, layers + 1)], [.. Enumerable.Repeat(activation, layers)], "MeanSquaredError", optimizer);

    public static NetworkSpec Of(int[] sizes, string[] activations, string loss, string optimizer) => new(
        new TypeSpec("App", EquatableArray<string>.Empty, "Net", DeclaresConstructor: false),
        sizes[0],
        sizes.Skip(1).Select((units, k) => new LayerSpec("Dense", "Dense" + (k + 1).ToString(CultureInfo.InvariantCulture), units, activations[k], Initialization: null, Settings.None)).ToEquatableArray(),
        new LossSpec(loss, Settings.None),
        new OptimizerSpec(optimizer, Settings.None),
        NetGen.Generator.Model.Precision.Single,
        UnrollMode.Auto,
        FastMath: false,
        CheckInputs: false);

    /// <summary>What the compiler makes of it, with the figures of its cost model, and the assembly that the C# compiler makes of that.</summary>
    public static (CompiledNetwork Compiled, byte[] Assembly) Compile(NetworkSpec spec)
    {
        var compiled = NetworkCompiler.Compile(spec, s_options);
        return (compiled, NanoCompilation.Compile(MembersFile.Write(compiled)));
    }

    /// <summary>How it is named in messages.</summary>
    public static string Name(NetworkSpec spec) =>
        $"{spec.InputSize}-{string.Join("-", spec.Layers.Select(layer => layer.Units))} {spec.Layers[0].Activation} {spec.Loss!.Kind} {spec.Optimizer!.Kind} {spec.Optimize} {spec.Unroll} {spec.Exp} {spec.Members}";
}
