using NetGen.Generator;
using NetGen.Generator.Loops;
using NetGen.Generator.Model;
using NetGen.Generator.Scheduling;
using Xunit;

namespace NetGen.Tests.Interpreter;

/// <summary>What stands behind a loop is one more turn of it where it does the same.</summary>
public class LoopTurnTests
{
    private static readonly Affine I = Affine.Variable("i");

    [Fact]
    public void What_differs_in_own_names_is_the_next_turn()
    {
        Assert.True(LoopTurn.IsNext(Body("other", Affine.Of(16), "y"), Loop("v"), 16));
        Assert.True(LoopTurn.IsNext(Body("other", Affine.Of(35), "y"), new For("i", "0", "16", 8, Body("v", (I * 2) + 3, "y")), 16));
    }

    /// <summary>What is no turn of <c>for i: v = x[i ..]; y[i ..] = v</c> at 16.</summary>
    public static TheoryData<string> Others => ["another place", "another buffer", "another's variable", "fewer lanes", "one statement more"];

    [Theory]
    [MemberData(nameof(Others))]
    public void What_differs_in_more_is_not(string other)
    {
        var at = Affine.Of(16);
        List<Statement> rest = other switch
        {
            "another place" => Body("v", at + 8, "y"),
            "another buffer" => Body("v", at, "z"),
            "another's variable" => [new Declare(new Variable("v", true), new Read("x", at, true)), new Write("y", at, new Variable("w", true))],
            "fewer lanes" => [new Declare(new Variable("v", true), new Read("x", at, true)), new Write("y", at, new Variable("v", true), Affine.Of(4))],
            _ => [.. Body("v", at, "y"), new Write("y", at, new Variable("v", true))],
        };

        Assert.False(LoopTurn.IsNext(rest, Loop("v"), 16));
    }

    [Theory]
    // 100 outputs are 12 vectors of 256 bits and a half of one, which is padded: an update writes it as all others.
    [InlineData("Adam", 100, 256, "for (nint i1 = 0; i1 < 100; i1 += 8)")]
    // 25 outputs are two tiles of two vectors, of which the last one is filled in part.
    [InlineData("Sgd", 25, 256, "for (nint i1 = 0; i1 < 25; i1 += 16)")]
    [InlineData("Sgd", 90, 512, "for (nint i1 = 0; i1 < 90; i1 += 32)")]
    public void Padded_rests_are_turns_of_the_loop(string optimizer, int outputs, int bits, string loop)
    {
        Assert.Contains(loop, Text(optimizer, outputs, bits), StringComparison.Ordinal);
    }

    [Fact]
    public void A_rest_that_is_not_padded_stands_by_itself()
    {
        // The caller's gradient has 18 elements and no more.
        string text = Text("Sgd", 20, 128, inputs: 18);

        Assert.Contains("StorePartial(ref inputGradient, 16, ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("i0 < 18; i0 += 4", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_last_share_of_a_thread_ends_where_the_axis_does()
    {
        // Tiles of two vectors leave two over, of which one is filled in part; or one, which is another tile.
        Assert.Contains("for (nint i1 = from; i1 < to; i1 += 16)", Text("Sgd", 105, 256, options: "Parallel = true"), StringComparison.Ordinal);
        Assert.Contains("for (nint i1 = from; i1 < to - 15; i1 += 16)", Text("Sgd", 100, 256, options: "Parallel = true"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_loop_of_one_turn_is_none()
    {
        Assert.DoesNotMatch(@"for \(nint (\w+) = 0; \1 < (\d+); \1 \+= \2\)", Text("Adam", 18, 256, inputs: 9));
    }

    private static string Text(string optimizer, int outputs, int bits, int inputs = 40, string options = "")
    {
        var spec = Specs.Of(new NetworkText("Rests", inputs, [$"Dense({outputs}, Activation.Tanh)", "Dense(3)"], "CrossEntropy", optimizer, Options: options));
        return NetworkCompiler.Compile(spec, new TargetOptions(TargetKind.Simd, AllowUnsafe: false, OnlyBits: bits)).Kernels.Single(file => file.Part == "Vector" + bits.ToString(System.Globalization.CultureInfo.InvariantCulture)).Text;
    }

    private static For Loop(string name) => new("i", "0", "16", 8, Body(name, I, "y"));

    private static List<Statement> Body(string name, Affine at, string to)
    {
        var variable = new Variable(name, true);
        return [new Declare(variable, new Read("x", at, true)), new Write(to, at, variable)];
    }
}
