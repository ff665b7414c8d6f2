using System.Globalization;
using NetGen.Tests.Compile;

namespace NetGen.Tests.Weights;

/// <summary>A network that was trained for some steps, and its parameters as the file that <c>ParameterText</c> writes.</summary>
/// <param name="Number">Tells it from others.</param>
/// <param name="Sizes">Inputs, then the outputs of each layer.</param>
/// <param name="Attributes">Its layers.</param>
/// <param name="Network">The trained network.</param>
/// <param name="File">Its parameters.</param>
internal sealed record TrainedNetwork(int Number, int[] Sizes, string Attributes, INetwork<float> Network, TextFile File)
{
    /// <summary>From the smallest to some that no one writes out, with odd widths.</summary>
    private static readonly (int[] Sizes, string[] Layers)[] Shapes =
    [
        ([5, 7, 3], ["Activation.Tanh", "Activation.Sigmoid"]),
        ([1, 1], ["Activation.None"]),
        ([2, 3, 2], ["Activation.Sigmoid, Bias = false", "Activation.Softmax"]),
        ([4, 8, 3], ["Activation.Relu, Name = \"Hidden\"", "Activation.Sigmoid"]),
        ([8, 8], ["Activation.None"]),
        ([17, 33, 5], ["Activation.LeakyRelu", "Activation.None, Bias = false"]),
        ([70, 20, 30, 4], ["Activation.Gelu", "Activation.Elu", "Activation.LogSoftmax"]),
    ];

    public static int Count => Shapes.Length;

    /// <summary>Trains them all, compiled together.</summary>
    public static TrainedNetwork[] All()
    {
        var result = CompilationHarness.Compile("using NetGen;\n" + string.Concat(Shapes.Select((shape, k) =>
            $"[Network({shape.Sizes[0]})]{AttributesOf(shape)}[{Loss(shape)}][Adam] partial class Trained{k} {{ }}\n"))).EnsureClean();
        return [.. Shapes.Select((shape, k) => Train(k, shape, result.Create<ITrainable<float, float>>($"Trained{k}")))];
    }

    /// <summary>The same layers with the weights, as a class of that name.</summary>
    /// <param name="name">The class.</param>
    /// <param name="settings">More of the network's settings.</param>
    /// <param name="loss">Attributes of loss and optimizer.</param>
    public string With(string name, string settings, string loss = "") =>
        $"[Network({Sizes[0]}, {settings})]{Attributes}{loss}[Weights(\"{Path.GetFileName(File.Path)}\")] public partial class {name} {{ }}\n";

    /// <summary>What a network computes for a few inputs.</summary>
    public float[] Outputs(INetwork<float> network)
    {
        float[] outputs = new float[5 * network.OutputSize];
        for (int k = 0; k < 5; k++) network.Forward(Input(k), outputs.AsSpan(k * network.OutputSize, network.OutputSize));
        return outputs;
    }

    public float[] Parameters(INetwork<float> network)
    {
        float[] parameters = new float[network.ParameterCount];
        network.CopyParametersTo(parameters);
        return parameters;
    }

    /// <summary>One of the inputs of <see cref="Outputs"/>.</summary>
    public float[] Input(int k) => Random(Sizes[0], 100 + k);

    private static TrainedNetwork Train(int number, (int[] Sizes, string[] Layers) shape, ITrainable<float, float> network)
    {
        for (int step = 0; step < 20; step++)
        {
            float[] target = Random(shape.Sizes[^1], -step);
            float sum = target.Sum(MathF.Abs);
            network.Train(Random(shape.Sizes[0], step), [.. target.Select(value => MathF.Abs(value) / sum)], 0.01, 1);
        }

        using var text = new StringWriter(CultureInfo.InvariantCulture);
        ParameterText.Write(network, text);
        return new TrainedNetwork(number, shape.Sizes, AttributesOf(shape), network, new TextFile($"/src/trained{number}.weights.txt", text.ToString()));
    }

    private static string AttributesOf((int[] Sizes, string[] Layers) shape) => string.Concat(shape.Layers.Select((layer, k) => $"[Dense({shape.Sizes[k + 1]}, {layer})]"));

    private static string Loss((int[] Sizes, string[] Layers) shape) =>
        shape.Layers[^1].Contains("Softmax", StringComparison.Ordinal) ? "CrossEntropy(Targets = Targets.Distribution)" : "MeanSquaredError";

    private static float[] Random(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (random.NextSingle() * 4) - 2)];
    }
}
