#if NET
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Numerics;

/// <content>
/// Tiles of a product of matrices: sums over steps k of the numbers <c>factors[k * factorStep + r * factorStride]</c> times the vectors from
/// <c>vectors[k * vectorStep]</c> on. One step follows the other, so that each sum is added up in the order of the steps.
/// </content>
public static partial class Simd512
{
    /// <summary>One row of a tile times two vectors, the second <paramref name="vectorStride"/> after the first: row r adds to sums 2 r and 2 r + 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProducts(
        nint steps, ref float factors, nint factorStep, ref float vectors, nint vectorStep, nint vectorStride,
        ref Vector512<float> sum0, ref Vector512<float> sum1)
    {
        for (nint k = 0; k < steps; k++)
        {
            AddProducts(Vector512.Create(Unsafe.Add(ref factors, k * factorStep)), ref vectors, k * vectorStep, vectorStride, ref sum0, ref sum1);
        }
    }

    /// <summary>Two rows of a tile times two vectors, the second <paramref name="vectorStride"/> after the first: row r adds to sums 2 r and 2 r + 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProducts(
        nint steps, ref float factors, nint factorStep, nint factorStride, ref float vectors, nint vectorStep, nint vectorStride,
        ref Vector512<float> sum0, ref Vector512<float> sum1, ref Vector512<float> sum2, ref Vector512<float> sum3)
    {
        for (nint k = 0; k < steps; k++)
        {
            Vector512<float> vector0 = Load(ref vectors, k * vectorStep), vector1 = Load(ref vectors, (k * vectorStep) + vectorStride);
            ref float column = ref Unsafe.Add(ref factors, k * factorStep);
            AddProducts(ref column, 0, factorStride, vector0, vector1, ref sum0, ref sum1, ref sum2, ref sum3);
        }
    }

    /// <summary>Four rows of a tile times two vectors, the second <paramref name="vectorStride"/> after the first: row r adds to sums 2 r and 2 r + 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProducts(
        nint steps, ref float factors, nint factorStep, nint factorStride, ref float vectors, nint vectorStep, nint vectorStride,
        ref Vector512<float> sum0, ref Vector512<float> sum1, ref Vector512<float> sum2, ref Vector512<float> sum3,
        ref Vector512<float> sum4, ref Vector512<float> sum5, ref Vector512<float> sum6, ref Vector512<float> sum7)
    {
        for (nint k = 0; k < steps; k++)
        {
            Vector512<float> vector0 = Load(ref vectors, k * vectorStep), vector1 = Load(ref vectors, (k * vectorStep) + vectorStride);
            ref float column = ref Unsafe.Add(ref factors, k * factorStep);
            PrefetchFactors(ref column, factorStep);
            AddProducts(ref column, 0, factorStride, vector0, vector1, ref sum0, ref sum1, ref sum2, ref sum3, ref sum4, ref sum5, ref sum6, ref sum7);
        }
    }

    /// <summary>Five rows of a tile times two vectors, the second <paramref name="vectorStride"/> after the first: row r adds to sums 2 r and 2 r + 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProducts(
        nint steps, ref float factors, nint factorStep, nint factorStride, ref float vectors, nint vectorStep, nint vectorStride,
        ref Vector512<float> sum0, ref Vector512<float> sum1, ref Vector512<float> sum2, ref Vector512<float> sum3,
        ref Vector512<float> sum4, ref Vector512<float> sum5, ref Vector512<float> sum6, ref Vector512<float> sum7,
        ref Vector512<float> sum8, ref Vector512<float> sum9)
    {
        for (nint k = 0; k < steps; k++)
        {
            Vector512<float> vector0 = Load(ref vectors, k * vectorStep), vector1 = Load(ref vectors, (k * vectorStep) + vectorStride);
            ref float column = ref Unsafe.Add(ref factors, k * factorStep);
            PrefetchFactors(ref column, factorStep);
            AddProducts(ref column, 0, factorStride, vector0, vector1, ref sum0, ref sum1, ref sum2, ref sum3, ref sum4, ref sum5, ref sum6, ref sum7);
            Vector512<float> factor = Vector512.Create(Unsafe.Add(ref column, 4 * factorStride));
            sum8 = MultiplyAdd(factor, vector0, sum8);
            sum9 = MultiplyAdd(factor, vector1, sum9);
        }
    }

    /// <summary>Six rows of a tile times two vectors, the second <paramref name="vectorStride"/> after the first: row r adds to sums 2 r and 2 r + 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProducts(
        nint steps, ref float factors, nint factorStep, nint factorStride, ref float vectors, nint vectorStep, nint vectorStride,
        ref Vector512<float> sum0, ref Vector512<float> sum1, ref Vector512<float> sum2, ref Vector512<float> sum3,
        ref Vector512<float> sum4, ref Vector512<float> sum5, ref Vector512<float> sum6, ref Vector512<float> sum7,
        ref Vector512<float> sum8, ref Vector512<float> sum9, ref Vector512<float> sum10, ref Vector512<float> sum11)
    {
        for (nint k = 0; k < steps; k++)
        {
            Vector512<float> vector0 = Load(ref vectors, k * vectorStep), vector1 = Load(ref vectors, (k * vectorStep) + vectorStride);
            ref float column = ref Unsafe.Add(ref factors, k * factorStep);
            PrefetchFactors(ref column, factorStep);
            AddProducts(ref column, 0, factorStride, vector0, vector1, ref sum0, ref sum1, ref sum2, ref sum3, ref sum4, ref sum5, ref sum6, ref sum7);
            AddProducts(ref column, 4 * factorStride, factorStride, vector0, vector1, ref sum8, ref sum9, ref sum10, ref sum11);
        }
    }

    /// <summary>Eight rows of a tile times two vectors, the second <paramref name="vectorStride"/> after the first: row r adds to sums 2 r and 2 r + 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProducts(
        nint steps, ref float factors, nint factorStep, nint factorStride, ref float vectors, nint vectorStep, nint vectorStride,
        ref Vector512<float> sum0, ref Vector512<float> sum1, ref Vector512<float> sum2, ref Vector512<float> sum3,
        ref Vector512<float> sum4, ref Vector512<float> sum5, ref Vector512<float> sum6, ref Vector512<float> sum7,
        ref Vector512<float> sum8, ref Vector512<float> sum9, ref Vector512<float> sum10, ref Vector512<float> sum11,
        ref Vector512<float> sum12, ref Vector512<float> sum13, ref Vector512<float> sum14, ref Vector512<float> sum15)
    {
        for (nint k = 0; k < steps; k++)
        {
            Vector512<float> vector0 = Load(ref vectors, k * vectorStep), vector1 = Load(ref vectors, (k * vectorStep) + vectorStride);
            ref float column = ref Unsafe.Add(ref factors, k * factorStep);
            PrefetchFactors(ref column, factorStep);
            AddProducts(ref column, 0, factorStride, vector0, vector1, ref sum0, ref sum1, ref sum2, ref sum3, ref sum4, ref sum5, ref sum6, ref sum7);
            AddProducts(ref column, 4 * factorStride, factorStride, vector0, vector1, ref sum8, ref sum9, ref sum10, ref sum11, ref sum12, ref sum13, ref sum14, ref sum15);
        }
    }

    /// <summary>One row of a tile times one vector.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProducts(nint steps, ref float factors, nint factorStep, ref float vectors, nint vectorStep, ref Vector512<float> sum)
    {
        for (nint k = 0; k < steps; k++)
        {
            sum = MultiplyAdd(Vector512.Create(Unsafe.Add(ref factors, k * factorStep)), Load(ref vectors, k * vectorStep), sum);
        }
    }

    /// <summary>Two rows of a tile times one vector: row r adds to sum r.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProducts(
        nint steps, ref float factors, nint factorStep, nint factorStride, ref float vectors, nint vectorStep,
        ref Vector512<float> sum0, ref Vector512<float> sum1)
    {
        for (nint k = 0; k < steps; k++)
        {
            Vector512<float> vector0 = Load(ref vectors, k * vectorStep);
            ref float column = ref Unsafe.Add(ref factors, k * factorStep);
            AddProducts(ref column, 0, factorStride, vector0, ref sum0, ref sum1);
        }
    }

    /// <summary>Four rows of a tile times one vector: row r adds to sum r.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProducts(
        nint steps, ref float factors, nint factorStep, nint factorStride, ref float vectors, nint vectorStep,
        ref Vector512<float> sum0, ref Vector512<float> sum1, ref Vector512<float> sum2, ref Vector512<float> sum3)
    {
        for (nint k = 0; k < steps; k++)
        {
            Vector512<float> vector0 = Load(ref vectors, k * vectorStep);
            ref float column = ref Unsafe.Add(ref factors, k * factorStep);
            PrefetchFactors(ref column, factorStep);
            AddProducts(ref column, 0, factorStride, vector0, ref sum0, ref sum1, ref sum2, ref sum3);
        }
    }

    /// <summary>Five rows of a tile times one vector: row r adds to sum r.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProducts(
        nint steps, ref float factors, nint factorStep, nint factorStride, ref float vectors, nint vectorStep,
        ref Vector512<float> sum0, ref Vector512<float> sum1, ref Vector512<float> sum2, ref Vector512<float> sum3,
        ref Vector512<float> sum4)
    {
        for (nint k = 0; k < steps; k++)
        {
            Vector512<float> vector0 = Load(ref vectors, k * vectorStep);
            ref float column = ref Unsafe.Add(ref factors, k * factorStep);
            PrefetchFactors(ref column, factorStep);
            AddProducts(ref column, 0, factorStride, vector0, ref sum0, ref sum1, ref sum2, ref sum3);
            Vector512<float> factor = Vector512.Create(Unsafe.Add(ref column, 4 * factorStride));
            sum4 = MultiplyAdd(factor, vector0, sum4);
        }
    }

    /// <summary>Six rows of a tile times one vector: row r adds to sum r.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProducts(
        nint steps, ref float factors, nint factorStep, nint factorStride, ref float vectors, nint vectorStep,
        ref Vector512<float> sum0, ref Vector512<float> sum1, ref Vector512<float> sum2, ref Vector512<float> sum3,
        ref Vector512<float> sum4, ref Vector512<float> sum5)
    {
        for (nint k = 0; k < steps; k++)
        {
            Vector512<float> vector0 = Load(ref vectors, k * vectorStep);
            ref float column = ref Unsafe.Add(ref factors, k * factorStep);
            PrefetchFactors(ref column, factorStep);
            AddProducts(ref column, 0, factorStride, vector0, ref sum0, ref sum1, ref sum2, ref sum3);
            AddProducts(ref column, 4 * factorStride, factorStride, vector0, ref sum4, ref sum5);
        }
    }

    /// <summary>Eight rows of a tile times one vector: row r adds to sum r.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProducts(
        nint steps, ref float factors, nint factorStep, nint factorStride, ref float vectors, nint vectorStep,
        ref Vector512<float> sum0, ref Vector512<float> sum1, ref Vector512<float> sum2, ref Vector512<float> sum3,
        ref Vector512<float> sum4, ref Vector512<float> sum5, ref Vector512<float> sum6, ref Vector512<float> sum7)
    {
        for (nint k = 0; k < steps; k++)
        {
            Vector512<float> vector0 = Load(ref vectors, k * vectorStep);
            ref float column = ref Unsafe.Add(ref factors, k * factorStep);
            PrefetchFactors(ref column, factorStep);
            AddProducts(ref column, 0, factorStride, vector0, ref sum0, ref sum1, ref sum2, ref sum3);
            AddProducts(ref column, 4 * factorStride, factorStride, vector0, ref sum4, ref sum5, ref sum6, ref sum7);
        }
    }

    /// <summary>One row of a tile times two vectors, the second <paramref name="vectorStride"/> after the first: row r adds to sums 2 r and 2 r + 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProducts(
        nint steps, ref double factors, nint factorStep, ref double vectors, nint vectorStep, nint vectorStride,
        ref Vector512<double> sum0, ref Vector512<double> sum1)
    {
        for (nint k = 0; k < steps; k++)
        {
            AddProducts(Vector512.Create(Unsafe.Add(ref factors, k * factorStep)), ref vectors, k * vectorStep, vectorStride, ref sum0, ref sum1);
        }
    }

    /// <summary>Two rows of a tile times two vectors, the second <paramref name="vectorStride"/> after the first: row r adds to sums 2 r and 2 r + 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProducts(
        nint steps, ref double factors, nint factorStep, nint factorStride, ref double vectors, nint vectorStep, nint vectorStride,
        ref Vector512<double> sum0, ref Vector512<double> sum1, ref Vector512<double> sum2, ref Vector512<double> sum3)
    {
        for (nint k = 0; k < steps; k++)
        {
            Vector512<double> vector0 = Load(ref vectors, k * vectorStep), vector1 = Load(ref vectors, (k * vectorStep) + vectorStride);
            ref double column = ref Unsafe.Add(ref factors, k * factorStep);
            AddProducts(ref column, 0, factorStride, vector0, vector1, ref sum0, ref sum1, ref sum2, ref sum3);
        }
    }

    /// <summary>Four rows of a tile times two vectors, the second <paramref name="vectorStride"/> after the first: row r adds to sums 2 r and 2 r + 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProducts(
        nint steps, ref double factors, nint factorStep, nint factorStride, ref double vectors, nint vectorStep, nint vectorStride,
        ref Vector512<double> sum0, ref Vector512<double> sum1, ref Vector512<double> sum2, ref Vector512<double> sum3,
        ref Vector512<double> sum4, ref Vector512<double> sum5, ref Vector512<double> sum6, ref Vector512<double> sum7)
    {
        for (nint k = 0; k < steps; k++)
        {
            Vector512<double> vector0 = Load(ref vectors, k * vectorStep), vector1 = Load(ref vectors, (k * vectorStep) + vectorStride);
            ref double column = ref Unsafe.Add(ref factors, k * factorStep);
            PrefetchFactors(ref column, factorStep);
            AddProducts(ref column, 0, factorStride, vector0, vector1, ref sum0, ref sum1, ref sum2, ref sum3, ref sum4, ref sum5, ref sum6, ref sum7);
        }
    }

    /// <summary>Five rows of a tile times two vectors, the second <paramref name="vectorStride"/> after the first: row r adds to sums 2 r and 2 r + 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProducts(
        nint steps, ref double factors, nint factorStep, nint factorStride, ref double vectors, nint vectorStep, nint vectorStride,
        ref Vector512<double> sum0, ref Vector512<double> sum1, ref Vector512<double> sum2, ref Vector512<double> sum3,
        ref Vector512<double> sum4, ref Vector512<double> sum5, ref Vector512<double> sum6, ref Vector512<double> sum7,
        ref Vector512<double> sum8, ref Vector512<double> sum9)
    {
        for (nint k = 0; k < steps; k++)
        {
            Vector512<double> vector0 = Load(ref vectors, k * vectorStep), vector1 = Load(ref vectors, (k * vectorStep) + vectorStride);
            ref double column = ref Unsafe.Add(ref factors, k * factorStep);
            PrefetchFactors(ref column, factorStep);
            AddProducts(ref column, 0, factorStride, vector0, vector1, ref sum0, ref sum1, ref sum2, ref sum3, ref sum4, ref sum5, ref sum6, ref sum7);
            Vector512<double> factor = Vector512.Create(Unsafe.Add(ref column, 4 * factorStride));
            sum8 = MultiplyAdd(factor, vector0, sum8);
            sum9 = MultiplyAdd(factor, vector1, sum9);
        }
    }

    /// <summary>Six rows of a tile times two vectors, the second <paramref name="vectorStride"/> after the first: row r adds to sums 2 r and 2 r + 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProducts(
        nint steps, ref double factors, nint factorStep, nint factorStride, ref double vectors, nint vectorStep, nint vectorStride,
        ref Vector512<double> sum0, ref Vector512<double> sum1, ref Vector512<double> sum2, ref Vector512<double> sum3,
        ref Vector512<double> sum4, ref Vector512<double> sum5, ref Vector512<double> sum6, ref Vector512<double> sum7,
        ref Vector512<double> sum8, ref Vector512<double> sum9, ref Vector512<double> sum10, ref Vector512<double> sum11)
    {
        for (nint k = 0; k < steps; k++)
        {
            Vector512<double> vector0 = Load(ref vectors, k * vectorStep), vector1 = Load(ref vectors, (k * vectorStep) + vectorStride);
            ref double column = ref Unsafe.Add(ref factors, k * factorStep);
            PrefetchFactors(ref column, factorStep);
            AddProducts(ref column, 0, factorStride, vector0, vector1, ref sum0, ref sum1, ref sum2, ref sum3, ref sum4, ref sum5, ref sum6, ref sum7);
            AddProducts(ref column, 4 * factorStride, factorStride, vector0, vector1, ref sum8, ref sum9, ref sum10, ref sum11);
        }
    }

    /// <summary>Eight rows of a tile times two vectors, the second <paramref name="vectorStride"/> after the first: row r adds to sums 2 r and 2 r + 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProducts(
        nint steps, ref double factors, nint factorStep, nint factorStride, ref double vectors, nint vectorStep, nint vectorStride,
        ref Vector512<double> sum0, ref Vector512<double> sum1, ref Vector512<double> sum2, ref Vector512<double> sum3,
        ref Vector512<double> sum4, ref Vector512<double> sum5, ref Vector512<double> sum6, ref Vector512<double> sum7,
        ref Vector512<double> sum8, ref Vector512<double> sum9, ref Vector512<double> sum10, ref Vector512<double> sum11,
        ref Vector512<double> sum12, ref Vector512<double> sum13, ref Vector512<double> sum14, ref Vector512<double> sum15)
    {
        for (nint k = 0; k < steps; k++)
        {
            Vector512<double> vector0 = Load(ref vectors, k * vectorStep), vector1 = Load(ref vectors, (k * vectorStep) + vectorStride);
            ref double column = ref Unsafe.Add(ref factors, k * factorStep);
            PrefetchFactors(ref column, factorStep);
            AddProducts(ref column, 0, factorStride, vector0, vector1, ref sum0, ref sum1, ref sum2, ref sum3, ref sum4, ref sum5, ref sum6, ref sum7);
            AddProducts(ref column, 4 * factorStride, factorStride, vector0, vector1, ref sum8, ref sum9, ref sum10, ref sum11, ref sum12, ref sum13, ref sum14, ref sum15);
        }
    }

    /// <summary>One row of a tile times one vector.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProducts(nint steps, ref double factors, nint factorStep, ref double vectors, nint vectorStep, ref Vector512<double> sum)
    {
        for (nint k = 0; k < steps; k++)
        {
            sum = MultiplyAdd(Vector512.Create(Unsafe.Add(ref factors, k * factorStep)), Load(ref vectors, k * vectorStep), sum);
        }
    }

    /// <summary>Two rows of a tile times one vector: row r adds to sum r.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProducts(
        nint steps, ref double factors, nint factorStep, nint factorStride, ref double vectors, nint vectorStep,
        ref Vector512<double> sum0, ref Vector512<double> sum1)
    {
        for (nint k = 0; k < steps; k++)
        {
            Vector512<double> vector0 = Load(ref vectors, k * vectorStep);
            ref double column = ref Unsafe.Add(ref factors, k * factorStep);
            AddProducts(ref column, 0, factorStride, vector0, ref sum0, ref sum1);
        }
    }

    /// <summary>Four rows of a tile times one vector: row r adds to sum r.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProducts(
        nint steps, ref double factors, nint factorStep, nint factorStride, ref double vectors, nint vectorStep,
        ref Vector512<double> sum0, ref Vector512<double> sum1, ref Vector512<double> sum2, ref Vector512<double> sum3)
    {
        for (nint k = 0; k < steps; k++)
        {
            Vector512<double> vector0 = Load(ref vectors, k * vectorStep);
            ref double column = ref Unsafe.Add(ref factors, k * factorStep);
            PrefetchFactors(ref column, factorStep);
            AddProducts(ref column, 0, factorStride, vector0, ref sum0, ref sum1, ref sum2, ref sum3);
        }
    }

    /// <summary>Five rows of a tile times one vector: row r adds to sum r.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProducts(
        nint steps, ref double factors, nint factorStep, nint factorStride, ref double vectors, nint vectorStep,
        ref Vector512<double> sum0, ref Vector512<double> sum1, ref Vector512<double> sum2, ref Vector512<double> sum3,
        ref Vector512<double> sum4)
    {
        for (nint k = 0; k < steps; k++)
        {
            Vector512<double> vector0 = Load(ref vectors, k * vectorStep);
            ref double column = ref Unsafe.Add(ref factors, k * factorStep);
            PrefetchFactors(ref column, factorStep);
            AddProducts(ref column, 0, factorStride, vector0, ref sum0, ref sum1, ref sum2, ref sum3);
            Vector512<double> factor = Vector512.Create(Unsafe.Add(ref column, 4 * factorStride));
            sum4 = MultiplyAdd(factor, vector0, sum4);
        }
    }

    /// <summary>Six rows of a tile times one vector: row r adds to sum r.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProducts(
        nint steps, ref double factors, nint factorStep, nint factorStride, ref double vectors, nint vectorStep,
        ref Vector512<double> sum0, ref Vector512<double> sum1, ref Vector512<double> sum2, ref Vector512<double> sum3,
        ref Vector512<double> sum4, ref Vector512<double> sum5)
    {
        for (nint k = 0; k < steps; k++)
        {
            Vector512<double> vector0 = Load(ref vectors, k * vectorStep);
            ref double column = ref Unsafe.Add(ref factors, k * factorStep);
            PrefetchFactors(ref column, factorStep);
            AddProducts(ref column, 0, factorStride, vector0, ref sum0, ref sum1, ref sum2, ref sum3);
            AddProducts(ref column, 4 * factorStride, factorStride, vector0, ref sum4, ref sum5);
        }
    }

    /// <summary>Eight rows of a tile times one vector: row r adds to sum r.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProducts(
        nint steps, ref double factors, nint factorStep, nint factorStride, ref double vectors, nint vectorStep,
        ref Vector512<double> sum0, ref Vector512<double> sum1, ref Vector512<double> sum2, ref Vector512<double> sum3,
        ref Vector512<double> sum4, ref Vector512<double> sum5, ref Vector512<double> sum6, ref Vector512<double> sum7)
    {
        for (nint k = 0; k < steps; k++)
        {
            Vector512<double> vector0 = Load(ref vectors, k * vectorStep);
            ref double column = ref Unsafe.Add(ref factors, k * factorStep);
            PrefetchFactors(ref column, factorStep);
            AddProducts(ref column, 0, factorStride, vector0, ref sum0, ref sum1, ref sum2, ref sum3);
            AddProducts(ref column, 4 * factorStride, factorStride, vector0, ref sum4, ref sum5, ref sum6, ref sum7);
        }
    }
}
#endif
