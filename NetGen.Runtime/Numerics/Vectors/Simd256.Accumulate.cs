#if NET
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Numerics;

/// <content>Products added to vectors in memory, alone or beside sums of what stands there.</content>
public static partial class Simd256
{
    /// <summary>Adds <paramref name="factor"/> times a vector to the elements from <c>destination[offset]</c> on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Accumulate(ref float destination, nint offset, Vector256<float> factor, Vector256<float> vector) =>
        Store(ref destination, offset, MultiplyAdd(factor, vector, Load(ref destination, offset)));

    /// <summary>Adds <paramref name="factor"/> times vector k to the elements from <c>destination[offset + k * stride]</c> on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Accumulate(ref float destination, nint offset, nint stride, Vector256<float> factor, Vector256<float> vector0, Vector256<float> vector1)
    {
        Accumulate(ref destination, offset, factor, vector0);
        Accumulate(ref destination, offset + stride, factor, vector1);
    }

    /// <summary>Adds <paramref name="factor"/> times vector k to the elements from <c>destination[offset + k * stride]</c> on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Accumulate(
        ref float destination, nint offset, nint stride, Vector256<float> factor,
        Vector256<float> vector0, Vector256<float> vector1, Vector256<float> vector2, Vector256<float> vector3)
    {
        Accumulate(ref destination, offset, factor, vector0);
        Accumulate(ref destination, offset + stride, factor, vector1);
        Accumulate(ref destination, offset + (2 * stride), factor, vector2);
        Accumulate(ref destination, offset + (3 * stride), factor, vector3);
    }

    /// <summary>Adds what stands from <c>destination[offset]</c> on, times <paramref name="number"/>, to a sum, and then <paramref name="factor"/> times a vector to what stands there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProductsAndAccumulate(ref float destination, nint offset, Vector256<float> factor, Vector256<float> vector, Vector256<float> number, ref Vector256<float> sum)
    {
        Vector256<float> before = Load(ref destination, offset);
        sum = MultiplyAdd(before, number, sum);
        Store(ref destination, offset, MultiplyAdd(factor, vector, before));
    }

    /// <summary>Adds what stands from <c>destination[offset + k * stride]</c> on, times number k, to one sum, and then <paramref name="factor"/> times vector k to what stands there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProductsAndAccumulate(
        ref float destination, nint offset, nint stride, Vector256<float> factor, Vector256<float> vector0, Vector256<float> vector1,
        Vector256<float> number0, Vector256<float> number1, ref Vector256<float> sum)
    {
        AddProductsAndAccumulate(ref destination, offset, factor, vector0, number0, ref sum);
        AddProductsAndAccumulate(ref destination, offset + stride, factor, vector1, number1, ref sum);
    }

    /// <summary>Adds what stands from <c>destination[offset + k * stride]</c> on, times number k, to sum k, and then <paramref name="factor"/> times vector k to what stands there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProductsAndAccumulate(
        ref float destination, nint offset, nint stride, Vector256<float> factor, Vector256<float> vector0, Vector256<float> vector1,
        Vector256<float> number0, Vector256<float> number1, ref Vector256<float> sum0, ref Vector256<float> sum1)
    {
        AddProductsAndAccumulate(ref destination, offset, factor, vector0, number0, ref sum0);
        AddProductsAndAccumulate(ref destination, offset + stride, factor, vector1, number1, ref sum1);
    }

    /// <summary>
    /// Adds <paramref name="factor"/> times vector k to the elements from <c>destination[offset + k * stride]</c> on, and
    /// <paramref name="number"/> times what then stands there to sum k.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AccumulateAndAddProducts(
        ref float destination, nint offset, nint stride, Vector256<float> factor,
        Vector256<float> vector0, Vector256<float> vector1, Vector256<float> vector2, Vector256<float> vector3,
        Vector256<float> number, ref Vector256<float> sum0, ref Vector256<float> sum1, ref Vector256<float> sum2, ref Vector256<float> sum3)
    {
        Vector256<float> updated0 = MultiplyAdd(factor, vector0, Load(ref destination, offset));
        Store(ref destination, offset, updated0);
        Vector256<float> updated1 = MultiplyAdd(factor, vector1, Load(ref destination, offset + stride));
        Store(ref destination, offset + stride, updated1);
        Vector256<float> updated2 = MultiplyAdd(factor, vector2, Load(ref destination, offset + (2 * stride)));
        Store(ref destination, offset + (2 * stride), updated2);
        Vector256<float> updated3 = MultiplyAdd(factor, vector3, Load(ref destination, offset + (3 * stride)));
        Store(ref destination, offset + (3 * stride), updated3);
        sum0 = MultiplyAdd(number, updated0, sum0);
        sum1 = MultiplyAdd(number, updated1, sum1);
        sum2 = MultiplyAdd(number, updated2, sum2);
        sum3 = MultiplyAdd(number, updated3, sum3);
    }

    /// <summary>Adds <paramref name="factor"/> times a vector to the elements from <c>destination[offset]</c> on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Accumulate(ref double destination, nint offset, Vector256<double> factor, Vector256<double> vector) =>
        Store(ref destination, offset, MultiplyAdd(factor, vector, Load(ref destination, offset)));

    /// <summary>Adds <paramref name="factor"/> times vector k to the elements from <c>destination[offset + k * stride]</c> on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Accumulate(ref double destination, nint offset, nint stride, Vector256<double> factor, Vector256<double> vector0, Vector256<double> vector1)
    {
        Accumulate(ref destination, offset, factor, vector0);
        Accumulate(ref destination, offset + stride, factor, vector1);
    }

    /// <summary>Adds <paramref name="factor"/> times vector k to the elements from <c>destination[offset + k * stride]</c> on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Accumulate(
        ref double destination, nint offset, nint stride, Vector256<double> factor,
        Vector256<double> vector0, Vector256<double> vector1, Vector256<double> vector2, Vector256<double> vector3)
    {
        Accumulate(ref destination, offset, factor, vector0);
        Accumulate(ref destination, offset + stride, factor, vector1);
        Accumulate(ref destination, offset + (2 * stride), factor, vector2);
        Accumulate(ref destination, offset + (3 * stride), factor, vector3);
    }

    /// <summary>Adds what stands from <c>destination[offset]</c> on, times <paramref name="number"/>, to a sum, and then <paramref name="factor"/> times a vector to what stands there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProductsAndAccumulate(ref double destination, nint offset, Vector256<double> factor, Vector256<double> vector, Vector256<double> number, ref Vector256<double> sum)
    {
        Vector256<double> before = Load(ref destination, offset);
        sum = MultiplyAdd(before, number, sum);
        Store(ref destination, offset, MultiplyAdd(factor, vector, before));
    }

    /// <summary>Adds what stands from <c>destination[offset + k * stride]</c> on, times number k, to one sum, and then <paramref name="factor"/> times vector k to what stands there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProductsAndAccumulate(
        ref double destination, nint offset, nint stride, Vector256<double> factor, Vector256<double> vector0, Vector256<double> vector1,
        Vector256<double> number0, Vector256<double> number1, ref Vector256<double> sum)
    {
        AddProductsAndAccumulate(ref destination, offset, factor, vector0, number0, ref sum);
        AddProductsAndAccumulate(ref destination, offset + stride, factor, vector1, number1, ref sum);
    }

    /// <summary>Adds what stands from <c>destination[offset + k * stride]</c> on, times number k, to sum k, and then <paramref name="factor"/> times vector k to what stands there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProductsAndAccumulate(
        ref double destination, nint offset, nint stride, Vector256<double> factor, Vector256<double> vector0, Vector256<double> vector1,
        Vector256<double> number0, Vector256<double> number1, ref Vector256<double> sum0, ref Vector256<double> sum1)
    {
        AddProductsAndAccumulate(ref destination, offset, factor, vector0, number0, ref sum0);
        AddProductsAndAccumulate(ref destination, offset + stride, factor, vector1, number1, ref sum1);
    }

    /// <summary>
    /// Adds <paramref name="factor"/> times vector k to the elements from <c>destination[offset + k * stride]</c> on, and
    /// <paramref name="number"/> times what then stands there to sum k.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AccumulateAndAddProducts(
        ref double destination, nint offset, nint stride, Vector256<double> factor,
        Vector256<double> vector0, Vector256<double> vector1, Vector256<double> vector2, Vector256<double> vector3,
        Vector256<double> number, ref Vector256<double> sum0, ref Vector256<double> sum1, ref Vector256<double> sum2, ref Vector256<double> sum3)
    {
        Vector256<double> updated0 = MultiplyAdd(factor, vector0, Load(ref destination, offset));
        Store(ref destination, offset, updated0);
        Vector256<double> updated1 = MultiplyAdd(factor, vector1, Load(ref destination, offset + stride));
        Store(ref destination, offset + stride, updated1);
        Vector256<double> updated2 = MultiplyAdd(factor, vector2, Load(ref destination, offset + (2 * stride)));
        Store(ref destination, offset + (2 * stride), updated2);
        Vector256<double> updated3 = MultiplyAdd(factor, vector3, Load(ref destination, offset + (3 * stride)));
        Store(ref destination, offset + (3 * stride), updated3);
        sum0 = MultiplyAdd(number, updated0, sum0);
        sum1 = MultiplyAdd(number, updated1, sum1);
        sum2 = MultiplyAdd(number, updated2, sum2);
        sum3 = MultiplyAdd(number, updated3, sum3);
    }
}
#endif
