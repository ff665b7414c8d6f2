using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator;
using NetGen.Tests.Compile;
using Xunit;

namespace NetGen.Tests.Incremental;

/// <summary>An edit runs again what it concerns, and nothing else: every step is asserted.</summary>
public sealed class CachingTests
{
    private const string First = """
        using NetGen;

        [Network(4)]
        [Dense(5, Activation.Relu)]
        [Dense(3)]
        [CrossEntropy]
        partial class First { }

        [Network(2)]
        [Dense(1)]
        partial class Second { }
        """;

    private const string Other = "class Unrelated { int Number => 1; }";

    [Fact]
    public void An_edit_elsewhere_compiles_nothing() => AssertRerun(
        compilation => Edit(compilation, 1, text => text.Replace("1", "2", StringComparison.Ordinal)),
        networks: [Cached, Cached], facts: Unchanged, names: Cached, requests: [Cached, Cached], outputs: [Cached, Cached]);

    [Fact]
    public void An_edit_beside_a_network_compiles_nothing() => AssertRerun(
        compilation => Edit(compilation, 0, text => "// A comment moves everything down.\n" + text + "\nclass Third { }"),
        networks: [Cached, Cached], facts: Unchanged, names: Cached, requests: [Cached, Cached], outputs: [Cached, Cached]);

    [Fact]
    public void An_edit_of_one_network_compiles_that_one() => AssertRerun(
        compilation => Edit(compilation, 0, text => text.Replace("[Dense(5", "[Dense(6", StringComparison.Ordinal)),
        networks: [Modified, Cached], facts: Unchanged, names: Cached, requests: [Modified, Cached], outputs: [Modified, Cached]);

    [Fact]
    public void Another_option_of_the_compilation_compiles_all() => AssertRerun(
        compilation => compilation.WithOptions(compilation.Options.WithAllowUnsafe(true)),
        networks: [Cached, Cached], facts: Modified, names: Cached, requests: [Modified, Modified], outputs: [Modified, Modified]);

    [Fact]
    public void A_name_that_differs_by_case_alone_renames_the_files() => AssertRerun(
        compilation => Edit(compilation, 1, _ => "[NetGen.Network(2)] [NetGen.Dense(1)] partial class SECOND { }"),
        networks: [Cached, Cached, New], facts: Unchanged, names: Modified, requests: [Modified, Modified, New], outputs: [Modified, Modified, New]);

    private static IncrementalStepRunReason Cached => IncrementalStepRunReason.Cached;

    private static IncrementalStepRunReason Unchanged => IncrementalStepRunReason.Unchanged;

    private static IncrementalStepRunReason Modified => IncrementalStepRunReason.Modified;

    private static IncrementalStepRunReason New => IncrementalStepRunReason.New;

    private static CSharpCompilation Edit(CSharpCompilation compilation, int file, Func<string, string> edit)
    {
        var tree = compilation.SyntaxTrees[file];
        return compilation.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(edit(tree.ToString()), (CSharpParseOptions)tree.Options, tree.FilePath));
    }

    private static void AssertRerun(
        Func<CSharpCompilation, CSharpCompilation> edit,
        IncrementalStepRunReason[] networks,
        IncrementalStepRunReason facts,
        IncrementalStepRunReason names,
        IncrementalStepRunReason[] requests,
        IncrementalStepRunReason[] outputs)
    {
        var before = CompilationHarness.CreateCompilation([First, Other]);
        var after = edit(before);
        var result = CompilationHarness.CreateDriver(before).RunGenerators(before).RunGenerators(after).GetRunResult().Results.Single();
        Assert.Null(result.Exception);
        Assert.Equal(networks, Reasons(result.TrackedSteps[NetworkGenerator.NetworksStep]));
        Assert.Equal([facts], Reasons(result.TrackedSteps[NetworkGenerator.FactsStep]));
        Assert.Equal([names], Reasons(result.TrackedSteps[NetworkGenerator.NamesStep]));
        Assert.Equal(requests, Reasons(result.TrackedSteps[NetworkGenerator.RequestsStep]));
        // The last output is what stands for spans in projects that have none.
        Assert.Equal([.. outputs, Cached], Reasons(result.TrackedOutputSteps.Values.SelectMany(steps => steps)));

        // Whatever was cached, the text is that of a fresh start.
        var fresh = CompilationHarness.CreateDriver(after).RunGenerators(after).GetRunResult().Results.Single();
        Assert.Equal(fresh.GeneratedSources.Select(file => (file.HintName, file.SourceText.ToString())), result.GeneratedSources.Select(file => (file.HintName, file.SourceText.ToString())));
    }

    private static IEnumerable<IncrementalStepRunReason> Reasons(IEnumerable<IncrementalGeneratorRunStep> steps) =>
        steps.SelectMany(step => step.Outputs).Select(output => output.Reason);
}
