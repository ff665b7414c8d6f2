using NetGen.Benchmarks.Cases;
using NetGen.Benchmarks.Peers;

namespace NetGen.Benchmarks.Native;

/// <summary>What parent and child both count through: every entry of ours in cases T2 to T4.</summary>
internal static class NativeCases
{
    public static IReadOnlyList<(Work Work, CompiledNetwork Network)> All { get; } =
    [
        .. from item in new[] { T2.Case, T3.Case, T4.Case }
           from work in item.Works
           from network in item.Compiled
           where network.Suits(work)
           select (work, network),
    ];
}
