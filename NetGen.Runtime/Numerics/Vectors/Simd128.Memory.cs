#if NET
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Numerics;

/// <content>Loads and stores; addresses need no alignment.</content>
public static partial class Simd128
{
    /// <summary>The 4 elements from <c>source[offset]</c> on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Load(ref float source, nint offset) =>
        Unsafe.As<float, Vector128<float>>(ref Unsafe.Add(ref source, offset));

    /// <summary>Writes the 4 elements from <c>destination[offset]</c> on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(ref float destination, nint offset, Vector128<float> value) =>
        Unsafe.As<float, Vector128<float>>(ref Unsafe.Add(ref destination, offset)) = value;

    /// <summary>The first <paramref name="count"/> elements from <c>source[offset]</c> on, +0 in the other lanes; touches no element past them. Folds to a few instructions where the count is a constant.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> LoadPartial(ref float source, nint offset, int count)
    {
        if (count >= 4)
            return Load(ref source, offset);
        ref float first = ref Unsafe.Add(ref source, offset);
        if (count < 2)
            return count < 1 ? Vector128<float>.Zero : Vector128.CreateScalar(first);
        // As one double: vectors of 64 bits go through memory.
        Vector128<float> pair = Vector128.CreateScalar(Unsafe.ReadUnaligned<double>(ref Unsafe.As<float, byte>(ref first))).AsSingle();
        return count < 3 ? pair : pair.WithElement(2, Unsafe.Add(ref first, 2));
    }

    /// <summary>Writes the first <paramref name="count"/> lanes to <c>destination[offset]</c> on; touches no element past them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePartial(ref float destination, nint offset, Vector128<float> value, int count)
    {
        ref float first = ref Unsafe.Add(ref destination, offset);
        if (count >= 4)
        {
            Store(ref destination, offset, value);
        }
        else if (count >= 2)
        {
            Unsafe.WriteUnaligned(ref Unsafe.As<float, byte>(ref first), value.AsDouble().ToScalar());
            if (count == 3)
                Unsafe.Add(ref first, 2) = value.GetElement(2);
        }
        else if (count == 1)
        {
            first = value.ToScalar();
        }
    }

    /// <summary>The 2 elements from <c>source[offset]</c> on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Load(ref double source, nint offset) =>
        Unsafe.As<double, Vector128<double>>(ref Unsafe.Add(ref source, offset));

    /// <summary>Writes the 2 elements from <c>destination[offset]</c> on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(ref double destination, nint offset, Vector128<double> value) =>
        Unsafe.As<double, Vector128<double>>(ref Unsafe.Add(ref destination, offset)) = value;

    /// <summary>The first <paramref name="count"/> elements from <c>source[offset]</c> on, +0 in the other lanes; touches no element past them. Folds to a few instructions where the count is a constant.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> LoadPartial(ref double source, nint offset, int count)
    {
        if (count >= 2)
            return Load(ref source, offset);
        return count < 1 ? Vector128<double>.Zero : Vector128.CreateScalar(Unsafe.Add(ref source, offset));
    }

    /// <summary>Writes the first <paramref name="count"/> lanes to <c>destination[offset]</c> on; touches no element past them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePartial(ref double destination, nint offset, Vector128<double> value, int count)
    {
        if (count >= 2)
            Store(ref destination, offset, value);
        else if (count == 1)
            Unsafe.Add(ref destination, offset) = value.ToScalar();
    }
}
#endif
