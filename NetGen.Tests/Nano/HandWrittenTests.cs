using System.Text.RegularExpressions;
using NetGen.Tests.Nano.Interpreter;
using NetGen.Tests.Nano.Size;
using Xunit;

namespace NetGen.Tests.Nano;

/// <summary>
/// Code as an expert writes it for nanoFramework, in each of the styles that were measured there: it computes the right numbers,
/// executes so many instructions, and takes the space that it took on the real framework. Generated code is held against it.
/// </summary>
public partial class HandWrittenTests
{
    /// <summary>How far the size may be from the one that was measured.</summary>
    private const double SizeTolerance = 0.15;

    private const int Steps = 300;

    private static readonly string s_harness = NanoCompilation.Resource("HandWritten/TrainHarness.cs");
    private static readonly string s_weights = NanoCompilation.Resource("HandWritten/LayerWeights.cs");

    /// <summary>4-8-3 with sigmoids, mean squared error, plain descent: image bytes measured, instructions of one step here.</summary>
    public static TheoryData<string, int, int> TrainingSteps => new()
    {
        { "TrainStatic", 3864, 938 },
        { "TrainHoisted", 3012, 1391 },
        { "TrainLooped", 1540, 3615 },
    };

    /// <summary>A layer of 8 inputs and 8 outputs: image bytes a multiply-add measured, instructions of one pass here.</summary>
    public static TheoryData<string, double, int> Layers => new()
    {
        { "LayerLiterals", 8.6, 305 },
        { "LayerStaticFields", 26.6, 305 },
        { "LayerHoisted", 8.6, 436 },
        { "LayerStaticArray", 11.1, 433 },
        { "LayerRowUnrolled", 2.2, 644 },
        { "LayerUnrolledByFour", 1.6, 1076 },
        { "LayerLooped", 1.0, 1508 },
        { "LayerAccumulating", 1.1, 1748 },
    };

    [Theory]
    [MemberData(nameof(TrainingSteps))]
    public void A_training_step_has_the_measured_size_and_the_known_instructions(string style, int measured, int instructions)
    {
        byte[] assembly = NanoCompilation.Compile(NanoCompilation.Resource($"HandWritten/{style}.cs"), s_harness);
        Near(measured, ImageSize.Of(assembly).Total);

        var machine = new NanoMachine(assembly);
        machine.ClearCounters();
        Assert.EndsWith("it learns", (string)machine.CallStatic("HandWritten.Program", "Main")!, StringComparison.Ordinal);
        var train = machine.Methods.Single(method => method.Owner.Name == "HandWritten.Network" && method.Name == "Train");
        Assert.Equal((Steps, Steps * instructions), (train.Calls, train.Executed));
    }

    [Theory]
    [InlineData("TrainStatic")]
    [InlineData("TrainHoisted")]
    [InlineData("TrainLooped")]
    public void Training_agrees_with_the_textbook_in_double(string style)
    {
        var machine = new NanoMachine(NanoCompilation.Compile(NanoCompilation.Resource($"HandWritten/{style}.cs"), s_harness));
        var textbook = new SigmoidTextbook(Fill(67, 1), Fill(4, 2), [0, 1, 0]);
        machine.CallStatic("HandWritten.Program", "Main");
        double first = textbook.Step(0.5), last = 0;
        for (int step = 1; step < Steps; step++)
        {
            last = textbook.Step(0.5);
        }

        Assert.Equal(first, (float)machine.StaticField("HandWritten.Program", "FirstLoss")!, 1e-6);
        Assert.Equal(last, (float)machine.StaticField("HandWritten.Program", "LastLoss")!, 1e-6);
        if (machine.StaticField("HandWritten.Program", "Parameters") is float[] parameters)
            Assert.All(parameters.Zip(textbook.Parameters), pair => Assert.Equal(pair.Second, pair.First, 1e-4));
    }

    [Theory]
    [InlineData("TrainStatic")]
    [InlineData("TrainHoisted")]
    [InlineData("TrainLooped")]
    public void A_training_step_allocates_nothing(string style)
    {
        var machine = new NanoMachine(NanoCompilation.Compile(NanoCompilation.Resource($"HandWritten/{style}.cs"), s_harness));
        var network = machine.Create("HandWritten.Network", new float[67]);
        machine.ClearCounters();
        machine.Call(network, "Train", new float[4], new float[3], 0.5f);
        Assert.Equal(0, machine.AllocatedBytes);
    }

    [Fact]
    public void Unrolling_costs_what_was_measured_whatever_the_harness() =>
        Near(3012 - 1540, Total("TrainHoisted") - Total("TrainLooped"));

    [Theory]
    [MemberData(nameof(Layers))]
    public void A_layer_has_the_measured_size_and_the_known_instructions(string style, double measured, int instructions)
    {
        string source = NanoCompilation.Resource($"HandWritten/{style}.cs");
        Near(measured, BytesOfLayer(source));

        var machine = new NanoMachine(NanoCompilation.Compile(source, s_weights));
        var layer = machine.Create("Layer");
        float[] input = [1, -2, 3, 0.5f, 0.25f, -6, 7, 8], output = new float[8];
        machine.ClearCounters();
        machine.Call(layer, "Forward", input, output);
        Assert.Equal((instructions, 0), (machine.Executed, machine.AllocatedBytes));
        Assert.All(Enumerable.Range(0, 8), o => Assert.Equal(
            Enumerable.Range(0, 8).Sum(i => Weight((o * 8) + i) * input[i]), output[o], 1e-5));
    }

    /// <summary>Inference with weights in locals too is only of use inside a longer method: the sums alone were measured.</summary>
    [Fact]
    public void Sums_of_locals_have_the_measured_size() => Near(7.2, BytesOfLayer(NanoCompilation.Resource("HandWritten/LayerLocals.cs")));

    private static int Total(string style) => ImageSize.Of(NanoCompilation.Compile(NanoCompilation.Resource($"HandWritten/{style}.cs"), s_harness)).Total;

    /// <summary>What the marked part of the source adds to the image, for each of its 64 multiply-adds.</summary>
    private static double BytesOfLayer(string source)
    {
        int with = ImageSize.Of(NanoCompilation.Compile(source, s_weights)).Total;
        int without = ImageSize.Of(NanoCompilation.Compile(Layer().Replace(source, string.Empty), s_weights)).Total;
        return (with - without) / 64.0;
    }

    private static void Near(double measured, double modelled) =>
        Assert.InRange(modelled, measured * (1 - SizeTolerance), measured * (1 + SizeTolerance));

    private static double Weight(int index) => ((index * 37 % 101) - 50) / 64.0;

    private static double[] Fill(int count, uint seed)
    {
        double[] values = new double[count];
        for (int k = 0; k < count; k++)
        {
            seed = unchecked((seed * 1664525) + 1013904223);
            values[k] = ((seed >> 16) / 65536.0) - 0.5;
        }

        return values;
    }

    [GeneratedRegex("// <layer>.*?// </layer>", RegexOptions.Singleline)]
    private static partial Regex Layer();
}
