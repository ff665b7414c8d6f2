using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Tests.Compile;
using Xunit;

namespace NetGen.Tests.Nano;

/// <summary>What is emitted for nanoFramework compiles at C# 9, computes what Portable computes, and uses nothing that is not there.</summary>
public sealed class NanoTargetTests
{
    private static readonly HarnessOptions CSharp9 = new() { LanguageVersion = LanguageVersion.CSharp9, CheckOverflow = true, CheckDocumentation = false };

    private static readonly Lazy<HarnessResult> Compiled = new(() =>
        CompilationHarness.Compile("using System; using NetGen;\n" + NanoPair.Shared + "\n" + string.Join("\n", NanoPair.All.Select(pair => pair.Source)), CSharp9).EnsureClean());

    [Fact]
    public void Agrees_with_Portable_after_each_step()
    {
        var failures = NanoPair.All.Select(pair => (Pair: pair, Worst: (string)Compiled.Value.Type("Compare" + pair.Number).GetMethod("Run")!.Invoke(null, null)!)).Where(result => result.Worst != "");
        Assert.Empty(failures.Select(failure => $"{failure.Pair}: {failure.Worst}"));
    }

    [Fact]
    public void Uses_no_type_but_arrays_numbers_and_those_of_the_core_library()
    {
        string[] allowed = ["global::System.Math", "global::System.Array", "global::System.ArgumentException", "global::System.ArgumentOutOfRangeException", "global::System.InvalidOperationException"];
        foreach (var (hint, text) in Compiled.Value.GeneratedSources.Where(source => source.Key.StartsWith("Nano", StringComparison.Ordinal)))
        {
            var root = CSharpSyntaxTree.ParseText(text).GetRoot();
            var names = root.DescendantNodes().OfType<AliasQualifiedNameSyntax>().Select(name => name.FirstAncestorOrSelf<SyntaxNode>(node => node.Parent is not (QualifiedNameSyntax or MemberAccessExpressionSyntax))!.ToString());
            Assert.All(names, name => Assert.Contains(allowed, type => name.StartsWith(type, StringComparison.Ordinal)));
            Assert.DoesNotContain(root.DescendantNodes(), node => node is GenericNameSyntax or AttributeSyntax or NullableTypeSyntax or TupleTypeSyntax or UnsafeStatementSyntax or StackAllocArrayCreationExpressionSyntax);
            Assert.True(hint.Length > 0);
        }
    }

    /// <summary>A step works on what the instance has.</summary>
    [Fact]
    public void Makes_no_array_in_a_step()
    {
        foreach (string text in Compiled.Value.GeneratedSources.Where(source => source.Key.StartsWith("Nano", StringComparison.Ordinal)).Select(source => source.Value))
        {
            var methods = CSharpSyntaxTree.ParseText(text).GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Where(method => method.Identifier.ValueText is "Forward" or "Train" or "Backward" or "Update");
            Assert.All(methods, method => Assert.DoesNotContain(method.DescendantNodes(), node => node is ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax));
        }
    }

    [Theory]
    [InlineData("Members.Inference", "Forward")]
    [InlineData("Members.Train", "Train")]
    [InlineData("Members.Inference | Members.Train", "Forward Train")]
    [InlineData("Members.Steps", "Forward Backward Update")]
    public void Emits_the_groups_that_are_asked_for(string members, string expected)
    {
        var result = CompilationHarness.Compile($"using NetGen; [Network(2, Target = Target.Nano, Members = {members})][Dense(2)][MeanSquaredError] public sealed partial class Net {{ }}", CSharp9).EnsureClean();
        var methods = result.Type("Net").GetMethods().Where(method => method.DeclaringType!.Name == "Net" && method.Name is "Forward" or "Train" or "Backward" or "Update" or "CopyParametersTo").Select(method => method.Name);
        Assert.Equal(expected, string.Join(" ", methods));
    }

    [Theory]
    [InlineData("Precision = Precision.Double")]
    [InlineData("Initialization = Initialization.Orthogonal")]
    public void Says_what_the_target_does_without(string setting)
    {
        var result = CompilationHarness.Compile($"using NetGen; [Network(2, Target = Target.Nano, {setting})][Dense(2)] public sealed partial class Net {{ }}", CSharp9);
        Assert.Equal("NETGEN028", Assert.Single(result.Analysis).Id);
        Assert.False(result.IsEmitted);
    }
}
