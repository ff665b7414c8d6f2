using System.Globalization;

namespace NetGen.Tests.Nano;

/// <summary>One network for nanoFramework and the same one for Portable, and code that trains both on the same samples and compares them.</summary>
internal sealed record NanoPair(int Number, int[] Sizes, string[] Activations, string Loss, string Optimizer, string Style)
{
    private static readonly string[] AllActivations =
        [.. Enum.GetNames<Activation>().Where(name => name is not (nameof(Activation.Softmax) or nameof(Activation.LogSoftmax)))];

    private static readonly (string Loss, string Last)[] Losses =
    [
        ("MeanSquaredError", "None"),
        ("HalfSquaredError", "Tanh"),
        ("CrossEntropy", "None"),
        ("CrossEntropy", "Softmax"),
        ("CrossEntropy(Targets = Targets.Distribution, LabelSmoothing = 0.1)", "LogSoftmax"),
        ("BinaryCrossEntropy", "Sigmoid"),
        ("BinaryCrossEntropy(PositiveWeight = 2)", "None"),
        ("GaussianNegativeLogLikelihood", "None"),
        ("Hinge", "None"),
        ("Huber", "None"),
        ("KullbackLeibler", "Softmax"),
        ("MeanAbsoluteError", "None"),
        ("Quantile(Level = 0.3)", "None"),
        ("SmoothL1", "None"),
    ];

    private static readonly string[] Optimizers =
    [
        "Sgd", "Sgd(Momentum = 0.9)", "Sgd(Momentum = 0.9, Nesterov = true)", "Adam", "AdamW", "Adam(AmsGrad = true)", "NAdam", "AdaMax",
        "AdaGrad(InitialAccumulator = 0.1)", "AdaDelta", "RmsProp", "RmsProp(Centered = true, Momentum = 0.5)", "Sgd(ClipNorm = 0.1)",
        "Sgd(ClipValue = 0.01, L1 = 0.01, L2 = 0.01, WeightDecay = 0.01)",
    ];

    /// <summary>Small ones and wide ones, odd ones, sums longer than are written out.</summary>
    private static readonly int[][] Shapes = [[4, 8, 4], [3, 5, 2], [2, 2, 6, 2], [9, 17, 10], [40, 33, 6], [5, 12, 6, 12]];

    private static readonly string[] Styles = ["", ", Optimize = Optimize.Size", ", Optimize = Optimize.Speed"];

    public static IReadOnlyList<NanoPair> All { get; } = [.. Enumerable.Range(0, 84).Select(Of)];

    private bool HasLabels => Loss == "CrossEntropy";

    private bool HasDistribution => Loss.Contains("Distribution", StringComparison.Ordinal) || Loss == "KullbackLeibler";

    private int Outputs => Sizes[^1];

    private string Name => Number.ToString(CultureInfo.InvariantCulture);

    private static NanoPair Of(int number)
    {
        int[] sizes = Shapes[number % Shapes.Length];
        var (loss, last) = Losses[number % Losses.Length];
        string[] hidden = [.. Enumerable.Range(0, sizes.Length - 2).Select(k => AllActivations[(number + (7 * k)) % AllActivations.Length])];
        return new NanoPair(number, sizes, [.. hidden, last], loss, Optimizers[((number * 5) + (number / Losses.Length)) % Optimizers.Length], Styles[number / 6 % Styles.Length]);
    }

    /// <summary>Both classes, and a class <c>Compare</c> whose <c>Run</c> says where they differ most.</summary>
    public string Source => $$"""
        {{Network("Nano", ", Target = Target.Nano" + Style)}}
        {{Network("Portable", ", Target = Target.Portable")}}
        public static class Compare{{Name}}
        {
            public static string Run()
            {
                var difference = new Difference();
                var random = new Random(5);
                var nano = new Nano{{Name}}(7);
                var portable = new Portable{{Name}}(7);
                float[] own = new float[Nano{{Name}}.ParameterCount], other = new float[own.Length], x = new float[{{Sizes[0]}}];
                float[] output = new float[{{Outputs}}], expected = new float[{{Outputs}}], cache = new float[Nano{{Name}}.CacheSize];
                nano.CopyParametersTo(own);
                portable.CopyParametersTo(other);
                for (int k = 0; k < own.Length; k++) if (own[k] != other[k]) return "first weights";
                for (int step = 0; step < 12; step++)
                {
                    for (int k = 0; k < x.Length; k++) x[k] = (float)(random.NextDouble() * 4 - 2);
                    {{(HasLabels ? $"int y = random.Next({Outputs});" : $"float[] y = Difference.Target(random, Nano{Name}.TargetSize, {(HasDistribution ? "true" : "false")});")}}
                    nano.Forward(x, output);
                    portable.Forward(x, expected);
                    difference.Of("output", output, expected);
                    nano.Forward(x, output, cache);
                    portable.Forward(x, expected, out var kept);
                    difference.Of("output", output, expected);
                    float loss = nano.Backward(x, cache, y, own), right = portable.Backward(x, in kept, y, other);
                    difference.Of("gradient", own, other);
                    difference.Of("loss", new[] { loss }, new[] { right });
                    if (step % 3 == 2)
                    {
                        nano.Update(own, 0.01f);
                        portable.Update(own, 0.01f);
                    }
                    else
                    {
                        loss = nano.Train(x, y, 0.01f);
                        right = portable.Train(x, y, 0.01f);
                        difference.Of("loss", new[] { loss }, new[] { right });
                    }

                    nano.CopyParametersTo(own);
                    portable.CopyParametersTo(other);
                    difference.Of("parameters", own, other);
                }

                return difference.Worst;
            }
        }
        """;

    /// <summary>What the comparisons share: differences past 2e-4 of the value, or of 0.01 where it is smaller.</summary>
    public const string Shared = """
        public sealed class Difference
        {
            private double _worst = 2e-4;
            public string Worst = "";

            public void Of(string what, float[] actual, float[] expected)
            {
                for (int k = 0; k < actual.Length; k++)
                {
                    double difference = Math.Abs(actual[k] - expected[k]) / (0.01 + Math.Abs(expected[k]));
                    if (difference <= _worst) continue;
                    _worst = difference;
                    Worst = what + " " + k + ": " + actual[k] + ", not " + expected[k];
                }
            }

            public static float[] Target(Random random, int size, bool isDistribution)
            {
                float[] target = new float[size];
                float sum = 0;
                for (int k = 0; k < size; k++) sum += target[k] = (float)random.NextDouble();
                for (int k = 0; isDistribution && k < size; k++) target[k] /= sum;
                return target;
            }
        }
        """;

    private string Network(string prefix, string target)
    {
        string layers = string.Concat(Activations.Select((activation, k) => $"[Dense({Sizes[k + 1]}, Activation.{activation})]"));
        return $"[Network({Sizes[0]}{target})]{layers}[{Loss}][{Optimizer}] public sealed partial class {prefix}{Name} {{ }}";
    }

    public override string ToString() => $"{string.Join("-", Sizes)} {string.Join(" ", Activations)} {Loss} {Optimizer}{Style}";
}
