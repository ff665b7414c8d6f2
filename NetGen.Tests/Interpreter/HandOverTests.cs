using NetGen.Generator;
using NetGen.Generator.Loops;
using NetGen.Generator.Model;
using NetGen.Generator.Program;
using Xunit;

namespace NetGen.Tests.Interpreter;

/// <summary>What one kernel makes reaches the next in variables, where nothing comes between.</summary>
public class HandOverTests
{
    private static readonly Variable Sum = new("sum_0", IsVector: true);
    private static readonly Variable Taken = new("a1_0", IsVector: true);

    [Fact]
    public void A_vector_that_the_next_kernel_reads_is_handed_over()
    {
        var body = Method(Make, Take);

        Assert.True(HandOver.Run(body, 8));

        Assert.Equal(
            """
            vector a1At8
            scope:
                a1At8 = x[0 ..]
            scope:
                y[0 ..] = (a1At8 + a1At8)
            """,
            Text(body));
    }

    [Fact]
    public void What_others_read_is_in_memory_too()
    {
        var body = Method(Make, Take, new Scope([new Write("y", Affine.Of(8), new Broadcast(new Read("a1", Affine.Of(9), IsVector: false)))]));

        Assert.False(HandOver.Run(body, 8));

        Assert.Equal(
            """
            scratch is 16 elements of stack
            a1 is scratch from 0
            vector a1At8
            scope:
                a1At8 = x[0 ..]
                a1[8 ..] = a1At8
            scope:
                y[0 ..] = (a1At8 + a1At8)
            scope:
                y[8 ..] = all(a1[9])
            """,
            Text(body));
    }

    [Fact]
    public void A_value_without_a_name_gets_one()
    {
        var body = Method(new Scope([new Write("a1", Affine.Of(8), new Operation(Operator.Exp, [Read("x", 0)], IsVector: true))]), Take);

        Assert.True(HandOver.Run(body, 8));

        Assert.Contains("a1At8 = Exp(x[0 ..])", Text(body));
    }

    [Fact]
    public void A_kernel_that_adds_to_what_it_read_keeps_its_own_sum()
    {
        var body = Method(Make, new Scope([new Declare(Taken, Read("a1", 8)), new AddProducts([Taken], Read("x", 8)), new Write("y", Affine.Zero, Taken)]));

        Assert.True(HandOver.Run(body, 8));

        Assert.Contains(
            """
            scope:
                vector a1_0 = a1At8
                a1_0 += x[8 ..]
                y[0 ..] = a1_0
            """,
            Text(body));
    }

    [Fact]
    public void Of_two_vectors_one_may_be_made_of_the_other()
    {
        var second = new Variable("sum_1", IsVector: true);
        var body = Method(
            new Scope([new Declare(Sum, Read("x", 0)), new Write("a1", Affine.Zero, Sum), new Declare(second, new Operation(Operator.Exp, [Sum], IsVector: true)), new Write("a1", Affine.Of(8), second)]),
            new Scope([new Write("y", Affine.Zero, new Operation(Operator.Add, [Read("a1", 0), Read("a1", 8)], IsVector: true))]));

        Assert.True(HandOver.Run(body, 8));

        Assert.Equal(
            """
            vector a1At0
            vector a1At8
            scope:
                a1At0 = x[0 ..]
                a1At8 = Exp(a1At0)
            scope:
                y[0 ..] = (a1At0 + a1At8)
            """,
            Text(body));
    }

    [Fact]
    public void A_sum_that_still_grows_is_handed_over_as_it_was_written()
    {
        var body = Method(new Scope([new Declare(Sum, Read("x", 0)), new Write("a1", Affine.Of(8), Sum), new Assign(Sum, Read("x", 8)), new Write("y", Affine.Of(8), Sum)]), Take);

        Assert.True(HandOver.Run(body, 8));

        Assert.Contains(
            """
                vector sum_0 = x[0 ..]
                a1At8 = sum_0
                sum_0 = x[8 ..]
            """,
            Text(body));
    }

    /// <summary>Where a variable would not hold what memory does, or nobody runs straight through.</summary>
    public static TheoryData<string> Others => [.. Different.Keys];

    [Theory]
    [MemberData(nameof(Others))]
    public void Otherwise_memory_stays(string other)
    {
        var body = Method(Different[other]());
        string before = Text(body);

        Assert.False(HandOver.Run(body, 8));

        Assert.Equal(before, Text(body));
    }

    private static readonly Dictionary<string, Func<Statement[]>> Different = new()
    {
        ["another place is read"] = () => [Make, new Scope([new Write("y", Affine.Zero, Read("a1", 0))])],
        ["a number is read"] = () => [Make, new Scope([new Write("y", Affine.Zero, new Broadcast(new Read("a1", Affine.Of(8), IsVector: false)))])],
        ["some lanes are read"] = () => [Make, new Scope([new Write("y", Affine.Zero, Read("a1", 8) with { Count = Affine.Of(3) })])],
        ["some lanes are written"] = () => [new Scope([new Write("a1", Affine.Of(8), Read("x", 0), Affine.Of(3))]), Take],
        ["a number is written there"] = () => [Make, Take, new Scope([new Write("a1", Affine.Of(9), new Literal(1))])],
        ["a slice lies on it"] = () => [new Scope([new Write("a1", Affine.Of(8), Read("x", 0)), new Write("a1", Affine.Of(11), Read("x", 8))]), Take],
        ["it is written twice"] = () => [new Scope([new Write("a1", Affine.Of(8), Read("x", 0)), new Write("a1", Affine.Of(8), Read("x", 8))]), Take],
        ["a loop makes it"] = () => [new For("i", "0", "8", 8, [new Write("a1", Affine.Of(8), Read("x", 0))]), Take],
        ["a loop in a kernel makes it"] = () => [new Scope([new For("i", "0", "8", 8, [new Write("a1", Affine.Of(8), Read("x", 0))])]), Take],
        ["a loop may write it"] = () => [new Scope([new Declare(Sum, Read("x", 0)), new Write("a1", Affine.Of(8), Sum), new For("i", "0", "8", 8, [new Write("a1", Affine.Variable("i"), Sum)])]), Take],
        ["a loop reads it"] = () => [Make, new Scope([new For("i", "0", "8", 8, [new Write("y", Affine.Zero, Read("a1", 8))])])],
        ["another kernel runs before"] = () => [Make, new For("i", "0", "8", 8, [new Write("y", Affine.Variable("i"), Read("x", 0))]), Take],
        ["a call runs before"] = () => [Make, new Call("other", ["a1"], [], Result: null), Take],
        ["a condition decides"] = () => [Make, new When("withInputGradient", [new Write("y", Affine.Zero, Read("a1", 8))])],
        ["it is the caller's"] = () => [new Scope([new Write("y", Affine.Of(8), Read("x", 0))]), new Scope([new Write("a1", Affine.Of(8), Read("y", 8))]), new Call("other", ["a1"], [], Result: null)],
    };

    /// <summary>Of the networks that are small enough to be written out, no vector of a layer goes through memory to the next kernel.</summary>
    [Theory]
    [InlineData(512)]
    [InlineData(256)]
    public void Inference_of_a_small_network_reads_no_vector_of_its_own(int bits)
    {
        var spec = Specs.Of(new NetworkText("Small", 4, ["Dense(16, Activation.Relu)", "Dense(16, Activation.Relu)", "Dense(3, Activation.Softmax)"], "CrossEntropy", "Sgd"));
        LoopMethod? forward = null;
        NetworkCompiler.Compile(spec, new TargetOptions(TargetKind.Simd, AllowUnsafe: false, OnlyBits: bits), observe: (stage, made) =>
        {
            if (stage == nameof(ProgramLowering)) forward = ((LoopProgram)made).Methods.Single(method => method.Name == "Forward");
        });

        Assert.DoesNotContain(Values.Reads(forward!.Body), read => read.IsVector && read.Buffer.StartsWith('a'));
        Assert.DoesNotContain(Values.Reads(forward.Body), read => read.Buffer == "z3");
    }

    private static Scope Make => new([new Declare(Sum, Read("x", 0)), new Write("a1", Affine.Of(8), Sum)]);

    private static Scope Take => new([new Declare(Taken, Read("a1", 8)), new Write("y", Affine.Zero, new Operation(Operator.Add, [Taken, Taken], IsVector: true))]);

    private static Read Read(string buffer, int index) => new(buffer, Affine.Of(index), IsVector: true);

    private static List<Statement> Method(params Statement[] kernels) => [new Scratch("scratch", 16), new Part("a1", "scratch", 0), .. kernels];

    private static string Text(List<Statement> body)
    {
        string[] lines = LoopText.Of(new LoopMethod("m", [], [], ReturnsNumber: false, body, IsEntry: true)).ReplaceLineEndings("\n").TrimEnd().Split('\n');
        return string.Join(Environment.NewLine, lines.Skip(1).Select(line => line[4..])).ReplaceLineEndings();
    }
}
