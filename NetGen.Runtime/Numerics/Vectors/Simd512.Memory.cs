#if NET
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Numerics;

/// <content>Loads and stores; addresses need no alignment.</content>
public static partial class Simd512
{
    /// <summary>The 16 elements from <c>source[offset]</c> on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Load(ref float source, nint offset) =>
        Unsafe.As<float, Vector512<float>>(ref Unsafe.Add(ref source, offset));

    /// <summary>Writes the 16 elements from <c>destination[offset]</c> on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(ref float destination, nint offset, Vector512<float> value) =>
        Unsafe.As<float, Vector512<float>>(ref Unsafe.Add(ref destination, offset)) = value;

    /// <summary>The first <paramref name="count"/> elements from <c>source[offset]</c> on, +0 in the other lanes; touches no element past them. Folds to a few instructions where the count is a constant.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> LoadPartial(ref float source, nint offset, int count)
    {
        if (count >= 16)
            return Load(ref source, offset);
        if (count > 8)
            return Vector512.Create(Simd256.Load(ref source, offset), Simd256.LoadPartial(ref source, offset + 8, count - 8));
        return Vector512.Create(Simd256.LoadPartial(ref source, offset, count), Vector256<float>.Zero);
    }

    /// <summary>Writes the first <paramref name="count"/> lanes to <c>destination[offset]</c> on; touches no element past them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePartial(ref float destination, nint offset, Vector512<float> value, int count)
    {
        if (count >= 16)
        {
            Store(ref destination, offset, value);
        }
        else if (count > 8)
        {
            Simd256.Store(ref destination, offset, value.GetLower());
            Simd256.StorePartial(ref destination, offset + 8, value.GetUpper(), count - 8);
        }
        else
        {
            Simd256.StorePartial(ref destination, offset, value.GetLower(), count);
        }
    }

    /// <summary>The 8 elements from <c>source[offset]</c> on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Load(ref double source, nint offset) =>
        Unsafe.As<double, Vector512<double>>(ref Unsafe.Add(ref source, offset));

    /// <summary>Writes the 8 elements from <c>destination[offset]</c> on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(ref double destination, nint offset, Vector512<double> value) =>
        Unsafe.As<double, Vector512<double>>(ref Unsafe.Add(ref destination, offset)) = value;

    /// <summary>The first <paramref name="count"/> elements from <c>source[offset]</c> on, +0 in the other lanes; touches no element past them. Folds to a few instructions where the count is a constant.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> LoadPartial(ref double source, nint offset, int count)
    {
        if (count >= 8)
            return Load(ref source, offset);
        if (count > 4)
            return Vector512.Create(Simd256.Load(ref source, offset), Simd256.LoadPartial(ref source, offset + 4, count - 4));
        return Vector512.Create(Simd256.LoadPartial(ref source, offset, count), Vector256<double>.Zero);
    }

    /// <summary>Writes the first <paramref name="count"/> lanes to <c>destination[offset]</c> on; touches no element past them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePartial(ref double destination, nint offset, Vector512<double> value, int count)
    {
        if (count >= 8)
        {
            Store(ref destination, offset, value);
        }
        else if (count > 4)
        {
            Simd256.Store(ref destination, offset, value.GetLower());
            Simd256.StorePartial(ref destination, offset + 4, value.GetUpper(), count - 4);
        }
        else
        {
            Simd256.StorePartial(ref destination, offset, value.GetLower(), count);
        }
    }
}
#endif
