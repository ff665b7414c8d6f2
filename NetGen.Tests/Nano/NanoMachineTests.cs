using NetGen.Tests.Nano.Interpreter;
using Xunit;

namespace NetGen.Tests.Nano;

/// <summary>What nanoFramework does its own way, and what the machine counts.</summary>
public class NanoMachineTests
{
    private const string Source = """
        using System;

        public static class Compare
        {
            public static bool Greater(float a, float b) => a > b;
            public static bool GreaterOrEqual(float a, float b) => a >= b;
            public static bool Less(float a, float b) => a < b;
            public static bool LessOrEqual(float a, float b) => a <= b;
            public static bool Equal(float a, float b) => a == b;
            public static bool Different(float a, float b) => a != b;
            public static int IfGreater(float a, float b) { if (a > b) return 1; return 0; }
            public static int IfGreaterOrEqual(float a, float b) { if (a >= b) return 1; return 0; }
            public static int IfLess(float a, float b) { if (a < b) return 1; return 0; }
            public static int IfLessOrEqual(float a, float b) { if (a <= b) return 1; return 0; }
            public static int IfEqual(float a, float b) { if (a == b) return 1; return 0; }
            public static int IfDifferent(float a, float b) { if (a != b) return 1; return 0; }
            public static bool IsNaN(float a) => float.IsNaN(a);
            public static bool GreaterDouble(double a, double b) => a > b;
        }

        public static class Fails
        {
            public static float Divide(float a, float b) => a / b;
            public static float Remainder(float a, float b) => a % b;
            public static double DivideDouble(double a, double b) => a / b;
            public static int DivideInteger(int a, int b) => a / b;
            public static float Element(float[] a, int i) => a[i];
            public static void Own(string text) => throw new ArgumentException(text, nameof(text));
            public static void Deep() => Own("from below");
            public static object Cast(object o) => (string)o;
        }

        public static class Functions
        {
            public static double Exp(double x) => Math.Exp(x);
            public static double Sqrt(double x) => Math.Sqrt(x);
            public static double Pow(double x, double y) => Math.Pow(x, y);
        }

        public sealed class Counter
        {
            private readonly float[] _w = new float[64];
            private float _sum;
            public Counter(int seed) => _sum = seed;
            public float Sum(float[] x)
            {
                float sum = 0;
                for (int i = 0; i < x.Length; i++)
                    sum += x[i];
                return _sum + sum;
            }
            public float[] Allocate(int n) => new float[n];
            public static void Swap(ref float a, ref float b) { float t = a; a = b; b = t; }
            public static bool TryGet(int key, out float value) { value = key * 2; return key > 0; }
        }

        public static class Beyond
        {
            public static int Caught() { try { return 1; } finally { Functions.Exp(1); } }
            public static int Checked(int a) => checked(a + 1);
        }
        """;

    private static readonly byte[] s_assembly = NanoCompilation.Compile(Source);

    [Theory]
    [InlineData(float.NaN, 1f, true, true, false, false, false)]
    [InlineData(1f, float.NaN, true, true, false, false, false)]
    [InlineData(float.NaN, float.NaN, true, true, false, false, false)]
    [InlineData(float.NaN, float.PositiveInfinity, true, true, false, false, false)]
    [InlineData(float.PositiveInfinity, float.NegativeInfinity, false, true, false, true, true)]
    [InlineData(float.NegativeInfinity, float.PositiveInfinity, false, true, false, true, true)]
    [InlineData(float.PositiveInfinity, 1f, true, true, false, false, false)]
    [InlineData(float.NegativeInfinity, 1f, false, false, true, true, false)]
    [InlineData(2f, 1f, true, true, false, false, false)]
    [InlineData(1f, 2f, false, false, true, true, false)]
    [InlineData(0f, -0f, false, true, false, true, true)]
    public void Comparisons_of_floats_are_those_of_the_framework(float left, float right, bool greater, bool greaterOrEqual, bool less, bool lessOrEqual, bool equal)
    {
        var machine = new NanoMachine(s_assembly);
        (string Name, bool Expected)[] cases =
            [("Greater", greater), ("GreaterOrEqual", greaterOrEqual), ("Less", less), ("LessOrEqual", lessOrEqual), ("Equal", equal), ("Different", !equal)];
        foreach (var (name, expected) in cases)
        {
            Assert.Equal(expected, machine.CallStatic("Compare", name, left, right));
            Assert.Equal(expected ? 1 : 0, machine.CallStatic("Compare", "If" + name, left, right));
        }

        Assert.Equal(greater, machine.CallStatic("Compare", "GreaterDouble", (double)left, (double)right));
        Assert.Equal(float.IsNaN(left), machine.CallStatic("Compare", "IsNaN", left));
    }

    [Theory]
    [InlineData("Divide")]
    [InlineData("Remainder")]
    public void Dividing_a_float_by_zero_throws(string method)
    {
        var machine = new NanoMachine(s_assembly);
        Assert.Equal("System.DivideByZeroException", Thrown(() => machine.CallStatic("Fails", method, 1f, 0f)).TypeName);
        Assert.Equal("System.DivideByZeroException", Thrown(() => machine.CallStatic("Fails", method, 1f, -0f)).TypeName);
        Assert.Equal(0.5f, machine.CallStatic("Fails", "Divide", 1f, 2f));
    }

    [Fact]
    public void What_goes_wrong_reaches_the_caller_by_name()
    {
        var machine = new NanoMachine(s_assembly);
        Assert.Equal("System.DivideByZeroException", Thrown(() => machine.CallStatic("Fails", "DivideDouble", 1.0, 0.0)).TypeName);
        Assert.Equal("System.DivideByZeroException", Thrown(() => machine.CallStatic("Fails", "DivideInteger", 1, 0)).TypeName);
        Assert.Equal("System.IndexOutOfRangeException", Thrown(() => machine.CallStatic("Fails", "Element", new float[2], 2)).TypeName);
        Assert.Equal("System.IndexOutOfRangeException", Thrown(() => machine.CallStatic("Fails", "Element", new float[2], -1)).TypeName);
        Assert.Equal("System.NullReferenceException", Thrown(() => machine.CallStatic("Fails", "Element", null, 0)).TypeName);
        Assert.Equal("System.InvalidCastException", Thrown(() => machine.CallStatic("Fails", "Cast", new float[2])).TypeName);
        var own = Thrown(() => machine.CallStatic("Fails", "Deep"));
        Assert.Equal(("System.ArgumentException", "from below"), (own.TypeName, own.Text));
        Assert.Equal("text", machine.Field(own.Thrown, "_paramName"));
    }

    [Fact]
    public void Mathematics_is_of_single_precision() =>
        Assert.Equal((double)MathF.Exp(0.3f), new NanoMachine(s_assembly).CallStatic("Functions", "Exp", 0.3));

    [Fact]
    public void Some_boards_lack_functions()
    {
        var machine = new NanoMachine(s_assembly) { HasTranscendentals = false };
        Assert.Equal("System.NotImplementedException", Thrown(() => machine.CallStatic("Functions", "Exp", 1.0)).TypeName);
        Assert.Equal("System.NotImplementedException", Thrown(() => machine.CallStatic("Functions", "Sqrt", 1.0)).TypeName);
        Assert.Equal(8.0, machine.CallStatic("Functions", "Pow", 2.0, 3.0));
    }

    [Fact]
    public void Instructions_are_counted()
    {
        var machine = new NanoMachine(s_assembly);
        var counter = machine.Create("Counter", 5);
        machine.ClearCounters();
        Assert.Equal(11f, machine.Call(counter, "Sum", new float[] { 1, 2, 3 }));

        // Four to begin, nine a round, five for the test before each round and at the end, and four to add and return.
        var sum = machine.Methods.Single(method => method.ToString() == "Counter.Sum(System.Single[])");
        Assert.Equal((5 + 3 * 10 + 4 * 5 + 5, 1), (sum.Executed, sum.Calls));
        Assert.Equal(sum.Executed, machine.Executed);
        Assert.Equal(0, machine.AllocatedBytes);
    }

    [Fact]
    public void Bytes_are_counted_in_blocks_of_the_heap()
    {
        var machine = new NanoMachine(s_assembly);
        machine.ClearCounters();
        var counter = machine.Create("Counter", 5);
        Assert.Equal((1 + 2) * 12 + 276, machine.AllocatedBytes);
        machine.ClearCounters();
        machine.Call(counter, "Allocate", 1);
        Assert.Equal(24, machine.AllocatedBytes);
    }

    [Fact]
    public void Arguments_pass_by_reference()
    {
        var machine = new NanoMachine(s_assembly);
        NanoReference left = new(1f), right = new(2f), value = new(0f);
        machine.CallStatic("Counter", "Swap", left, right);
        Assert.Equal((2f, 1f), (left.Value, right.Value));
        Assert.Equal(true, machine.CallStatic("Counter", "TryGet", 3, value));
        Assert.Equal(6f, value.Value);
    }

    [Theory]
    [InlineData("public class C { public static T M<T>(T x) => x; }", "Generic")]
    [InlineData("public class C<T> { }", "generic")]
    [InlineData("public class C { public float[,] F; }", "[,]")]
    public void Constructs_that_crash_there_are_refused(string source, string part) =>
        Assert.Contains(part, Assert.Throws<NanoUnsupportedException>(() => new NanoMachine(NanoCompilation.Compile(source))).Message);

    [Fact]
    public void An_instruction_that_is_not_known_is_named()
    {
        var machine = new NanoMachine(s_assembly);
        Assert.Contains("Beyond.Checked(System.Int32), IL_0002: add.ovf", Assert.Throws<NanoUnsupportedException>(() => machine.CallStatic("Beyond", "Checked", 1)).Message);
        Assert.Contains("Beyond.Caught", Assert.Throws<NanoUnsupportedException>(() => machine.CallStatic("Beyond", "Caught")).Message);
    }

    private static NanoException Thrown(Func<object?> call) => Assert.Throws<NanoException>(() => { call(); });
}
