using NetGen.Tests.Nano.Size;
using Xunit;

namespace NetGen.Tests.Nano;

/// <summary>The image of an assembly by its parts, against what was measured with the framework's own tool.</summary>
public class ImageSizeTests
{
    private const string Empty = "public static class C { public static float[] A = null; }";

    [Fact]
    public void An_array_costs_four_bytes_a_weight_and_about_240_once()
    {
        int fifty = Total(Array(50)) - Total(Empty), hundred = Total(Array(100)) - Total(Empty);
        Assert.Equal(200, hundred - fifty);
        Assert.InRange(hundred, 640 * 0.85, 640 * 1.15);
    }

    [Fact]
    public void An_assignment_costs_eight_bytes_a_weight()
    {
        Assert.Equal(8 * 64, ImageSize.Of(NanoCompilation.Compile(Assignments(128))).Code - ImageSize.Of(NanoCompilation.Compile(Assignments(64))).Code);

        static string Assignments(int count) => $"""
            public static class C
            {"{"}
                static float {string.Join(", ", Enumerable.Range(0, 128).Select(k => $"w{k}"))};
                public static void Set() {"{"} {string.Concat(Enumerable.Range(0, count).Select(k => $"w{k} = {k + 1}.5f; "))} {"}"}
            {"}"}
            """;
    }

    [Fact]
    public void One_array_is_smaller_than_assignments_above_about_fifty_weights()
    {
        int array = Total(Array(50)) - Total(Empty);
        Assert.InRange(array / 8, 45, 65);
    }

    [Fact]
    public void What_is_excluded_costs_nothing_and_an_attribute_with_an_enum_hundreds_of_bytes()
    {
        const string Use = "[Network(64, Kind = Kind.Speed)] public sealed class Net { }";
        int excluded = Total(Attributes("[System.Runtime.CompilerServices.ExcludeType]") + Use);
        int kept = Total(Attributes(string.Empty) + Use);
        Assert.Equal(Total("public sealed class Net { }"), excluded);
        Assert.InRange(kept - excluded, 300, 700);

        static string Attributes(string mark) => $$"""
            {{mark}} public enum Kind { Automatic, Size, Balanced, Speed }
            {{mark}} [System.AttributeUsage(System.AttributeTargets.Class)]
            public sealed class NetworkAttribute : System.Attribute
            {
                public NetworkAttribute(int inputs) => Inputs = inputs;
                public int Inputs { get; }
                public Kind Kind { get; set; }
            }

            """;
    }

    [Fact]
    public void Parts_add_up_and_fill_four_bytes()
    {
        var size = ImageSize.Of(NanoCompilation.Compile(NanoCompilation.Resource("HandWritten/Language.cs")));
        int[] parts = [size.References, size.Types, size.Fields, size.Methods, size.Attributes, size.Names, size.Signatures, size.Code];
        Assert.All(parts, part => Assert.Equal(0, part % 4));
        Assert.Equal(ImageSize.Header + parts.Sum(), size.Total);
    }

    private static string Array(int count) =>
        $"public static class C {{ public static float[] A = {{ {string.Join(", ", Enumerable.Range(0, count).Select(k => $"{k}.5f"))} }}; }}";

    private static int Total(string source) => ImageSize.Of(NanoCompilation.Compile(source)).Total;
}
