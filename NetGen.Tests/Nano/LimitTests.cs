using NetGen.Tests.Nano.Interpreter;
using NetGen.Tests.Nano.Limits;
using Xunit;

namespace NetGen.Tests.Nano;

/// <summary>The inspector sees each limit where code comes to it, and each construct that cannot run.</summary>
public class LimitTests
{
    public static TheoryData<string> HandWritten =>
        ["LayerLiterals", "LayerStaticFields", "LayerHoisted", "LayerStaticArray", "LayerRowUnrolled", "LayerUnrolledByFour", "LayerLooped", "LayerAccumulating", "LayerLocals"];

    [Theory]
    [MemberData(nameof(HandWritten))]
    public void Hand_written_code_keeps_every_margin(string style)
    {
        var inspection = NanoInspection.Of(NanoCompilation.Compile(
            NanoCompilation.Resource($"HandWritten/{style}.cs"), NanoCompilation.Resource("HandWritten/LayerWeights.cs")));
        Assert.Empty(inspection.Passed);
        Assert.Empty(inspection.Forbidden);
    }

    [Theory]
    [InlineData(200, true, true)]
    [InlineData(201, false, true)]
    [InlineData(255, false, true)]
    [InlineData(256, false, false)]
    public void Locals_are_counted(int count, bool recommended, bool works)
    {
        string declared = Join(count, ";", k => $"var a{k} = x[{k}]");
        var measure = Inspect($"static float M(float[] x) {{ {declared}; x[0] = 0; return {Join(count, "+", k => $"a{k}")} + {Join(count, "+", k => $"a{k}")}; }}").Closest(Limit.Locals);
        Assert.Equal(("C.M", count, recommended, works), (measure.Where, measure.Value, measure.IsRecommended, measure.Works));
    }

    [Fact]
    public void Arguments_are_counted_with_the_object()
    {
        string parameters = Join(200, ", ", k => $"float a{k}");
        Assert.Equal(200, Inspect($"static void M({parameters}) {{ }}").Closest(Limit.Arguments).Value);
        Assert.Equal(201, Inspect($"void M({parameters}) {{ }}").Closest(Limit.Arguments).Value);
    }

    [Fact]
    public void The_stack_is_measured()
    {
        string sum = Join(210, " + (", k => $"x[{k}] * 2") + new string(')', 209);
        Assert.InRange(Inspect($"static float M(float[] x) => {sum};").Closest(Limit.Stack).Value, 210, 212);
    }

    [Fact]
    public void Fields_and_methods_are_counted_by_kind()
    {
        var inspection = Inspect($"""
            const int Constant = 3;
            {Join(251, " ", k => $"public float F{k};")}
            {Join(252, " ", k => $"public static float S{k};")}
            {Join(10, " ", k => $"public virtual void V{k}() {{ }}")}
            {Join(253, " ", k => $"public static void M{k}() {{ }}")}
            """);
        Assert.Equal(251, inspection.Closest(Limit.InstanceFields).Value);
        Assert.Equal(252, inspection.Closest(Limit.StaticFields).Value);
        Assert.Equal(("C, static methods", 253), (inspection.Closest(Limit.Methods).Where, inspection.Closest(Limit.Methods).Value));
        Assert.Equal(3, inspection.Passed.Count());
    }

    [Fact]
    public void A_branch_is_measured_in_bytes_of_the_image()
    {
        // A call takes five bytes as the compiler writes it, and three in the image.
        const int Calls = 1000;
        var measure = Inspect($"static void Call() {{ }} static void M(int n) {{ while (n-- > 0) {{ {Join(Calls, "", _ => "Call();")} }} }}").Closest(Limit.Branch);
        Assert.InRange(measure.Value, 3 * Calls, 3 * Calls + 12);
    }

    [Theory]
    [InlineData(9_900, true, true)]
    [InlineData(10_100, false, true)]
    [InlineData(11_000, false, false)]
    public void A_loop_that_is_too_long_is_found(int calls, bool recommended, bool works)
    {
        var measure = Inspect($"static void Call() {{ }} static void M(int n) {{ while (n-- > 0) {{ {Join(calls, "", _ => "Call();")} }} }}").Closest(Limit.Branch);
        Assert.Equal((recommended, works), (measure.IsRecommended, measure.Works));
    }

    [Theory]
    [InlineData(18_000, true, true)]
    [InlineData(19_000, false, true)]
    [InlineData(22_000, false, false)]
    public void The_code_of_the_assembly_is_added_up(int calls, bool recommended, bool works)
    {
        var measure = Inspect($"static void Call() {{ }} static void M() {{ {Join(calls, "", _ => "Call();")} }}").Closest(Limit.AssemblyCode);
        Assert.Equal((recommended, works), (measure.IsRecommended, measure.Works));
    }

    [Theory]
    [InlineData(14_900, true, true)]
    [InlineData(16_000, false, true)]
    [InlineData(17_000, false, false)]
    public void Constant_data_is_added_up(int floats, bool recommended, bool works)
    {
        var measure = Inspect($"static readonly float[] Data = {{ {Join(floats, ",", k => $"{k}")} }};").Closest(Limit.ConstantData);
        Assert.Equal((recommended, works), (measure.IsRecommended, measure.Works));
    }

    [Fact]
    public void Targets_of_a_switch_are_counted()
    {
        var measure = Inspect($"static int M(int n) {{ switch (n) {{ {Join(256, " ", k => $"case {k}: return {k * 7 % 11};")} }} return 0; }}").Closest(Limit.SwitchTargets);
        Assert.Equal((256, false, -1), (measure.Value, measure.Works, measure.Margin));
        Assert.Equal("C.M: 256 targets of a switch, past 255, where there is an exception at run time", measure.ToString());
    }

    [Theory]
    [InlineData("static T M<T>(T x) => x;", "C.M: is generic")]
    [InlineData("static T M<T>(T x) => x; static int N() => M(3);", "the assembly: calls a generic method")]
    [InlineData("class D<T> { } D<int> F;", "C.F: has a generic type")]
    [InlineData("class D<T> { }", "C+D`1: is generic")]
    [InlineData("float[,] F;", "C.F: has an array of several dimensions")]
    [InlineData("static void M(float[] x) { float[,] y = new float[2, 2]; y[0, 0] = x[0]; x[1] = y[1, 1]; }", "C.M: has an array of several dimensions")]
    public void Constructs_that_cannot_run_are_found(string members, string expected) => Assert.Contains(expected, Inspect(members).Forbidden);

    [Theory]
    [InlineData("static unsafe void M(float* x) { }", "C.M: has a pointer")]
    [InlineData("static unsafe int M() { int* x = stackalloc int[4]; return x[0] + x[1]; }", "C.M: localloc")]
    [InlineData("static unsafe void M(float[] x) { fixed (float* p = &x[0]) *p = 1; }", "C.M: pins an object")]
    public void Unsafe_constructs_are_found(string members, string expected)
    {
        var compilation = NanoCompilation.Create([$"class C {{ {members} }}"]);
        byte[] assembly = NanoCompilation.Emit(compilation.WithOptions(compilation.Options.WithAllowUnsafe(true)));
        Assert.Contains(expected, NanoInspection.Of(assembly).Forbidden);
        Assert.Throws<NanoUnsupportedException>(() => new NanoMachine(assembly).Methods.Single(method => method.Owner.Name == "C" && method.Name == "M").Body.Value);
    }

    [Fact]
    public void All_constructs_of_the_language_that_work_are_allowed()
    {
        var inspection = NanoInspection.Of(NanoCompilation.Compile(NanoCompilation.Resource("HandWritten/Language.cs")));
        Assert.Empty(inspection.Forbidden);
        Assert.Empty(inspection.Passed);
        Assert.All(Limit.All, limit => Assert.True(inspection.Closest(limit).Works));
    }

    private static NanoInspection Inspect(string members) => NanoInspection.Of(NanoCompilation.Compile($"class C {{ {members} }}"));

    private static string Join(int count, string separator, Func<int, string> part) => string.Join(separator, Enumerable.Range(0, count).Select(part));
}
