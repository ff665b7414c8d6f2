using System.Runtime.InteropServices;

namespace NetGen.Benchmarks.Measuring;

/// <summary>Keeps the measuring thread, and processes it starts, on one core.</summary>
internal static partial class CurrentThread
{
    /// <summary>Pins to the last core that the process may use; returns it, or why that was not possible.</summary>
    public static (int? Core, string? Reason) Pin()
    {
        if (!OperatingSystem.IsLinux()) return (null, "only done on Linux");
        Span<ulong> mask = stackalloc ulong[16];
        int size = mask.Length * sizeof(ulong);
        if (GetAffinity(0, size, ref mask[0]) < 0) return (null, Marshal.GetLastPInvokeErrorMessage());
        int core = (mask.Length * 64) - 1;
        while ((mask[core / 64] >> (core % 64) & 1) == 0) core--;
        mask.Clear();
        mask[core / 64] = 1UL << (core % 64);
        return SetAffinity(0, size, ref mask[0]) < 0 ? (null, Marshal.GetLastPInvokeErrorMessage()) : (core, null);
    }

    [LibraryImport("libc", EntryPoint = "sched_getaffinity", SetLastError = true)]
    private static partial int GetAffinity(int thread, nint size, ref ulong mask);

    [LibraryImport("libc", EntryPoint = "sched_setaffinity", SetLastError = true)]
    private static partial int SetAffinity(int thread, nint size, ref ulong mask);
}
