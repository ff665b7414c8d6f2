#if NET
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Numerics;

/// <content>
/// What kernels do most, several at once: products added to sums, vectors stored. The sums are locals of the caller,
/// which the JIT keeps in registers once these methods are inlined.
/// </content>
public static partial class Simd512
{
    /// <summary>Adds <paramref name="factor"/> times the vector from <c>vectors[offset + k * stride]</c> on to sum k.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProducts(Vector512<float> factor, ref float vectors, nint offset, nint stride, ref Vector512<float> sum0, ref Vector512<float> sum1)
    {
        sum0 = MultiplyAdd(factor, Load(ref vectors, offset), sum0);
        sum1 = MultiplyAdd(factor, Load(ref vectors, offset + stride), sum1);
    }

    /// <summary>Adds <paramref name="factor"/> times the vector from <c>vectors[offset + k * stride]</c> on to sum k.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProducts(
        Vector512<float> factor, ref float vectors, nint offset, nint stride,
        ref Vector512<float> sum0, ref Vector512<float> sum1, ref Vector512<float> sum2, ref Vector512<float> sum3)
    {
        sum0 = MultiplyAdd(factor, Load(ref vectors, offset), sum0);
        sum1 = MultiplyAdd(factor, Load(ref vectors, offset + stride), sum1);
        sum2 = MultiplyAdd(factor, Load(ref vectors, offset + (2 * stride)), sum2);
        sum3 = MultiplyAdd(factor, Load(ref vectors, offset + (3 * stride)), sum3);
    }

    /// <summary>Adds the number <c>factors[offset + k * stride]</c> times <paramref name="vector"/> to sum k.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProducts(ref float factors, nint offset, nint stride, Vector512<float> vector, ref Vector512<float> sum0, ref Vector512<float> sum1)
    {
        sum0 = MultiplyAdd(Vector512.Create(Unsafe.Add(ref factors, offset)), vector, sum0);
        sum1 = MultiplyAdd(Vector512.Create(Unsafe.Add(ref factors, offset + stride)), vector, sum1);
    }

    /// <summary>Adds the number <c>factors[offset + k * stride]</c> times <paramref name="vector"/> to sum k.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProducts(
        ref float factors, nint offset, nint stride, Vector512<float> vector,
        ref Vector512<float> sum0, ref Vector512<float> sum1, ref Vector512<float> sum2, ref Vector512<float> sum3)
    {
        sum0 = MultiplyAdd(Vector512.Create(Unsafe.Add(ref factors, offset)), vector, sum0);
        sum1 = MultiplyAdd(Vector512.Create(Unsafe.Add(ref factors, offset + stride)), vector, sum1);
        sum2 = MultiplyAdd(Vector512.Create(Unsafe.Add(ref factors, offset + (2 * stride))), vector, sum2);
        sum3 = MultiplyAdd(Vector512.Create(Unsafe.Add(ref factors, offset + (3 * stride))), vector, sum3);
    }

    /// <summary>Adds the number <c>factors[offset + k * stride]</c> times two vectors to sums 2 k and 2 k + 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProducts(
        ref float factors, nint offset, nint stride, Vector512<float> vector0, Vector512<float> vector1,
        ref Vector512<float> sum0, ref Vector512<float> sum1, ref Vector512<float> sum2, ref Vector512<float> sum3)
    {
        Vector512<float> factor0 = Vector512.Create(Unsafe.Add(ref factors, offset));
        sum0 = MultiplyAdd(factor0, vector0, sum0);
        sum1 = MultiplyAdd(factor0, vector1, sum1);
        Vector512<float> factor1 = Vector512.Create(Unsafe.Add(ref factors, offset + stride));
        sum2 = MultiplyAdd(factor1, vector0, sum2);
        sum3 = MultiplyAdd(factor1, vector1, sum3);
    }

    /// <summary>Adds the number <c>factors[offset + k * stride]</c> times two vectors to sums 2 k and 2 k + 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProducts(
        ref float factors, nint offset, nint stride, Vector512<float> vector0, Vector512<float> vector1,
        ref Vector512<float> sum0, ref Vector512<float> sum1, ref Vector512<float> sum2, ref Vector512<float> sum3,
        ref Vector512<float> sum4, ref Vector512<float> sum5, ref Vector512<float> sum6, ref Vector512<float> sum7)
    {
        Vector512<float> factor0 = Vector512.Create(Unsafe.Add(ref factors, offset));
        sum0 = MultiplyAdd(factor0, vector0, sum0);
        sum1 = MultiplyAdd(factor0, vector1, sum1);
        Vector512<float> factor1 = Vector512.Create(Unsafe.Add(ref factors, offset + stride));
        sum2 = MultiplyAdd(factor1, vector0, sum2);
        sum3 = MultiplyAdd(factor1, vector1, sum3);
        Vector512<float> factor2 = Vector512.Create(Unsafe.Add(ref factors, offset + (2 * stride)));
        sum4 = MultiplyAdd(factor2, vector0, sum4);
        sum5 = MultiplyAdd(factor2, vector1, sum5);
        Vector512<float> factor3 = Vector512.Create(Unsafe.Add(ref factors, offset + (3 * stride)));
        sum6 = MultiplyAdd(factor3, vector0, sum6);
        sum7 = MultiplyAdd(factor3, vector1, sum7);
    }

    /// <summary>Adds the number <c>factors[factorOffset + k * factorStride]</c> times the vector from <c>vectors[offset + k * stride]</c> on to sum k.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProducts(
        ref float factors, nint factorOffset, nint factorStride, ref float vectors, nint offset, nint stride,
        ref Vector512<float> sum0, ref Vector512<float> sum1)
    {
        sum0 = MultiplyAdd(Vector512.Create(Unsafe.Add(ref factors, factorOffset)), Load(ref vectors, offset), sum0);
        sum1 = MultiplyAdd(Vector512.Create(Unsafe.Add(ref factors, factorOffset + factorStride)), Load(ref vectors, offset + stride), sum1);
    }

    /// <summary>Adds the number <c>factors[factorOffset + k * factorStride]</c> times the vector from <c>vectors[offset + k * stride]</c> on to sum k.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProducts(
        ref float factors, nint factorOffset, nint factorStride, ref float vectors, nint offset, nint stride,
        ref Vector512<float> sum0, ref Vector512<float> sum1, ref Vector512<float> sum2, ref Vector512<float> sum3)
    {
        sum0 = MultiplyAdd(Vector512.Create(Unsafe.Add(ref factors, factorOffset)), Load(ref vectors, offset), sum0);
        sum1 = MultiplyAdd(Vector512.Create(Unsafe.Add(ref factors, factorOffset + factorStride)), Load(ref vectors, offset + stride), sum1);
        sum2 = MultiplyAdd(Vector512.Create(Unsafe.Add(ref factors, factorOffset + (2 * factorStride))), Load(ref vectors, offset + (2 * stride)), sum2);
        sum3 = MultiplyAdd(Vector512.Create(Unsafe.Add(ref factors, factorOffset + (3 * factorStride))), Load(ref vectors, offset + (3 * stride)), sum3);
    }

    /// <summary>Writes vector k to the elements from <c>destination[offset + k * stride]</c> on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(ref float destination, nint offset, nint stride, Vector512<float> value0, Vector512<float> value1)
    {
        value0.StoreUnsafe(ref destination, (nuint)offset);
        value1.StoreUnsafe(ref destination, (nuint)(offset + stride));
    }

    /// <summary>Writes vector k to the elements from <c>destination[offset + k * stride]</c> on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(
        ref float destination, nint offset, nint stride,
        Vector512<float> value0, Vector512<float> value1, Vector512<float> value2, Vector512<float> value3)
    {
        value0.StoreUnsafe(ref destination, (nuint)offset);
        value1.StoreUnsafe(ref destination, (nuint)(offset + stride));
        value2.StoreUnsafe(ref destination, (nuint)(offset + (2 * stride)));
        value3.StoreUnsafe(ref destination, (nuint)(offset + (3 * stride)));
    }

    /// <summary>Adds <paramref name="factor"/> times the vector from <c>vectors[offset + k * stride]</c> on to sum k.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProducts(Vector512<double> factor, ref double vectors, nint offset, nint stride, ref Vector512<double> sum0, ref Vector512<double> sum1)
    {
        sum0 = MultiplyAdd(factor, Load(ref vectors, offset), sum0);
        sum1 = MultiplyAdd(factor, Load(ref vectors, offset + stride), sum1);
    }

    /// <summary>Adds <paramref name="factor"/> times the vector from <c>vectors[offset + k * stride]</c> on to sum k.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProducts(
        Vector512<double> factor, ref double vectors, nint offset, nint stride,
        ref Vector512<double> sum0, ref Vector512<double> sum1, ref Vector512<double> sum2, ref Vector512<double> sum3)
    {
        sum0 = MultiplyAdd(factor, Load(ref vectors, offset), sum0);
        sum1 = MultiplyAdd(factor, Load(ref vectors, offset + stride), sum1);
        sum2 = MultiplyAdd(factor, Load(ref vectors, offset + (2 * stride)), sum2);
        sum3 = MultiplyAdd(factor, Load(ref vectors, offset + (3 * stride)), sum3);
    }

    /// <summary>Adds the number <c>factors[offset + k * stride]</c> times <paramref name="vector"/> to sum k.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProducts(ref double factors, nint offset, nint stride, Vector512<double> vector, ref Vector512<double> sum0, ref Vector512<double> sum1)
    {
        sum0 = MultiplyAdd(Vector512.Create(Unsafe.Add(ref factors, offset)), vector, sum0);
        sum1 = MultiplyAdd(Vector512.Create(Unsafe.Add(ref factors, offset + stride)), vector, sum1);
    }

    /// <summary>Adds the number <c>factors[offset + k * stride]</c> times <paramref name="vector"/> to sum k.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProducts(
        ref double factors, nint offset, nint stride, Vector512<double> vector,
        ref Vector512<double> sum0, ref Vector512<double> sum1, ref Vector512<double> sum2, ref Vector512<double> sum3)
    {
        sum0 = MultiplyAdd(Vector512.Create(Unsafe.Add(ref factors, offset)), vector, sum0);
        sum1 = MultiplyAdd(Vector512.Create(Unsafe.Add(ref factors, offset + stride)), vector, sum1);
        sum2 = MultiplyAdd(Vector512.Create(Unsafe.Add(ref factors, offset + (2 * stride))), vector, sum2);
        sum3 = MultiplyAdd(Vector512.Create(Unsafe.Add(ref factors, offset + (3 * stride))), vector, sum3);
    }

    /// <summary>Adds the number <c>factors[offset + k * stride]</c> times two vectors to sums 2 k and 2 k + 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProducts(
        ref double factors, nint offset, nint stride, Vector512<double> vector0, Vector512<double> vector1,
        ref Vector512<double> sum0, ref Vector512<double> sum1, ref Vector512<double> sum2, ref Vector512<double> sum3)
    {
        Vector512<double> factor0 = Vector512.Create(Unsafe.Add(ref factors, offset));
        sum0 = MultiplyAdd(factor0, vector0, sum0);
        sum1 = MultiplyAdd(factor0, vector1, sum1);
        Vector512<double> factor1 = Vector512.Create(Unsafe.Add(ref factors, offset + stride));
        sum2 = MultiplyAdd(factor1, vector0, sum2);
        sum3 = MultiplyAdd(factor1, vector1, sum3);
    }

    /// <summary>Adds the number <c>factors[offset + k * stride]</c> times two vectors to sums 2 k and 2 k + 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProducts(
        ref double factors, nint offset, nint stride, Vector512<double> vector0, Vector512<double> vector1,
        ref Vector512<double> sum0, ref Vector512<double> sum1, ref Vector512<double> sum2, ref Vector512<double> sum3,
        ref Vector512<double> sum4, ref Vector512<double> sum5, ref Vector512<double> sum6, ref Vector512<double> sum7)
    {
        Vector512<double> factor0 = Vector512.Create(Unsafe.Add(ref factors, offset));
        sum0 = MultiplyAdd(factor0, vector0, sum0);
        sum1 = MultiplyAdd(factor0, vector1, sum1);
        Vector512<double> factor1 = Vector512.Create(Unsafe.Add(ref factors, offset + stride));
        sum2 = MultiplyAdd(factor1, vector0, sum2);
        sum3 = MultiplyAdd(factor1, vector1, sum3);
        Vector512<double> factor2 = Vector512.Create(Unsafe.Add(ref factors, offset + (2 * stride)));
        sum4 = MultiplyAdd(factor2, vector0, sum4);
        sum5 = MultiplyAdd(factor2, vector1, sum5);
        Vector512<double> factor3 = Vector512.Create(Unsafe.Add(ref factors, offset + (3 * stride)));
        sum6 = MultiplyAdd(factor3, vector0, sum6);
        sum7 = MultiplyAdd(factor3, vector1, sum7);
    }

    /// <summary>Adds the number <c>factors[factorOffset + k * factorStride]</c> times the vector from <c>vectors[offset + k * stride]</c> on to sum k.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProducts(
        ref double factors, nint factorOffset, nint factorStride, ref double vectors, nint offset, nint stride,
        ref Vector512<double> sum0, ref Vector512<double> sum1)
    {
        sum0 = MultiplyAdd(Vector512.Create(Unsafe.Add(ref factors, factorOffset)), Load(ref vectors, offset), sum0);
        sum1 = MultiplyAdd(Vector512.Create(Unsafe.Add(ref factors, factorOffset + factorStride)), Load(ref vectors, offset + stride), sum1);
    }

    /// <summary>Adds the number <c>factors[factorOffset + k * factorStride]</c> times the vector from <c>vectors[offset + k * stride]</c> on to sum k.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProducts(
        ref double factors, nint factorOffset, nint factorStride, ref double vectors, nint offset, nint stride,
        ref Vector512<double> sum0, ref Vector512<double> sum1, ref Vector512<double> sum2, ref Vector512<double> sum3)
    {
        sum0 = MultiplyAdd(Vector512.Create(Unsafe.Add(ref factors, factorOffset)), Load(ref vectors, offset), sum0);
        sum1 = MultiplyAdd(Vector512.Create(Unsafe.Add(ref factors, factorOffset + factorStride)), Load(ref vectors, offset + stride), sum1);
        sum2 = MultiplyAdd(Vector512.Create(Unsafe.Add(ref factors, factorOffset + (2 * factorStride))), Load(ref vectors, offset + (2 * stride)), sum2);
        sum3 = MultiplyAdd(Vector512.Create(Unsafe.Add(ref factors, factorOffset + (3 * factorStride))), Load(ref vectors, offset + (3 * stride)), sum3);
    }

    /// <summary>Writes vector k to the elements from <c>destination[offset + k * stride]</c> on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(ref double destination, nint offset, nint stride, Vector512<double> value0, Vector512<double> value1)
    {
        value0.StoreUnsafe(ref destination, (nuint)offset);
        value1.StoreUnsafe(ref destination, (nuint)(offset + stride));
    }

    /// <summary>Writes vector k to the elements from <c>destination[offset + k * stride]</c> on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(
        ref double destination, nint offset, nint stride,
        Vector512<double> value0, Vector512<double> value1, Vector512<double> value2, Vector512<double> value3)
    {
        value0.StoreUnsafe(ref destination, (nuint)offset);
        value1.StoreUnsafe(ref destination, (nuint)(offset + stride));
        value2.StoreUnsafe(ref destination, (nuint)(offset + (2 * stride)));
        value3.StoreUnsafe(ref destination, (nuint)(offset + (3 * stride)));
    }
}
#endif
