namespace NetGen.Tests.Anywhere;

/// <summary>What a project may have around its networks.</summary>
/// <param name="Name">What is odd about it.</param>
/// <param name="Files">Its files beside the networks'.</param>
/// <param name="Wrap">Puts the text of a network's declaration where it stands.</param>
internal sealed record Place(string Name, IReadOnlyList<string> Files, Func<string, string> Wrap);

/// <summary>Projects whose names are those that emitted code uses.</summary>
internal static class Places
{
    /// <summary>Names that emitted code gives to types, or might be thought to.</summary>
    private static readonly string[] Types =
    [
        "Span", "ReadOnlySpan", "Math", "MathF", "Vector", "Vector128", "Vector256", "Vector512", "Unsafe", "Guard", "MemoryMarshal", "MemoryExtensions", "Kernels", "Labels", "Lane", "Simd", "AlignedMemory", "MatrixCopy", "ScalarMath",
        "Initializer", "RandomSource", "MethodImpl", "MethodImplAttribute", "MethodImplOptions", "SkipLocalsInit", "SkipLocalsInitAttribute", "InlineArray", "InlineArrayAttribute", "UnscopedRef", "UnscopedRefAttribute", "INetwork", "ITrainable", "Func", "Action", "Object", "String", "Single", "Double",
        "Int32", "Boolean", "ArgumentException", "NonFiniteLossException", "Storage", "Values", "Start", "X", "Memory", "Array", "Generated", "Numerics", "Runtime", "Train", "Loss", "Random",
    ];

    /// <summary>Where networks may stand.</summary>
    public static IReadOnlyList<string> Namespaces { get; } =
        ["System", "NetGen", "Numerics", "Generated", "global", "Global", "NetGen.Numerics", "System.Runtime.Intrinsics", "System.Numerics", "App.System", "App.NetGen", "App.Vector.Math", "@class.@namespace", "@int.@void", "field.scoped.extension", "Net.NetGen.Generated", "\u00dcn\u00ef"];

    public static IReadOnlyList<Place> All { get; } =
    [
        new("types in the namespace", [$"namespace App {{ {Declare("internal")} }}"], Inside("App")),
        new("types in the namespace around", [$"namespace App {{ {Declare("internal")} }}"], Inside("App.Inner")),
        new("types in the global namespace", [Declare("internal")], Inside("App")),
        new("types in the global namespace beside the networks", [Declare("internal")], text => text),
        new("types in the container", [$"namespace App {{ partial class Container {{ {Declare("private")} }} }}"], text => $"namespace App {{ public partial class Container {{ {text} }} }}"),
        new("types in the container's base", [$"namespace App {{ public class Parent {{ {Declare("protected internal")} }} }}"], text => $"namespace App {{ public partial class Container : Parent {{ {text} }} }}"),
        new("fields in the container", [$"namespace App {{ partial class Container {{ {Fields()} }} }}"], text => $"namespace App {{ public partial class Container {{ {text} }} }}"),
        new("types in the network", [], text => $"namespace App {{ {WithBody(text, Declare("private", "Train"))} }}"),
        new("types in the network's base", [$"namespace App {{ public class Parent {{ {Declare("protected internal", "Train")} }} }}"], text => $"namespace App {{ {WithBase(text)} }}"),
        new("fields in the network", [], text => $"namespace App {{ {WithBody(text, Fields("Train"))} }}"),
        new("methods in the network's base", [$"namespace App {{ public class Parent {{ {Methods("Train")} }} }}"], text => $"namespace App {{ {WithBase(text)} }}"),
        new("namespaces of those names", [string.Concat(Types.Where(name => name != "App").Select(name => $"namespace App.{name} {{ }} "))], Inside("App")),
        new("global using static", ["global using static System.Math; global using static System.Runtime.CompilerServices.Unsafe; global using static System.Runtime.InteropServices.MemoryMarshal; global using static NetGen.Guard;"], Inside("App")),
        new("global usings", ["global using System.Runtime.Intrinsics; global using System.Runtime.InteropServices; global using System.Runtime.CompilerServices; global using System.Numerics; global using NetGen.Numerics; global using System.Buffers;"], Inside("App")),
        new("global aliases", [string.Concat(Types.Select((name, k) => $"global using {name} = System.{(k % 2 == 0 ? "Int16" : "Text.StringBuilder")};"))], Inside("App")),
        new("aliases in the file", [], text => $"using _Guard = System.Int32; using _Kernels = System.String; using _Unsafe = System.Object; using Span = System.Byte; namespace App {{ {text} }}"),
        new("static types through a global using", [$"global using static Shared.Names; namespace Shared {{ public static class Names {{ {Declare("public")} public static class _Guard {{ }} public static class _Kernels {{ }} }} }}"], Inside("App")),
        new("warnings and nullability", [], text => $"#pragma warning disable\n#nullable disable\n#line 200 \"elsewhere.cs\"\nnamespace App;\n{text}"),
    ];

    /// <summary>Puts a network into a namespace.</summary>
    public static Func<string, string> Inside(string space) => text => $"namespace {space} {{ {text} }}";

    private static string Declare(string access, params string[] except) =>
        string.Concat(Types.Except(except).Select((name, k) => $"{access} {(k % 3) switch { 0 => "struct", 1 => "static class", _ => "class" }} {name} {{ }} "));

    private static string Fields(params string[] except) => string.Concat(Types.Except(except).Select(name => $"internal int {name} = 1; "));

    private static string Methods(params string[] except) => string.Concat(Types.Except(except).Select(name => $"protected void {name}() {{ }} "));

    private static string WithBody(string text, string body) => text.Replace("{ }", $"{{ {body} }}", StringComparison.Ordinal);

    private static string WithBase(string text) => text.Replace("{ }", ": Parent { }", StringComparison.Ordinal);
}
