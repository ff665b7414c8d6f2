using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Model;
using NetGen.Generator.Parsing;
using NetGen.Generator.Printing.Device;
using NetGen.Generator.Printing.Members;
using NetGen.Tests.Compile;
using NetGen.Tests.Snapshots;
using Xunit;

namespace NetGen.Tests.Incremental;

/// <summary>The list against which the user's members are checked is that of the members which are really emitted.</summary>
public sealed class GeneratedMemberTests
{
    public static TheoryData<string> Networks => [.. SnapshotFiles.Networks];

    [Theory]
    [MemberData(nameof(Networks))]
    public void The_list_is_what_is_emitted(string name)
    {
        var network = SnapshotRun.Networks[name];
        string members = network.Emitted.Single(file => file.Key.EndsWith(name + ".g.cs", StringComparison.Ordinal)).Value;
        var user = CompilationHarness.CreateCompilation([network.Source]);
        var parsed = NetworkParser.Parse(Find(user, name), new ProblemList(), CancellationToken.None)!;
        bool isNano = parsed.Target == TargetKind.Nano;
        var generated = CSharpSyntaxTree.ParseText(members, (CSharpParseOptions)user.SyntaxTrees[0].Options);
        var type = Find(user.AddSyntaxTrees(generated), name);
        var listed = (isNano ? DeviceMembers.Of(parsed.Spec) : GeneratedMembers.Of(parsed.Spec)).Select(Text).ToHashSet();

        var emitted = type.GetMembers()
            .Where(member => !member.IsImplicitlyDeclared && member.Locations.All(location => location.SourceTree == generated))
            .Where(member => member is not IMethodSymbol { MethodKind: not MethodKind.Ordinary } and not IPropertySymbol { ExplicitInterfaceImplementations.Length: > 0 })
            .ToArray();
        foreach (var member in emitted)
        {
            // Names of our own are taken whatever they are.
            Assert.Contains(member.Name.StartsWith('_') ? member.Name : Text(member), listed);
        }

        var made = emitted.Select(Text).Concat(isNano ? DeviceMembers.Reserved : MemberNames.Reserved).ToHashSet();
        Assert.Empty(listed.Except(made));
    }

    private static INamedTypeSymbol Find(Compilation compilation, string name) =>
        Assert.Single(compilation.GetSymbolsWithName(name, SymbolFilter.Type).OfType<INamedTypeSymbol>());

    private static string Text(GeneratedMember member) =>
        member.Parameters is { } parameters ? $"{member.Name}({string.Join(", ", parameters)})" : member.Name;

    private static string Text(ISymbol member) => member is IMethodSymbol method
        ? $"{method.Name}({string.Join(", ", method.Parameters.Select(parameter => parameter.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)))})"
        : member.Name;
}
