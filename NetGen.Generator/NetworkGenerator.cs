using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Model;
using NetGen.Generator.Parsing;
using NetGen.Generator.Printing;
using NetGen.Generator.Printing.Device;
using NetGen.Generator.Printing.Members;
using NetGen.Generator.Targets;

namespace NetGen.Generator;

/// <summary>
/// The incremental pipeline: attributes to <see cref="NetworkSpec"/>, compilation to <see cref="CompilationFacts"/>, both to text. Only
/// these small records are cached. What is wrong with a network is for <see cref="NetworkAnalyzer"/> to say; here it makes no text.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class NetworkGenerator : IIncrementalGenerator
{
    internal const string NetworksStep = "Networks";
    internal const string FactsStep = "Facts";
    internal const string NamesStep = "Names";
    internal const string WeightsFilesStep = "WeightsFiles";
    internal const string WeightsStep = "Weights";
    internal const string RequestsStep = "Requests";
    internal const string ArraysStep = "Arrays";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        context.RegisterPostInitializationOutput(static output => output.AddSource(DeviceAttributes.HintName, DeviceAttributes.Text));

        var networks = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                "NetGen.NetworkAttribute",
                static (node, _) => node is TypeDeclarationSyntax,
                static (attributed, cancellation) => Read(attributed.TargetSymbol, cancellation))
            .Where(static network => network is not null)
            .Select(static (network, _) => network!)
            .WithTrackingName(NetworksStep);

        var facts = context.CompilationProvider
            .Select(static (compilation, _) => TargetDetection.Facts(compilation))
            .WithTrackingName(FactsStep);

        var names = networks
            .Select(static (network, _) => network.Type.FullName)
            .Collect()
            .Select(static (all, _) => HintNames.Of(all))
            .WithTrackingName(NamesStep);

        // Only files that a network names are read, so that editing any other costs nothing.
        var files = context.AdditionalTextsProvider
            .Combine(networks.Select(static (network, _) => network.Network?.WeightsFile).Collect().Select(static (all, _) => all.OfType<string>().Distinct().ToEquatableArray()))
            .Where(static joined => joined.Right.Any(name => WeightsReader.IsNamed(joined.Left.Path, name)))
            .Select(static (joined, cancellation) => new WeightsFile(joined.Left.Path, joined.Left.GetText(cancellation)?.ToString()))
            .WithTrackingName(WeightsFilesStep);

        var complete = networks.Combine(files.Collect())
            .Select(static (joined, _) => WithWeights(joined.Left, joined.Right))
            .WithTrackingName(WeightsStep);

        var requests = complete.Combine(facts).Combine(names)
            .Select(static (joined, _) => new CompileRequest(joined.Left.Left, joined.Left.Right, joined.Right))
            .WithTrackingName(RequestsStep);

        var usesArrays = networks.Combine(facts)
            .Select(static (joined, _) => joined.Left.Network is { } network && NeedsArrays(network, joined.Right))
            .Collect()
            .Select(static (all, _) => all.Contains(true))
            .WithTrackingName(ArraysStep);

        context.RegisterSourceOutput(requests, static (output, request) => Emit(output, request));
        context.RegisterSourceOutput(usesArrays, static (output, used) =>
        {
            if (used) output.AddSource(ArrayLibrary.HintName, ArrayLibrary.Text);
        });
    }

    /// <summary>True for what the generator has made of networks. The analyzer sees it; its trees lie in a folder named after the generator.</summary>
    internal static bool IsGenerated(ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences is { Length: > 0 } references
        && !DeviceAttributes.Declare(symbol)
        && references.All(reference => reference.SyntaxTree.FilePath.Contains(typeof(NetworkGenerator).FullName!));

    private static NetworkReading? Read(ISymbol symbol, CancellationToken cancellation)
    {
        if (symbol is not INamedTypeSymbol type) return null;
        var problems = new ProblemList();
        if (NetworkParser.Parse(type, problems, cancellation) is { } network) return new NetworkReading(network.Spec.Type, network, null);
        return PlaceholderParser.Parse(type, problems, cancellation) is { } placeholder ? new NetworkReading(placeholder.Type, null, placeholder) : null;
    }

    private static NetworkReading WithWeights(NetworkReading reading, IEnumerable<WeightsFile> files)
    {
        if (reading.Network is not { WeightsFile: { } name } network) return reading;
        var (weights, problem) = WeightsReader.Read(network.Spec, name, files);
        return problem is null
            ? reading with { Network = network with { Spec = network.Spec with { Weights = weights } } }
            : new NetworkReading(reading.Type, null, new Placeholder(reading.Type, WeightsRules.Describe(problem, network.Spec, name), Placeholder.AllNames));
    }

    private static void Emit(SourceProductionContext output, CompileRequest request)
    {
        string fullName = request.Reading.Type.FullName;
        if (request.Facts.ReplacedType is not null || request.Names.IsRepeated(fullName)) return;
        if (request.Reading.Network is { } network && Compile(network, request.Facts) is { } compiled)
        {
            output.CancellationToken.ThrowIfCancellationRequested();
            output.AddSource(request.Names.Of(fullName, part: null), MembersFile.Write(compiled));
            foreach (var file in compiled.Kernels) output.AddSource(request.Names.Of(fullName, file.Part), file.Text);
            return;
        }

        var placeholder = request.Reading.Placeholder ?? new Placeholder(request.Reading.Type, "nothing could be generated for this project", Placeholder.AllNames);
        output.AddSource(request.Names.Of(fullName, HintNames.Placeholder), PlaceholderFile.Write(placeholder));
    }

    /// <summary>True where a network is emitted for a project without spans.</summary>
    private static bool NeedsArrays(ParsedNetwork network, CompilationFacts facts)
    {
        var options = TargetDetection.Resolve(facts, network.Target);
        return !options.HasSpans && facts.ReplacedType is null && facts.LanguageVersion >= (int)TargetDetection.LeastLanguage(options.Kind);
    }

    private static CompiledNetwork? Compile(ParsedNetwork network, CompilationFacts facts)
    {
        var options = TargetDetection.Resolve(facts, network.Target);
        if (TargetDetection.MissingTypes(facts, options.Kind) is not null) return null;
        if (facts.LanguageVersion < (int)TargetDetection.LeastLanguage(options.Kind)) return null;
        if (options.Kind == TargetKind.Nano && !TargetRules.FitsDevice(network.Spec)) return null;
        var compiled = NetworkCompiler.Compile(network.Spec, options);
        return compiled.Fits ? compiled : null;
    }

    /// <summary>What the attributes of one class said: a network, or what stands in for one that holds a mistake.</summary>
    private sealed record NetworkReading(TypeSpec Type, ParsedNetwork? Network, Placeholder? Placeholder);

    /// <summary>All that one network's text depends on.</summary>
    private sealed record CompileRequest(NetworkReading Reading, CompilationFacts Facts, HintNames Names);
}
