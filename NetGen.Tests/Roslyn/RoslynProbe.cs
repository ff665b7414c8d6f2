using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Tests.Anywhere;
using NetGen.Tests.Compile;
using NetGen.Tests.Snapshots;

namespace NetGen.Tests.Roslyn;

/// <summary>What the generator and the analyzer do on the Roslyn that is loaded here, as lines that another context can compare.</summary>
public static class RoslynProbe
{
    private const int CSharp14 = 1400;

    /// <summary>C# that came with version 14, around a network.</summary>
    private const string Newest = """
        namespace App;

        /// <summary>A property with a field of its own.</summary>
        [NetGen.Network(3, Target = NetGen.Target.Portable)]
        [NetGen.Dense(2)]
        public partial class Modern
        {
            /// <summary>Kept in the field.</summary>
            public int Size { get => field; set => field = value; }
        }

        /// <summary>Members from outside.</summary>
        public static class Extensions
        {
            extension(Modern network)
            {
                /// <summary>Another size.</summary>
                public int Outputs => Modern.OutputSize + network.Size;
            }
        }
        """;

    /// <summary>The version of Roslyn.</summary>
    public static IReadOnlyList<string> Version() => [typeof(CSharpCompilation).Assembly.GetName().Version!.ToString(3)];

    /// <summary>The emitted text of every snapshot network.</summary>
    public static IReadOnlyList<string> Texts()
    {
        var compilation = CompilationHarness.CreateCompilation([.. SnapshotFiles.Networks.Select(SnapshotFiles.Input)]);
        var result = CompilationHarness.CreateDriver(compilation, SnapshotFiles.Texts).RunGenerators(compilation, CancellationToken.None).GetRunResult().Results.Single();
        if (result.Exception is { } exception) return [exception.ToString()];
        return [.. result.OfNetworks().Select(source => source.HintName + "\n" + source.SourceText).Order(StringComparer.Ordinal)];
    }

    /// <summary>What the analyzer says of every mistake that it has a test for.</summary>
    public static IReadOnlyList<string> Mistakes()
    {
        string[] sources = [.. DiagnosticTests.Mistakes.Select((row, k) => $"namespace Mistake{k.ToString(CultureInfo.InvariantCulture)}; using NetGen;\n" + Markup.Parse((string)row[1]).Source)];
        return [.. CompilationHarness.Analyze(CompilationHarness.CreateCompilation(sources)).Select(diagnostic => diagnostic.ToString())];
    }

    /// <summary>What stands in the way of code that is emitted for this Roslyn's newest C#, and for what comes next.</summary>
    public static IReadOnlyList<string> Warnings() =>
    [
        .. Warnings(HarnessOptions.Strict with { LanguageVersion = LanguageVersion.Latest }),
        .. Warnings(HarnessOptions.Strict with { LanguageVersion = LanguageVersion.Preview, Optimization = OptimizationLevel.Debug }),
    ];

    private static IEnumerable<string> Warnings(HarnessOptions options)
    {
        bool hasCSharp14 = (int)LanguageVersion.Latest.MapSpecifiedToEffectiveVersion() >= CSharp14;
        var networks = AnywhereNetworks.All.Select(text => $"namespace App {{ {text} }}");
        var result = CompilationHarness.Compile([.. networks, .. hasCSharp14 ? [Newest] : Array.Empty<string>()], options);
        if (result.GeneratedSources.Count == 0) yield return "Nothing was emitted.";
        foreach (var diagnostic in result.Analysis.Concat(result.Diagnostics)) yield return diagnostic.ToString();
    }
}
