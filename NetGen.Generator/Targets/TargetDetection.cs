using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Model;

namespace NetGen.Generator.Targets;

/// <summary>What the emitted code may use, as far as the compilation decides it.</summary>
/// <param name="HasVectors">True where the vector types of .NET 8 are there.</param>
/// <param name="HasSpans">True where spans are there.</param>
/// <param name="IsNano">True where the core library is nanoFramework's.</param>
/// <param name="LanguageVersion">The C# version, as Roslyn counts: 1200 for C# 12.</param>
/// <param name="AllowUnsafe">True where unsafe code may be emitted.</param>
/// <param name="ReplacedType">A type of the project's that takes the place of one that emitted code means, or null.</param>
internal sealed record CompilationFacts(bool HasVectors, bool HasSpans, bool IsNano, int LanguageVersion, bool AllowUnsafe, string? ReplacedType);

/// <summary>Finds the target in the compilation itself: its types say more than the name of a target framework.</summary>
internal static class TargetDetection
{
    /// <summary>What only nanoFramework's core library has.</summary>
    private const string NanoType = "System.Runtime.CompilerServices.ExcludeTypeAttribute";

    /// <summary>True where the class stands on nanoFramework's core library.</summary>
    public static bool IsNano(INamedTypeSymbol type) =>
        type.BaseType?.ContainingAssembly?.GetTypeByMetadataName(NanoType) is { DeclaredAccessibility: Accessibility.Public };

    public static CompilationFacts Facts(Compilation compilation) => new(
        HasPublicType(compilation, "System.Runtime.Intrinsics.Vector512"),
        HasPublicType(compilation, "System.Span`1"),
        HasPublicType(compilation, NanoType),
        compilation is CSharpCompilation csharp ? (int)csharp.LanguageVersion : 0,
        compilation.Options is CSharpCompilationOptions { AllowUnsafe: true },
        ReplacedTypes.Find(compilation));

    /// <summary>True where the class can see spans.</summary>
    public static bool HasSpans(INamedTypeSymbol type) => type.ContainingModule.ReferencedAssemblySymbols
        .Any(assembly => assembly.GetTypeByMetadataName("System.Span`1") is { DeclaredAccessibility: Accessibility.Public });

    /// <summary>The target that the attribute forces, else the best that the compilation has the types for.</summary>
    public static TargetOptions Resolve(CompilationFacts facts, TargetKind? forced)
    {
        var kind = forced ?? (facts.IsNano ? TargetKind.Nano : facts.HasVectors ? TargetKind.Simd : TargetKind.Portable);
        return new(kind, facts.AllowUnsafe, HasSpans: facts.HasSpans || kind != TargetKind.Portable, HasNullable: facts.LanguageVersion >= (int)LanguageVersion.CSharp8);
    }

    /// <summary>The types that the target needs and the compilation lacks, or null.</summary>
    public static string? MissingTypes(CompilationFacts facts, TargetKind kind) => kind switch
    {
        TargetKind.Simd when !facts.HasVectors => "the vector types of .NET 8 or later",
        _ => null,
    };

    /// <summary>The oldest C# in which the target's text compiles.</summary>
    public static LanguageVersion LeastLanguage(TargetKind kind) => kind switch
    {
        TargetKind.Simd => LanguageVersion.CSharp12,
        TargetKind.Portable => LanguageVersion.CSharp7_3,
        _ => LanguageVersion.CSharp9,
    };

    private static bool HasPublicType(Compilation compilation, string name) =>
        compilation.GetTypesByMetadataName(name).Any(type => type.DeclaredAccessibility == Accessibility.Public);
}
