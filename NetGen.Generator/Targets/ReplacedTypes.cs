using Microsoft.CodeAnalysis;
using NetGen.Generator.Printing.Device;

namespace NetGen.Generator.Targets;

/// <summary>
/// Finds types of the project's own that take the place of those which emitted code means. A project may declare types in the namespaces
/// NetGen and System; the C# compiler then prefers them to a library's type of the same full name.
/// </summary>
internal static class ReplacedTypes
{
    /// <summary>The framework's types that emitted code names. A test holds them against what is really emitted.</summary>
    public static IReadOnlyList<string> Framework { get; } =
    [
        "System.ArgumentException",
        "System.ArgumentOutOfRangeException",
        "System.Array",
        "System.Collections.Generic.IReadOnlyList`1",
        "System.Diagnostics.CodeAnalysis.UnscopedRefAttribute",
        "System.Environment",
        "System.InvalidOperationException",
        "System.Math",
        "System.MemoryExtensions",
        "System.ReadOnlySpan`1",
        "System.Runtime.CompilerServices.InlineArrayAttribute",
        "System.Runtime.CompilerServices.MethodImplAttribute",
        "System.Runtime.CompilerServices.MethodImplOptions",
        "System.Runtime.CompilerServices.SkipLocalsInitAttribute",
        "System.Runtime.CompilerServices.Unsafe",
        "System.Runtime.InteropServices.MemoryMarshal",
        "System.Runtime.Intrinsics.Vector128",
        "System.Runtime.Intrinsics.Vector128`1",
        "System.Runtime.Intrinsics.Vector256",
        "System.Runtime.Intrinsics.Vector256`1",
        "System.Runtime.Intrinsics.Vector512",
        "System.Runtime.Intrinsics.Vector512`1",
        "System.Span`1",
    ];

    /// <summary>The namespace that emitted code has for itself.</summary>
    private const string Generated = "Generated";

    /// <summary>The full name of such a type, or null.</summary>
    public static string? Find(Compilation compilation)
    {
        var own = compilation.Assembly.GlobalNamespace;
        if (own.GetTypeMembers("System", 0).Concat(own.GetTypeMembers("NetGen", 0)).FirstOrDefault() is { } root) return root.Name;
        return OfNetGen(compilation, own) ?? Framework.FirstOrDefault(name => IsReplaced(compilation, name));
    }

    private static string? OfNetGen(Compilation compilation, INamespaceSymbol own)
    {
        if (own.GetMembers("NetGen").OfType<INamespaceSymbol>().FirstOrDefault() is not { } ours) return null;
        var parts = ours.GetNamespaceMembers().Where(part => part.Name is "Numerics" or "Threading" or Generated);
        return parts.Prepend(ours).SelectMany(part => part.GetTypeMembers()).Where(type => !type.IsFileLocal && !DeviceAttributes.Declare(type))
            .Where(type => type.ContainingNamespace.Name == Generated
                ? !NetworkGenerator.IsGenerated(type)
                : type.MetadataName is Generated or "Numerics" or "Threading" || IsReplaced(compilation, $"{type.ContainingNamespace.ToDisplayString()}.{type.MetadataName}"))
            .Select(type => type.ToDisplayString())
            .FirstOrDefault();
    }

    private static bool IsReplaced(Compilation compilation, string name) =>
        compilation.Assembly.GetTypeByMetadataName(name) is { IsFileLocal: false } && compilation.GetTypesByMetadataName(name).Length > 1;
}
