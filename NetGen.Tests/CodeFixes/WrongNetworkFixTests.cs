using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NetGen.CodeFixes;
using NetGen.Tests.Fuzz;
using Xunit;

namespace NetGen.Tests.CodeFixes;

/// <summary>Whatever stands around a mistake: no fix throws, breaks the text, or leaves what it was asked to mend.</summary>
public sealed class WrongNetworkFixTests
{
    private const int Networks = 240;

    [Fact]
    public async Task Are_mended_without_harm()
    {
        var wrong = new WrongNetworks(new Random(5), rarity: 14);
        using var workspace = new AdhocWorkspace();
        var project = FixHarness.CreateProject(workspace, [.. Enumerable.Range(0, Networks).Select(k => "using NetGen;\n" + wrong.Next($"Net{k}"))]);
        int syntaxErrors = await SyntaxErrorsAsync(project);
        int mended = 0;
        foreach (var fix in typeof(NetworkCodeFix).Assembly.GetTypes().Where(type => type.IsDefined(typeof(ExportCodeFixProviderAttribute), inherit: false)))
        {
            var provider = (NetworkCodeFix)Activator.CreateInstance(fix)!;
            foreach (string id in provider.FixableDiagnosticIds)
            {
                var offers = await OffersAsync(provider, project, id);
                foreach (string key in offers.Distinct())
                {
                    var solution = await provider.ApplyAsync(project.Solution, await FixHarness.DiagnosticsAsync(project, id), key, CancellationToken.None);
                    var after = solution.GetProject(project.Id)!;
                    Assert.DoesNotContain(key, await OffersAsync(provider, after, id));
                    Assert.InRange(await SyntaxErrorsAsync(after), 0, syntaxErrors);
                    mended += offers.Count(offer => offer == key);
                }
            }
        }

        Assert.InRange(mended, 100, int.MaxValue);
    }

    /// <summary>The keys of all remedies that are offered for an id.</summary>
    private static async Task<IReadOnlyList<string>> OffersAsync(NetworkCodeFix fix, Project project, string id)
    {
        var keys = new List<string>();
        foreach (var diagnostic in await FixHarness.DiagnosticsAsync(project, id))
        {
            var site = await FixSite.FindAsync(project.Solution, diagnostic, CancellationToken.None);
            keys.AddRange(fix.Remedies(site!, CancellationToken.None).Select(remedy => remedy.Key));
        }

        return keys;
    }

    private static async Task<int> SyntaxErrorsAsync(Project project) =>
        (await project.GetCompilationAsync())!.SyntaxTrees.Sum(tree => tree.GetDiagnostics().Count());
}
