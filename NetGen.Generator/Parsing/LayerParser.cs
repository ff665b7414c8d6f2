using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Model;

namespace NetGen.Generator.Parsing;

/// <summary>Reads the layers: attributes of their own, or the sizes of the short form.</summary>
internal sealed class LayerParser(AttributeReader network, Precision precision, ProblemList problems)
{
    private readonly string? _networkInitialization = SettingsReader.EnumMember(network, "Initialization", problems);
    private readonly Settings _networkSettings = SettingsReader.Read(network, precision, problems);

    /// <summary>The input features and the layers, which are fewer than written where some are wrong.</summary>
    public (int InputSize, EquatableArray<LayerSpec> Layers) Parse(string typeName, IReadOnlyList<AttributeReader> attributes)
    {
        var sizes = Sizes();
        if (sizes.Count > 1)
        {
            if (attributes.Count > 0)
            {
                problems.Add(Descriptors.MixedForms, attributes[0].NameLocation, $"[Network] has {sizes.Count - 1} layers already");
            }

            return (sizes[0], ShortForm(sizes).ToEquatableArray());
        }

        foreach (string setting in new[] { "Hidden", "Output" })
        {
            if (network.Find(setting) is { } argument) problems.Add(Descriptors.MixedForms, argument.Location, $"{setting} belongs to the form [Network(64, 32, 10)]");
        }

        if (attributes.Count == 0) problems.Add(Descriptors.NoLayers, network.NameLocation, typeName);
        return (sizes.Count > 0 ? sizes[0] : 1, LongForm(attributes).ToEquatableArray());
    }

    private IReadOnlyList<int> Sizes()
    {
        var sizes = new List<int>();
        if (network.Find("InputSize") is { } single)
        {
            sizes.Add(SettingsReader.Size("The input size", single.Scalar, single.Location, problems) ?? 1);
        }
        else if (network.Find("Sizes") is { Items: { } items } list)
        {
            for (int k = 0; k < items.Count; k++)
            {
                var location = k < list.Elements.Count ? list.Elements[k] : list.Location;
                string what = k == 0 ? "The input size" : $"The size of layer {k}";
                sizes.Add(SettingsReader.Size(what, items[k], location, problems) ?? 1);
            }
        }

        if (sizes.Count == 0) SettingsReader.Size("The input size", "missing", network.NameLocation, problems);
        return sizes;
    }

    private IEnumerable<LayerSpec> ShortForm(IReadOnlyList<int> sizes)
    {
        string hidden = SettingsReader.EnumMember(network, "Hidden", problems) ?? "None";
        string output = SettingsReader.EnumMember(network, "Output", problems) ?? "None";
        for (int k = 1; k < sizes.Count; k++)
        {
            string activation = k == sizes.Count - 1 ? output : hidden;
            yield return new LayerSpec("Dense", $"Dense{k}", sizes[k], activation, Scheme(null), _networkSettings);
        }
    }

    private IEnumerable<LayerSpec> LongForm(IReadOnlyList<AttributeReader> attributes)
    {
        var names = Names(attributes);
        for (int k = 0; k < attributes.Count; k++)
        {
            var attribute = attributes[k];
            int units = SettingsReader.Size($"The size of layer {k + 1}", attribute.Find("Units")?.Scalar, attribute.LocationOf("Units"), problems) ?? 1;
            string activation = SettingsReader.EnumMember(attribute, "Activation", problems) ?? "None";
            string? scheme = SettingsReader.EnumMember(attribute, "Initialization", problems);
            var settings = SettingsReader.Read(attribute, precision, problems);
            yield return new LayerSpec(attribute.Kind, names[k], units, activation, Scheme(scheme), WithDefaults(settings));
        }
    }

    /// <summary>The layer's scheme, else the network's; null stands for what suits the activation.</summary>
    private string? Scheme(string? own)
    {
        string? scheme = own ?? _networkInitialization;
        return scheme == "Default" ? null : scheme;
    }

    /// <summary>What the layer does not say, the network says.</summary>
    private Settings WithDefaults(Settings settings) =>
        new(settings.Items.Concat(_networkSettings.Items.Where(item => !settings.Has(item.Name))).ToEquatableArray());

    // Characters that C# ignores inside identifiers would let two names be one.
    private static bool IsIdentifier(string name) =>
        SyntaxFacts.IsValidIdentifier(name) && name.All(character => char.IsLetterOrDigit(character) || character == '_');

    /// <summary>Given names first; the others get kind and number, the next free one.</summary>
    private string[] Names(IReadOnlyList<AttributeReader> attributes)
    {
        var names = new string[attributes.Count];
        var taken = new HashSet<string>(StringComparer.Ordinal);
        for (int k = 0; k < names.Length; k++)
        {
            if (attributes[k].Find("Name") is not { Scalar: string name } argument) continue;
            if (!IsIdentifier(name)) problems.Add(Descriptors.BadLayerName, argument.Location, name, "is no identifier");
            else if (name.Length > Limits.NameLength) problems.Add(Descriptors.BadLayerName, argument.Location, name.Substring(0, 20) + "...", $"has more than {Limits.NameLength} characters");
            else if (!taken.Add(name)) problems.Add(Descriptors.BadLayerName, argument.Location, name, "is another layer's already");
            names[k] = name;
        }

        for (int k = 0; k < names.Length; k++)
        {
            if (names[k] is not null) continue;
            int number = k + 1;
            while (!taken.Add($"{attributes[k].Kind}{number}")) number++;
            names[k] = $"{attributes[k].Kind}{number}";
        }

        return names;
    }
}
