using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using NetGen.Generator.Model;
using NetGen.Generator.Parsing;

namespace NetGen.Generator.Diagnostics;

/// <summary>Says what is wrong with a file of weights: at the attribute's argument, and with the place in the file.</summary>
internal static class WeightsRules
{
    /// <summary>The network with the weights that its attribute names; as it was where it names none or there is something wrong.</summary>
    public static NetworkSpec Read(ParsedNetwork network, NetworkAttributes attributes, ImmutableArray<AdditionalText> files, ProblemList problems, CancellationToken cancellation)
    {
        if (network.WeightsFile is not { } name || attributes.Weights is not { } attribute) return network.Spec;
        var texts = files.Where(file => WeightsReader.IsNamed(file.Path, name)).Select(file => (file.Path, Text: file.GetText(cancellation))).ToArray();
        var (weights, problem) = WeightsReader.Read(network.Spec, name, texts.Select(file => new WeightsFile(file.Path, file.Text?.ToString())));
        if (problem is null) return network.Spec with { Weights = weights };

        var inFile = problem.Path is null ? Array.Empty<Location>() : [PlaceOf(problem, texts.First(file => file.Path == problem.Path).Text!)];
        problems.AddWithPlaces(inFile, Descriptor(problem), attribute.LocationOf("File"), Arguments(problem, network.Spec, name));
        return network.Spec;
    }

    /// <summary>The same in words, for what stands in where nothing is generated.</summary>
    public static string Describe(WeightsProblem problem, NetworkSpec spec, string name)
    {
        var descriptor = Descriptor(problem);
        return $"{descriptor.Id}: {string.Format(CultureInfo.InvariantCulture, descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture), Arguments(problem, spec, name))}";
    }

    private static DiagnosticDescriptor Descriptor(WeightsProblem problem) => problem.Path is null ? Descriptors.NoWeightsFile : Descriptors.UnfitWeights;

    private static object[] Arguments(WeightsProblem problem, NetworkSpec spec, string name) =>
        problem.Path is null ? [spec.Type.Name, problem.Message] : [spec.Type.Name, name, problem.Line, problem.Message];

    /// <summary>The whole line; the end of the text where that has ended too early.</summary>
    private static Location PlaceOf(WeightsProblem problem, SourceText text)
    {
        var line = text.Lines[Math.Min(problem.Line, text.Lines.Count) - 1];
        return Location.Create(problem.Path!, line.Span, text.Lines.GetLinePositionSpan(line.Span));
    }
}
