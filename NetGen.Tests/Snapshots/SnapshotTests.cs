using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;
using NetGen.Generator;
using NetGen.Generator.Printing.Device;
using NetGen.Tests.Compile;
using Xunit;

namespace NetGen.Tests.Snapshots;

/// <summary>What is emitted is what was read and accepted. <see cref="SnapshotRun"/> says how to accept.</summary>
public sealed class SnapshotTests
{
    public static TheoryData<string> Networks => [.. SnapshotFiles.Networks];

    [Theory]
    [MemberData(nameof(Networks))]
    public void Is_what_was_accepted(string name)
    {
        var failures = new List<string>();
        foreach (var (verifiedName, text) in SnapshotRun.Networks[name].Selected)
        {
            string? verified = SnapshotFiles.ReadVerified(verifiedName);
            if (verified == text)
            {
                SnapshotFiles.DeleteReceived(verifiedName);
                continue;
            }

            SnapshotFiles.WriteReceived(verifiedName, text);
            failures.Add($"{verifiedName}: {(verified is null ? "is missing" : FirstDifference.Describe(verified, text))}");
        }

        Assert.True(failures.Count == 0, string.Join("\n", failures) + "\nRead the difference (*.received.cs), then accept it as SnapshotRun says.");
    }

    [Fact]
    public void No_verified_file_is_left_over()
    {
        var made = SnapshotRun.Networks.Values.SelectMany(network => network.Selected.Keys);
        Assert.Empty(SnapshotFiles.Verified.Except(made, StringComparer.Ordinal));
    }

    /// <summary>All networks in one project, through the testing library of Roslyn: the verified files, and no warning.</summary>
    [Fact]
    public async Task Compiles_without_a_warning_as_one_project()
    {
        var test = new SnapshotProject();
        test.TestState.GeneratedSources.Add((typeof(NetworkGenerator), DeviceAttributes.HintName, SourceText.From(DeviceAttributes.Text, Encoding.UTF8)));
        foreach (var network in SnapshotRun.Networks.Values)
        {
            test.TestState.Sources.Add((network.Name + ".cs", network.Source));
            foreach (var (hintName, text) in network.Emitted)
            {
                // What has no verified file must at least be the same in company as it was alone.
                string expected = SnapshotFiles.ReadVerified(SnapshotFiles.VerifiedName(network.Name, hintName)) ?? text;
                test.TestState.GeneratedSources.Add((typeof(NetworkGenerator), hintName, SourceText.From(expected, Encoding.UTF8)));
            }
        }

        test.TestState.AdditionalFiles.AddRange(SnapshotFiles.Texts.Select(text => (text.Path, text.GetText()!)));
        await test.RunAsync();
    }

    /// <summary>A strict .NET 8 project. Its references come from a package, so that nothing is downloaded.</summary>
    private sealed class SnapshotProject : CSharpSourceGeneratorTest<NetworkGenerator, DefaultVerifier>
    {
        public SnapshotProject()
        {
            ReferenceAssemblies = new ReferenceAssemblies("net8.0");
            CompilerDiagnostics = CompilerDiagnostics.Warnings;
            TestState.AdditionalReferences.AddRange(CompilationHarness.Net80);
        }

        protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.CSharp12, DocumentationMode.Diagnose);

        protected override CompilationOptions CreateCompilationOptions() => new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, checkOverflow: true, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999);
    }
}
