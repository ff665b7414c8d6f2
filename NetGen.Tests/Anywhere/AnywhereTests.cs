using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Tests.Compile;
using Xunit;

namespace NetGen.Tests.Anywhere;

/// <summary>What is emitted compiles without a warning wherever it lands: under any options, and beside any names.</summary>
public sealed class AnywhereTests
{
    public static TheoryData<string> PlaceNames => [.. Places.All.Select(place => place.Name)];

    /// <summary>Language, nullability, overflow checks, implicit usings, unsafe code, optimization: every pair of values meets at least once.</summary>
    public static TheoryData<LanguageVersion, NullableContextOptions, bool, bool, bool, OptimizationLevel> Projects => new()
    {
        { LanguageVersion.CSharp9, NullableContextOptions.Enable, true, false, false, OptimizationLevel.Debug },
        { LanguageVersion.CSharp9, NullableContextOptions.Disable, false, false, true, OptimizationLevel.Release },
        { LanguageVersion.CSharp10, NullableContextOptions.Annotations, true, true, true, OptimizationLevel.Debug },
        { LanguageVersion.CSharp11, NullableContextOptions.Warnings, false, true, false, OptimizationLevel.Release },
        { LanguageVersion.CSharp12, NullableContextOptions.Enable, false, true, true, OptimizationLevel.Debug },
        { LanguageVersion.CSharp12, NullableContextOptions.Disable, true, false, false, OptimizationLevel.Release },
        { LanguageVersion.CSharp12, NullableContextOptions.Annotations, false, false, false, OptimizationLevel.Debug },
        { LanguageVersion.CSharp12, NullableContextOptions.Warnings, true, true, true, OptimizationLevel.Release },
        { LanguageVersion.CSharp13, NullableContextOptions.Disable, false, true, false, OptimizationLevel.Debug },
        { LanguageVersion.CSharp13, NullableContextOptions.Annotations, true, false, true, OptimizationLevel.Release },
        { LanguageVersion.Latest, NullableContextOptions.Warnings, true, false, true, OptimizationLevel.Debug },
        { LanguageVersion.Latest, NullableContextOptions.Enable, false, false, false, OptimizationLevel.Release },
        { LanguageVersion.Preview, NullableContextOptions.Enable, true, true, false, OptimizationLevel.Release },
        { LanguageVersion.Preview, NullableContextOptions.Disable, true, false, true, OptimizationLevel.Debug },
    };

    [Theory]
    [MemberData(nameof(PlaceNames))]
    public void No_name_is_in_the_way(string name)
    {
        var place = Places.All.Single(other => other.Name == name);
        AssertClean([.. place.Files.Select(text => "#pragma warning disable\n" + text), .. AnywhereNetworks.OfEachTarget.Select(place.Wrap)], HarnessOptions.Strict, 2);
    }

    [Fact]
    public void No_namespace_is_in_the_way()
    {
        var networks = AnywhereNetworks.OfEachTarget;
        AssertClean([.. Places.Namespaces.Select((space, k) => Places.Inside(space)(networks[k % networks.Count]))], HarnessOptions.Strict, Places.Namespaces.Count);
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_option_is_in_the_way(LanguageVersion language, NullableContextOptions nullable, bool checks, bool usings, bool isUnsafe, OptimizationLevel optimization)
    {
        var options = HarnessOptions.Strict with
        {
            LanguageVersion = language,
            Nullable = nullable,
            CheckOverflow = checks,
            ImplicitUsings = usings,
            AllowUnsafe = isUnsafe,
            Optimization = optimization,
            Features = [new("strict", "true")],
        };
        var networks = language < LanguageVersion.CSharp12 ? AnywhereNetworks.OfScalars : AnywhereNetworks.All;
        AssertClean([.. networks.Select(text => $"namespace App {{ public partial struct Outer {{ {text} }} }}")], options, networks.Count);
    }

    [Fact]
    public void Large_caches_are_kept_in_an_array()
    {
        const string Wide = "[NetGen.Network(4)] [NetGen.Dense(20000)] [NetGen.Dense(2)] [NetGen.Hinge] partial class Wide { }";
        var cache = AssertClean([Wide], HarnessOptions.Strict, networks: 1).Type("Wide+Cache");
        Assert.Contains(cache.GetFields(BindingFlags.NonPublic | BindingFlags.Instance), field => field.FieldType == typeof(float[]));
    }

    private static HarnessResult AssertClean(IReadOnlyList<string> sources, HarnessOptions options, int networks)
    {
        var result = CompilationHarness.Compile([.. sources.Select(source => "#pragma warning disable CS1591 // undocumented\n" + source)], options);
        Assert.Empty(result.Analysis);
        Assert.Equal(networks, result.GeneratedSources.Keys.Count(name => name.EndsWith(".Kernels.g.cs", StringComparison.Ordinal)));
        return result.EnsureClean();
    }
}
