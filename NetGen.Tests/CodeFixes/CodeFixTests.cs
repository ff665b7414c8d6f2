using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NetGen.CodeFixes;
using NetGen.CodeFixes.Fixes;
using NetGen.Tests.CodeFixes.Cases;
using NetGen.Tests.Compile;
using Xunit;

namespace NetGen.Tests.CodeFixes;

/// <summary>Each fix makes the text that a person would, and nothing is wrong with that text.</summary>
public sealed class CodeFixTests
{
    private static readonly FixCase[] All =
    [
        .. MakePartialCases.All, .. MoveAttributeCases.All, .. RemoveAttributeCases.All, .. RemoveSettingCases.All, .. ChooseActivationCases.All,
        .. QualifyNameCases.All,
    ];

    private static readonly Dictionary<string, FixCase> ByName =
        All.Select((@case, k) => ($"{k}: {@case.Id} {@case.Title} {@case.Scope}", @case)).ToDictionary();

    public static TheoryData<string> Names => [.. ByName.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Makes_the_text_that_a_person_would(string name) =>
        Assert.Equal(ByName[name].After, string.Join(FixCase.Separator, await FixHarness.ApplyAsync(ByName[name])));

    /// <summary>All in one compilation, each in a namespace of its own.</summary>
    [Fact]
    public void Nothing_is_wrong_with_what_fixes_make()
    {
        string[] files = [.. All.SelectMany((@case, k) => @case.FilesAfter.Select(file => InNamespace(file, $"Case{k}")))];
        var options = HarnessOptions.Default with { CheckDocumentation = false };
        Assert.Empty(CompilationHarness.Analyze(CompilationHarness.CreateCompilation(files, options)));
        var result = CompilationHarness.Compile(files, options);
        Assert.All(All.Select((_, k) => $"Case{k}."), name => Assert.Contains(result.GeneratedSources.Keys, key => key.StartsWith(name, StringComparison.Ordinal)));
        result.EnsureClean();
    }

    [Fact]
    public void Every_fix_has_a_case_for_each_of_its_diagnostics_alone_and_together()
    {
        var fixes = typeof(NetworkCodeFix).Assembly.GetTypes().Where(type => type.IsDefined(typeof(ExportCodeFixProviderAttribute), inherit: false)).ToArray();
        Assert.NotEmpty(fixes);
        foreach (var fix in fixes)
        {
            foreach (string id in ((CodeFixProvider)Activator.CreateInstance(fix)!).FixableDiagnosticIds)
            {
                Assert.Contains(All, @case => @case.Fix.GetType() == fix && @case.Id == id && @case.Scope is null);
                Assert.Contains(All, @case => @case.Fix.GetType() == fix && @case.Id == id && @case.Scope is not null);
            }
        }
    }

    /// <summary>An editor offers each activation that the loss accepts, the compiler's own list, and removes nothing that has an effect.</summary>
    [Theory]
    [InlineData("[Network(4)] [Dense(3, Activation.Relu)] [CrossEntropy] partial class Net;", "NETGEN009", "Use Activation.None", "Use Activation.Softmax", "Use Activation.LogSoftmax")]
    [InlineData("[Network(4)] [Dense(1, Activation.Relu)] [BinaryCrossEntropy] partial class Net;", "NETGEN009", "Use Activation.None", "Use Activation.Sigmoid")]
    [InlineData("[Network(4, 3, 2, Hidden = Activation.Softmax)] partial class Net;", "NETGEN010", "Use Activation.None")]
    public async Task Offers_what_fits(string source, string id, params string[] titles) =>
        Assert.Equal(titles, await FixHarness.TitlesAsync(new ChooseActivationFix(), id, "using NetGen;\n" + source));

    /// <summary>Two ways to give layers have no mechanical fix where the layers themselves are doubled, only where a setting is too much.</summary>
    [Fact]
    public async Task Offers_nothing_that_would_remove_a_layer() =>
        Assert.Empty(await FixHarness.TitlesAsync(new RemoveSettingFix(), "NETGEN019", "using NetGen;\n[Network(4, 3)] [Dense(2)] partial class Net;"));

    /// <summary>An editor of the least Roslyn has that version's assemblies, and no newer System.Composition.</summary>
    [Fact]
    public void Refers_to_no_assembly_that_an_old_editor_lacks()
    {
        var references = typeof(NetworkCodeFix).Assembly.GetReferencedAssemblies();
        Assert.DoesNotContain(references, reference => reference.Name!.StartsWith("System.Composition", StringComparison.Ordinal));
        Assert.All(
            references.Where(reference => reference.Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)),
            reference => Assert.Equal(new Version(4, 8, 0, 0), reference.Version));
    }

    private static string InNamespace(string file, string name)
    {
        int body = file.Split('\n').TakeWhile(line => line.StartsWith("using ", StringComparison.Ordinal)).Sum(line => line.Length + 1);
        return file.Insert(body, $"namespace {name};\n");
    }
}
