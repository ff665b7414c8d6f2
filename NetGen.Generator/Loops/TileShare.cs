using NetGen.Generator.Program;
using NetGen.Generator.Scheduling;

namespace NetGen.Generator.Loops;

/// <summary>
/// Deals a kernel's tiles out to the threads that share it: along the axis that has most of them, each thread a run of neighbours. A sum
/// is never cut: only axes of the result are.
/// </summary>
/// <param name="Axis">The axis that is cut.</param>
/// <param name="Size">The length of a tile on it.</param>
internal sealed record TileShare(Axis Axis, int Size)
{
    /// <summary>The first position of a thread's share, at the start of a tile.</summary>
    public const string From = "from";

    /// <summary>The end of a thread's share, at the end of a tile or of the axis.</summary>
    public const string To = "to";

    /// <summary>The cut, or null where the kernel is one thread's as a whole.</summary>
    public static TileShare? Of(EntryProgram entry, Kernel kernel, VectorShape shape)
    {
        if (entry.Entry.Share != Share.Tiles) return null;
        return Cuts(kernel, shape)
            .Where(cut => cut.Axis is { IsDynamic: false } axis && axis.Extent / cut.Size > 1)
            .OrderByDescending(cut => cut.Axis!.Extent / cut.Size)
            .Select(cut => new TileShare(cut.Axis!, cut.Size))
            .FirstOrDefault();
    }

    /// <summary>C# for the first position of the share of <c>part</c>.</summary>
    public string FirstOfPart => Bound(EntryPoint.Part);

    /// <summary>C# for the end of the share of <c>part</c>.</summary>
    public string EndOfPart => Axis.Extent % Size == 0
        ? Bound($"({EntryPoint.Part} + 1)")
        : $"{EntryPoint.Part} + 1 < {EntryPoint.Parts} ? {Bound($"({EntryPoint.Part} + 1)")} : {Text(Axis.Extent)}";

    private static IEnumerable<(Axis? Axis, int Size)> Cuts(Kernel kernel, VectorShape shape)
    {
        var (association, tiling) = (kernel.Schedule!.Association, kernel.Schedule.Tiling);
        return association.Form switch
        {
            LoopForm.Outer when !tiling.Full => [(association.Row, kernel.Contraction is null ? tiling.Unroll : tiling.Rows), (association.Lane, tiling.Vectors * shape.Lanes)],
            LoopForm.Dot => [(kernel.Axes.FirstOrDefault(axis => axis != association.Row), 1), (association.Row, shape.Lanes)],
            // The rows of the copy are written in whole vectors.
            LoopForm.Transpose => [(association.Lane, shape.LogicalLanes)],
            _ => [],
        };
    }

    private string Bound(string part) => $"{Text(Axis.Extent / Size)} * {part} / {EntryPoint.Parts}{(Size == 1 ? "" : $" * {Text(Size)}")}";

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
