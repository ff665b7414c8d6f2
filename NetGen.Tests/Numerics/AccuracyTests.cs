using NetGen.Numerics;
using Xunit;

namespace NetGen.Tests.Numerics;

/// <summary>
/// Distances to the exact value. Double precision against tables of 60-digit computations; single precision against the scalar forms in
/// double precision, which the same tables hold to a few double ulps: nothing beside a float's.
/// </summary>
public class AccuracyTests
{
    public static TheoryData<string> Names => ElementaryFunctions.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void DoubleStaysWithinItsBound(string name)
    {
        ElementaryFunctions.Entry function = ElementaryFunctions.Named(name);
        foreach ((double argument, double expected) in ReferenceValues.Parse(function.Table))
        {
            // The table is rounded: half an ulp belongs to it.
            Ulps.AssertWithin(function.Bound - 0.5, expected, function.Double(argument), $"{name}({argument:R})");
            Ulps.AssertWithin(4.5, expected, function.Scalar(argument), $"scalar {name}({argument:R})");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void SingleStaysWithinItsBoundOverEveryExponent(string name)
    {
        ElementaryFunctions.Entry function = ElementaryFunctions.Named(name);
        // A prime step: every exponent and sign, about 4,000 mantissas each.
        for (long bits = 0; bits <= uint.MaxValue; bits += 2111)
        {
            float argument = BitConverter.UInt32BitsToSingle((uint)bits);
            if (name == "Log" && float.IsSubnormal(argument))
                continue;
            Check(function, argument);
        }
    }

    [Theory]
    [InlineData("NormalCdf", -0.02f, -0.0001f)]
    [InlineData("Tanh", 7f, 9.1f)]
    [InlineData("Exp", -87.5f, -87.2f)]
    [InlineData("Exp", 88.6f, 88.8f)]
    public void SingleStaysWithinItsBoundWhereItIsHardest(string name, float first, float last)
    {
        ElementaryFunctions.Entry function = ElementaryFunctions.Named(name);
        float step = (last - first) / 300_000;
        for (float argument = first; argument < last; argument = Math.Max(argument + step, MathF.BitIncrement(argument)))
            Check(function, argument);
    }

    private static void Check(ElementaryFunctions.Entry function, float argument)
    {
        double expected = function.Scalar(argument);
        float actual = function.Single(argument);
        string what = $"{function.Name}({argument:R})";
        if (double.IsNaN(expected))
            Assert.True(float.IsNaN(actual), what);
        else if (Math.Abs(expected) < Ulps.SmallestNormalSingle)
            Assert.True(actual == 0 || Math.Abs(actual - argument) <= float.Epsilon, what);
        else
            Ulps.AssertWithin(function.Bound, expected, actual, what);
    }
}
