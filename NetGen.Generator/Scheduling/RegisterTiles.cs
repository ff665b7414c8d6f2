using NetGen.Generator.Program;

namespace NetGen.Generator.Scheduling;

/// <summary>Rows and vectors of the tiles whose sums, operands and one broadcast number fit the registers: 32 of 512 bits, else 16.</summary>
/// <param name="shape">The vectors.</param>
internal sealed class RegisterTiles(VectorShape shape)
{
    private int MostRows => shape.Bits == 512 ? Thresholds.TileRows : 6;

    /// <summary>True for a tile of which the run-time has whole sums.</summary>
    public bool Exists(int rows, int vectors) =>
        vectors <= Thresholds.TileVectors ? HasRows(rows) : IsWide(vectors) && rows <= Thresholds.WideTileRows && HasRows(rows);

    /// <summary>True for tiles of four vectors of 512 bits.</summary>
    public bool IsWide(int vectors) => shape.Bits == 512 && vectors == Thresholds.WideTileVectors;

    /// <summary>The tile of a matrix of sums.</summary>
    /// <param name="row">Its rows, each with numbers of its own.</param>
    /// <param name="vectors">The vectors of a row.</param>
    /// <param name="isLarge">True where it is in the second-level cache, which tall tiles go to less often.</param>
    public (int Rows, int Vectors) Of(Axis row, int vectors, bool isLarge)
    {
        if (shape.IsScalar) return (2, Math.Min(vectors, 4));
        if (vectors == 1) return (8, 1);
        if (shape.Bits != 512 || vectors % Thresholds.WideTileVectors != 0) return (Rows(row, MostRows, 5), Thresholds.TileVectors);
        // Most batches are powers of two.
        return (row.IsDynamic ? Thresholds.LeastWideTileRows : Rows(row, Thresholds.WideTileRows, Thresholds.LeastWideTileRows, mayLeaveRest: isLarge), Thresholds.WideTileVectors);
    }

    /// <summary>The tile of sums whose lanes are the rows of a batch: features and vectors of rows.</summary>
    public (int Features, int Vectors) OfLanes(Axis features) => (Math.Min(features.Extent, Rows(features, MostRows, 5)), Thresholds.TileVectors);

    /// <summary>Rows of the next smaller tile, where one of so many rows is too much for a method.</summary>
    public static int Fewer(int rows) => rows > 4 ? 4 : rows / 2;

    /// <summary>The most rows, or fewer where those leave no rest of the axis, or only one of which there is a tile. With less than the least the latency shows.</summary>
    private static int Rows(Axis axis, int most, int least, bool mayLeaveRest = false)
    {
        if (axis.IsDynamic) return most;
        int[] some = [.. Enumerable.Range(least, most + 1 - least).Where(HasRows).Reverse()];
        return First(rest => rest == 0 && !mayLeaveRest) ?? First(rest => rest == 0 || HasRows(rest)) ?? most;

        int? First(Func<int, bool> leaves) => some.Select(rows => (int?)rows).FirstOrDefault(rows => leaves(axis.Extent % rows!.Value));
    }

    private static bool HasRows(int rows) => rows is 1 or 2 or 4 or 5 or 6 or 8;
}
