using NetGen.Tests.Docs;
using Xunit;

namespace NetGen.Tests.Nano;

/// <summary>The guide's program for a board is one: it compiles there, keeps the limits, and learns.</summary>
public sealed class GuideTests
{
    /// <summary>Where a board has its debugger's output.</summary>
    private const string Output = "namespace System { public static class Console { public static string Written; public static void WriteLine(string text) { Written = text; } } }";

    [Fact]
    public void The_sensor_learns_on_the_board()
    {
        var page = Document.All.Single(document => document.Path == "docs/nanoframework.md");
        var program = page.Blocks.First(block => block.Kind == BlockKind.Program);
        string expected = page.Blocks.First(block => block.Kind == BlockKind.Output).Text;
        var project = NanoProject.Build(program.Text, Output).EnsureClean();

        Assert.Empty(Limits.NanoInspection.Of(project.Assembly).Passed);
        var machine = project.Start();
        machine.CallStatic("Greenhouse.Program", "Main");
        Assert.Equal(expected, machine.StaticField("System.Console", "Written"));
    }
}
