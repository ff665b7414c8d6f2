namespace NetGen.Benchmarks.Cases;

/// <summary>Everything that is measured.</summary>
internal static class CaseList
{
    public static IReadOnlyList<Case> All { get; } = [T1.Case, T2.Case, T3.Case, T4.Case, D.Case];
}
