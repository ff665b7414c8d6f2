using NetGen.Generator.Loops;
using NetGen.Generator.Program;
using NetGen.Generator.Scheduling;
using Xunit;

namespace NetGen.Tests.Interpreter;

/// <summary>Methods become one where nothing but names and sizes tells them apart.</summary>
public class MergeMethodsTests
{
    private static readonly Affine I = Affine.Variable("i");

    [Fact]
    public void Methods_that_differ_in_names_become_the_first()
    {
        var program = Merged(Method("first", Copy("x", "y", 64), "x", "y"), Method("second", Copy("a", "b", 64), "a", "b"));

        Assert.Equal(["first"], program.Methods.Where(method => !method.IsEntry).Select(method => method.Name));
        Assert.Equal(["call first(x, y)", "call first(a, b)"], Calls(program));
        Assert.Empty(program.Sizes);
    }

    [Fact]
    public void Methods_that_differ_in_sizes_become_generic_in_them()
    {
        var program = Merged(Method("first", Copy("x", "y", 64), "x", "y"), Method("second", Copy("a", "b", 128), "a", "b"), Method("third", Copy("c", "d", 96), "c", "d"));

        Assert.Equal(["call first<64>(x, y)", "call first<128>(a, b)", "call first<96>(c, d)"], Calls(program));
        Assert.Equal([64, 96, 128], program.Sizes);
        Assert.Equal(
            """
            first<N0>(ReadOnlyBuffer x, Buffer y):
                for i from 0 to N0.Size by 8:
                    y[N0.Size * i + 2 * N0.Size + 8 ..] = x[i + 3 * N0.Size - 5 ..]

            """,
            program.Methods[1].ToString(),
            ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void The_titles_of_all_are_told()
    {
        var program = Merged(
            Method("first", Copy("x", "y", 64), "x", "y") with { Title = "One forward", Summary = ["One forward."] },
            Method("second", Copy("a", "b", 64), "a", "b") with { Title = "Two forward" },
            Method("third", Copy("a", "b", 64), "a", "b") with { Title = "One forward" });

        Assert.Equal(["One forward.", "Also: Two forward."], program.Methods[1].Summary);
    }

    /// <summary>What is as long, and not the same.</summary>
    public static TheoryData<string> Others => [.. Different.Keys];

    [Theory]
    [MemberData(nameof(Others))]
    public void Methods_that_differ_in_more_stay_as_they_are(string other)
    {
        var (first, second) = Different[other];
        Assert.NotEqual(LoopText.Of(first with { Name = "m" }), LoopText.Of(second with { Name = "m" }));

        var program = Merged(first, second);

        Assert.Equal(["call first(x, y)", "call second(x, y)"], Calls(program));
        Assert.Equal(3, program.Methods.Count);
    }

    [Fact]
    public void Where_some_are_too_different_those_that_are_equal_become_one()
    {
        var program = Merged(Method("first", Copy("x", "y", 1), "x", "y"), Method("second", Copy("x", "y", 64), "x", "y"), Method("third", Copy("x", "y", 1), "x", "y"));

        Assert.Equal(["call first(x, y)", "call second(x, y)", "call first(x, y)"], Calls(program));
    }

    private static readonly Dictionary<string, (LoopMethod First, LoopMethod Second)> Different = new()
    {
        ["a stride of one"] = Two(Copy("x", "y", 1), Copy("x", "y", 64)),
        ["which buffer is read"] = Two(Copy("x", "y", 64), Copy("y", "x", 64)),
        ["which counter is meant"] = Two(Nested("0", "64", "0", "64", "i"), Nested("0", "64", "0", "64", "j")),
        ["a step"] = Two(Loop("64", 8, Read("x")), Loop("64", 16, Read("x"))),
        ["a count"] = Two(Loop("rows", 8, Read("x")), Loop("64", 8, Read("x"))),
        ["which loop has a count"] = Two(Nested("0", "96", "from", "to", "i"), Nested("from", "to", "0", "96", "i")),
        ["an operator"] = Two(Loop("64", 8, Sum(Operator.Add)), Loop("64", 8, Sum(Operator.Max))),
        ["a comparison"] = Two(Loop("64", 8, Choice(Comparison.Less)), Loop("64", 8, Choice(Comparison.Equal))),
        ["a number"] = Two(Loop("64", 8, new Broadcast(new Literal(0.1))), Loop("64", 8, new Broadcast(new Literal(0.2)))),
        ["the sign of zero"] = Two(Loop("64", 8, new Broadcast(new Literal(0.0))), Loop("64", 8, new Broadcast(new Literal(-0.0)))),
        ["a vector"] = Two(Loop("64", 8, Read("x")), Loop("64", 8, new Read("x", I, IsVector: false))),
        ["how many lanes are read"] = Two(Loop("64", 8, Read("x")), Loop("64", 8, Read("x") with { Count = Affine.Of(3) })),
        ["what the other lanes become"] = Two(Loop("64", 8, First(0)), Loop("64", 8, First(1))),
        ["the columns of a tile"] = Two([Tile(columns: 2)], [Tile(columns: 4)]),
        ["a table"] = Two([new TableReference(new Table("one", [1, 2])), .. Loop("64", 8, Read("one"))], [new TableReference(new Table("two", [3, 4])), .. Loop("64", 8, Read("two"))]),
        ["a condition"] = Two([new When("part == 0", Loop("64", 8, Read("x")))], [new When("part == 1", Loop("64", 8, Read("x")))]),
        ["what is under a condition"] = Two([new When("part == 0", Loop("64", 8, Read("x")))], [new When("part == 0", Loop("64", 8, Read("y")))]),
        ["a copy"] = Two([Transpose], [Transpose with { Rows = 32 }]),
        ["the way of a copy"] = Two([Transpose], [Transpose with { Source = "y", Destination = "x" }]),
        ["whose copy it is"] = Two([Transpose], [Transpose with { IsShared = true }]),
        ["a kind of parameter"] = (Method("first", Copy("x", "y", 64), "x", "y"), Method("second", Copy("x", "y", 64), "x", "y") with { Parameters = [new(ParameterKind.Buffer, "x"), new(ParameterKind.Buffer, "y")] }),
        ["a result"] = (Method("first", Copy("x", "y", 64), "x", "y"), Method("second", Copy("x", "y", 64), "x", "y") with { ReturnsNumber = true }),
        ["more sizes than a few"] = Two(Places(10, 20, 40, 80, 160), Places(150, 310, 910, 1500, 3100)),
        ["more places than a method may name"] = Two(Places([.. Enumerable.Repeat(10, 201)]), Places([.. Enumerable.Repeat(20, 201)])),
    };

    private static AddProducts Tile(int columns) =>
        new([.. Enumerable.Range(0, 16).Select(k => new Variable($"sum_{k}", IsVector: true))], new SumOfProducts("rows", "x", I, Affine.Of(64), Affine.Of(1), "y", I, Affine.Of(64), Affine.Of(16), columns));

    private static TransposeCopy Transpose => new("x", 64, "y", 32, 64, 32);

    private static (LoopMethod First, LoopMethod Second) Two(List<Statement> first, List<Statement> second) => (Method("first", first, "x", "y"), Method("second", second, "x", "y"));

    private static List<Statement> Copy(string from, string to, int size) =>
        [new For("i", "0", Affine.Of(size).ToString(), 8, [new Write(to, (I * size) + ((2 * size) + 8), new Read(from, I + ((3 * size) - 5), IsVector: true))])];

    private static List<Statement> Loop(string end, int step, Value value) => [new For("i", "0", end, step, [new Write("y", I, value)])];

    private static List<Statement> Nested(string start, string end, string innerStart, string innerEnd, string counter) =>
        [new For("i", start, end, 8, [new For("j", innerStart, innerEnd, 8, [new Write("y", Affine.Variable(counter), Read("x"))])])];

    private static List<Statement> Places(params int[] strides) => [.. strides.Select(stride => new Write("y", Affine.Of(stride * stride), Read("x")))];

    private static Read Read(string buffer) => new(buffer, I, IsVector: true);

    private static Operation Sum(Operator join) => new(join, [Read("x"), Read("x")], IsVector: true);

    private static Conditional Choice(Comparison comparison) => new(comparison, new Literal(1), new Literal(2), new Literal(3), new Literal(4));

    private static FirstLanes First(double rest) => new(Read("x"), Affine.Of(3), rest);

    private static LoopMethod Method(string name, List<Statement> body, string from, string to) =>
        new(name, [], [new(ParameterKind.ReadOnlyBuffer, from), new(ParameterKind.Buffer, to)], ReturnsNumber: false, body, IsEntry: false);

    /// <summary>The methods behind an entry point that calls each with its own names.</summary>
    private static LoopProgram Merged(params LoopMethod[] methods)
    {
        List<Statement> calls = [.. methods.Select(method => new Call(method.Name, [.. method.Parameters.Select(parameter => parameter.Name)], [], Result: null))];
        var entry = new LoopMethod("Entry", [], [], ReturnsNumber: false, [new When("part == 0", calls)], IsEntry: true);
        return MergeMethods.Run(new LoopProgram(VectorShape.Of(256, NetGen.Generator.Model.Precision.Single), [entry, .. methods], [], StackBytes: 0));
    }

    private static string[] Calls(LoopProgram program) =>
        [.. LoopText.Of(program.Methods.Single(method => method.IsEntry)).Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith("call ", StringComparison.Ordinal))];
}
