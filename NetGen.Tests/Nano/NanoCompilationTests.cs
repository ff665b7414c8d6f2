using Xunit;

namespace NetGen.Tests.Nano;

/// <summary>What nanoFramework lacks does not compile here either.</summary>
public class NanoCompilationTests
{
    [Theory]
    [InlineData("float M(double x) => System.MathF.Exp((float)x);", "CS0234")]
    [InlineData("void M(System.Span<float> x) { }", "CS0234")]
    [InlineData("void M(System.ReadOnlySpan<float> x) { }", "CS0234")]
    [InlineData("int? M() => null;", "CS0518")]
    [InlineData("(int, int) M() => (1, 2);", "CS8179")]
    [InlineData("void M(System.Collections.Generic.List<int> x) { }", "CS0234")]
    [InlineData("System.Collections.IEnumerable M() { yield return 1; }", "CS0518")]
    [InlineData("void M(float[] x) => System.Buffer.BlockCopy(x, 0, x, 0, 4);", "CS0234")]
    [InlineData("float[] M(float[] x) => x[1..2];", "CS0518")]
    [InlineData("float M(float[] x) => x[^1];", "CS0518")]
    [InlineData("void M(System.Func<float> x) { }", "CS0234")]
    [InlineData("float M(float x) => System.Math.Exp(x);", "CS0266")]
    [InlineData("float M(float x) => (float)System.Math.Clamp(x, 0, 1);", "CS0117")]
    [InlineData("[System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)] void M() { }", "CS0117")]
    [InlineData("[System.Runtime.CompilerServices.InlineArray(4)] struct Four { float x; }", "CS0234")]
    [InlineData("[System.Diagnostics.Conditional(\"X\")] void M() { }", "CS0234")]
    [InlineData("record R(int X);", "CS0518")]
    [InlineData("unsafe void M(float* x) { }", "CS0227")]
    [InlineData("string M() => \"\"\"raw\"\"\";", "CS8773")]
    [InlineData("static decimal M() => 1m;", "CS0518")]
    public void What_is_missing_there_is_an_error_here(string member, string error)
    {
        var exception = Assert.Throws<NanoCompilationException>(() => NanoCompilation.Compile($"class Code {{ {member} }}"));
        Assert.Contains(error, exception.Errors.Select(diagnostic => diagnostic.Id));
    }

    /// <summary>A call of what a board lacks is seen where it is written, though no sample may come to it.</summary>
    [Theory]
    [InlineData(ExpImplementation.MathExp, "Exp(x) + System.Math.Tanh(x) + System.Math.Pow(x, x)", true)]
    [InlineData(ExpImplementation.Pow, "Pow(x, x) + System.Math.Abs(x) + System.Math.Round(x)", true)]
    [InlineData(ExpImplementation.Pow, "Exp(x)", false)]
    [InlineData(ExpImplementation.Pow, "Sqrt(x)", false)]
    [InlineData(ExpImplementation.Managed, "Abs(x) + System.Math.Round(x)", true)]
    [InlineData(ExpImplementation.Managed, "Tanh(x)", false)]
    [InlineData(ExpImplementation.Managed, "Pow(x, x)", false)]
    public void Boards_without_mathematics_lack_it_here(ExpImplementation mathematics, string functions, bool compiles)
    {
        var compilation = NanoCompilation.Create([$"class Code {{ double M(double x) => System.Math.{functions}; }}"], mathematics);
        if (compiles) Assert.NotEmpty(NanoCompilation.Emit(compilation));
        else Assert.Equal("CS0117", Assert.Single(Assert.Throws<NanoCompilationException>(() => NanoCompilation.Emit(compilation)).Errors).Id);
    }

    [Fact]
    public void The_symbol_of_the_framework_is_defined() => Assert.NotEmpty(NanoCompilation.Compile("""
        #if !NANOFRAMEWORK_1_0
        #error Not defined.
        #endif
        [System.Runtime.CompilerServices.ExcludeType]
        public sealed class NetworkAttribute : System.Attribute { }
        """));

    [Fact]
    public void Nothing_but_the_core_library_is_referenced() =>
        Assert.Equal(["mscorlib"], NanoCompilation.Create([]).ReferencedAssemblyNames.Select(name => name.Name));
}
