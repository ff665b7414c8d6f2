namespace NetGen.Tests.Compile;

/// <summary>Classes whose attributes are right here and wrong there, drawn from what people and half-finished edits write.</summary>
internal sealed class WrongNetworks(int seed)
{
    private static readonly string[] Sizes = ["1", "2", "3", "7", "4", "0", "-1", "65537", "int.MinValue", "\"a\"", "null", "1.5", "default", "Missing", "(int)Activation.Relu", "2 + 1", "'a'", ""];
    private static readonly string[] Activations =
        [.. Enum.GetNames<Activation>().Select(name => "Activation." + name), "(Activation)99", "(Activation)(-1)", "Activation.Nothing", "3", "null", "default", "activation: Activation.Relu"];

    private static readonly string[] Reals = ["0", "1", "0.5", "-1", "0.999", "1e-60", "1e60", "-1e300", "double.NaN", "double.NegativeInfinity", "double.Epsilon", "null", "\"x\"", "1f", "Missing", "-0.0"];
    private static readonly string[] Flags = ["true", "false", "true", "1", "null", "!true"];
    private static readonly string[] Lists = ["new[] { 1.0, 2.0 }", "new double[0]", "null", "new[] { 1.0, 2.0, 3.0 }", "new double[] { 1, double.NaN }", "new double[3]", "new[] { \"\" }", "1"];
    private static readonly string[] Names = ["\"A\"", "\"B\"", "\"\"", "null", "\"1x\"", "\"class\"", "\"Dense2\"", "\"Ünï\"", "\"a b\"", "\"Parameters\"", "\"x\\n}\"", "\"InputSize\"", "nameof(Missing)", "3"];
    private static readonly string[] Schemes = [.. Enum.GetNames<Initialization>().Select(name => "Initialization." + name), "(Initialization)77", "Activation.Relu"];

    private static readonly string[] LayerSettings = ["Bias", "Frozen", "Slope", "Alpha", "Initialization", "InitializationScale", "Name", "Colour"];
    private static readonly string[] NetworkSettings = ["Hidden", "Output", "Precision", "Target", "FastMath", "CheckInputs", "Unroll", "Initialization", "InitializationScale", "Sizes"];
    private static readonly string[] Losses =
        ["CrossEntropy", "BinaryCrossEntropy", "MeanSquaredError", "HalfSquaredError", "MeanAbsoluteError", "Huber", "SmoothL1", "KullbackLeibler", "Hinge", "Quantile", "GaussianNegativeLogLikelihood"];

    private static readonly string[] LossSettings = ["LabelSmoothing", "ClassWeights", "Targets", "PositiveWeight", "Delta", "Beta", "Level"];
    private static readonly string[] Optimizers = ["Sgd", "Adam", "AdamW", "RmsProp", "AdaGrad", "AdaDelta", "NAdam", "AdaMax"];
    private static readonly string[] OptimizerSettings =
        ["Momentum", "Nesterov", "Beta1", "Beta2", "Epsilon", "AmsGrad", "Alpha", "Centered", "Rho", "MomentumDecay", "InitialAccumulator", "L1", "L2", "WeightDecay", "ClipNorm", "ClipValue"];

    private static readonly string[] Declarations =
        ["partial class {0}", "partial class {0}", "public sealed partial class {0}", "internal abstract partial class {0}", "partial class {0}", "class {0}", "static partial class {0}", "partial record {0}", "partial struct {0}", "partial class {0}<T>", "partial interface {0}"];

    private static readonly string[] Bodies =
    [
        "", "", "", "", "", "int Forward;", "void Train() { }", "public int Activation;", "public {0}() { }", "const int Inputs = 2;", "class Cache { }", "int InputSize => 3;", "public void Forward(int k) { }",
        "public override string ToString() => \"\";", "event System.Action Step;", "~{0}() { }", "enum Summary { }", "public static implicit operator int({0} network) => 0;", "void ", "}",
    ];

    private readonly Random _random = new(seed);

    /// <summary>One class with its attributes, on a line of its own.</summary>
    public string Next(string name)
    {
        var attributes = new List<string> { Network() };
        int layers = _random.Next(5) == 0 ? 0 : _random.Next(1, 4);
        for (int k = 0; k < layers; k++) attributes.Add($"Dense({Arguments(Pick(Sizes), _random.Next(2) == 0 ? Pick(Activations) : "", LayerSettings)})");
        if (_random.Next(3) > 0) attributes.Add(Pick(Losses) + Optional(LossSettings));
        if (_random.Next(3) > 0) attributes.Add(Pick(Optimizers) + Optional(OptimizerSettings));
        if (_random.Next(12) == 0) attributes.Add(Pick(Losses));
        if (_random.Next(12) == 0) attributes.Add(Pick(Optimizers));
        if (_random.Next(20) == 0) attributes.RemoveAt(0);
        if (_random.Next(20) == 0) attributes.Add("System.Obsolete");
        if (_random.Next(8) == 0) attributes.Reverse();
        string declaration = Format(Pick(Declarations), name);
        string body = _random.Next(3) == 0 ? Format(Pick(Bodies), name) : "";
        string text = $"{string.Concat(attributes.Select(attribute => $"[{attribute}] "))}{declaration} {{ {body} }}";
        return _random.Next(10) == 0 ? $"partial class Outer{name} {{ {text} }}" : text;
    }

    private string Network()
    {
        string first = _random.Next(4) switch
        {
            0 => $"{Pick(Sizes)}, {Pick(Sizes)}",
            1 => $"{Pick(Sizes)}, {Pick(Sizes)}, {Pick(Sizes)}",
            _ => Pick(Sizes),
        };
        return $"Network({Arguments(first, "", NetworkSettings)})";
    }

    private string Arguments(string first, string second, string[] settings)
    {
        var parts = new List<string>();
        if (first.Length > 0) parts.Add(first);
        if (second.Length > 0) parts.Add(second);
        while (_random.Next(3) == 0) parts.Add(Setting(settings));
        return string.Join(", ", parts);
    }

    private string Optional(string[] settings)
    {
        var parts = new List<string>();
        while (_random.Next(3) == 0) parts.Add(Setting(settings));
        return parts.Count == 0 ? "" : $"({string.Join(", ", parts)})";
    }

    /// <summary>Mostly of the right type.</summary>
    private string Setting(string[] settings)
    {
        string name = Pick(settings);
        string[] values = name switch
        {
            "Bias" or "Frozen" or "FastMath" or "CheckInputs" or "Nesterov" or "AmsGrad" or "Centered" => Flags,
            "Hidden" or "Output" => Activations,
            "Precision" => ["Precision.Single", "Precision.Double", "(Precision)5"],
            "Target" => ["Target.Simd", "Target.Portable", "Target.Auto", "(Target)(-1)"],
            "Unroll" => ["Unroll.Always", "Unroll.Never", "(Unroll)9"],
            "Targets" => ["Targets.Label", "Targets.Distribution", "(Targets)3"],
            "Initialization" => Schemes,
            "ClassWeights" => Lists,
            "Name" => Names,
            _ => Reals,
        };
        return $"{name} = {Pick(_random.Next(12) == 0 ? Lists : values)}";
    }

    private string Pick(string[] choices) => choices[_random.Next(choices.Length)];

    private static string Format(string text, string name) => text.Replace("{0}", name, StringComparison.Ordinal);
}
