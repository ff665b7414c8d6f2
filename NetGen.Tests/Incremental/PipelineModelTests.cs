using System.Reflection;
using Microsoft.CodeAnalysis;
using NetGen.Generator;
using NetGen.Tests.Compile;
using Xunit;

namespace NetGen.Tests.Incremental;

/// <summary>What the pipeline keeps between runs holds nothing of Roslyn, which would keep whole compilations alive and never be equal.</summary>
public sealed class PipelineModelTests
{
    private const string Source = """
        using NetGen;

        [Network(4, Unroll = Unroll.Never)]
        [Dense(5, Activation.LeakyRelu, Name = "Hidden", Slope = 0.1)]
        [Dense(3)]
        [CrossEntropy(ClassWeights = new[] { 1.0, 2.0, 3.0 })]
        [Adam]
        [Weights("w.txt")]
        partial class Net { }
        """;

    /// <summary>The types of the values that flow out of the named steps, and all that they are made of.</summary>
    [Fact]
    public void No_model_holds_anything_of_Roslyn()
    {
        var seen = new HashSet<Type>();
        foreach (object value in Values(Source)) Visit(value.GetType(), seen, value.GetType().Name);
        string[] expected = ["CompileRequest", "ParsedNetwork", "NetworkSpec", "TypeSpec", "LayerSpec", "LossSpec", "OptimizerSpec", "Settings", "Setting", "CompilationFacts", "WeightsFile", "FirstWeights"];
        Assert.Empty(expected.Except(seen.Select(type => type.Name)));
    }

    /// <summary>Models of the same code are equal though every syntax tree and symbol is another.</summary>
    [Fact]
    public void Models_of_the_same_code_are_equal()
    {
        var first = Values(Source).ToArray();
        var second = Values(Source).ToArray();
        Assert.Equal(first, second);
        Assert.Equal(first.Select(value => value.GetHashCode()), second.Select(value => value.GetHashCode()));
        Assert.NotEqual(first, Values(Source.Replace("3.0", "4.0", StringComparison.Ordinal)).ToArray());
    }

    private static IEnumerable<object> Values(string source)
    {
        var compilation = CompilationHarness.CreateCompilation([source]);
        var steps = CompilationHarness.CreateDriver(compilation, [new TextFile("/src/w.txt", "")]).RunGenerators(compilation).GetRunResult().Results.Single().TrackedSteps;
        string[] names = [NetworkGenerator.NetworksStep, NetworkGenerator.FactsStep, NetworkGenerator.NamesStep, NetworkGenerator.WeightsFilesStep, NetworkGenerator.WeightsStep, NetworkGenerator.RequestsStep];
        return names.SelectMany(name => steps[name]).SelectMany(step => step.Outputs).Select(output => output.Value);
    }

    private static void Visit(Type type, HashSet<Type> seen, string path)
    {
        if (!seen.Add(type)) return;
        bool isOfRoslyn = type.Assembly.GetName().Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal);
        Assert.False(isOfRoslyn || type == typeof(object) || typeof(Delegate).IsAssignableFrom(type), $"{path} is a {type}.");
        if (type.GetElementType() is { } element) Visit(element, seen, path + "[]");
        if (type.IsPrimitive || type.IsEnum || type == typeof(string) || type.IsArray) return;
        for (var part = type; part is not null && part != typeof(object) && part != typeof(ValueType); part = part.BaseType)
        {
            foreach (var field in part.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                Visit(field.FieldType, seen, $"{path}.{field.Name}");
            }
        }
    }
}
