using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator;
using NetGen.Tests.Compile;
using Xunit;

namespace NetGen.Tests.Incremental;

/// <summary>A file of weights is read when it changes, and compiles again the network that names it and no other.</summary>
public sealed class WeightsCachingTests
{
    private const string Networks = """
        using NetGen;

        [Network(1)] [Dense(1)] [Weights("first.txt")] partial class First { }
        [Network(1)] [Dense(1)] [Weights("second.txt")] partial class Second { }
        [Network(1)] [Dense(1)] partial class Third { }
        """;

    private static readonly TextFile[] Files = [Text("first", 1), Text("second", 2), Text("other", 3)];

    [Fact]
    public void Another_file_compiles_the_network_that_names_it() => AssertRerun(
        driver => driver.ReplaceAdditionalText(Files[1], Text("second", 4)), [Cached, Modified], [Cached, Modified, Cached], ["First.g.cs", "Third.g.cs"]);

    [Fact]
    public void A_file_that_no_network_names_compiles_nothing() => AssertRerun(
        driver => driver.ReplaceAdditionalText(Files[2], Text("other", 4)).AddAdditionalTexts([Text("more", 5)]), [Cached, Cached], [Cached, Cached, Cached], ["First.g.cs", "Second.g.cs", "Third.g.cs"]);

    [Fact]
    public void The_same_text_in_a_new_file_compiles_nothing() => AssertRerun(
        driver => driver.ReplaceAdditionalText(Files[1], Text("second", 2)), [Cached, Unchanged], [Cached, Cached, Cached], ["First.g.cs", "Second.g.cs", "Third.g.cs"]);

    [Fact]
    public void An_edit_of_code_reads_no_file() => AssertRerun(driver => driver, [Cached, Cached], [Cached, Cached, Cached], ["First.g.cs", "Second.g.cs", "Third.g.cs"]);

    [Fact]
    public void A_mistake_in_a_file_and_its_remedy_are_followed()
    {
        var wrong = new TextFile("/src/second.txt", "nothing");
        var compilation = CompilationHarness.CreateCompilation([Networks]);
        var driver = CompilationHarness.CreateDriver(compilation, Files).RunGenerators(compilation);
        Assert.Contains("Second.g.cs", Names(driver));
        driver = driver.ReplaceAdditionalText(Files[1], wrong).RunGenerators(compilation);
        Assert.Contains("Second.Placeholder.g.cs", Names(driver));
        driver = driver.ReplaceAdditionalText(wrong, Files[1]).RunGenerators(compilation);
        Assert.Contains("Second.g.cs", Names(driver));
        Assert.DoesNotContain("Second.Placeholder.g.cs", Names(driver));
    }

    private static IncrementalStepRunReason Cached => IncrementalStepRunReason.Cached;

    private static IncrementalStepRunReason Unchanged => IncrementalStepRunReason.Unchanged;

    private static IncrementalStepRunReason Modified => IncrementalStepRunReason.Modified;

    private static TextFile Text(string name, int number) => new($"/src/{name}.txt", $"NetGen parameters 1, F32\ndense1.weight [1, 1]\n{number}\ndense1.bias [1]\n0\n");

    /// <summary>Changes the files, edits other code too, and runs again.</summary>
    private static void AssertRerun(Func<GeneratorDriver, GeneratorDriver> change, IncrementalStepRunReason[] files, IncrementalStepRunReason[] outputs, string[] same)
    {
        var before = CompilationHarness.CreateCompilation([Networks, "class Unrelated { int Number => 1; }"]);
        var edited = before.SyntaxTrees[1];
        var after = before.ReplaceSyntaxTree(edited, CSharpSyntaxTree.ParseText("class Unrelated { int Number => 2; }", (CSharpParseOptions)edited.Options, edited.FilePath));
        var first = CompilationHarness.CreateDriver(before, Files).RunGenerators(before);
        var second = change(first).RunGenerators(after);
        var result = second.GetRunResult().Results.Single();
        Assert.Equal(files, Reasons(result.TrackedSteps[NetworkGenerator.WeightsFilesStep]));
        Assert.Equal(outputs, Reasons(result.TrackedSteps[NetworkGenerator.RequestsStep]));
        // The last output is what stands for spans in projects that have none.
        Assert.Equal([.. outputs, Cached], Reasons(result.TrackedOutputSteps.Values.SelectMany(steps => steps)));
        var earlier = Texts(first);
        Assert.Equal(same, Texts(second).Where(file => earlier[file.Key] == file.Value).Select(file => file.Key).Where(name => name.Split('.').Length == 3).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Names(GeneratorDriver driver) => Texts(driver).Keys;

    private static Dictionary<string, string> Texts(GeneratorDriver driver) =>
        driver.GetRunResult().Results.Single().OfNetworks().ToDictionary(file => file.HintName, file => file.SourceText.ToString());

    private static IEnumerable<IncrementalStepRunReason> Reasons(IEnumerable<IncrementalGeneratorRunStep> steps) =>
        steps.SelectMany(step => step.Outputs).Select(output => output.Reason);
}
