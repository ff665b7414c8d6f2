using System.Runtime.Intrinsics;
using NetGen.Numerics;
using Xunit;

namespace NetGen.Tests.Numerics;

/// <summary>Infinities, NaN, signed zeros and the ends of the range.</summary>
public class SpecialValueTests
{
    private const double Infinity = double.PositiveInfinity;

    [Theory]
    [InlineData("Exp", 0, 1, Infinity)]
    [InlineData("ExpM1", -1, 0, Infinity)]
    [InlineData("Log", double.NaN, double.NegativeInfinity, Infinity)]
    [InlineData("Tanh", -1, 0, 1)]
    [InlineData("Sigmoid", 0, 0.5, 1)]
    [InlineData("Softplus", 0, 0.69314718055994531, Infinity)]
    [InlineData("NormalCdf", 0, 0.5, 1)]
    [InlineData("NormalPdf", 0, 0.39894228040143268, 0)]
    public void LimitsAreRight(string name, double atNegativeInfinity, double atZero, double atInfinity)
    {
        ElementaryFunctions.Entry function = ElementaryFunctions.Named(name);
        foreach ((double argument, double expected) in new[] { (-Infinity, atNegativeInfinity), (0d, atZero), (-0d, atZero), (Infinity, atInfinity), (double.NaN, double.NaN) })
        {
            Assert.Equal(expected, function.Double(argument), 1e-15);
            Assert.Equal(expected, function.Scalar(argument), 1e-15);
            Assert.Equal((float)expected, function.Single((float)argument), 1e-7f);
            Assert.Equal((float)expected, function.ScalarSingle((float)argument), 1e-7f);
        }
    }

    [Theory]
    [MemberData(nameof(ElementaryFunctions.Names), MemberType = typeof(ElementaryFunctions))]
    public void EveryNotANumberStaysOne(string name)
    {
        ElementaryFunctions.Entry function = ElementaryFunctions.Named(name);
        for (int bit = 0; bit < 22; bit++)
        {
            // Payloads must not reach the exponent through integer arithmetic.
            Assert.True(float.IsNaN(function.Single(BitConverter.UInt32BitsToSingle(0x7FC00000u | (1u << bit)))));
            Assert.True(float.IsNaN(function.Single(BitConverter.UInt32BitsToSingle(0xFFC00000u | (1u << bit)))));
            Assert.True(double.IsNaN(function.Double(BitConverter.UInt64BitsToDouble(0x7FF8000000000000ul | (1ul << bit)))));
        }
    }

    [Theory]
    [InlineData("Exp", -87.3365402, -87.33656, -708.396418532264, -708.3964185322643)]
    [InlineData("Sigmoid", -87.3365402, -87.33656, -708.396418532264, -708.3964185322643)]
    [InlineData("Softplus", -87.3365402, -87.33656, -708.396418532264, -708.3964185322643)]
    [InlineData("NormalCdf", -12.94995, -12.94996, -37.5193793471444, -37.51937934714452)]
    [InlineData("NormalPdf", -13.14668, -13.146682, -37.6158870691376, -37.61588706913769)]
    public void BelowTheNormalRangeIsExactZero(string name, double lastSingle, double pastSingle, double lastDouble, double pastDouble)
    {
        ElementaryFunctions.Entry function = ElementaryFunctions.Named(name);
        Assert.True(float.IsNormal(function.Single((float)lastSingle)));
        Assert.True(double.IsNormal(function.Double(lastDouble)));
        foreach (double factor in new[] { 1, 1.0001, 1.001, 1.01, 1.1, 2, 10, 1e30 })
        {
            Assert.Equal(0u, BitConverter.SingleToUInt32Bits(function.Single((float)(pastSingle * factor))));
            Assert.Equal(0ul, BitConverter.DoubleToUInt64Bits(function.Double(pastDouble * factor)));
        }
    }

    [Fact]
    public void ExpOverflowsWhereItsResultDoes()
    {
        // Neighbours: e^88.7228317 = 2^128 (1 - 7e-6) is the last finite result in single precision.
        Assert.Equal(88.72284f, MathF.BitIncrement(88.72283f));
        Assert.Equal(3.4027985e38f, Lane.Exp(88.72283f), 4e31f);
        Assert.Equal(float.PositiveInfinity, Lane.Exp(88.72284f));
        Assert.Equal(float.PositiveInfinity, Lane.ExpM1(88.72284f));
        Assert.Equal(709.7827128933841, Math.BitIncrement(709.782712893384));
        Assert.Equal(1.7976931348622732e308, Lane.Exp(709.782712893384), 4e292);
        Assert.Equal(double.PositiveInfinity, Lane.Exp(709.7827128933841));
        Assert.Equal(double.PositiveInfinity, Lane.ExpM1(709.7827128933841));
    }

    [Fact]
    public void LogTakesSubnormalNumbersForZeroAndRefusesNegativeOnes()
    {
        Assert.Equal(float.NegativeInfinity, Lane.Log(float.Epsilon));
        Assert.Equal(double.NegativeInfinity, Lane.Log(double.Epsilon));
        Assert.True(float.IsNaN(Lane.Log(-float.Epsilon)));
        Assert.True(double.IsNaN(Lane.Log(-1d)));
        Assert.True(float.IsFinite(Lane.Log(1.17549435e-38f)));
    }

    [Fact]
    public void TanhIsOddAndNeverPassesOne()
    {
        for (double argument = 0; argument < 25; argument += 0.00037)
        {
            Assert.InRange(Lane.Tanh((float)argument), 0f, 1f);
            Assert.InRange(Lane.Tanh(argument), 0d, 1d);
            Ulps.AssertSameBits(-Lane.Tanh((float)argument), Lane.Tanh(-(float)argument), "float");
            Ulps.AssertSameBits(-Lane.Tanh(argument), Lane.Tanh(-argument), "double");
        }
    }

    [Fact]
    public void ReciprocalSquareRootsAreClose()
    {
        for (double argument = 1e-30; argument < 1e30; argument *= 1.37)
        {
            Assert.Equal(1, Lane.ReciprocalSqrt((float)argument) * Math.Sqrt((float)argument), 1e-6);
            Assert.Equal(1, Lane.ReciprocalSqrt(argument) * Math.Sqrt(argument), 1e-12);
            Assert.Equal(1, Simd512.ReciprocalSqrt(Vector512.Create((float)argument)).GetElement(5) * Math.Sqrt((float)argument), 1e-6);
            Assert.Equal(1, Simd512.ReciprocalSqrt(Vector512.Create(argument)).GetElement(5) * Math.Sqrt(argument), 1e-12);
            Assert.Equal(1, Simd256.ReciprocalSqrt(Vector256.Create((float)argument)).GetElement(3) * Math.Sqrt((float)argument), 1e-6);
            Assert.Equal(1, Simd256.ReciprocalSqrt(Vector256.Create(argument)).GetElement(3) * Math.Sqrt(argument), 1e-12);
        }
    }
}
