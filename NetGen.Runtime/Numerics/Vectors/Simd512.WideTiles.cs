#if NET
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Numerics;

/// <content>Tiles of four vectors, for which only processors of 512 bits have registers: otherwise as those of one and two.</content>
public static partial class Simd512
{
    /// <summary>One row of a tile times four vectors, each <paramref name="vectorStride"/> after the one before: row r adds to sums 4 r to 4 r + 3.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProductsOfFour(
        nint steps, ref float factors, nint factorStep, ref float vectors, nint vectorStep, nint vectorStride,
        ref Vector512<float> sum0, ref Vector512<float> sum1, ref Vector512<float> sum2, ref Vector512<float> sum3)
    {
        for (nint k = 0; k < steps; k++)
        {
            Vector512<float> vector0 = Load(ref vectors, k * vectorStep), vector1 = Load(ref vectors, (k * vectorStep) + vectorStride);
            Vector512<float> vector2 = Load(ref vectors, (k * vectorStep) + (2 * vectorStride)), vector3 = Load(ref vectors, (k * vectorStep) + (3 * vectorStride));
            AddProducts(Vector512.Create(Unsafe.Add(ref factors, k * factorStep)), vector0, vector1, vector2, vector3, ref sum0, ref sum1, ref sum2, ref sum3);
        }
    }

    /// <summary>Two rows of a tile times four vectors, each <paramref name="vectorStride"/> after the one before: row r adds to sums 4 r to 4 r + 3.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProductsOfFour(
        nint steps, ref float factors, nint factorStep, nint factorStride, ref float vectors, nint vectorStep, nint vectorStride,
        ref Vector512<float> sum0, ref Vector512<float> sum1, ref Vector512<float> sum2, ref Vector512<float> sum3,
        ref Vector512<float> sum4, ref Vector512<float> sum5, ref Vector512<float> sum6, ref Vector512<float> sum7)
    {
        for (nint k = 0; k < steps; k++)
        {
            Vector512<float> vector0 = Load(ref vectors, k * vectorStep), vector1 = Load(ref vectors, (k * vectorStep) + vectorStride);
            Vector512<float> vector2 = Load(ref vectors, (k * vectorStep) + (2 * vectorStride)), vector3 = Load(ref vectors, (k * vectorStep) + (3 * vectorStride));
            ref float column = ref Unsafe.Add(ref factors, k * factorStep);
            AddProducts(ref column, 0, factorStride, vector0, vector1, vector2, vector3, ref sum0, ref sum1, ref sum2, ref sum3, ref sum4, ref sum5, ref sum6, ref sum7);
        }
    }

    /// <summary>Four rows of a tile times four vectors, each <paramref name="vectorStride"/> after the one before: row r adds to sums 4 r to 4 r + 3.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProductsOfFour(
        nint steps, ref float factors, nint factorStep, nint factorStride, ref float vectors, nint vectorStep, nint vectorStride,
        ref Vector512<float> sum0, ref Vector512<float> sum1, ref Vector512<float> sum2, ref Vector512<float> sum3,
        ref Vector512<float> sum4, ref Vector512<float> sum5, ref Vector512<float> sum6, ref Vector512<float> sum7,
        ref Vector512<float> sum8, ref Vector512<float> sum9, ref Vector512<float> sum10, ref Vector512<float> sum11,
        ref Vector512<float> sum12, ref Vector512<float> sum13, ref Vector512<float> sum14, ref Vector512<float> sum15)
    {
        for (nint k = 0; k < steps; k++)
        {
            Vector512<float> vector0 = Load(ref vectors, k * vectorStep), vector1 = Load(ref vectors, (k * vectorStep) + vectorStride);
            Vector512<float> vector2 = Load(ref vectors, (k * vectorStep) + (2 * vectorStride)), vector3 = Load(ref vectors, (k * vectorStep) + (3 * vectorStride));
            ref float column = ref Unsafe.Add(ref factors, k * factorStep);
            PrefetchFactors(ref column, factorStep);
            AddProducts(ref column, 0, factorStride, vector0, vector1, vector2, vector3, ref sum0, ref sum1, ref sum2, ref sum3, ref sum4, ref sum5, ref sum6, ref sum7);
            AddProducts(ref column, 2 * factorStride, factorStride, vector0, vector1, vector2, vector3, ref sum8, ref sum9, ref sum10, ref sum11, ref sum12, ref sum13, ref sum14, ref sum15);
        }
    }

    /// <summary>Five rows of a tile times four vectors, each <paramref name="vectorStride"/> after the one before: row r adds to sums 4 r to 4 r + 3.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProductsOfFour(
        nint steps, ref float factors, nint factorStep, nint factorStride, ref float vectors, nint vectorStep, nint vectorStride,
        ref Vector512<float> sum0, ref Vector512<float> sum1, ref Vector512<float> sum2, ref Vector512<float> sum3,
        ref Vector512<float> sum4, ref Vector512<float> sum5, ref Vector512<float> sum6, ref Vector512<float> sum7,
        ref Vector512<float> sum8, ref Vector512<float> sum9, ref Vector512<float> sum10, ref Vector512<float> sum11,
        ref Vector512<float> sum12, ref Vector512<float> sum13, ref Vector512<float> sum14, ref Vector512<float> sum15,
        ref Vector512<float> sum16, ref Vector512<float> sum17, ref Vector512<float> sum18, ref Vector512<float> sum19)
    {
        for (nint k = 0; k < steps; k++)
        {
            Vector512<float> vector0 = Load(ref vectors, k * vectorStep), vector1 = Load(ref vectors, (k * vectorStep) + vectorStride);
            Vector512<float> vector2 = Load(ref vectors, (k * vectorStep) + (2 * vectorStride)), vector3 = Load(ref vectors, (k * vectorStep) + (3 * vectorStride));
            ref float column = ref Unsafe.Add(ref factors, k * factorStep);
            PrefetchFactors(ref column, factorStep);
            AddProducts(ref column, 0, factorStride, vector0, vector1, vector2, vector3, ref sum0, ref sum1, ref sum2, ref sum3, ref sum4, ref sum5, ref sum6, ref sum7);
            AddProducts(ref column, 2 * factorStride, factorStride, vector0, vector1, vector2, vector3, ref sum8, ref sum9, ref sum10, ref sum11, ref sum12, ref sum13, ref sum14, ref sum15);
            AddProducts(Vector512.Create(Unsafe.Add(ref column, 4 * factorStride)), vector0, vector1, vector2, vector3, ref sum16, ref sum17, ref sum18, ref sum19);
        }
    }

    /// <summary>Six rows of a tile times four vectors, each <paramref name="vectorStride"/> after the one before: row r adds to sums 4 r to 4 r + 3.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProductsOfFour(
        nint steps, ref float factors, nint factorStep, nint factorStride, ref float vectors, nint vectorStep, nint vectorStride,
        ref Vector512<float> sum0, ref Vector512<float> sum1, ref Vector512<float> sum2, ref Vector512<float> sum3,
        ref Vector512<float> sum4, ref Vector512<float> sum5, ref Vector512<float> sum6, ref Vector512<float> sum7,
        ref Vector512<float> sum8, ref Vector512<float> sum9, ref Vector512<float> sum10, ref Vector512<float> sum11,
        ref Vector512<float> sum12, ref Vector512<float> sum13, ref Vector512<float> sum14, ref Vector512<float> sum15,
        ref Vector512<float> sum16, ref Vector512<float> sum17, ref Vector512<float> sum18, ref Vector512<float> sum19,
        ref Vector512<float> sum20, ref Vector512<float> sum21, ref Vector512<float> sum22, ref Vector512<float> sum23)
    {
        for (nint k = 0; k < steps; k++)
        {
            Vector512<float> vector0 = Load(ref vectors, k * vectorStep), vector1 = Load(ref vectors, (k * vectorStep) + vectorStride);
            Vector512<float> vector2 = Load(ref vectors, (k * vectorStep) + (2 * vectorStride)), vector3 = Load(ref vectors, (k * vectorStep) + (3 * vectorStride));
            ref float column = ref Unsafe.Add(ref factors, k * factorStep);
            PrefetchFactors(ref column, factorStep);
            AddProducts(ref column, 0, factorStride, vector0, vector1, vector2, vector3, ref sum0, ref sum1, ref sum2, ref sum3, ref sum4, ref sum5, ref sum6, ref sum7);
            AddProducts(ref column, 2 * factorStride, factorStride, vector0, vector1, vector2, vector3, ref sum8, ref sum9, ref sum10, ref sum11, ref sum12, ref sum13, ref sum14, ref sum15);
            AddProducts(ref column, 4 * factorStride, factorStride, vector0, vector1, vector2, vector3, ref sum16, ref sum17, ref sum18, ref sum19, ref sum20, ref sum21, ref sum22, ref sum23);
        }
    }

    /// <summary>Adds <paramref name="factor"/> times vector k to sum k.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddProducts(
        Vector512<float> factor, Vector512<float> vector0, Vector512<float> vector1, Vector512<float> vector2, Vector512<float> vector3,
        ref Vector512<float> sum0, ref Vector512<float> sum1, ref Vector512<float> sum2, ref Vector512<float> sum3)
    {
        sum0 = MultiplyAdd(factor, vector0, sum0);
        sum1 = MultiplyAdd(factor, vector1, sum1);
        sum2 = MultiplyAdd(factor, vector2, sum2);
        sum3 = MultiplyAdd(factor, vector3, sum3);
    }

    /// <summary>Adds the number <c>factors[offset + k * stride]</c> times four vectors to sums 4 k to 4 k + 3.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddProducts(
        ref float factors, nint offset, nint stride, Vector512<float> vector0, Vector512<float> vector1, Vector512<float> vector2, Vector512<float> vector3,
        ref Vector512<float> sum0, ref Vector512<float> sum1, ref Vector512<float> sum2, ref Vector512<float> sum3,
        ref Vector512<float> sum4, ref Vector512<float> sum5, ref Vector512<float> sum6, ref Vector512<float> sum7)
    {
        AddProducts(Vector512.Create(Unsafe.Add(ref factors, offset)), vector0, vector1, vector2, vector3, ref sum0, ref sum1, ref sum2, ref sum3);
        AddProducts(Vector512.Create(Unsafe.Add(ref factors, offset + stride)), vector0, vector1, vector2, vector3, ref sum4, ref sum5, ref sum6, ref sum7);
    }

    /// <summary>One row of a tile times four vectors, each <paramref name="vectorStride"/> after the one before: row r adds to sums 4 r to 4 r + 3.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProductsOfFour(
        nint steps, ref double factors, nint factorStep, ref double vectors, nint vectorStep, nint vectorStride,
        ref Vector512<double> sum0, ref Vector512<double> sum1, ref Vector512<double> sum2, ref Vector512<double> sum3)
    {
        for (nint k = 0; k < steps; k++)
        {
            Vector512<double> vector0 = Load(ref vectors, k * vectorStep), vector1 = Load(ref vectors, (k * vectorStep) + vectorStride);
            Vector512<double> vector2 = Load(ref vectors, (k * vectorStep) + (2 * vectorStride)), vector3 = Load(ref vectors, (k * vectorStep) + (3 * vectorStride));
            AddProducts(Vector512.Create(Unsafe.Add(ref factors, k * factorStep)), vector0, vector1, vector2, vector3, ref sum0, ref sum1, ref sum2, ref sum3);
        }
    }

    /// <summary>Two rows of a tile times four vectors, each <paramref name="vectorStride"/> after the one before: row r adds to sums 4 r to 4 r + 3.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProductsOfFour(
        nint steps, ref double factors, nint factorStep, nint factorStride, ref double vectors, nint vectorStep, nint vectorStride,
        ref Vector512<double> sum0, ref Vector512<double> sum1, ref Vector512<double> sum2, ref Vector512<double> sum3,
        ref Vector512<double> sum4, ref Vector512<double> sum5, ref Vector512<double> sum6, ref Vector512<double> sum7)
    {
        for (nint k = 0; k < steps; k++)
        {
            Vector512<double> vector0 = Load(ref vectors, k * vectorStep), vector1 = Load(ref vectors, (k * vectorStep) + vectorStride);
            Vector512<double> vector2 = Load(ref vectors, (k * vectorStep) + (2 * vectorStride)), vector3 = Load(ref vectors, (k * vectorStep) + (3 * vectorStride));
            ref double column = ref Unsafe.Add(ref factors, k * factorStep);
            AddProducts(ref column, 0, factorStride, vector0, vector1, vector2, vector3, ref sum0, ref sum1, ref sum2, ref sum3, ref sum4, ref sum5, ref sum6, ref sum7);
        }
    }

    /// <summary>Four rows of a tile times four vectors, each <paramref name="vectorStride"/> after the one before: row r adds to sums 4 r to 4 r + 3.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProductsOfFour(
        nint steps, ref double factors, nint factorStep, nint factorStride, ref double vectors, nint vectorStep, nint vectorStride,
        ref Vector512<double> sum0, ref Vector512<double> sum1, ref Vector512<double> sum2, ref Vector512<double> sum3,
        ref Vector512<double> sum4, ref Vector512<double> sum5, ref Vector512<double> sum6, ref Vector512<double> sum7,
        ref Vector512<double> sum8, ref Vector512<double> sum9, ref Vector512<double> sum10, ref Vector512<double> sum11,
        ref Vector512<double> sum12, ref Vector512<double> sum13, ref Vector512<double> sum14, ref Vector512<double> sum15)
    {
        for (nint k = 0; k < steps; k++)
        {
            Vector512<double> vector0 = Load(ref vectors, k * vectorStep), vector1 = Load(ref vectors, (k * vectorStep) + vectorStride);
            Vector512<double> vector2 = Load(ref vectors, (k * vectorStep) + (2 * vectorStride)), vector3 = Load(ref vectors, (k * vectorStep) + (3 * vectorStride));
            ref double column = ref Unsafe.Add(ref factors, k * factorStep);
            PrefetchFactors(ref column, factorStep);
            AddProducts(ref column, 0, factorStride, vector0, vector1, vector2, vector3, ref sum0, ref sum1, ref sum2, ref sum3, ref sum4, ref sum5, ref sum6, ref sum7);
            AddProducts(ref column, 2 * factorStride, factorStride, vector0, vector1, vector2, vector3, ref sum8, ref sum9, ref sum10, ref sum11, ref sum12, ref sum13, ref sum14, ref sum15);
        }
    }

    /// <summary>Five rows of a tile times four vectors, each <paramref name="vectorStride"/> after the one before: row r adds to sums 4 r to 4 r + 3.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProductsOfFour(
        nint steps, ref double factors, nint factorStep, nint factorStride, ref double vectors, nint vectorStep, nint vectorStride,
        ref Vector512<double> sum0, ref Vector512<double> sum1, ref Vector512<double> sum2, ref Vector512<double> sum3,
        ref Vector512<double> sum4, ref Vector512<double> sum5, ref Vector512<double> sum6, ref Vector512<double> sum7,
        ref Vector512<double> sum8, ref Vector512<double> sum9, ref Vector512<double> sum10, ref Vector512<double> sum11,
        ref Vector512<double> sum12, ref Vector512<double> sum13, ref Vector512<double> sum14, ref Vector512<double> sum15,
        ref Vector512<double> sum16, ref Vector512<double> sum17, ref Vector512<double> sum18, ref Vector512<double> sum19)
    {
        for (nint k = 0; k < steps; k++)
        {
            Vector512<double> vector0 = Load(ref vectors, k * vectorStep), vector1 = Load(ref vectors, (k * vectorStep) + vectorStride);
            Vector512<double> vector2 = Load(ref vectors, (k * vectorStep) + (2 * vectorStride)), vector3 = Load(ref vectors, (k * vectorStep) + (3 * vectorStride));
            ref double column = ref Unsafe.Add(ref factors, k * factorStep);
            PrefetchFactors(ref column, factorStep);
            AddProducts(ref column, 0, factorStride, vector0, vector1, vector2, vector3, ref sum0, ref sum1, ref sum2, ref sum3, ref sum4, ref sum5, ref sum6, ref sum7);
            AddProducts(ref column, 2 * factorStride, factorStride, vector0, vector1, vector2, vector3, ref sum8, ref sum9, ref sum10, ref sum11, ref sum12, ref sum13, ref sum14, ref sum15);
            AddProducts(Vector512.Create(Unsafe.Add(ref column, 4 * factorStride)), vector0, vector1, vector2, vector3, ref sum16, ref sum17, ref sum18, ref sum19);
        }
    }

    /// <summary>Six rows of a tile times four vectors, each <paramref name="vectorStride"/> after the one before: row r adds to sums 4 r to 4 r + 3.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProductsOfFour(
        nint steps, ref double factors, nint factorStep, nint factorStride, ref double vectors, nint vectorStep, nint vectorStride,
        ref Vector512<double> sum0, ref Vector512<double> sum1, ref Vector512<double> sum2, ref Vector512<double> sum3,
        ref Vector512<double> sum4, ref Vector512<double> sum5, ref Vector512<double> sum6, ref Vector512<double> sum7,
        ref Vector512<double> sum8, ref Vector512<double> sum9, ref Vector512<double> sum10, ref Vector512<double> sum11,
        ref Vector512<double> sum12, ref Vector512<double> sum13, ref Vector512<double> sum14, ref Vector512<double> sum15,
        ref Vector512<double> sum16, ref Vector512<double> sum17, ref Vector512<double> sum18, ref Vector512<double> sum19,
        ref Vector512<double> sum20, ref Vector512<double> sum21, ref Vector512<double> sum22, ref Vector512<double> sum23)
    {
        for (nint k = 0; k < steps; k++)
        {
            Vector512<double> vector0 = Load(ref vectors, k * vectorStep), vector1 = Load(ref vectors, (k * vectorStep) + vectorStride);
            Vector512<double> vector2 = Load(ref vectors, (k * vectorStep) + (2 * vectorStride)), vector3 = Load(ref vectors, (k * vectorStep) + (3 * vectorStride));
            ref double column = ref Unsafe.Add(ref factors, k * factorStep);
            PrefetchFactors(ref column, factorStep);
            AddProducts(ref column, 0, factorStride, vector0, vector1, vector2, vector3, ref sum0, ref sum1, ref sum2, ref sum3, ref sum4, ref sum5, ref sum6, ref sum7);
            AddProducts(ref column, 2 * factorStride, factorStride, vector0, vector1, vector2, vector3, ref sum8, ref sum9, ref sum10, ref sum11, ref sum12, ref sum13, ref sum14, ref sum15);
            AddProducts(ref column, 4 * factorStride, factorStride, vector0, vector1, vector2, vector3, ref sum16, ref sum17, ref sum18, ref sum19, ref sum20, ref sum21, ref sum22, ref sum23);
        }
    }

    /// <summary>Adds <paramref name="factor"/> times vector k to sum k.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddProducts(
        Vector512<double> factor, Vector512<double> vector0, Vector512<double> vector1, Vector512<double> vector2, Vector512<double> vector3,
        ref Vector512<double> sum0, ref Vector512<double> sum1, ref Vector512<double> sum2, ref Vector512<double> sum3)
    {
        sum0 = MultiplyAdd(factor, vector0, sum0);
        sum1 = MultiplyAdd(factor, vector1, sum1);
        sum2 = MultiplyAdd(factor, vector2, sum2);
        sum3 = MultiplyAdd(factor, vector3, sum3);
    }

    /// <summary>Adds the number <c>factors[offset + k * stride]</c> times four vectors to sums 4 k to 4 k + 3.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddProducts(
        ref double factors, nint offset, nint stride, Vector512<double> vector0, Vector512<double> vector1, Vector512<double> vector2, Vector512<double> vector3,
        ref Vector512<double> sum0, ref Vector512<double> sum1, ref Vector512<double> sum2, ref Vector512<double> sum3,
        ref Vector512<double> sum4, ref Vector512<double> sum5, ref Vector512<double> sum6, ref Vector512<double> sum7)
    {
        AddProducts(Vector512.Create(Unsafe.Add(ref factors, offset)), vector0, vector1, vector2, vector3, ref sum0, ref sum1, ref sum2, ref sum3);
        AddProducts(Vector512.Create(Unsafe.Add(ref factors, offset + stride)), vector0, vector1, vector2, vector3, ref sum4, ref sum5, ref sum6, ref sum7);
    }
}
#endif
