using System.Text.Json;

namespace NetGen.Benchmarks.Table;

/// <summary>All that a run has found.</summary>
internal sealed record Results(MachineFacts Machine, IReadOnlyList<PresentPeer> Peers, IReadOnlyList<MissingPeer> Missing, IReadOnlyList<Row> Rows)
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
    };

    public string ToJson() => JsonSerializer.Serialize(this, Options);

    /// <summary>Writes the file whole or not at all.</summary>
    public static void WriteAtomically(string file, string text)
    {
        string temporary = file + ".tmp";
        File.WriteAllText(temporary, text);
        File.Move(temporary, file, overwrite: true);
    }
}

/// <summary>A peer that ran, and what it is.</summary>
internal sealed record PresentPeer(string Implementation, string Description);

/// <summary>A peer that did not run.</summary>
internal sealed record MissingPeer(string Implementation, string Reason);

/// <summary>One implementation of one piece of work.</summary>
/// <param name="Case">The case's name.</param>
/// <param name="Network">Its layer sizes and activations.</param>
/// <param name="Work">What is done, for people.</param>
/// <param name="Phase"><c>inference</c> or <c>train</c>.</param>
/// <param name="Batch">Samples a step.</param>
/// <param name="Optimizer"><c>SGD</c>, <c>Adam</c>, or null for inference.</param>
/// <param name="Implementation">Whose.</param>
/// <param name="Samples">Samples a call: more than a batch where a call is an epoch.</param>
/// <param name="Nanoseconds">A call's time.</param>
/// <param name="Gflops">Operations of the matrix products in a nanosecond of the median.</param>
/// <param name="BytesAllocated">On the managed heap, a call; null where that is another process's.</param>
/// <param name="FirstCallNanoseconds">The very first call, compiling included.</param>
/// <param name="RatioToNetGen">Its median over ours.</param>
/// <param name="Limit">What binds: <c>FMA</c>, <c>L1</c> or <c>L2</c>.</param>
/// <param name="LimitNanoseconds">The least time of a call that the machine's limits allow.</param>
/// <param name="LimitShare">That time over the minimum: 1 is the limit.</param>
internal sealed record Row(
    string Case,
    string Network,
    string Work,
    string Phase,
    int Batch,
    string? Optimizer,
    string Implementation,
    int Samples,
    Nanoseconds Nanoseconds,
    double Gflops,
    double? BytesAllocated,
    double FirstCallNanoseconds,
    double RatioToNetGen,
    string Limit,
    double LimitNanoseconds,
    double LimitShare);

/// <summary>A call's time over all rounds.</summary>
internal sealed record Nanoseconds(double Median, double Minimum);
