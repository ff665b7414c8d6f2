using NetGen.Tests.Compile;
using Xunit;

namespace NetGen.Tests.Training;

/// <summary>A wrong argument is named with what was expected and what came, and nothing changes.</summary>
public sealed class ArgumentErrorTests(ArgumentErrorTests.Networks networks) : IClassFixture<ArgumentErrorTests.Networks>
{
    private const int Inputs = 3;
    private const int Classes = 4;

    private static readonly float[] Input = [0.5f, -1, 2];
    private static readonly float[] Batch = [0.5f, -1, 2, 1, 0, -2];

    public static TheoryData<string, string> Cases
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (string network in new[] { "SimdNet", "PortableNet" })
            {
                foreach (string name in Errors.Keys) data.Add(network, name);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Throws_and_changes_nothing(string type, string name)
    {
        var network = networks.Create(type);
        network.TrainBatch(Batch, [1, 3], 0.01);
        var (before, error) = (State(network), Errors[name]);

        var thrown = Assert.Throws(error.Exception, () => error.Call(network));

        Assert.Equal(error.Argument, Assert.IsAssignableFrom<ArgumentException>(thrown).ParamName);
        Assert.All(error.Words, word => Assert.Contains(word, thrown.Message, StringComparison.Ordinal));
        Assert.Equal(before, State(network));
    }

    private static IReadOnlyDictionary<string, Error> Errors { get; } = new Dictionary<string, Error>
    {
        ["Forward, input"] = new(typeof(ArgumentException), "input", network => network.Forward(Input.AsSpan(1), new float[Classes]), "3 values", "has 2"),
        ["Forward, output"] = new(typeof(ArgumentException), "output", network => network.Forward(Input, new float[5]), "4 values", "has 5"),
        ["Forward, NaN"] = new(typeof(ArgumentOutOfRangeException), "input", network => network.Forward([0, float.NaN, 0], new float[Classes]), "NaN"),
        ["ForwardBatch, inputs"] = new(typeof(ArgumentException), "inputs", network => network.ForwardBatch(Batch.AsSpan(1), new float[8]), "multiple of 3", "has 5"),
        ["ForwardBatch, outputs"] = new(typeof(ArgumentException), "outputs", network => network.ForwardBatch(Batch, new float[4]), "8 values", "has 4"),
        ["Train, input"] = new(typeof(ArgumentException), "input", network => network.Train(Batch, [1], 0.1, 1), "3 values", "has 6"),
        ["Train, target length"] = new(typeof(ArgumentException), "target", network => network.Train(Input, [1, 2], 0.1, 1), "1 value", "has 2"),
        ["Train, label"] = new(typeof(ArgumentOutOfRangeException), "target", network => network.Train(Input, [4], 0.1, 1), "0 to 3", "is 4"),
        ["Train, negative label"] = new(typeof(ArgumentOutOfRangeException), "target", network => network.Train(Input, [-1], 0.1, 1), "0 to 3", "is -1"),
        ["Train, learning rate"] = new(typeof(ArgumentOutOfRangeException), "learningRate", network => network.Train(Input, [1], -0.1, 1), "at least 0", "-0.1"),
        ["Train, NaN"] = new(typeof(ArgumentOutOfRangeException), "input", network => network.Train([0, 0, float.PositiveInfinity], [1], 0.1, 1)),
        ["TrainBatch, empty"] = new(typeof(ArgumentException), "inputs", network => network.TrainBatch([], [], 0.1), "at least one sample", "empty"),
        ["TrainBatch, inputs"] = new(typeof(ArgumentException), "inputs", network => network.TrainBatch(Batch.AsSpan(2), [1], 0.1), "multiple of 3", "has 4"),
        ["TrainBatch, targets"] = new(typeof(ArgumentException), "targets", network => network.TrainBatch(Batch, [1], 0.1), "2 values", "has 1"),
        ["TrainBatch, label"] = new(typeof(ArgumentOutOfRangeException), "targets", network => network.TrainBatch(Batch, [1, 9], 0.1), "targets[1]", "0 to 3", "is 9"),
        ["TrainBatch, learning rate"] = new(typeof(ArgumentOutOfRangeException), "learningRate", network => network.TrainBatch(Batch, [1, 2], double.NaN), "at least 0", "NaN"),
        ["TrainBatch, weights"] = new(typeof(ArgumentException), "sampleWeights", network => network.TrainBatch(Batch, [1, 2], 0.1, new float[3]), "2 values", "has 3"),
        ["TrainEach, empty"] = new(typeof(ArgumentException), "inputs", network => network.TrainEach([], [], 0.1), "at least one sample"),
        ["TrainEach, label"] = new(typeof(ArgumentOutOfRangeException), "targets", network => network.TrainEach(Batch, [1, -2], 0.1), "targets[1]", "is -2"),
        ["TrainEach, learning rate"] = new(typeof(ArgumentOutOfRangeException), "learningRate", network => network.TrainEach(Batch, [1, 2], double.PositiveInfinity), "at least 0"),
        ["Evaluate, targets"] = new(typeof(ArgumentException), "targets", network => network.Evaluate(Batch, [1, 2, 3]), "2 values", "has 3"),
        ["Gradient, gradient"] = new(typeof(ArgumentException), "gradient", network => network.Gradient(Batch, [1, 2], new float[7]), "16 values", "has 7"),
        ["Update, gradient"] = new(typeof(ArgumentException), "gradient", network => network.Update(new float[15], 0.1), "16 values", "has 15"),
        ["Update, learning rate"] = new(typeof(ArgumentOutOfRangeException), "learningRate", network => network.Update(new float[16], -1), "at least 0"),
        ["CopyParametersTo"] = new(typeof(ArgumentException), "destination", network => network.CopyParametersTo(new float[17]), "16 values", "has 17"),
        ["SetParameters"] = new(typeof(ArgumentException), "source", network => network.SetParameters(new float[15]), "16 values", "has 15"),
        ["CopyOptimizerStateTo"] = new(typeof(ArgumentException), "destination", network => network.CopyOptimizerStateTo(new float[31]), "32 values", "has 31"),
        ["SetOptimizerState"] = new(typeof(ArgumentException), "source", network => network.SetOptimizerState(new float[33]), "32 values", "has 33"),
        ["Step"] = new(typeof(ArgumentOutOfRangeException), "value", network => network.Step = -1, "at least 0", "-1"),
    };

    /// <summary>All that lasts: parameters, the optimizer's memory, the step.</summary>
    private static List<float> State(ITrainable<float, int> network)
    {
        var (parameters, memory) = (new float[network.ParameterCount], new float[network.OptimizerStateCount]);
        network.CopyParametersTo(parameters);
        network.CopyOptimizerStateTo(memory);
        return [.. parameters, .. memory, network.Step];
    }

    /// <summary>A wrong call: what it throws, the argument it names, and words of the message.</summary>
    private sealed record Error(Type Exception, string Argument, Action<ITrainable<float, int>> Call, params string[] Words);

    public sealed class Networks
    {
        private readonly HarnessResult _compiled = CompilationHarness.Compile(string.Join("\n", new[] { "Simd", "Portable" }.Select(target => $$"""
            [NetGen.Network({{Inputs}}, Target = NetGen.Target.{{target}}, CheckInputs = true)] [NetGen.Dense({{Classes}})] [NetGen.CrossEntropy] [NetGen.Adam]
            public sealed partial class {{target}}Net { }
            """)), HarnessOptions.Default with { CheckDocumentation = false });

        public ITrainable<float, int> Create(string type) => _compiled.Create<ITrainable<float, int>>(type);
    }
}
