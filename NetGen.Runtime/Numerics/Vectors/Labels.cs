#if NET
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Numerics;

public static partial class Simd512
{
    /// <summary>The first <paramref name="count"/> labels from <c>source[offset]</c> on as numbers, 0 in the other lanes; touches no label past them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> LabelsSingle(ref int source, nint offset, int count) =>
        Vector512.ConvertToSingle(LoadPartial(ref Unsafe.As<int, float>(ref source), offset, count).AsInt32());

    /// <inheritdoc cref="LabelsSingle(ref int, nint, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> LabelsDouble(ref int source, nint offset, int count) =>
        Vector512.Create(Simd256.LabelsDouble(ref source, offset, count), Simd256.LabelsDouble(ref source, offset + 4, count - 4));

    /// <summary>1 in the lanes whose label is <paramref name="label"/>, else 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> IsClass(Vector512<float> labels, int label) =>
        Vector512.Equals(labels, Vector512.Create((float)label)) & Vector512.Create(1f);

    /// <inheritdoc cref="IsClass(Vector512{float}, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> IsClass(Vector512<double> labels, int label) =>
        Vector512.Equals(labels, Vector512.Create((double)label)) & Vector512.Create(1d);
}

public static partial class Simd256
{
    /// <summary>The first <paramref name="count"/> labels from <c>source[offset]</c> on as numbers, 0 in the other lanes; touches no label past them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> LabelsSingle(ref int source, nint offset, int count) =>
        Vector256.ConvertToSingle(LoadPartial(ref Unsafe.As<int, float>(ref source), offset, count).AsInt32());

    /// <inheritdoc cref="LabelsSingle(ref int, nint, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> LabelsDouble(ref int source, nint offset, int count) =>
        Vector256.Create(Simd128.LabelsDouble(ref source, offset, count), Simd128.LabelsDouble(ref source, offset + 2, count - 2));

    /// <summary>1 in the lanes whose label is <paramref name="label"/>, else 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> IsClass(Vector256<float> labels, int label) =>
        Vector256.Equals(labels, Vector256.Create((float)label)) & Vector256.Create(1f);

    /// <inheritdoc cref="IsClass(Vector256{float}, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> IsClass(Vector256<double> labels, int label) =>
        Vector256.Equals(labels, Vector256.Create((double)label)) & Vector256.Create(1d);
}

public static partial class Simd128
{
    /// <summary>The first <paramref name="count"/> labels from <c>source[offset]</c> on as numbers, 0 in the other lanes; touches no label past them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> LabelsSingle(ref int source, nint offset, int count) =>
        Vector128.ConvertToSingle(LoadPartial(ref Unsafe.As<int, float>(ref source), offset, count).AsInt32());

    /// <inheritdoc cref="LabelsSingle(ref int, nint, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> LabelsDouble(ref int source, nint offset, int count)
    {
        if (count < 1)
            return Vector128<double>.Zero;
        ref int first = ref Unsafe.Add(ref source, offset);
        return Vector128.Create((double)first, count < 2 ? 0d : Unsafe.Add(ref first, 1));
    }

    /// <summary>1 in the lanes whose label is <paramref name="label"/>, else 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> IsClass(Vector128<float> labels, int label) =>
        Vector128.Equals(labels, Vector128.Create((float)label)) & Vector128.Create(1f);

    /// <inheritdoc cref="IsClass(Vector128{float}, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> IsClass(Vector128<double> labels, int label) =>
        Vector128.Equals(labels, Vector128.Create((double)label)) & Vector128.Create(1d);
}
#endif
