using NetGen.Generator.Activations;
using NetGen.Generator.Model;

namespace NetGen.Generator.Initializations;

/// <summary>Every scheme, by the name of its enum member.</summary>
internal static class InitializationKinds
{
    private const string Scale = "InitializationScale";

    public static IReadOnlyList<Initialization> All { get; } =
    [
        new HeNormal(),
        new HeUniform(),
        new GlorotNormal(),
        new GlorotUniform(),
        new LecunNormal(),
        new LecunUniform(),
        new Orthogonal(),
        new Constant(),
    ];

    /// <summary>The settings that every scheme takes, of the network and of each layer.</summary>
    public static IReadOnlyList<SettingRule> Rules { get; } = [new SettingRule(Scale)];

    public static Initialization? Find(string name) => All.FirstOrDefault(scheme => scheme.Name == name);

    /// <summary>The layer's scheme: its own or the network's, else what suits its activation.</summary>
    public static Initialization Of(LayerSpec layer) =>
        Find(layer.Initialization ?? ActivationKinds.Find(layer.Activation)!.DefaultInitialization)!;

    /// <summary>How a layer's weights start.</summary>
    public static InitializationPlan Plan(LayerSpec layer, int inputs) => Of(layer).Plan(inputs, layer.Units, layer.Settings.Real(Scale, absent: 1));
}
