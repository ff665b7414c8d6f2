using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Model;
using NetGen.Generator.Targets;

namespace NetGen.Generator.Parsing;

/// <summary>A network as the incremental pipeline keeps it: value-equal, and nothing of Roslyn.</summary>
/// <param name="Spec">What the attributes said.</param>
/// <param name="Target">The target that the attribute forces, or null.</param>
/// <param name="WeightsFile">The file of its first weights as the attribute names it, or null.</param>
internal sealed record ParsedNetwork(NetworkSpec Spec, TargetKind? Target, string? WeightsFile);

/// <summary>Reads a network from the attributes of its class. The generator and the analyzer share it.</summary>
internal static class NetworkParser
{
    /// <summary>The network, or null where there is none or something is wrong with it.</summary>
    public static ParsedNetwork? Parse(INamedTypeSymbol type, ProblemList problems, CancellationToken cancellation)
    {
        var attributes = AttributeReader.ReadAll(type, cancellation);
        var networks = attributes.Where(attribute => attribute.Kind == Catalog.Network).ToArray();
        if (networks.Length == 0)
        {
            foreach (var attribute in attributes.Where(IsPart)) problems.Add(Descriptors.NoNetwork, attribute.NameLocation, attribute.Kind);
            return null;
        }

        var network = networks[0];
        if (network.Declaration is not BaseTypeDeclarationSyntax declaration) return null;
        var typeSpec = TypeParser.Parse(type, declaration.Identifier.GetLocation(), problems, cancellation);
        if (problems.HasErrors) return null;

        CheckOneDeclaration(type, network, attributes, problems);
        HiddenNames.Check(type, attributes, problems, cancellation);
        if (attributes.Any(attribute => !attribute.IsBound)) problems.Invalidate();
        if (problems.HasErrors) return null;

        var precision = SettingsReader.EnumMember(network, "Precision", problems) == "Double" ? Precision.Double : Precision.Single;
        var (inputSize, layers) = new LayerParser(network, precision, problems).Parse(type.Name, [.. attributes.Where(attribute => Catalog.IsLayer(attribute.Kind))]);
        var loss = Single(type, attributes, Catalog.IsLoss, Descriptors.SeveralLosses, problems);
        var optimizer = Single(type, attributes, Catalog.IsOptimizer, Descriptors.SeveralOptimizers, problems);
        var spec = new NetworkSpec(
            typeSpec,
            inputSize,
            layers,
            loss is null ? null : new LossSpec(loss.Kind, SettingsReader.Read(loss, precision, problems)),
            optimizer is null ? null : new OptimizerSpec(optimizer.Kind, SettingsReader.Read(optimizer, precision, problems)),
            precision,
            UnrollModeOf(SettingsReader.EnumMember(network, "Unroll", problems)),
            SettingsReader.Flag(network, "FastMath"),
            SettingsReader.Flag(network, "CheckInputs"),
            SettingsReader.Flag(network, "Parallel"),
            SettingsReader.Members(network, problems),
            OptimizeModeOf(SettingsReader.EnumMember(network, "Optimize", problems)),
            ExpImplementationOf(SettingsReader.EnumMember(network, "ExpImplementation", problems)),
            SettingsReader.Budget(network, "MaxFlashBytes", problems),
            SettingsReader.Budget(network, "MaxRamBytes", problems));
        var target = TargetOf(SettingsReader.EnumMember(network, "Target", problems));
        if (problems.HasErrors) return null;

        bool isNano = target is null ? TargetDetection.IsNano(type) : target == TargetKind.Nano;
        string? weightsFile = WeightsFile(attributes);

        // Weights that come with the code are not set: what sets and copies them would keep them in memory.
        if (isNano && weightsFile is not null && loss is null && network.Find("Members") is null) spec = spec with { Members = MemberGroups.Inference };

        CombinationRules.Check(spec, NetworkAttributes.Of(attributes), problems);
        MemberClashes.Check(type, spec, isNano, declaration, problems);
        return problems.HasErrors ? null : new ParsedNetwork(spec, target, weightsFile);
    }

    private static bool IsPart(AttributeReader attribute) =>
        Catalog.IsLayer(attribute.Kind) || Catalog.IsLoss(attribute.Kind) || Catalog.IsOptimizer(attribute.Kind) || attribute.Kind == Catalog.Weights;

    private static string? WeightsFile(IEnumerable<AttributeReader> attributes) =>
        attributes.FirstOrDefault(attribute => attribute.Kind == Catalog.Weights) is { } weights ? SettingsReader.Text(weights, "File") ?? "" : null;

    private static void CheckOneDeclaration(INamedTypeSymbol type, AttributeReader network, IEnumerable<AttributeReader> attributes, ProblemList problems)
    {
        foreach (var attribute in attributes)
        {
            if (attribute.Declaration != network.Declaration) problems.Add(Descriptors.SeveralDeclarations, attribute.NameLocation, attribute.Kind, type.Name);
        }
    }

    private static AttributeReader? Single(
        INamedTypeSymbol type, IEnumerable<AttributeReader> attributes, Func<string, bool> isKind, DiagnosticDescriptor several, ProblemList problems)
    {
        AttributeReader? first = null;
        foreach (var attribute in attributes.Where(attribute => isKind(attribute.Kind)))
        {
            if (first is null) first = attribute;
            else problems.Add(several, attribute.NameLocation, type.Name, first.Kind, attribute.Kind);
        }

        return first;
    }

    private static UnrollMode UnrollModeOf(string? name) => name switch
    {
        "Always" => UnrollMode.Always,
        "Never" => UnrollMode.Never,
        _ => UnrollMode.Auto,
    };

    private static ExpImplementation ExpImplementationOf(string? name) => name switch
    {
        "Pow" => ExpImplementation.Pow,
        "Managed" => ExpImplementation.Managed,
        _ => ExpImplementation.MathExp,
    };

    private static OptimizeMode OptimizeModeOf(string? name) => name switch
    {
        "Size" => OptimizeMode.Size,
        "Balanced" => OptimizeMode.Balanced,
        "Speed" => OptimizeMode.Speed,
        _ => OptimizeMode.Auto,
    };

    private static TargetKind? TargetOf(string? name) => name switch
    {
        "Simd" => TargetKind.Simd,
        "Portable" => TargetKind.Portable,
        "Nano" => TargetKind.Nano,
        _ => null,
    };
}
