using NetGen.Generator.Model;
using NetGen.Generator.Scheduling;

namespace NetGen.Generator.Loops;

/// <summary>Finds how many rows go through a batch's kernels at once. By shapes alone, so that every width has the same blocks.</summary>
internal static class BlockSize
{
    /// <summary>As many rows as keep the temporaries within the stack budget, in whole register tiles where that is possible.</summary>
    /// <param name="build">Makes the kernels for a number of rows.</param>
    /// <param name="precision">The network's.</param>
    public static (int Rows, IReadOnlyList<EntryProgram> Entries) Fit(Func<int, IReadOnlyList<EntryProgram>> build, Precision precision)
    {
        int rows = Thresholds.MostBlockRows;
        while (true)
        {
            var entries = build(rows);
            int bytes = entries.Where(entry => entry.Entry is { IsBatched: true, IsExclusive: false }).Max(entry => StackPlan.Bytes(entry.Stack.Length, precision));
            if (rows == 1 || bytes <= Thresholds.StackBudget) return (rows, entries);
            int fitting = Math.Max(1, (int)Math.Min(rows - 1, (long)rows * Thresholds.StackBudget / bytes));
            rows = fitting > Thresholds.TileRows ? fitting / Thresholds.TileRows * Thresholds.TileRows : fitting;
        }
    }

    /// <summary>Elements of the instance's memory for the temporaries of training that the stack cannot hold.</summary>
    public static int ScratchLength(IEnumerable<EntryProgram> entries, Precision precision) => entries
        .Where(entry => entry.Entry.Share == Share.Whole)
        .Select(entry => (entry.Entry, entry.Stack.Length))
        .Where(program => !StackPlan.IsOnStack(program.Entry, program.Length, precision))
        .Select(program => program.Length).DefaultIfEmpty(0).Max();
}
