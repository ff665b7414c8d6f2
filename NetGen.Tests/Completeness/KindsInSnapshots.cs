using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generator.Initializations;
using NetGen.Generator.Model;
using NetGen.Generator.Parsing;
using NetGen.Tests.Compile;
using NetGen.Tests.Snapshots;

namespace NetGen.Tests.Completeness;

/// <summary>The kinds in the snapshot networks, as the parser understands them: what an attribute leaves out counts as what it means.</summary>
public sealed class KindsInSnapshots
{
    /// <summary>Family and name: <c>Loss Hinge</c>.</summary>
    public IReadOnlySet<string> Kinds { get; } = Specs().SelectMany(KindsOf).ToHashSet();

    private static IEnumerable<string> KindsOf(NetworkSpec spec)
    {
        foreach (var layer in spec.Layers)
        {
            yield return $"Layer {layer.Kind}";
            yield return $"Activation {layer.Activation}";
            yield return $"Initialization {InitializationKinds.Of(layer).Name}";
        }

        if (spec.Loss is { } loss) yield return $"Loss {loss.Kind}";
        if (spec.Optimizer is { } optimizer) yield return $"Optimizer {optimizer.Kind}";
    }

    private static IEnumerable<NetworkSpec> Specs()
    {
        var compilation = CompilationHarness.CreateCompilation([.. SnapshotFiles.Networks.Select(SnapshotFiles.Input)]);
        foreach (var tree in compilation.SyntaxTrees)
        {
            var model = compilation.GetSemanticModel(tree);
            foreach (var declaration in tree.GetRoot().DescendantNodes().OfType<TypeDeclarationSyntax>())
            {
                if (NetworkParser.Parse((INamedTypeSymbol)model.GetDeclaredSymbol(declaration)!, new ProblemList(), CancellationToken.None) is { } network) yield return network.Spec;
            }
        }
    }
}
