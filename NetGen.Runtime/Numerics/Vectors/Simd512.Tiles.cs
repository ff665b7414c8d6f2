#if NET
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

/// <content>
/// Tiles of a product of matrices: sums over steps k of the numbers <c>factors[k * factorStep + r * factorStride]</c> times the vectors from
/// <c>vectors[k * vectorStep]</c> on. One step follows the other, so that each sum is added up in the order of the steps.
/// </content>
public static partial class Simd512
{
    /// <summary>
    /// Bytes from one step's factors to the next from which on they are asked for before their turn: each step finds them in another page,
    /// and there may be more of those than the first translation buffer holds. The gradient of 784 x 128 weights takes 0.8 of the time; with
    /// vectors of 256 bits, on a processor that has no wider ones, nothing was gained.
    /// </summary>
    private const int FarApart = 2048;

    /// <summary>How many steps before.</summary>
    private const int StepsAhead = 4;

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
            if (factorStep >= FarApart / sizeof(float)) Prefetch(ref column, StepsAhead * factorStep);
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
            if (factorStep >= FarApart / sizeof(float)) Prefetch(ref column, StepsAhead * factorStep);
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
            if (factorStep >= FarApart / sizeof(float)) Prefetch(ref column, StepsAhead * factorStep);
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
            if (factorStep >= FarApart / sizeof(float)) Prefetch(ref column, StepsAhead * factorStep);
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
            if (factorStep >= FarApart / sizeof(float)) Prefetch(ref column, StepsAhead * factorStep);
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
            if (factorStep >= FarApart / sizeof(float)) Prefetch(ref column, StepsAhead * factorStep);
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
            if (factorStep >= FarApart / sizeof(float)) Prefetch(ref column, StepsAhead * factorStep);
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
            if (factorStep >= FarApart / sizeof(float)) Prefetch(ref column, StepsAhead * factorStep);
            AddProducts(ref column, 0, factorStride, vector0, ref sum0, ref sum1, ref sum2, ref sum3);
            AddProducts(ref column, 4 * factorStride, factorStride, vector0, ref sum4, ref sum5, ref sum6, ref sum7);
        }
    }

    /// <summary>A row of a tile: one number, in all lanes, times four vectors.</summary>
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
            ref float column = ref Unsafe.Add(ref factors, k * factorStep);
            AddProducts(Vector512.Create(column), vector0, vector1, vector2, vector3, ref sum0, ref sum1, ref sum2, ref sum3);
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
            AddProducts(Vector512.Create(column), vector0, vector1, vector2, vector3, ref sum0, ref sum1, ref sum2, ref sum3);
            AddProducts(Vector512.Create(Unsafe.Add(ref column, factorStride)), vector0, vector1, vector2, vector3, ref sum4, ref sum5, ref sum6, ref sum7);
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
            if (factorStep >= FarApart / sizeof(float)) Prefetch(ref column, StepsAhead * factorStep);
            AddProducts(Vector512.Create(column), vector0, vector1, vector2, vector3, ref sum0, ref sum1, ref sum2, ref sum3);
            AddProducts(Vector512.Create(Unsafe.Add(ref column, factorStride)), vector0, vector1, vector2, vector3, ref sum4, ref sum5, ref sum6, ref sum7);
            AddProducts(Vector512.Create(Unsafe.Add(ref column, 2 * factorStride)), vector0, vector1, vector2, vector3, ref sum8, ref sum9, ref sum10, ref sum11);
            AddProducts(Vector512.Create(Unsafe.Add(ref column, 3 * factorStride)), vector0, vector1, vector2, vector3, ref sum12, ref sum13, ref sum14, ref sum15);
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
            if (factorStep >= FarApart / sizeof(float)) Prefetch(ref column, StepsAhead * factorStep);
            AddProducts(Vector512.Create(column), vector0, vector1, vector2, vector3, ref sum0, ref sum1, ref sum2, ref sum3);
            AddProducts(Vector512.Create(Unsafe.Add(ref column, factorStride)), vector0, vector1, vector2, vector3, ref sum4, ref sum5, ref sum6, ref sum7);
            AddProducts(Vector512.Create(Unsafe.Add(ref column, 2 * factorStride)), vector0, vector1, vector2, vector3, ref sum8, ref sum9, ref sum10, ref sum11);
            AddProducts(Vector512.Create(Unsafe.Add(ref column, 3 * factorStride)), vector0, vector1, vector2, vector3, ref sum12, ref sum13, ref sum14, ref sum15);
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
            if (factorStep >= FarApart / sizeof(float)) Prefetch(ref column, StepsAhead * factorStep);
            AddProducts(Vector512.Create(column), vector0, vector1, vector2, vector3, ref sum0, ref sum1, ref sum2, ref sum3);
            AddProducts(Vector512.Create(Unsafe.Add(ref column, factorStride)), vector0, vector1, vector2, vector3, ref sum4, ref sum5, ref sum6, ref sum7);
            AddProducts(Vector512.Create(Unsafe.Add(ref column, 2 * factorStride)), vector0, vector1, vector2, vector3, ref sum8, ref sum9, ref sum10, ref sum11);
            AddProducts(Vector512.Create(Unsafe.Add(ref column, 3 * factorStride)), vector0, vector1, vector2, vector3, ref sum12, ref sum13, ref sum14, ref sum15);
            AddProducts(Vector512.Create(Unsafe.Add(ref column, 4 * factorStride)), vector0, vector1, vector2, vector3, ref sum16, ref sum17, ref sum18, ref sum19);
            AddProducts(Vector512.Create(Unsafe.Add(ref column, 5 * factorStride)), vector0, vector1, vector2, vector3, ref sum20, ref sum21, ref sum22, ref sum23);
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
            if (factorStep >= FarApart / sizeof(double)) Prefetch(ref column, StepsAhead * factorStep);
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
            if (factorStep >= FarApart / sizeof(double)) Prefetch(ref column, StepsAhead * factorStep);
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
            if (factorStep >= FarApart / sizeof(double)) Prefetch(ref column, StepsAhead * factorStep);
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
            if (factorStep >= FarApart / sizeof(double)) Prefetch(ref column, StepsAhead * factorStep);
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
            if (factorStep >= FarApart / sizeof(double)) Prefetch(ref column, StepsAhead * factorStep);
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
            if (factorStep >= FarApart / sizeof(double)) Prefetch(ref column, StepsAhead * factorStep);
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
            if (factorStep >= FarApart / sizeof(double)) Prefetch(ref column, StepsAhead * factorStep);
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
            if (factorStep >= FarApart / sizeof(double)) Prefetch(ref column, StepsAhead * factorStep);
            AddProducts(ref column, 0, factorStride, vector0, ref sum0, ref sum1, ref sum2, ref sum3);
            AddProducts(ref column, 4 * factorStride, factorStride, vector0, ref sum4, ref sum5, ref sum6, ref sum7);
        }
    }

    /// <summary>A row of a tile: one number, in all lanes, times four vectors.</summary>
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
            ref double column = ref Unsafe.Add(ref factors, k * factorStep);
            AddProducts(Vector512.Create(column), vector0, vector1, vector2, vector3, ref sum0, ref sum1, ref sum2, ref sum3);
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
            AddProducts(Vector512.Create(column), vector0, vector1, vector2, vector3, ref sum0, ref sum1, ref sum2, ref sum3);
            AddProducts(Vector512.Create(Unsafe.Add(ref column, factorStride)), vector0, vector1, vector2, vector3, ref sum4, ref sum5, ref sum6, ref sum7);
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
            if (factorStep >= FarApart / sizeof(double)) Prefetch(ref column, StepsAhead * factorStep);
            AddProducts(Vector512.Create(column), vector0, vector1, vector2, vector3, ref sum0, ref sum1, ref sum2, ref sum3);
            AddProducts(Vector512.Create(Unsafe.Add(ref column, factorStride)), vector0, vector1, vector2, vector3, ref sum4, ref sum5, ref sum6, ref sum7);
            AddProducts(Vector512.Create(Unsafe.Add(ref column, 2 * factorStride)), vector0, vector1, vector2, vector3, ref sum8, ref sum9, ref sum10, ref sum11);
            AddProducts(Vector512.Create(Unsafe.Add(ref column, 3 * factorStride)), vector0, vector1, vector2, vector3, ref sum12, ref sum13, ref sum14, ref sum15);
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
            if (factorStep >= FarApart / sizeof(double)) Prefetch(ref column, StepsAhead * factorStep);
            AddProducts(Vector512.Create(column), vector0, vector1, vector2, vector3, ref sum0, ref sum1, ref sum2, ref sum3);
            AddProducts(Vector512.Create(Unsafe.Add(ref column, factorStride)), vector0, vector1, vector2, vector3, ref sum4, ref sum5, ref sum6, ref sum7);
            AddProducts(Vector512.Create(Unsafe.Add(ref column, 2 * factorStride)), vector0, vector1, vector2, vector3, ref sum8, ref sum9, ref sum10, ref sum11);
            AddProducts(Vector512.Create(Unsafe.Add(ref column, 3 * factorStride)), vector0, vector1, vector2, vector3, ref sum12, ref sum13, ref sum14, ref sum15);
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
            if (factorStep >= FarApart / sizeof(double)) Prefetch(ref column, StepsAhead * factorStep);
            AddProducts(Vector512.Create(column), vector0, vector1, vector2, vector3, ref sum0, ref sum1, ref sum2, ref sum3);
            AddProducts(Vector512.Create(Unsafe.Add(ref column, factorStride)), vector0, vector1, vector2, vector3, ref sum4, ref sum5, ref sum6, ref sum7);
            AddProducts(Vector512.Create(Unsafe.Add(ref column, 2 * factorStride)), vector0, vector1, vector2, vector3, ref sum8, ref sum9, ref sum10, ref sum11);
            AddProducts(Vector512.Create(Unsafe.Add(ref column, 3 * factorStride)), vector0, vector1, vector2, vector3, ref sum12, ref sum13, ref sum14, ref sum15);
            AddProducts(Vector512.Create(Unsafe.Add(ref column, 4 * factorStride)), vector0, vector1, vector2, vector3, ref sum16, ref sum17, ref sum18, ref sum19);
            AddProducts(Vector512.Create(Unsafe.Add(ref column, 5 * factorStride)), vector0, vector1, vector2, vector3, ref sum20, ref sum21, ref sum22, ref sum23);
        }
    }

    /// <summary>
    /// Brings the page and the cache line of <c>numbers[offset]</c> near; nothing happens where there is no memory. No reference is made to
    /// it, which may lie outside of the array.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe void Prefetch<T>(ref T numbers, nint offset)
        where T : unmanaged
    {
        if (Sse.IsSupported) Sse.Prefetch0((T*)Unsafe.AsPointer(ref numbers) + offset);
    }
}
#endif
