using System.Numerics.Tensors;
using System.Runtime.Intrinsics;
using NetGen.Numerics;

namespace NetGen.Benchmarks.Functions;

/// <summary>One function in our vector code, and as a user would write it for one number.</summary>
public interface IElementwise
{
    static abstract Vector512<float> Of(Vector512<float> value);

    static abstract Vector256<float> Of(Vector256<float> value);

    static abstract Vector128<float> Of(Vector128<float> value);

    static abstract float Plain(float value);
}

/// <summary>A function that TensorPrimitives has too.</summary>
public interface IInTensorPrimitives : IElementwise
{
    static abstract void OfAll(ReadOnlySpan<float> values, Span<float> results);
}

/// <summary>e^x.</summary>
public readonly struct Exp : IInTensorPrimitives
{
    public static Vector512<float> Of(Vector512<float> value) => Simd512.Exp(value);

    public static Vector256<float> Of(Vector256<float> value) => Simd256.Exp(value);

    public static Vector128<float> Of(Vector128<float> value) => Simd128.Exp(value);

    public static float Plain(float value) => MathF.Exp(value);

    public static void OfAll(ReadOnlySpan<float> values, Span<float> results) => TensorPrimitives.Exp(values, results);
}

/// <summary>The natural logarithm.</summary>
public readonly struct Log : IInTensorPrimitives
{
    public static Vector512<float> Of(Vector512<float> value) => Simd512.Log(value);

    public static Vector256<float> Of(Vector256<float> value) => Simd256.Log(value);

    public static Vector128<float> Of(Vector128<float> value) => Simd128.Log(value);

    public static float Plain(float value) => MathF.Log(value);

    public static void OfAll(ReadOnlySpan<float> values, Span<float> results) => TensorPrimitives.Log(values, results);
}

/// <summary>The hyperbolic tangent.</summary>
public readonly struct Tanh : IInTensorPrimitives
{
    public static Vector512<float> Of(Vector512<float> value) => Simd512.Tanh(value);

    public static Vector256<float> Of(Vector256<float> value) => Simd256.Tanh(value);

    public static Vector128<float> Of(Vector128<float> value) => Simd128.Tanh(value);

    public static float Plain(float value) => MathF.Tanh(value);

    public static void OfAll(ReadOnlySpan<float> values, Span<float> results) => TensorPrimitives.Tanh(values, results);
}

/// <summary>1 / (1 + e^-x).</summary>
public readonly struct Sigmoid : IInTensorPrimitives
{
    public static Vector512<float> Of(Vector512<float> value) => Simd512.Sigmoid(value);

    public static Vector256<float> Of(Vector256<float> value) => Simd256.Sigmoid(value);

    public static Vector128<float> Of(Vector128<float> value) => Simd128.Sigmoid(value);

    public static float Plain(float value) => 1 / (1 + MathF.Exp(-value));

    public static void OfAll(ReadOnlySpan<float> values, Span<float> results) => TensorPrimitives.Sigmoid(values, results);
}

/// <summary>log(1 + e^x); TensorPrimitives has its three parts.</summary>
public readonly struct Softplus : IInTensorPrimitives
{
    public static Vector512<float> Of(Vector512<float> value) => Simd512.Softplus(value);

    public static Vector256<float> Of(Vector256<float> value) => Simd256.Softplus(value);

    public static Vector128<float> Of(Vector128<float> value) => Simd128.Softplus(value);

    public static float Plain(float value) => MathF.Log(1 + MathF.Exp(value));

    public static void OfAll(ReadOnlySpan<float> values, Span<float> results)
    {
        TensorPrimitives.Exp(values, results);
        TensorPrimitives.Add(results, 1f, results);
        TensorPrimitives.Log<float>(results, results);
    }
}

/// <summary>The normal distribution function, which is what erf is needed for; TensorPrimitives has neither.</summary>
public readonly struct NormalCdf : IElementwise
{
    public static Vector512<float> Of(Vector512<float> value) => Simd512.NormalCdf(value);

    public static Vector256<float> Of(Vector256<float> value) => Simd256.NormalCdf(value);

    public static Vector128<float> Of(Vector128<float> value) => Simd128.NormalCdf(value);

    /// <summary>Abramowitz and Stegun, 26.2.17.</summary>
    public static float Plain(float value)
    {
        float t = 1 / (1 + (0.2316419f * MathF.Abs(value)));
        float tail = 0.39894228f * MathF.Exp(-value * value / 2) * t * (0.31938153f + (t * (-0.356563782f + (t * (1.781477937f + (t * (-1.821255978f + (t * 1.330274429f))))))));
        return value < 0 ? tail : 1 - tail;
    }
}
