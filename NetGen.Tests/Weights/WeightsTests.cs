using System.Globalization;
using NetGen.Tests.Compile;
using Xunit;

namespace NetGen.Tests.Weights;

/// <summary>Weights that were trained and saved as text are what a network with <c>[Weights]</c> computes with, on every target.</summary>
public sealed class WeightsTests
{
    private static readonly string[] Targets = ["Simd", "Portable"];

    private static readonly Lazy<TrainedNetwork[]> Trained = new(TrainedNetwork.All);

    private static readonly Lazy<HarnessResult> Compiled = new(() => CompilationHarness.Compile(
        "using NetGen;\n" + string.Concat(Trained.Value.SelectMany(network => Targets.Select(target => network.With(target + network.Number, "Target = Target." + target)))),
        HarnessOptions.Strict with { AdditionalFiles = [.. Trained.Value.Select(network => network.File)] }).EnsureClean());

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, TrainedNetwork.Count)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Outputs_have_the_bits_of_the_trained_network(int number)
    {
        var trained = Trained.Value[number];
        Assert.Equal(trained.Outputs(trained.Network), trained.Outputs(Create($"Simd{number}")));
        Assert.Equal(trained.Parameters(trained.Network), trained.Parameters(Create($"Portable{number}")));
        Assert.All(trained.Outputs(trained.Network).Zip(trained.Outputs(Create($"Portable{number}"))), pair => Assert.Equal(pair.First, pair.Second, 1e-5));
        Assert.Empty(Compiled.Value.Analysis);
    }

    [Fact]
    public void The_summary_names_the_file() =>
        Assert.Contains("\nweights: of trained0.weights.txt", (string)Compiled.Value.Type("Simd0").GetField("Summary")!.GetRawConstantValue()!, StringComparison.Ordinal);

    /// <summary>A network that is trained further starts from the file, and from its seed where it gets one; the optimizer starts anew.</summary>
    [Fact]
    public void A_trainable_network_goes_on_from_the_weights()
    {
        var file = Trained.Value[0].File;
        string attributes = Trained.Value[0].Attributes;
        var result = CompilationHarness.Compile($$"""
            using NetGen;
            [Network(5)]{{attributes}}[MeanSquaredError][AdaGrad(InitialAccumulator = 0.1)] partial class Plain { }
            [Network(5)]{{attributes}}[MeanSquaredError][AdaGrad(InitialAccumulator = 0.1)][Weights("trained0.weights.txt")] partial class Tuned { }
            [Network(5, Target = Target.Portable)]{{attributes}}[MeanSquaredError][AdaGrad(InitialAccumulator = 0.1)][Weights("trained0.weights.txt")] partial class TunedPortable { }
            [Network(5)]{{attributes}}[Weights("trained0.weights.txt")] partial class Own { public Own(int number) { Number = number; } public int Number { get; } }
            [Network(5, Target = Target.Portable)]{{attributes}}[Weights("trained0.weights.txt")] partial class Held { public static readonly Held Instance = new(); }
            """, HarnessOptions.Strict with { AdditionalFiles = [file] }).EnsureClean();
        var plain = result.Create<ITrainable<float, float>>("Plain");
        plain.SetParameters(Trained.Value[0].Parameters(Trained.Value[0].Network));
        float[] input = [0.1f, -0.2f, 0.3f, -0.4f, 0.5f], target = new float[plain.OutputSize];
        float loss = plain.Train(input, target, 0.1, 1);
        foreach (string name in new[] { "Tuned", "TunedPortable" })
        {
            var tuned = (ITrainable<float, float>)Activator.CreateInstance(result.Type(name))!;
            Assert.Equal(loss, tuned.Train(input, target, 0.1, 1), name == "Tuned" ? 0 : 1e-6f);
            Assert.Equal(Parameters(result.Create<INetwork<float>>("Plain", seed: 3)), Parameters(result.Create<INetwork<float>>(name, seed: 3)));
        }

        var own = (INetwork<float>)Activator.CreateInstance(result.Type("Own"), 4)!;
        Assert.Equal(Trained.Value[0].Parameters(Trained.Value[0].Network), Parameters(own));
        Assert.Equal(Parameters(own), Parameters((INetwork<float>)result.Type("Held").GetField("Instance")!.GetValue(null)!));
    }

    [Fact]
    public void Double_precision_keeps_every_bit()
    {
        string text = "NetGen parameters 1, F64\ndense1.weight [1, 3]\n0.1 -1.7976931348623157E+308 5E-324\ndense1.bias [1]\n-0\n";
        var result = CompilationHarness.Compile(
            "using NetGen; [Network(3, Precision = Precision.Double)][Dense(1)][Weights(\"w.txt\")] partial class Net { }",
            HarnessOptions.Strict with { AdditionalFiles = [new TextFile("/src/w.txt", text)] }).EnsureClean();
        var network = (INetwork<double>)Activator.CreateInstance(result.Type("Net"))!;
        using var written = new StringWriter(CultureInfo.InvariantCulture);
        ParameterText.Write(network, written);
        Assert.Equal(text, written.ToString());
    }

    private static INetwork<float> Create(string name) => (INetwork<float>)Activator.CreateInstance(Compiled.Value.Type(name))!;

    private static float[] Parameters(INetwork<float> network)
    {
        float[] parameters = new float[network.ParameterCount];
        network.CopyParametersTo(parameters);
        return parameters;
    }
}
