using System.Globalization;
using NetGen.Tests.Nano.Exam;
using NetGen.Tests.Nano.Size;

namespace NetGen.Tests.Nano.Cost;

/// <summary>What a network takes on a board.</summary>
/// <param name="Name">Network and style.</param>
/// <param name="Forward">Instructions of one inference; null where there is none.</param>
/// <param name="Train">Instructions of one step of training; null where there is none.</param>
/// <param name="Bytes">The image of an assembly that holds this network alone, with the members that are counted here.</param>
internal sealed record NanoCost(string Name, long? Forward, long? Train, int Bytes)
{
    public static string[] Styles { get; } = ["Size", "Balanced", "Speed"];

    /// <summary>The network that the hand-written code is for.</summary>
    public const string Sigmoid = "[Dense(8, Activation.Sigmoid)][Dense(3, Activation.Sigmoid)][MeanSquaredError][Sgd]";

    /// <summary>Inputs and the other attributes.</summary>
    public static IReadOnlyList<(int Inputs, string Attributes)> Networks { get; } =
    [
        (4, Sigmoid),
        (2, "[Dense(4, Activation.Tanh)][Dense(1, Activation.Sigmoid)][BinaryCrossEntropy][Sgd]"),
        (4, "[Dense(8, Activation.Tanh)][Dense(3, Activation.Softmax)][CrossEntropy][Adam]"),
        (8, "[Dense(8)]"),
        (8, "[Dense(16, Activation.Relu)][Dense(4, Activation.Softmax)]"),
        (8, "[Dense(16, Activation.Relu)][Dense(8, Activation.Relu)][Dense(4)][CrossEntropy][Sgd(Momentum = 0.9)]"),
        (16, "[Dense(32, Activation.Relu)][Dense(10)][CrossEntropy][Adam]"),
        (64, "[Dense(32, Activation.Relu)][Dense(10)][CrossEntropy][Sgd]"),
        (3, "[Dense(12, Activation.Gelu)][Dense(1)][Huber][AdamW]"),
        (10, "[Dense(20, Activation.Selu)][Dense(1)][MeanSquaredError][RmsProp(Centered = true)]"),
        (5, "[Dense(5, Activation.Elu)][Dense(5, Activation.Elu)][Dense(5)][MeanAbsoluteError][NAdam(ClipNorm = 1)]"),
        (20, "[Dense(8, Activation.LeakyRelu)][Dense(20, Activation.HardSigmoid)][HalfSquaredError][AdaGrad]"),
        (6, "[Dense(10, Activation.Softplus)][Dense(4)][GaussianNegativeLogLikelihood][AdaDelta]"),
    ];

    /// <summary>Compiles a network by itself and counts.</summary>
    public static NanoCost Of(int inputs, string attributes, string style)
    {
        var network = new NanoCase("Net", $"[Network({inputs.ToString(CultureInfo.InvariantCulture)}, Optimize = Optimize.{style}, Members = Members.Inference | Members.Train)]{attributes}");
        var project = NanoCase.Build([network]);
        var (spec, machine) = (network.SpecIn(project), project.Start());
        var instance = machine.Create("Net", 1ul);
        float[] input = [.. Enumerable.Range(0, inputs).Select(k => (((k * 37) + 11) % 23 / 8f) - 1.4f)];
        long forward = Count("Forward", input, new float[spec.OutputSize]);
        long? train = null;
        if (spec.Loss is { } loss)
        {
            var kind = Generator.Losses.LossKinds.Find(loss.Kind)!;
            object target = kind.TakesLabels(loss.Settings) ? 1 : Enumerable.Range(0, kind.TargetSize(loss.Settings, spec.OutputSize)).Select(k => (k + 1) % 3 / 2f).ToArray();
            train = Count("Train", input, target, 0.01f);
        }

        return new NanoCost($"{inputs} {attributes} {style}", forward, train, ImageSize.Of(project.Assembly).Total);

        long Count(string member, params object[] arguments)
        {
            machine.ClearCounters();
            machine.Call(instance, member, arguments);
            return machine.Executed;
        }
    }

    /// <summary>The hand-written code for the first network; its image holds a program that calls it, too.</summary>
    public static IEnumerable<NanoCost> HandWritten() => ((IEnumerable<object[]>)HandWrittenTests.TrainingSteps).Select(row => new NanoCost(
        "hand-written " + row[0],
        null,
        (int)row[2],
        ImageSize.Of(NanoCompilation.Compile(NanoCompilation.Resource($"HandWritten/{row[0]}.cs"), NanoCompilation.Resource("HandWritten/TrainHarness.cs"))).Total));

    public override string ToString() => $"{Text(Forward),8} {Text(Train),8} {Text(Bytes),7}  {Name}";

    private static string Text(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "-";
}
