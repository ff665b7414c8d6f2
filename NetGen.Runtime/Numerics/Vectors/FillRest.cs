#if NET
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Numerics;

public static partial class Simd512
{
    /// <summary>Lanes from <paramref name="count"/> on set to <paramref name="rest"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> FillRest(Vector512<float> value, int count, float rest) =>
        Vector512.ConditionalSelect(Vector512.LessThan(Vector512.Create(0f, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15), Vector512.Create((float)count)), value, Vector512.Create(rest));

    /// <inheritdoc cref="FillRest(Vector512{float}, int, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> FillRest(Vector512<double> value, int count, double rest) =>
        Vector512.ConditionalSelect(Vector512.LessThan(Vector512.Create(0d, 1, 2, 3, 4, 5, 6, 7), Vector512.Create((double)count)), value, Vector512.Create(rest));
}

public static partial class Simd256
{
    /// <summary>Lanes from <paramref name="count"/> on set to <paramref name="rest"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> FillRest(Vector256<float> value, int count, float rest) =>
        Vector256.ConditionalSelect(Vector256.LessThan(Vector256.Create(0f, 1, 2, 3, 4, 5, 6, 7), Vector256.Create((float)count)), value, Vector256.Create(rest));

    /// <inheritdoc cref="FillRest(Vector256{float}, int, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> FillRest(Vector256<double> value, int count, double rest) =>
        Vector256.ConditionalSelect(Vector256.LessThan(Vector256.Create(0d, 1, 2, 3), Vector256.Create((double)count)), value, Vector256.Create(rest));
}

public static partial class Simd128
{
    /// <summary>Lanes from <paramref name="count"/> on set to <paramref name="rest"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> FillRest(Vector128<float> value, int count, float rest) =>
        Vector128.ConditionalSelect(Vector128.LessThan(Vector128.Create(0f, 1, 2, 3), Vector128.Create((float)count)), value, Vector128.Create(rest));

    /// <inheritdoc cref="FillRest(Vector128{float}, int, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> FillRest(Vector128<double> value, int count, double rest) =>
        Vector128.ConditionalSelect(Vector128.LessThan(Vector128.Create(0d, 1), Vector128.Create((double)count)), value, Vector128.Create(rest));
}
#endif
