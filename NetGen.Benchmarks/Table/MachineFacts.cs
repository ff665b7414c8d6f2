using System.Runtime.InteropServices;
using System.Text.Json.Serialization;
using NetGen.Benchmarks.Measuring;

namespace NetGen.Benchmarks.Table;

/// <summary>Where the numbers come from.</summary>
/// <param name="Processor">Its name.</param>
/// <param name="Cores">Logical ones that this process may use.</param>
/// <param name="PinnedTo">The core that everything ran on, or why it was not pinned.</param>
/// <param name="OperatingSystem">Its name.</param>
/// <param name="Runtime">The .NET runtime.</param>
/// <param name="VectorBits">The widest vectors in use.</param>
/// <param name="GigaflopsPerSecond">Fused multiply-adds, two operations each.</param>
/// <param name="FirstLevelRead">Gigabytes a second, as the next three.</param>
/// <param name="FirstLevelUpdate">Read and written back; each byte counts once.</param>
/// <param name="SecondLevelRead">From the second-level cache.</param>
/// <param name="SecondLevelUpdate">To and from it.</param>
internal sealed record MachineFacts(
    string Processor,
    int Cores,
    string PinnedTo,
    string OperatingSystem,
    string Runtime,
    int VectorBits,
    double GigaflopsPerSecond,
    double FirstLevelRead,
    double FirstLevelUpdate,
    double SecondLevelRead,
    double SecondLevelUpdate)
{
    public static MachineFacts Of(MachineLimits limits, CurrentThread thread) => new(
        ProcessorName(),
        Environment.ProcessorCount,
        thread.Core is { } core ? FormattableString.Invariant($"core {core}") : "no core: " + thread.Reason,
        RuntimeInformation.OSDescription,
        RuntimeInformation.FrameworkDescription,
        limits.VectorBits,
        limits.GigaflopsPerSecond,
        limits.FirstLevelRead,
        limits.FirstLevelUpdate,
        limits.SecondLevelRead,
        limits.SecondLevelUpdate);

    [JsonIgnore]
    public string Text => FormattableString.Invariant(
        $"""
        {Processor}, {Runtime}, vectors of {VectorBits} bits, one thread, pinned to {PinnedTo}.
        Limits: {GigaflopsPerSecond:0} GFLOP/s; first-level cache {FirstLevelRead:0} GB/s read, {FirstLevelUpdate:0} updated;
        second-level {SecondLevelRead:0} and {SecondLevelUpdate:0}.
        """);

    private static string ProcessorName()
    {
        const string Key = "model name";
        string? line = File.Exists("/proc/cpuinfo") ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith(Key, StringComparison.Ordinal)) : null;
        return line?[(line.IndexOf(':', StringComparison.Ordinal) + 2)..] ?? RuntimeInformation.ProcessArchitecture.ToString();
    }
}
