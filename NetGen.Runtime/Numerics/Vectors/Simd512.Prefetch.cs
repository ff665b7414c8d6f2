#if NET
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

/// <content>What tiles ask for before its turn.</content>
public static partial class Simd512
{
    /// <summary>
    /// Bytes from one step's factors to the next from which on they are asked for before their turn: each step or two finds them in another page,
    /// and there may be more of those than the first translation buffer holds. The gradient of 784 x 128 weights takes 0.8 of the time; with
    /// vectors of 256 bits, on a processor that has no wider ones, nothing was gained.
    /// </summary>
    private const int FarApart = 2048;

    /// <summary>How many steps before.</summary>
    private const int StepsAhead = 4;

    /// <summary>
    /// Brings the page and the cache line of the factors near that a tile comes to some steps later, where they are far apart; nothing happens
    /// where there is no memory. No reference is made to them, as they may lie outside of the array.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe void PrefetchFactors<T>(ref T factors, nint factorStep)
        where T : unmanaged
    {
        if (Sse.IsSupported && factorStep >= FarApart / sizeof(T)) Sse.Prefetch0((T*)Unsafe.AsPointer(ref factors) + (StepsAhead * factorStep));
    }
}
#endif
