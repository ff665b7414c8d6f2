using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Model;
using NetGen.Generator.Parsing;
using NetGen.Generator.Printing;
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
    internal const string RequestsStep = "Requests";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var networks = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                "NetGen.NetworkAttribute",
                static (node, _) => node is TypeDeclarationSyntax,
                static (attributed, cancellation) => Parse(attributed.TargetSymbol, cancellation))
            .Where(static network => network is not null)
            .Select(static (network, _) => network!)
            .WithTrackingName(NetworksStep);

        var facts = context.CompilationProvider
            .Select(static (compilation, _) => TargetDetection.Facts(compilation))
            .WithTrackingName(FactsStep);

        var names = networks
            .Select(static (network, _) => network.Spec.Type.FullName)
            .Collect()
            .Select(static (all, _) => HintNames.Of(all))
            .WithTrackingName(NamesStep);

        var requests = networks.Combine(facts).Combine(names)
            .Select(static (joined, _) => new CompileRequest(joined.Left.Left, joined.Left.Right, joined.Right))
            .WithTrackingName(RequestsStep);

        context.RegisterSourceOutput(requests, static (output, request) => Emit(output, request));
    }

    /// <summary>True for what the generator has declared. The analyzer sees it; its trees lie in a folder named after the generator.</summary>
    internal static bool IsGenerated(ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences is { Length: > 0 } references
        && references.All(reference => reference.SyntaxTree.FilePath.Contains(typeof(NetworkGenerator).FullName!));

    private static ParsedNetwork? Parse(ISymbol symbol, CancellationToken cancellation) =>
        symbol is INamedTypeSymbol type ? NetworkParser.Parse(type, new ProblemList(), cancellation) : null;

    private static void Emit(SourceProductionContext output, CompileRequest request)
    {
        string fullName = request.Network.Spec.Type.FullName;
        if (request.Names.IsRepeated(fullName)) return;
        var options = TargetDetection.Resolve(request.Facts, request.Network.Target);
        if (TargetDetection.MissingTypes(request.Facts, options.Kind) is not null) return;
        if (request.Facts.ReplacedType is not null) return;
        if (request.Facts.LanguageVersion < (int)TargetDetection.LeastLanguage(options.Kind)) return;

        var compiled = NetworkCompiler.Compile(request.Network.Spec, options);
        output.CancellationToken.ThrowIfCancellationRequested();
        if (!compiled.FitsStack) return;
        output.AddSource(request.Names.Of(fullName, part: null), MembersFile.Write(compiled));
        foreach (var file in compiled.Kernels) output.AddSource(request.Names.Of(fullName, file.Part), file.Text);
    }

    /// <summary>All that one network's text depends on.</summary>
    private sealed record CompileRequest(ParsedNetwork Network, CompilationFacts Facts, HintNames Names);
}
