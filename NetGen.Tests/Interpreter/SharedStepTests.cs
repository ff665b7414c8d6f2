using System.Text.RegularExpressions;
using NetGen.Generator;
using NetGen.Generator.Model;
using Xunit;

namespace NetGen.Tests.Interpreter;

/// <summary>Where a step is w - lr g and nothing else, its kernels add gradients up too. What they compute, the tests of whole networks check.</summary>
public sealed partial class SharedStepTests
{
    [Theory]
    [InlineData("Sgd", "", true)]
    [InlineData("Sgd", ", Parallel = true", true)]
    [InlineData("Sgd(Momentum = 0.9)", "", false)]
    [InlineData("Sgd(L2 = 1e-4)", "", false)]
    [InlineData("Sgd(WeightDecay = 1e-4)", "", false)]
    [InlineData("Sgd(ClipValue = 1)", "", false)]
    [InlineData("Adam", "", false)]
    public void A_plain_step_adds_up_gradients(string optimizer, string options, bool isPlain)
    {
        string text = Body(optimizer, options);

        string gradients = Method(text, "GradientBlock");
        Assert.Equal(isPlain ? 4 : 0, Update().Count(gradients));
        Assert.Equal(isPlain ? 0 : 4, Add().Count(gradients));
        Assert.Equal(isPlain, gradients.Contains("float learningRate = -1f;", StringComparison.Ordinal));
        if (!isPlain) return;

        // The same methods, on the parameters themselves.
        Assert.Equal(
            Update().Matches(gradients).Select(call => call.Groups[1].Value),
            StepOnParameter().Matches(Method(text, "TrainBlock")).Select(call => call.Groups[1].Value));
        if (options.Length > 0) Assert.Contains("float learningRate = -1f;", Method(text, "GradientPart"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sgd", true)]
    [InlineData("Sgd(Momentum = 0.9)", false)]
    [InlineData("Adam", false)]
    public void Threads_step_at_once_where_the_step_is_plain(string optimizer, bool isPlain)
    {
        string text = Body(optimizer, ", Parallel = true");

        Assert.Equal(isPlain, text.Contains(" StepPart(", StringComparison.Ordinal));
        if (!isPlain) return;
        string step = Method(text, "StepPart");
        Assert.DoesNotContain("ref g", step, StringComparison.Ordinal);
        Assert.Equal(4, Updates(step).Length);
        Assert.Equal(Updates(step), Updates(Method(text, "GradientPart")));

        static string[] Updates(string method) => [.. CalledUpdate().Matches(method).Select(call => call.Value)];
    }

    private static string Body(string optimizer, string options)
    {
        var spec = Specs.Of(new NetworkText("Stepped", 20, ["Dense(24, Activation.Relu)", "Dense(3)"], "CrossEntropy", optimizer, Options: options.TrimStart(',', ' ')));
        return NetworkCompiler.Compile(spec, new TargetOptions(TargetKind.Simd, AllowUnsafe: false, OnlyBits: 512)).Kernels.Single(file => file.Part == "Vector512").Text;
    }

    private static string Method(string text, string name)
    {
        int start = text.IndexOf($" {name}(", StringComparison.Ordinal);
        return text[start..text.IndexOf("\n    }\n", start, StringComparison.Ordinal)];
    }

    [GeneratedRegex(@"(Update_[Wb]\d)\(.*ref g[Wb]\d, learningRate, rows\);")]
    private static partial Regex Update();

    [GeneratedRegex(@"(Update_[Wb]\d)\(.*ref [Wb]\d, learningRate, rows\);")]
    private static partial Regex StepOnParameter();

    [GeneratedRegex(@"Update_\w+")]
    private static partial Regex CalledUpdate();

    [GeneratedRegex(@"Add_g[Wb]\d\(.*ref g[Wb]\d, rows\);")]
    private static partial Regex Add();
}
