using NetGen.Sample.Samples;

namespace NetGen.Sample;

/// <summary>Every sample; the first is the one that runs when none is named.</summary>
internal static class SampleRegistry
{
    public static IReadOnlyList<ISample> All { get; } = [new DigitsSample(), new SeedsSample(), new ResumeSample(), new ReportSample(), new IrisSample(), new XorSample(), new NanoSample(), new AutoencoderSample(), new UncertaintySample(), new PolicySample(), new GanSample(), new TextbookSample()];

    public static ISample? Find(string name) => All.FirstOrDefault(sample => sample.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The name that takes the fewest changes of letters to make from what was typed.</summary>
    public static string Nearest(string typed) => All.Select(sample => sample.Name).MinBy(name => Distance(typed.ToLowerInvariant(), name))!;

    /// <summary>Letters to insert, delete or replace. (Levenshtein 1965.)</summary>
    private static int Distance(string from, string to)
    {
        int[] previous = [.. Enumerable.Range(0, to.Length + 1)];
        for (int i = 1; i <= from.Length; i++)
        {
            int[] current = [i, .. new int[to.Length]];
            for (int j = 1; j <= to.Length; j++)
            {
                int replaced = previous[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                current[j] = Math.Min(replaced, 1 + Math.Min(previous[j], current[j - 1]));
            }

            previous = current;
        }

        return previous[to.Length];
    }
}
