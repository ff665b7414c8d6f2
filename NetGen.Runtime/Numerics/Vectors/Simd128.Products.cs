#if NET
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Numerics;

/// <content>
/// Products added to several sums at once: what a kernel does most. The sums are locals of the caller, which the JIT keeps in registers once
/// these methods are inlined.
/// </content>
public static partial class Simd128
{
    /// <summary>Adds <paramref name="factor"/> times the vector from <c>vectors[offset + k * stride]</c> on to sum k.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProducts(Vector128<float> factor, ref float vectors, nint offset, nint stride, ref Vector128<float> sum0, ref Vector128<float> sum1)
    {
        sum0 = MultiplyAdd(factor, Vector128.LoadUnsafe(ref vectors, (nuint)offset), sum0);
        sum1 = MultiplyAdd(factor, Vector128.LoadUnsafe(ref vectors, (nuint)(offset + stride)), sum1);
    }

    /// <summary>Adds <paramref name="factor"/> times the vector from <c>vectors[offset + k * stride]</c> on to sum k.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProducts(
        Vector128<float> factor, ref float vectors, nint offset, nint stride,
        ref Vector128<float> sum0, ref Vector128<float> sum1, ref Vector128<float> sum2, ref Vector128<float> sum3)
    {
        sum0 = MultiplyAdd(factor, Vector128.LoadUnsafe(ref vectors, (nuint)offset), sum0);
        sum1 = MultiplyAdd(factor, Vector128.LoadUnsafe(ref vectors, (nuint)(offset + stride)), sum1);
        sum2 = MultiplyAdd(factor, Vector128.LoadUnsafe(ref vectors, (nuint)(offset + (2 * stride))), sum2);
        sum3 = MultiplyAdd(factor, Vector128.LoadUnsafe(ref vectors, (nuint)(offset + (3 * stride))), sum3);
    }

    /// <summary>Adds the number <c>factors[offset + k * stride]</c> times <paramref name="vector"/> to sum k.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProducts(ref float factors, nint offset, nint stride, Vector128<float> vector, ref Vector128<float> sum0, ref Vector128<float> sum1)
    {
        sum0 = MultiplyAdd(Vector128.Create(Unsafe.Add(ref factors, offset)), vector, sum0);
        sum1 = MultiplyAdd(Vector128.Create(Unsafe.Add(ref factors, offset + stride)), vector, sum1);
    }

    /// <summary>Adds the number <c>factors[offset + k * stride]</c> times <paramref name="vector"/> to sum k.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProducts(
        ref float factors, nint offset, nint stride, Vector128<float> vector,
        ref Vector128<float> sum0, ref Vector128<float> sum1, ref Vector128<float> sum2, ref Vector128<float> sum3)
    {
        sum0 = MultiplyAdd(Vector128.Create(Unsafe.Add(ref factors, offset)), vector, sum0);
        sum1 = MultiplyAdd(Vector128.Create(Unsafe.Add(ref factors, offset + stride)), vector, sum1);
        sum2 = MultiplyAdd(Vector128.Create(Unsafe.Add(ref factors, offset + (2 * stride))), vector, sum2);
        sum3 = MultiplyAdd(Vector128.Create(Unsafe.Add(ref factors, offset + (3 * stride))), vector, sum3);
    }

    /// <summary>Adds the number <c>factors[offset + k * stride]</c> times two vectors to sums 2 k and 2 k + 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProducts(
        ref float factors, nint offset, nint stride, Vector128<float> vector0, Vector128<float> vector1,
        ref Vector128<float> sum0, ref Vector128<float> sum1, ref Vector128<float> sum2, ref Vector128<float> sum3)
    {
        Vector128<float> factor0 = Vector128.Create(Unsafe.Add(ref factors, offset));
        sum0 = MultiplyAdd(factor0, vector0, sum0);
        sum1 = MultiplyAdd(factor0, vector1, sum1);
        Vector128<float> factor1 = Vector128.Create(Unsafe.Add(ref factors, offset + stride));
        sum2 = MultiplyAdd(factor1, vector0, sum2);
        sum3 = MultiplyAdd(factor1, vector1, sum3);
    }

    /// <summary>Adds the number <c>factors[offset + k * stride]</c> times two vectors to sums 2 k and 2 k + 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProducts(
        ref float factors, nint offset, nint stride, Vector128<float> vector0, Vector128<float> vector1,
        ref Vector128<float> sum0, ref Vector128<float> sum1, ref Vector128<float> sum2, ref Vector128<float> sum3,
        ref Vector128<float> sum4, ref Vector128<float> sum5, ref Vector128<float> sum6, ref Vector128<float> sum7)
    {
        Vector128<float> factor0 = Vector128.Create(Unsafe.Add(ref factors, offset));
        sum0 = MultiplyAdd(factor0, vector0, sum0);
        sum1 = MultiplyAdd(factor0, vector1, sum1);
        Vector128<float> factor1 = Vector128.Create(Unsafe.Add(ref factors, offset + stride));
        sum2 = MultiplyAdd(factor1, vector0, sum2);
        sum3 = MultiplyAdd(factor1, vector1, sum3);
        Vector128<float> factor2 = Vector128.Create(Unsafe.Add(ref factors, offset + (2 * stride)));
        sum4 = MultiplyAdd(factor2, vector0, sum4);
        sum5 = MultiplyAdd(factor2, vector1, sum5);
        Vector128<float> factor3 = Vector128.Create(Unsafe.Add(ref factors, offset + (3 * stride)));
        sum6 = MultiplyAdd(factor3, vector0, sum6);
        sum7 = MultiplyAdd(factor3, vector1, sum7);
    }

    /// <summary>Adds <paramref name="factor"/> times the vector from <c>vectors[offset + k * stride]</c> on to sum k.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProducts(Vector128<double> factor, ref double vectors, nint offset, nint stride, ref Vector128<double> sum0, ref Vector128<double> sum1)
    {
        sum0 = MultiplyAdd(factor, Vector128.LoadUnsafe(ref vectors, (nuint)offset), sum0);
        sum1 = MultiplyAdd(factor, Vector128.LoadUnsafe(ref vectors, (nuint)(offset + stride)), sum1);
    }

    /// <summary>Adds <paramref name="factor"/> times the vector from <c>vectors[offset + k * stride]</c> on to sum k.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProducts(
        Vector128<double> factor, ref double vectors, nint offset, nint stride,
        ref Vector128<double> sum0, ref Vector128<double> sum1, ref Vector128<double> sum2, ref Vector128<double> sum3)
    {
        sum0 = MultiplyAdd(factor, Vector128.LoadUnsafe(ref vectors, (nuint)offset), sum0);
        sum1 = MultiplyAdd(factor, Vector128.LoadUnsafe(ref vectors, (nuint)(offset + stride)), sum1);
        sum2 = MultiplyAdd(factor, Vector128.LoadUnsafe(ref vectors, (nuint)(offset + (2 * stride))), sum2);
        sum3 = MultiplyAdd(factor, Vector128.LoadUnsafe(ref vectors, (nuint)(offset + (3 * stride))), sum3);
    }

    /// <summary>Adds the number <c>factors[offset + k * stride]</c> times <paramref name="vector"/> to sum k.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProducts(ref double factors, nint offset, nint stride, Vector128<double> vector, ref Vector128<double> sum0, ref Vector128<double> sum1)
    {
        sum0 = MultiplyAdd(Vector128.Create(Unsafe.Add(ref factors, offset)), vector, sum0);
        sum1 = MultiplyAdd(Vector128.Create(Unsafe.Add(ref factors, offset + stride)), vector, sum1);
    }

    /// <summary>Adds the number <c>factors[offset + k * stride]</c> times <paramref name="vector"/> to sum k.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProducts(
        ref double factors, nint offset, nint stride, Vector128<double> vector,
        ref Vector128<double> sum0, ref Vector128<double> sum1, ref Vector128<double> sum2, ref Vector128<double> sum3)
    {
        sum0 = MultiplyAdd(Vector128.Create(Unsafe.Add(ref factors, offset)), vector, sum0);
        sum1 = MultiplyAdd(Vector128.Create(Unsafe.Add(ref factors, offset + stride)), vector, sum1);
        sum2 = MultiplyAdd(Vector128.Create(Unsafe.Add(ref factors, offset + (2 * stride))), vector, sum2);
        sum3 = MultiplyAdd(Vector128.Create(Unsafe.Add(ref factors, offset + (3 * stride))), vector, sum3);
    }

    /// <summary>Adds the number <c>factors[offset + k * stride]</c> times two vectors to sums 2 k and 2 k + 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProducts(
        ref double factors, nint offset, nint stride, Vector128<double> vector0, Vector128<double> vector1,
        ref Vector128<double> sum0, ref Vector128<double> sum1, ref Vector128<double> sum2, ref Vector128<double> sum3)
    {
        Vector128<double> factor0 = Vector128.Create(Unsafe.Add(ref factors, offset));
        sum0 = MultiplyAdd(factor0, vector0, sum0);
        sum1 = MultiplyAdd(factor0, vector1, sum1);
        Vector128<double> factor1 = Vector128.Create(Unsafe.Add(ref factors, offset + stride));
        sum2 = MultiplyAdd(factor1, vector0, sum2);
        sum3 = MultiplyAdd(factor1, vector1, sum3);
    }

    /// <summary>Adds the number <c>factors[offset + k * stride]</c> times two vectors to sums 2 k and 2 k + 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProducts(
        ref double factors, nint offset, nint stride, Vector128<double> vector0, Vector128<double> vector1,
        ref Vector128<double> sum0, ref Vector128<double> sum1, ref Vector128<double> sum2, ref Vector128<double> sum3,
        ref Vector128<double> sum4, ref Vector128<double> sum5, ref Vector128<double> sum6, ref Vector128<double> sum7)
    {
        Vector128<double> factor0 = Vector128.Create(Unsafe.Add(ref factors, offset));
        sum0 = MultiplyAdd(factor0, vector0, sum0);
        sum1 = MultiplyAdd(factor0, vector1, sum1);
        Vector128<double> factor1 = Vector128.Create(Unsafe.Add(ref factors, offset + stride));
        sum2 = MultiplyAdd(factor1, vector0, sum2);
        sum3 = MultiplyAdd(factor1, vector1, sum3);
        Vector128<double> factor2 = Vector128.Create(Unsafe.Add(ref factors, offset + (2 * stride)));
        sum4 = MultiplyAdd(factor2, vector0, sum4);
        sum5 = MultiplyAdd(factor2, vector1, sum5);
        Vector128<double> factor3 = Vector128.Create(Unsafe.Add(ref factors, offset + (3 * stride)));
        sum6 = MultiplyAdd(factor3, vector0, sum6);
        sum7 = MultiplyAdd(factor3, vector1, sum7);
    }
}
#endif
