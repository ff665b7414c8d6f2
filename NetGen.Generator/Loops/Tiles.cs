using NetGen.Generator.Program;

namespace NetGen.Generator.Loops;

/// <summary>One vector of a tile: its place relative to the tile's start, and the lanes inside the axis (null for all).</summary>
internal readonly record struct TileVector(int Offset, Affine? Valid);

/// <summary>Cuts axes into tiles: whole ones in a loop, the rest written out, so that the end of an axis is always known.</summary>
internal static class Tiles
{
    /// <summary>Tiles of vectors along the lane axis.</summary>
    /// <param name="nest">The nest to build in.</param>
    /// <param name="lane">The lane axis, or null when there is none: one tile of one number.</param>
    /// <param name="vectors">Vectors of a whole tile.</param>
    /// <param name="unrolled">True when no loop may be made.</param>
    /// <param name="inside">Builds one tile from its start and its vectors.</param>
    public static void OverLanes(Nest nest, Axis? lane, int vectors, bool unrolled, Action<Affine, TileVector[]> inside)
    {
        if (lane is null)
        {
            inside(Affine.Zero, [new TileVector(0, null)]);
            return;
        }

        int lanes = nest.Shape.Lanes;
        if (lane.IsDynamic)
        {
            OverLanesOfRows(nest, lane, vectors, inside);
            return;
        }

        Over(nest, lane, vectors * lanes, unrolled, (start, size) => inside(start, VectorsOf(size, lanes)));
    }

    /// <summary>The vectors that hold so many elements, the last of them perhaps in part.</summary>
    public static TileVector[] VectorsOf(int size, int lanes)
    {
        var vectors = new TileVector[(size + lanes - 1) / lanes];
        for (int k = 0; k < vectors.Length; k++) vectors[k] = new TileVector(k * lanes, size - (k * lanes) >= lanes ? null : Affine.Of(size - (k * lanes)));
        return vectors;
    }

    /// <summary>
    /// Tiles along the rows of a batch, up to the end of the last whole logical vector, so that what lies behind the last row is 0 there.
    /// </summary>
    private static void OverLanesOfRows(Nest nest, Axis rows, int vectors, Action<Affine, TileVector[]> inside)
    {
        var (lanes, logical) = (nest.Shape.Lanes, nest.Shape.LogicalLanes);
        int step = vectors * lanes;
        if (step <= logical)
        {
            string end = step == logical ? "rows" : $"(rows + {Text(logical - 1)}) / {Text(logical)} * {Text(logical)}";
            nest.Loop(rows, "0", end, step, start => inside(start, Partial(start, 0, vectors)));
            return;
        }

        // Tiles of several widest vectors while more than one has rows in it, then one by one.
        nest.Loop(rows, "0", $"rows - {Text(step - logical)}", step, start =>
            inside(start, [.. Enumerable.Range(0, vectors - 1).Select(k => new TileVector(k * lanes, null)), .. Partial(start, vectors - 1, 1)]));
        nest.Loop(rows, $"(rows + {Text(logical - 1)}) / {Text(step)} * {Text(step)}", "rows", logical, start => inside(start, Partial(start, 0, 1)));

        TileVector[] Partial(Affine start, int first, int count)
        {
            var left = Affine.Variable("rows") + (start * -1);
            return [.. Enumerable.Range(first, count).Select(k => new TileVector(k * lanes, left + (-k * lanes)))];
        }
    }

    /// <summary>Tiles along an axis of known extent: <paramref name="inside"/> gets each tile's start and size.</summary>
    public static void Over(Nest nest, Axis axis, int size, bool unrolled, Action<Affine, int> inside)
    {
        int whole = axis.Extent / size;
        int rest = axis.Extent % size;
        if (nest.Shared == axis)
        {
            // Whoever has the last share has the rest too.
            nest.Loop(axis, TileShare.From, rest == 0 || size == 1 ? TileShare.To : $"{TileShare.To} - {Text(size - 1)}", size, start => inside(start, size));
            if (rest == 0) return;
            nest.Scoped([axis], () => inside(Affine.Of(whole * size), rest), $"{TileShare.To} == {Text(axis.Extent)}");
            nest.JoinRest(whole * size, TileShare.To);
            return;
        }

        // A rest of as many vectors as a whole tile may be one more turn.
        bool mayJoin = !unrolled && axis == nest.Lane && whole > 0 && rest > 0 && VectorsOf(rest, nest.Shape.Lanes).Length == size / nest.Shape.Lanes;
        if (!unrolled && (whole > 1 || mayJoin))
        {
            nest.Loop(axis, "0", Text(whole * size), size, start => inside(start, size));
            if (rest > 0) nest.Scoped([axis], () => inside(Affine.Of(whole * size), rest));
            if ((mayJoin && nest.JoinRest(whole * size, Text(axis.Extent))) || whole > 1) return;
            // A loop of one turn is none.
            nest.TakeBackLoop();
        }

        for (int start = 0; start < axis.Extent; start += size)
        {
            int first = start;
            nest.Scoped([axis], () => inside(Affine.Of(first), Math.Min(size, axis.Extent - first)));
        }
    }

    /// <summary>Tiles of rows: of an axis of known extent, or of a batch, whose last rows go one by one, after tiles of six two by two.</summary>
    public static void OverRows(Nest nest, Axis? axis, int size, bool unrolled, Action<Affine, int> inside)
    {
        if (axis is null)
        {
            inside(Affine.Zero, 1);
        }
        else if (!axis.IsDynamic)
        {
            Over(nest, axis, size, unrolled, inside);
        }
        else if (size == 1)
        {
            nest.Loop(axis, "0", "rows", 1, start => inside(start, 1));
        }
        else
        {
            nest.Loop(axis, "0", $"rows - {Text(size - 1)}", size, start => inside(start, size));
            // Most batches are powers of two, of which tiles of 4 or 8 rows leave nothing. A batch of 32 through 784-128-10 takes 0.96 of the
            // time in tiles of 6 rows and a pair of those of 6 and two single rows.
            bool inPairs = size % 2 == 0 && (size & (size - 1)) != 0;
            if (inPairs) nest.Loop(axis, $"rows - (rows % {Text(size)})", "rows - 1", 2, start => inside(start, 2));
            nest.Loop(axis, $"rows - (rows % {Text(inPairs ? 2 : size)})", "rows", 1, start => inside(start, 1));
        }
    }

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
