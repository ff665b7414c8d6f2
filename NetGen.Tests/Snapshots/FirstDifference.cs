using System.Globalization;
using System.Text;

namespace NetGen.Tests.Snapshots;

/// <summary>Shows where two texts part, with the lines around it.</summary>
internal static class FirstDifference
{
    private const int LinesBefore = 3;
    private const int LinesAfter = 6;
    private const int LongestLine = 200;

    public static string Describe(string verified, string received)
    {
        string[] before = verified.Split('\n');
        string[] after = received.Split('\n');
        int at = 0;
        while (at < before.Length && at < after.Length && before[at] == after[at]) at++;
        int same = 0;
        while (same < Math.Min(before.Length, after.Length) - at && before[^(same + 1)] == after[^(same + 1)]) same++;

        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"first difference at line {at + 1}; {before.Length - at - same} lines became {after.Length - at - same}:\n");
        for (int k = Math.Max(0, at - LinesBefore); k < at; k++) Append(' ', before[k]);
        for (int k = at; k < Math.Min(at + LinesAfter, before.Length - same); k++) Append('-', before[k]);
        for (int k = at; k < Math.Min(at + LinesAfter, after.Length - same); k++) Append('+', after[k]);
        return text.ToString();

        void Append(char sign, string line) =>
            text.Append(sign).Append(' ').Append(line.Length > LongestLine ? line[..LongestLine] + "..." : line.Replace("\r", "<CR>", StringComparison.Ordinal)).Append('\n');
    }
}
