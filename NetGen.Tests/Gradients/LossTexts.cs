using NetGen.Generator.Activations;
using NetGen.Generator.Losses;
using NetGen.Tests.Interpreter;

namespace NetGen.Tests.Gradients;

/// <summary>Every loss with each of its settings, and every activation it accepts.</summary>
internal static class LossTexts
{
    private static readonly string[] Elementwise = [.. ActivationKinds.All.Where(kind => !kind.IsOutputOnly).Select(kind => kind.Name)];

    /// <summary>A loss's attributes for networks of so many outputs.</summary>
    public static IReadOnlyList<string> Variants(string loss) => loss switch
    {
        "CrossEntropy" =>
        [
            "CrossEntropy",
            "CrossEntropy(LabelSmoothing = 0.2)",
            "CrossEntropy(ClassWeights = new double[] { 0.5, 2, 1.25 })",
            "CrossEntropy(Targets = Targets.Distribution)",
            "CrossEntropy(Targets = Targets.Distribution, ClassWeights = new double[] { 0.5, 2, 1.25 })",
            "CrossEntropy(Targets = Targets.Distribution, LabelSmoothing = 0.2, ClassWeights = new double[] { 0.5, 2, 1.25 })",
        ],
        "BinaryCrossEntropy" => ["BinaryCrossEntropy", "BinaryCrossEntropy(LabelSmoothing = 0.1)", "BinaryCrossEntropy(PositiveWeight = 3)", "BinaryCrossEntropy(LabelSmoothing = 0.1, PositiveWeight = 0.4)"],
        "Huber" => ["Huber(Delta = 0.6)"],
        "SmoothL1" => ["SmoothL1(Beta = 0.7)"],
        "Quantile" => ["Quantile(Level = 0.3)"],
        _ => [loss],
    };

    /// <summary>
    /// A network for each activation and loss that go together. The hidden layer goes through all elementwise activations as well; each
    /// pair is written in double and in single precision for both targets, the vector widths in turn.
    /// </summary>
    public static IEnumerable<NetworkText> Networks()
    {
        int number = 0;
        foreach (var loss in LossKinds.All)
        {
            foreach (string attribute in Variants(loss.Name))
            {
                foreach (string activation in loss.AcceptedActivations ?? Elementwise)
                {
                    int outputs = loss.Name == "GaussianNegativeLogLikelihood" ? 6 : 3;
                    string[] layers = [Layer(5, Elementwise[number % Elementwise.Length]), Layer(outputs, activation)];
                    int bits = (number % 3) switch { 0 => 512, 1 => 256, _ => 128 };
                    foreach (var (name, isDouble, width) in new[] { ("Double", true, bits), ("DoublePortable", true, 0), ("Single", false, bits), ("SinglePortable", false, 0) })
                    {
                        yield return new NetworkText($"{name}{number}", 4, layers, attribute, IsDouble: isDouble, Bits: width, Options: "Unroll = Unroll.Never");
                    }

                    number++;
                }
            }
        }
    }

    private static string Layer(int units, string activation) => activation switch
    {
        "LeakyRelu" => $"Dense({units}, Activation.LeakyRelu, Slope = 0.3)",
        "Elu" => $"Dense({units}, Activation.Elu, Alpha = 1.7)",
        _ => $"Dense({units}, Activation.{activation})",
    };
}
