using System.Text.RegularExpressions;
using NetGen.Generator;
using NetGen.Generator.Model;
using NetGen.Generator.Printing.Members;
using Xunit;

namespace NetGen.Tests.Interpreter;

/// <summary>
/// In a network of many layers, what several entry points compute alike is written once. What it computes, the tests of whole networks check.
/// </summary>
public sealed partial class SharedLayersTests
{
    private static readonly string[] Layers = ["Dense(40, Activation.Relu)", "Dense(33, Activation.Tanh)", "Dense(24, Activation.Gelu)", "Dense(3)"];

    [Theory]
    [InlineData("Sgd", 784)]
    [InlineData("Adam", 20)]
    public void Inference_and_training_call_the_methods_of_the_layers(string optimizer, int inputs)
    {
        string text = Body(inputs, Layers, optimizer);

        string[] forward = Calls(text, "Forward");
        Assert.Equal(4, forward.Count(name => name.StartsWith("Compute_z", StringComparison.Ordinal)));
        Assert.Equal(forward, Calls(text, "ForwardCache"));
        Assert.Equal(forward.SkipLast(1), Calls(text, "Train").Take(forward.Length - 1));

        // The first layer of a sample after another makes the update that has waited.
        bool isDeferred = text.Contains(" TrainNext(", StringComparison.Ordinal);
        Assert.Equal(inputs == 784, isDeferred);
        if (isDeferred) Assert.Equal(forward.Skip(1).SkipLast(1), Calls(text, "TrainNext").Take(forward.Length - 2));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public void Only_a_network_of_four_layers_calls_methods(int count)
    {
        Assert.Equal(count > 3, Calls(Body(20, [.. Layers.TakeLast(count)], "Sgd"), "Forward").Length > 0);
    }

    [Theory]
    [InlineData(1900)]
    [InlineData(1920)]
    public void Values_are_kept_on_the_stack_up_to_a_width(int width)
    {
        string[] calls = Calls(Body(20, [$"Dense({width}, Activation.Relu)", .. Layers], "Sgd"), "Forward");

        Assert.Equal(width == 1900, calls.Contains("Compute_z1_a1"));
    }

    [Theory]
    [InlineData(64)]
    [InlineData(65)]
    public void A_block_copies_outputs_up_to_a_width(int outputs)
    {
        string text = Body(20, [.. Layers.SkipLast(1), $"Dense({outputs})"], "Sgd");

        Assert.Contains("Compute_output", Calls(text, "Forward"));
        Assert.Equal(outputs == 64, Calls(text, "ForwardBlock").Any(name => name.StartsWith("Compute_z4", StringComparison.Ordinal)));
    }

    [Fact]
    public void Layers_of_one_kind_and_size_call_one_method()
    {
        string text = Body(24, ["Dense(24, Activation.Tanh)", "Dense(24, Activation.Tanh)", "Dense(24, Activation.LeakyRelu, Slope = 0.1)", "Dense(24, Activation.LeakyRelu, Slope = 0.2)", "Dense(24, Activation.Tanh)", "Dense(24)"], "Adam");

        Assert.Equal(["Compute_z1_a1", "Compute_z1_a1", "Compute_z3_a3", "Compute_z4_a4", "Compute_z1_a1", "Compute_z6", "Compute_output"], Calls(text, "Forward"));
        Assert.DoesNotContain("static void Compute_z1_a1<", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Layers_of_one_kind_call_one_method_with_their_sizes()
    {
        string text = Body(200, ["Dense(256, Activation.Relu)", "Dense(128, Activation.Relu)", "Dense(32, Activation.Relu)", "Dense(10)"], "Sgd");

        string forward = Method(text, "ForwardBlock");
        Assert.Contains("Compute_a1<Size256, Size200>(ref x, ref W1, ref b1, ref a1, rows);", forward, StringComparison.Ordinal);
        Assert.Contains("Compute_a1<Size128, Size256>(ref a1, ref W2, ref b2, ref a2, rows);", forward, StringComparison.Ordinal);
        Assert.Single(Regex.Matches(text, "static void Compute_a1<"));
    }

    [Fact]
    public void Updates_of_one_sample_that_are_alike_call_one_method()
    {
        string text = Body(200, ["Dense(128, Activation.Relu)", "Dense(64, Activation.Relu)", "Dense(33, Activation.Relu)", "Dense(20)"], "Adam");

        Assert.Equal(4, Calls(text, "Train").Count(name => name == "Update_W4"));
        Assert.Contains("Update_W4<Size128, Size200, Size128>(ref dz1, ref x, ref m_W1, ref v_W1, ref W1, ", Method(text, "Train"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_has_no_loop_stays_where_it_is()
    {
        // Three layers that are alike and so small that each is written out.
        string[] calls = Calls(Body(8, ["Dense(16, Activation.Relu)", "Dense(16, Activation.Relu)", "Dense(16, Activation.Relu)", "Dense(3)"], "Sgd"), "Train");

        Assert.DoesNotContain(calls, name => name.Contains("Update_W1", StringComparison.Ordinal));
    }

    [Fact]
    public void The_summary_counts_the_values_on_the_stack()
    {
        var compiled = Compile(16, [.. Enumerable.Repeat("Dense(16, Activation.Relu)", 99), "Dense(16)"], "Sgd", onlyBits: 512);

        Assert.InRange(compiled.Cache.Length, 3000, 4096);
        Assert.InRange(compiled.StackBytes, sizeof(float) * compiled.Cache.Length, 2 * sizeof(float) * compiled.Cache.Length);
    }

    [Theory]
    [InlineData("Sgd", 64, 64, 32, 16, 10)]
    [InlineData("Adam", 64, 64, 48, 32, 10)]
    [InlineData("Sgd", 8, 16, 16, 16, 3)]
    [InlineData("Sgd", 784, 256, 128, 64, 10)]
    [InlineData("AdamW", 20, 50, 30, 20, 5)]
    [InlineData("Adam", 784, 512, 256, 128, 64, 10)]
    public void The_text_of_some_layers_stays_below_300_KB(string optimizer, int inputs, params int[] outputs)
    {
        var compiled = Compile(inputs, [.. outputs.SkipLast(1).Select(count => $"Dense({count}, Activation.Relu)"), $"Dense({outputs[^1]})"], optimizer);

        Assert.InRange(MembersFile.Write(compiled).Length + compiled.Kernels.Sum(file => file.Text.Length), 100_000, 300_000);
    }

    private static string Body(int inputs, string[] layers, string optimizer) => Compile(inputs, layers, optimizer, onlyBits: 512).Kernels.Single(file => file.Part == "Vector512").Text;

    private static CompiledNetwork Compile(int inputs, string[] layers, string optimizer, int? onlyBits = null) => NetworkCompiler.Compile(
        Specs.Of(new NetworkText("Layered", inputs, layers, "CrossEntropy", optimizer)),
        new TargetOptions(TargetKind.Simd, AllowUnsafe: false, OnlyBits: onlyBits));

    /// <summary>What an entry point calls that is no helper of the run-time, in order.</summary>
    private static string[] Calls(string text, string entry)
    {
        return [.. Call().Matches(Method(text, entry)).Select(call => call.Groups[1].Value)];
    }

    private static string Method(string text, string entry)
    {
        int start = text.IndexOf($" {entry}(", StringComparison.Ordinal);
        return text[start..text.IndexOf("\n    }\n", start, StringComparison.Ordinal)];
    }

    [GeneratedRegex(@"\b((?:Compute|Update|Add)_\w+)(?:<[\w, ]+>)?\(")]
    private static partial Regex Call();
}
