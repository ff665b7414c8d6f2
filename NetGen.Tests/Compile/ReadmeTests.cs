using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generator.Activations;
using NetGen.Generator.Layers;
using NetGen.Generator.Losses;
using NetGen.Generator.Optimizers;
using Xunit;

namespace NetGen.Tests.Compile;

/// <summary>The README's code compiles, its first example prints what it says, and what it shows of generated code is generated.</summary>
public sealed class ReadmeTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "README.md")).ReplaceLineEndings("\n");

    /// <summary>Code that begins with its usings is complete; the rest is an excerpt of generated code.</summary>
    private static readonly ILookup<bool, string> CodeBlocks = Blocks("csharp").ToLookup(block => block.StartsWith("using ", StringComparison.Ordinal));

    [Fact]
    public void Every_complete_example_compiles_without_a_warning()
    {
        Assert.True(CodeBlocks[true].Count() >= 2, "The README has lost its examples.");
        foreach (string block in CodeBlocks[true])
        {
            var result = Compile(block);
            Assert.Empty(result.Analysis);
            Assert.NotEmpty(result.GeneratedSources);
            result.EnsureClean();
        }
    }

    [Fact]
    public void The_first_example_prints_what_the_readme_says()
    {
        var main = Compile(CodeBlocks[true].First()).EnsureClean().Assembly.EntryPoint!;
        var before = Console.Out;
        using var written = new StringWriter();
        Console.SetOut(written);
        try
        {
            main.Invoke(null, [Array.Empty<string>()]);
        }
        finally
        {
            Console.SetOut(before);
        }

        Assert.Contains(Blocks("text").First(), written.ToString().ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_excerpt_is_what_is_generated()
    {
        string generated = string.Join("\n", Compile(CodeBlocks[true].First()).GeneratedSources.Values.Select(Unindented));
        Assert.NotEmpty(CodeBlocks[false]);
        Assert.All(CodeBlocks[false], excerpt => Assert.Contains(Unindented(excerpt), generated, StringComparison.Ordinal));
    }

    /// <summary>Formulas and sources are the compiler's own, which the documentation of generated members has too.</summary>
    [Fact]
    public void Every_kind_has_a_row_with_its_formula()
    {
        foreach (var kind in ActivationKinds.All) AssertRow("Activation." + kind.Name, kind.Formula, kind.Source);
        foreach (var kind in LayerKinds.All) AssertRow(kind.Name, kind.Formula);
        foreach (var kind in LossKinds.All) AssertRow(kind.Name, kind.Formula);
        foreach (var kind in OptimizerKinds.All) AssertRow(kind.Name, kind.Formula);
        foreach (string name in Enum.GetNames<Initialization>()) AssertRow(name);
        foreach (string name in Enum.GetNames<Target>()) AssertRow("Target." + name);

        static void AssertRow(string name, params string[] cells)
        {
            string row = Assert.Single(Text.Split('\n'), line => line.StartsWith($"| `{name}` |", StringComparison.Ordinal));
            Assert.All(cells, cell => Assert.Contains($"| {cell.Replace("|", "\\|", StringComparison.Ordinal)} |", row, StringComparison.Ordinal));
        }
    }

    /// <summary>A setting that the README does not name is one that nobody finds.</summary>
    [Fact]
    public void Every_setting_is_named()
    {
        var settings = typeof(NetworkAttribute).Assembly.GetExportedTypes()
            .Where(type => type.IsSubclassOf(typeof(Attribute)))
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(property => property.CanWrite);
        Assert.All(settings, setting => Assert.Contains($"`{setting.Name}`", Text, StringComparison.Ordinal));
    }

    private static HarnessResult Compile(string source)
    {
        var compilation = CompilationHarness.CreateCompilation([source], HarnessOptions.Default with { WarningsAsErrors = true });
        bool isProgram = compilation.SyntaxTrees.First().GetCompilationUnitRoot().Members.OfType<GlobalStatementSyntax>().Any();
        compilation = compilation.WithOptions(compilation.Options.WithOutputKind(isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary));
        var driver = CompilationHarness.CreateDriver(compilation).RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        return new HarnessResult(output, driver.GetRunResult());
    }

    private static IEnumerable<string> Blocks(string language) =>
        Regex.Matches(Text, $"^```{language}\n(.*?)\n```$", RegexOptions.Singleline | RegexOptions.Multiline).Select(match => match.Groups[1].Value);

    private static string Unindented(string text) => string.Join("\n", text.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimStart()));
}
