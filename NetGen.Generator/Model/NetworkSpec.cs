namespace NetGen.Generator.Model;

/// <summary>Everything the compiler knows of one network: what its attributes said, and nothing of Roslyn.</summary>
internal sealed record NetworkSpec(
    TypeSpec Type,
    int InputSize,
    EquatableArray<LayerSpec> Layers,
    LossSpec? Loss,
    OptimizerSpec? Optimizer,
    Precision Precision,
    UnrollMode Unroll,
    bool FastMath,
    bool CheckInputs,
    bool Parallel = false,
    MemberGroups Members = MemberGroups.All,
    OptimizeMode Optimize = OptimizeMode.Auto,
    ExpImplementation Exp = ExpImplementation.MathExp,
    int? MaxFlashBytes = null,
    int? MaxRamBytes = null,
    FirstWeights? Weights = null)
{
    public int OutputSize => Layers[Layers.Count - 1].Units;

    /// <summary>Weights and biases, frozen ones included.</summary>
    public int ParameterCount
    {
        get
        {
            int count = 0, inputs = InputSize;
            foreach (var layer in Layers)
            {
                count += layer.Units * (inputs + (layer.HasBias ? 1 : 0));
                inputs = layer.Units;
            }

            return count;
        }
    }
}

/// <summary>The user's partial class: where it stands and what it already declares.</summary>
/// <param name="Namespace">Its namespace, empty for the global one.</param>
/// <param name="Containers">The types around it, outermost first, as they are to be repeated: <c>partial class Outer</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="DeclaresConstructor">True when the user declared an instance constructor, so that none is generated.</param>
internal sealed record TypeSpec(string Namespace, EquatableArray<string> Containers, string Name, bool DeclaresConstructor)
{
    /// <summary>Namespace, containers and name joined by dots: unique in a compilation.</summary>
    public string FullName
    {
        get
        {
            var parts = new List<string>();
            if (Namespace.Length > 0) parts.Add(Namespace);
            foreach (string container in Containers) parts.Add(container.Substring(container.LastIndexOf(' ') + 1));
            parts.Add(Name);
            return string.Join(".", parts);
        }
    }
}

/// <summary>One layer in reading order.</summary>
/// <param name="Kind">The layer's kind, the attribute's name without its ending: <c>Dense</c>.</param>
/// <param name="Name">The name its views carry, unique in the network.</param>
/// <param name="Units">Output features.</param>
/// <param name="Activation">The name of the activation: <c>Relu</c>.</param>
/// <param name="Initialization">The name of the initialisation scheme, or null for the one that suits the activation.</param>
/// <param name="Settings">Bias, Frozen, Slope, Alpha, InitializationScale.</param>
internal sealed record LayerSpec(string Kind, string Name, int Units, string Activation, string? Initialization, Settings Settings)
{
    public bool HasBias => Settings.Flag("Bias", absent: true);

    /// <summary>The canonical name of its weights or biases: <c>dense1.weight</c>.</summary>
    public static string NameOfParameter(string layer, bool isBias) => $"{char.ToLowerInvariant(layer[0])}{layer.Substring(1)}.{(isBias ? "bias" : "weight")}";

    public bool IsFrozen => Settings.Flag("Frozen");
}

/// <summary>The loss: the attribute's name without its ending, and its arguments.</summary>
internal sealed record LossSpec(string Kind, Settings Settings);

/// <summary>The optimizer: the attribute's name without its ending, and its arguments.</summary>
internal sealed record OptimizerSpec(string Kind, Settings Settings)
{
    /// <summary>What a loss without an optimizer means.</summary>
    public static OptimizerSpec Default { get; } = new("Sgd", Settings.None);
}

internal enum Precision
{
    Single,
    Double,
}

/// <summary>Where a device's elementary functions come from.</summary>
internal enum ExpImplementation
{
    MathExp,
    Pow,
    Managed,
}

/// <summary>Which members are emitted; the values are those of the public enum.</summary>
[Flags]
internal enum MemberGroups
{
    Inference = 1,
    Train = 2,
    Steps = 4,
    Parameters = 8,
    All = Inference | Train | Steps | Parameters,
}

/// <summary>What matters more where code is dear.</summary>
internal enum OptimizeMode
{
    Auto,
    Size,
    Balanced,
    Speed,
}

internal enum UnrollMode
{
    Auto,
    Always,
    Never,
}
