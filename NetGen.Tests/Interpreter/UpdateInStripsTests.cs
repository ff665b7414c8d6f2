using NetGen.Generator;
using NetGen.Generator.Loops;
using NetGen.Generator.Model;
using NetGen.Generator.Scheduling;
using Xunit;

namespace NetGen.Tests.Interpreter;

/// <summary>Which gradients are made and used up in strips, and how their steps look.</summary>
public sealed class UpdateInStripsTests
{
    /// <summary>Rows of 128 numbers go 120 at a time, wide ones 24; 64 x 64 weights fit the first-level cache, and what fits a strip is one.</summary>
    [Theory]
    [InlineData(784, 128, "Adam", "dW1 120, dW2 10")]
    [InlineData(784, 160, "Adam", "dW1 24, dW2 10")]
    [InlineData(784, 160, "RmsProp(Momentum = 0.5)", "dW1 24, dW2 10")]
    [InlineData(110, 160, "Adam", "dW1 24, dW2 10")]
    [InlineData(100, 160, "Adam", "dW1 100, dW2 10")]
    [InlineData(64, 64, "Adam", null)]
    // So few rows as a strip needs of these are too much.
    [InlineData(784, 1024, "Adam", null)]
    // All of the gradient must be known before any of it is used.
    [InlineData(784, 128, "Adam(ClipNorm = 1)", null)]
    public void Heavy_updates_of_large_matrices_go_in_strips(int inputs, int outputs, string optimizer, string? strips)
    {
        var step = Step(inputs, [$"Dense({outputs}, Activation.Relu)", "Dense(10)"], optimizer);

        Assert.Equal(strips, step is null ? null : string.Join(", ", StripsOf(step)));
    }

    [Theory]
    [InlineData("Sgd")]
    [InlineData("Sgd(Momentum = 0.9)")]
    public void Light_updates_take_their_gradients_from_registers(string optimizer)
    {
        Assert.Empty(StripsOf(Step(784, ["Dense(128, Activation.Relu)", "Dense(10)"], optimizer)!));
    }

    [Fact]
    public void More_layers_would_be_too_much_text()
    {
        Assert.Null(Step(784, ["Dense(128, Activation.Relu)", "Dense(64)", "Dense(10)"], "Adam"));
    }

    /// <summary>784 rows are six strips of 120 and one of 64, each a whole number of tiles but for the last.</summary>
    [Theory]
    [InlineData(512)]
    [InlineData(256)]
    [InlineData(128)]
    public void A_strip_is_made_and_used_up_before_the_next(int bits)
    {
        string text = Text(784, bits);

        Assert.Contains(
            """
                    for (int from = 0; from < 784; from += 120)
                    {
                        int to = from + 120 < 784 ? from + 120 : 784;
                        Compute_dW1_Part(ref dz1, ref x, ref dW1, rows, from, to);
                        Update_W1_Part(ref m_W1, ref dW1, ref v_W1, ref W1, rootCorrection, stepSize, from, to);
                    }
            """, text, StringComparison.Ordinal);
        Assert.True(text.IndexOf("Guard.Loss(totalLoss);", StringComparison.Ordinal) is > 0 and var check && check < text.IndexOf("for (int from", StringComparison.Ordinal));
    }

    /// <summary>130 rows of one vector, written out, are as much as a method holds: in strips there is a loop all the same.</summary>
    [Fact]
    public void Strips_are_looped_where_everything_else_is_written_out()
    {
        string text = Compiled(Spec(784, ["Dense(130, Activation.Relu)", "Dense(16)"], "AdaGrad", "Unroll = Unroll.Always"), 512).Kernels[1].Text;

        Assert.Contains("for (int from = 0; from < 130; from += 120)", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Strips_print_themselves()
    {
        string loops = "";
        Compiled(Spec(784, ["Dense(128)", "Dense(10)"], "Adam"), 512, (stage, made) =>
        {
            if (stage == nameof(ProgramLowering)) loops = made.ToString()!;
        });

        Assert.Contains("strips of 120 of 784 rows, from to to:", loops, StringComparison.Ordinal);
    }

    [Fact]
    public void Strips_without_a_rest_end_where_the_next_begins()
    {
        string text = Text(720, 256);

        Assert.Contains("int to = from + 120;", text, StringComparison.Ordinal);
        Assert.DoesNotContain("to ==", text, StringComparison.Ordinal);
    }

    /// <summary>The memory of a strip holds no more than its rows.</summary>
    [Fact]
    public void Only_a_strip_is_in_memory()
    {
        var strip = Step(784, ["Dense(128, Activation.Relu)", "Dense(10)"], "Adam")!.Kernels.SelectMany(kernel => kernel.Made).Single(tensor => tensor.Name == "dW1");

        Assert.Equal(120 * 128, Layout.Of(strip, 16).Length);
        Assert.False(Bindings.LivesInMemory(strip));
    }

    /// <summary>A strip does not make blocks shorter, which are those of the gradient.</summary>
    [Fact]
    public void A_block_has_as_many_rows_as_without_strips()
    {
        string[] layers = ["Dense(600, Activation.Relu)", "Dense(10)"];

        Assert.Equal(Rows("Sgd"), Rows("Adam"));
        Assert.True(Step(784, layers, "Adam")!.Stack.Length * sizeof(float) > Thresholds.TrainingBudget);

        int Rows(string optimizer) => Compiled(Spec(784, layers, optimizer), 512).TrainingRows;
    }

    private static IEnumerable<string> StripsOf(EntryProgram step) =>
        step.Kernels.SelectMany(kernel => kernel.Made).Where(tensor => tensor.StripRows > 0).Select(tensor => $"{tensor.Name} {tensor.StripRows}");

    private static EntryProgram? Step(int inputs, string[] layers, string optimizer) => Scheduled.Entry(Spec(inputs, layers, optimizer), "TrainBlock", 512);

    private static string Text(int inputs, int bits) => Compiled(Spec(inputs, ["Dense(128, Activation.Relu)", "Dense(10)"], "Adam"), bits).Kernels[1].Text;

    private static NetworkSpec Spec(int inputs, string[] layers, string optimizer, string options = "") =>
        Specs.Of(new NetworkText("Strips", inputs, layers, "CrossEntropy", optimizer, Options: options));

    private static CompiledNetwork Compiled(NetworkSpec spec, int bits, Action<string, object>? observe = null) =>
        NetworkCompiler.Compile(spec, new TargetOptions(TargetKind.Simd, AllowUnsafe: false, OnlyBits: bits), observe: observe);
}
