using System.Reflection;
using NetGen.Generator.Activations;
using NetGen.Generator.Layers;
using NetGen.Generator.Losses;
using NetGen.Generator.Optimizers;
using Xunit;

namespace NetGen.Tests.Docs;

/// <summary>The README has what a newcomer looks for first: an example with its output and its code, and every kind and setting in a table.</summary>
public sealed class ReadmeTests
{
    private static readonly Document Readme = Document.All.Single(document => document.Path == "README.md");

    /// <summary><see cref="DocumentTests"/> holds each against the code.</summary>
    [Fact]
    public void Shows_an_example_what_it_prints_and_what_is_generated()
    {
        var kinds = Readme.Blocks.Select(block => block.Kind).ToArray();
        Assert.Equal(BlockKind.Program, kinds[0]);
        Assert.Contains(BlockKind.Output, kinds);
        Assert.Contains(BlockKind.Excerpt, kinds);
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
            string row = Assert.Single(Readme.Lines, line => line.StartsWith($"| `{name}` |", StringComparison.Ordinal));
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
        Assert.All(settings, setting => Assert.Contains($"`{setting.Name}`", Readme.Text, StringComparison.Ordinal));
    }
}
