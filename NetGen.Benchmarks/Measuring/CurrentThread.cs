using System.Runtime.InteropServices;

namespace NetGen.Benchmarks.Measuring;

/// <summary>
/// Keeps the measuring thread, and processes it starts meanwhile, on one core. Only while it measures: the JIT's background thread takes
/// over what its starter may use, and would wait for the very core that it is to make faster.
/// </summary>
internal sealed partial class CurrentThread
{
    private readonly ulong[] _all = new ulong[16];
    private readonly ulong[] _one = new ulong[16];

    public CurrentThread()
    {
        if (!OperatingSystem.IsLinux())
        {
            Reason = "only done on Linux";
            return;
        }

        if (GetAffinity(0, Size, ref _all[0]) < 0)
        {
            Reason = Marshal.GetLastPInvokeErrorMessage();
            return;
        }

        // The last one: interrupts gather on the first.
        int core = (_all.Length * 64) - 1;
        while ((_all[core / 64] >> (core % 64) & 1) == 0) core--;
        _one[core / 64] = 1UL << (core % 64);
        if (SetAffinity(0, Size, ref _one[0]) < 0) Reason = Marshal.GetLastPInvokeErrorMessage();
        else Core = core;
        Unpin();
    }

    /// <summary>The core, or null where pinning is not possible.</summary>
    public int? Core { get; }

    /// <summary>Why it is not possible.</summary>
    public string? Reason { get; }

    private static nint Size => 16 * sizeof(ulong);

    public void Pin()
    {
        if (Core is not null) _ = SetAffinity(0, Size, ref _one[0]);
    }

    public void Unpin()
    {
        if (Core is not null) _ = SetAffinity(0, Size, ref _all[0]);
    }

    [LibraryImport("libc", EntryPoint = "sched_getaffinity", SetLastError = true)]
    private static partial int GetAffinity(int thread, nint size, ref ulong mask);

    [LibraryImport("libc", EntryPoint = "sched_setaffinity", SetLastError = true)]
    private static partial int SetAffinity(int thread, nint size, ref ulong mask);
}
