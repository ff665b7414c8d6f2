using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.Numerics;

/// <summary>
/// Memory that starts at a cache line: vectors that straddle two lines cost 20 to 50 %.
/// On netstandard2.0 nothing is moved: its kernels are scalar.
/// </summary>
public static class AlignedMemory
{
    /// <summary>The alignment in bytes: a cache line, and the widest vector.</summary>
    public const int Alignment = 64;

#if NET
    /// <summary>
    /// A zeroed, pinned array with room for <paramref name="length"/> elements from <see cref="AlignedStart{T}(T[])"/> on.
    /// An ordinary array otherwise: collected when nothing refers to it.
    /// </summary>
    /// <typeparam name="T">The element; its size divides <see cref="Alignment"/>.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="length"/> is negative.</exception>
    public static T[] Allocate<T>(int length)
        where T : unmanaged
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        return GC.AllocateArray<T>(checked(length + Alignment / Unsafe.SizeOf<T>()), pinned: true);
    }

    /// <summary>The index of the first element at a 64-byte boundary; stable for an array from <see cref="Allocate{T}(int)"/>.</summary>
    /// <typeparam name="T">The element.</typeparam>
    public static int AlignedStart<T>(T[] array)
        where T : unmanaged => (int)ElementsToBoundary(ref MemoryMarshal.GetArrayDataReference(array));

    /// <summary>The first element at a 64-byte boundary of stack memory that was over-allocated by 64 bytes.</summary>
    /// <typeparam name="T">The element.</typeparam>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref T Align<T>(Span<T> scratch)
        where T : unmanaged
    {
        ref T first = ref MemoryMarshal.GetReference(scratch);
        return ref Unsafe.Add(ref first, ElementsToBoundary(ref first));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe nint ElementsToBoundary<T>(ref T first)
        where T : unmanaged => (nint)(((nuint)(-(nint)Unsafe.AsPointer(ref first)) & (Alignment - 1)) / (nuint)sizeof(T));
#else
    /// <summary>A zeroed array of <paramref name="length"/> elements.</summary>
    /// <typeparam name="T">The element.</typeparam>
    public static T[] Allocate<T>(int length)
        where T : unmanaged => new T[length];

    /// <summary>Always 0: nothing is moved here.</summary>
    /// <typeparam name="T">The element.</typeparam>
    public static int AlignedStart<T>(T[] array)
        where T : unmanaged => 0;

    /// <summary>The first element: nothing is moved here.</summary>
    /// <typeparam name="T">The element.</typeparam>
    public static ref T Align<T>(Span<T> scratch)
        where T : unmanaged => ref MemoryMarshal.GetReference(scratch);
#endif
}
