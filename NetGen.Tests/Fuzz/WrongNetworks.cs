using NetGen.Generator.Activations;
using NetGen.Generator.Initializations;
using NetGen.Generator.Losses;
using NetGen.Generator.Model;
using NetGen.Generator.Optimizers;
using NetGen.Generator.Parsing;

namespace NetGen.Tests.Fuzz;

/// <summary>Classes whose attributes are mostly right, drawn from what people and half-finished edits write.</summary>
/// <param name="random">Where they are drawn from.</param>
/// <param name="rarity">One choice in so many is a wrong one.</param>
internal sealed class WrongNetworks(Random random, int rarity)
{
    private static readonly string[] Sizes = ["1", "2", "3", "4", "7", "2 + 1", "(int)Activation.Relu"];
    private static readonly string[] WrongSizes = ["0", "-1", "65537", "int.MinValue", "\"a\"", "null", "1.5", "default", "Missing", "", "new[] { 1, 0 }", "new int[0]"];
    private static readonly string[] Activations = [.. ActivationKinds.All.Select(activation => "Activation." + activation.Name)];
    private static readonly string[] WrongActivations = ["(Activation)99", "(Activation)(-1)", "Activation.Nothing", "3", "null", "Activation.", "Initialization.Constant"];
    private static readonly string[] Schemes = [.. InitializationKinds.All.Select(scheme => "Initialization." + scheme.Name), "Initialization.Default"];
    private static readonly string[] Reals = ["0.5", "0.25", "0.999", "1e-5", "0.5f"];
    private static readonly string[] WrongValues =
    [
        "0", "1", "-1", "1e-60", "1e60", "-1e300", "double.NaN", "double.NegativeInfinity", "double.Epsilon", "-0.0", "null", "\"x\"", "true", "Missing", "(Targets)3", "(Precision)5", "(Target)(-1)",
        "(Unroll)9", "(Initialization)77", "new double[0]", "new[] { 1.0, double.NaN }", "new[] { \"\" }", "new double[3]", "default",
    ];

    private static readonly string[] Names = ["\"A\"", "\"B\"", "\"class\"", "\"Dense2\"", "\"Ünï\"", "\"Parameters\"", "\"InputSize\"", "null", "nameof(Activation)"];
    private static readonly string[] WrongNames = ["\"\"", "\"1x\"", "\"a b\"", "\"x\\n}\"", "\"\\u200D\"", "nameof(Missing)", "3"];

    private static readonly string[] WrongFiles = ["\"x.txt\"", "\"\"", "null", "3", "Missing", "\"w.txt\\n\"", "file: \"/\"", ""];

    private static readonly string[] Declarations = ["partial class {0}", "public sealed partial class {0}", "internal abstract partial class {0}", "public partial class @{0}"];
    private static readonly string[] WrongDeclarations = ["class {0}", "static partial class {0}", "partial record {0}", "partial struct {0}", "partial class {0}<T>", "partial interface {0}", "file partial class {0}", "partial class"];

    private static readonly string[] Bodies =
        ["public int Activation;", "public {0}() {{ }}", "public {0}(ulong seed) => Initialize(seed);", "const int Inputs = 2;", "public void Forward(int k) {{ }}", "~{0}() {{ }}", "public static implicit operator int({0} network) => 0;"];

    private static readonly string[] WrongBodies =
        ["int Forward;", "class Cache {{ }}", "int InputSize => 3;", "event System.Action Step;", "enum Summary {{ }}", "void ", "}}", "int Dense = Missing;", "void Dense() {{ }}", "public {0}(ulong seed) {{ }} public {0}(ulong seed) {{ }}"];

    /// <summary>One class with its attributes.</summary>
    public string Next(string name)
    {
        var attributes = new List<string> { $"Network({Join(Pick(Sizes, WrongSizes), Settings(Catalog.Network, OfNetwork()))})" };
        int layers = random.Next(1, 4);
        for (int k = 0; k < layers; k++) attributes.Add($"Dense({Join(Pick(Sizes, WrongSizes), random.Next(2) == 0 ? "" : Pick(Activations, WrongActivations), Settings("Dense", OfLayer()))})");
        if (random.Next(3) > 0) attributes.Add(WithSettings(Any(LossKinds.All).Name));
        if (random.Next(3) > 0) attributes.Add(WithSettings(Any(OptimizerKinds.All).Name));
        if (IsRare()) attributes.Add(WithSettings(IsRare() ? Any(LossKinds.All).Name : Any(OptimizerKinds.All).Name));
        if (random.Next(8) == 0) attributes.Add($"Weights({Pick(["\"w.txt\""], WrongFiles)})");
        if (IsRare()) attributes.RemoveAt(random.Next(attributes.Count));
        if (IsRare()) attributes.Add("System.Obsolete");
        if (random.Next(4) == 0) attributes.Reverse();
        string body = random.Next(4) == 0 ? Format(Pick(Bodies, WrongBodies), name) : "";
        string text = $"{string.Concat(attributes.Select(attribute => $"[{attribute}] "))}{Format(Pick(Declarations, WrongDeclarations), name)} {{ {body} }}";
        return random.Next(10) == 0 ? $"{(IsRare() ? "" : "partial ")}class Outer{name} {{ {text} }}" : text;
    }

    private IEnumerable<string> OfNetwork()
    {
        // What is emitted for vectors takes the C# compiler three times as long, so that most are Portable.
        yield return "Target = " + (random.Next(8) > 0 ? "Target.Portable" : Pick(["Target.Portable", "Target.Simd", "Target.Auto"], WrongValues));
        if (random.Next(4) == 0) yield return "Precision = " + Pick(["Precision.Single", "Precision.Double"], WrongValues);
        if (random.Next(6) == 0) yield return "Initialization = " + Pick(Schemes, WrongValues);
        if (random.Next(6) == 0) yield return "Unroll = " + Pick(["Unroll.Always", "Unroll.Never"], WrongValues);
        if (random.Next(6) == 0) yield return "CheckInputs = " + Pick(["true", "false"], WrongValues);
        if (random.Next(6) == 0) yield return "FastMath = " + Pick(["true", "!true"], WrongValues);
        if (IsRare()) yield return Any(["Hidden", "Output"]) + " = " + Pick(Activations, WrongActivations);
    }

    private IEnumerable<string> OfLayer()
    {
        if (random.Next(5) == 0) yield return "Name = " + Pick(Names, WrongNames);
        if (random.Next(6) == 0) yield return "Initialization = " + Pick(Schemes, WrongValues);
    }

    private string WithSettings(string kind) => Settings(kind, []) is { Length: > 0 } settings ? $"{kind}({settings})" : kind;

    private string Settings(string kind, IEnumerable<string> others)
    {
        var parts = others.ToList();
        foreach (var rule in Catalog.Rules(kind).Where(_ => random.Next(5) == 0)) parts.Add($"{rule.Name} = {Pick(ValuesOf(rule), WrongValues)}");
        if (IsRare()) parts.Add(Any(["Colour = 3", "Momentum = 0.5", "= 3", "Bias = false", "Delta = 1", "units: 3"]));
        return string.Join(", ", parts);
    }

    private static string[] ValuesOf(SettingRule rule) =>
        rule.IsPerOutput ? ["new[] { 1.0, 2.0 }", "new[] { 1.0, 2.0, 3.0 }", "new double[] { 1, 2, 3, 4 }", "null"]
        : rule.Choices is ["false", "true"] ? ["true", "false"]
        : rule.Choices is { } choices ? [.. choices.Select(choice => $"{rule.Name}.{choice}")]
        : Reals;

    private bool IsRare() => random.Next(rarity) == 0;

    private string Pick(string[] right, string[] wrong) => Any(IsRare() ? wrong : right);

    private T Any<T>(IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    private static string Join(params string[] parts) => string.Join(", ", parts.Where(part => part.Length > 0));

    private static string Format(string text, string name) => text.Replace("{0}", name, StringComparison.Ordinal).Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal);
}
