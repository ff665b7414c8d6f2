using NetGen.Generator.Program;
using NetGen.Generator.Scheduling;

namespace NetGen.Generator.Loops;

/// <summary>
/// Deals a kernel's tiles out to the threads that share it: along the axis that has most of them, each thread a run of neighbours. Or to the
/// strips that one thread makes one after the other. A sum is never cut: only axes of the result are.
/// </summary>
/// <param name="Axis">The axis that is cut.</param>
/// <param name="Size">The length of a tile on it.</param>
/// <param name="Strip">The matrix of which each share makes or uses up a strip; null for threads.</param>
internal sealed record TileShare(Axis Axis, int Size, Tensor? Strip = null)
{
    /// <summary>The first position of a share, at the start of a tile.</summary>
    public const string From = "from";

    /// <summary>The end of a share, at the end of a tile or of the axis.</summary>
    public const string To = "to";

    /// <summary>The cut, or null where the kernel runs as a whole.</summary>
    public static TileShare? Of(EntryProgram entry, Kernel kernel, VectorShape shape)
    {
        // Strips stay strips, however their tiles are written.
        var row = kernel.Schedule!.Association.Row;
        if (StripOf(kernel, row) is { } strip) return new TileShare(row!, RowsOfTile(kernel), strip);
        if (entry.Entry.Share != Share.Tiles) return null;
        return Cuts(kernel, shape)
            .Where(cut => cut.Axis is { IsDynamic: false } axis && axis.Extent / cut.Size > 1)
            .OrderByDescending(cut => cut.Axis!.Extent / cut.Size)
            .Select(cut => new TileShare(cut.Axis!, cut.Size))
            .FirstOrDefault();
    }

    /// <summary>The matrix of which a kernel makes or uses up one strip of its rows at a time; null where there is none.</summary>
    public static Tensor? StripOf(Kernel kernel, Axis? row) =>
        kernel.Made.Concat(kernel.Read).FirstOrDefault(tensor => tensor.StripRows > 0 && tensor.StripRows < row?.Extent);

    /// <summary>C# for the first position of the share of <c>part</c>, or of the strip.</summary>
    public string FirstOfPart => Strip is null ? Bound(EntryPoint.Part) : From;

    /// <summary>C# for the end of the share of <c>part</c>, or of the strip.</summary>
    public string EndOfPart => Strip is not null ? To
        : Axis.Extent % Size == 0
        ? Bound($"({EntryPoint.Part} + 1)")
        : $"{EntryPoint.Part} + 1 < {EntryPoint.Parts} ? {Bound($"({EntryPoint.Part} + 1)")} : {Text(Axis.Extent)}";

    private static IEnumerable<(Axis? Axis, int Size)> Cuts(Kernel kernel, VectorShape shape)
    {
        var (association, tiling) = (kernel.Schedule!.Association, kernel.Schedule.Tiling);
        return association.Form switch
        {
            LoopForm.Outer when !tiling.Full => [(association.Row, RowsOfTile(kernel)), (association.Lane, tiling.Vectors * shape.Lanes)],
            LoopForm.Dot => [(kernel.Axes.FirstOrDefault(axis => axis != association.Row), 1), (association.Row, shape.Lanes)],
            // The rows of the copy are written in whole vectors.
            LoopForm.Transpose => [(association.Lane, shape.LogicalLanes)],
            _ => [],
        };
    }

    private static int RowsOfTile(Kernel kernel) => kernel.Contraction is null ? kernel.Schedule!.Tiling.Unroll : kernel.Schedule!.Tiling.Rows;

    private string Bound(string part) => $"{Text(Axis.Extent / Size)} * {part} / {EntryPoint.Parts}{(Size == 1 ? "" : $" * {Text(Size)}")}";

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
