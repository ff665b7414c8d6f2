using NetGen.Generator.Model;
using NetGen.Generator.Scheduling;

namespace NetGen.Generator.Loops;

/// <summary>Finds how many rows go through a batch's kernels at once. By shapes alone, so that every width has the same blocks.</summary>
internal static class BlockSize
{
    /// <summary>As many rows as keep the temporaries within a budget, in whole register tiles where that is possible.</summary>
    /// <param name="most">The most rows.</param>
    /// <param name="budget">Bytes that the temporaries of a block may use.</param>
    /// <param name="build">Makes the kernels for a number of rows.</param>
    /// <param name="precision">The network's.</param>
    public static (int Rows, IReadOnlyList<EntryProgram> Entries) Fit(int most, int budget, Func<int, IReadOnlyList<EntryProgram>> build, Precision precision)
    {
        int rows = most;
        while (true)
        {
            var entries = build(rows);
            // A step in strips keeps no more of the rows than what adds their gradients up.
            int bytes = entries.Where(entry => entry.Entry.IsBatched && !entry.HasStrips).Select(entry => StackPlan.Bytes(entry.Stack.Length, precision)).DefaultIfEmpty(0).Max();
            if (rows == 1 || bytes <= budget) return (rows, entries);
            int fitting = Math.Max(1, (int)Math.Min(rows - 1, (long)rows * budget / bytes));
            rows = fitting > Thresholds.TileRows ? fitting / Thresholds.TileRows * Thresholds.TileRows : fitting;
        }
    }

    /// <summary>Elements of the instance's memory for the temporaries of training.</summary>
    public static int ScratchLength(IEnumerable<EntryProgram> entries) => entries
        .Where(entry => entry.Entry.Share == Share.Whole && !StackPlan.IsOnStack(entry.Entry))
        .Select(entry => entry.Stack.Length).DefaultIfEmpty(0).Max();
}
