using NetGen.Generator.Program;
using NetGen.Generator.Scheduling;

namespace NetGen.Generator.Loops;

/// <summary>
/// Lanes over an output axis. A contraction holds a tile of accumulators in registers, broadcasts one factor and loads the other; its
/// epilogue runs on the finished accumulators. A map is the same nest without a sum.
/// </summary>
internal static class OuterForm
{
    public static void Build(Nest nest, Kernel kernel)
    {
        var (association, tiling) = (kernel.Schedule!.Association, kernel.Schedule.Tiling);
        nest.Lane = association.Lane;
        int rows = kernel.Contraction is null ? tiling.Unroll : tiling.Rows;
        if (tiling.IsRowByRow) OverRows((row, count) => OverLanes((lane, vectors) => Tile(row, count, lane, vectors)));
        else OverLanes((lane, vectors) => OverRows((row, count) => Tile(row, count, lane, vectors)));

        void OverLanes(Action<Affine, TileVector[]> inside) => Tiles.OverLanes(nest, association.Lane, tiling.Vectors, tiling.Full, inside);

        void OverRows(Action<Affine, int> inside) => Tiles.OverRows(nest, association.Row, rows, tiling.Full, inside);

        void Tile(Affine row, int count, Affine lane, TileVector[] vectors)
        {
            var points = new Point[count, vectors.Length];
            for (int i = 0; i < count; i++)
            {
                for (int j = 0; j < vectors.Length; j++)
                {
                    points[i, j] = Point.Origin.At(association.Row, row + i).AtLanes(association.Lane, lane + vectors[j].Offset, vectors[j].Valid);
                }
            }

            if (kernel.Contraction is not null) Accumulate(nest, kernel, points);
            Finish(nest, kernel.Operations, points, association.Lane);
        }
    }

    /// <summary>Evaluates maps at every point of a tile, one operation after the other.</summary>
    public static void Finish(Nest nest, IEnumerable<Compute> operations, Point[,] points, Axis? lane)
    {
        foreach (var operation in operations.Select(nest.Arranged))
        {
            bool wide = lane is not null && operation.Output.Axes.Contains(lane);
            foreach (var point in points)
            {
                var value = wide ? nest.Vector(operation.Value, point, operation.Output) : nest.Scalar(operation.Value, point, operation.Output);
                nest.Bind(operation.Output, point, value, operation.Value, mustBeZeroPadded: false);
            }
        }
    }

    private static void Accumulate(Nest nest, Kernel kernel, Point[,] points)
    {
        var (association, tiling) = (kernel.Schedule!.Association, kernel.Schedule.Tiling);
        var (broadcast, vector) = Factors(kernel.Contraction!.Value, association.Lane!);
        var sums = new Variable[association.Chains, points.GetLength(0), points.GetLength(1)];
        string name = Nest.Legible(kernel.Result!.Name);
        ForEach(points, (i, j) =>
        {
            for (int chain = 0; chain < association.Chains; chain++)
            {
                var start = chain == 0 && kernel.Initial is { } initial ? nest.Vector(initial, points[i, j]) : nest.AsVector(new Placed(new Literal(0), 0));
                sums[chain, i, j] = nest.Declare(name, start);
            }
        });

        // What waits makes a factor on the way; otherwise the factors are in memory.
        bool isPlain = broadcast is not null && !nest.Shape.IsScalar && kernel.Deferred.Count == 0;
        var reduced = association.Reduced!;
        bool isLoop = reduced.IsDynamic || (!tiling.Full && reduced.Extent > tiling.Unroll);
        bool isTile = isPlain && isLoop && association.Chains == 1 && kernel.Siblings.Count == 0
            && Products.OfSteps(nest, (Load)broadcast!, (Load)vector, reduced, points, [.. sums.Cast<Variable>()]);
        if (!isTile) WriteSteps();

        // Along features the factors and what the sums start from end in zeros, and so do the sums; along rows a bias does not.
        var padding = association.Lane is { HoldsLanes: true } ? kernel.Initial ?? kernel.Contraction.Value : null;
        ForEach(points, (i, j) =>
        {
            var parts = Enumerable.Range(0, association.Chains).Select(chain => (Value)sums[chain, i, j]).ToList();
            nest.Bind(kernel.Result!, points[i, j], Pairwise(parts), padding, mustBeZeroPadded: false);
        });

        void WriteSteps()
        {
            if (reduced.IsDynamic)
            {
                nest.Loop(reduced, "0", "rows", 1, k => Step(k, 0));
                return;
            }

            int unroll = isLoop ? tiling.Unroll : reduced.Extent;
            Tiles.Over(nest, reduced, unroll, tiling.Full, (start, count) =>
            {
                for (int k = 0; k < count;)
                {
                    int together = isPlain && points.Length == 1 ? Math.Min(association.Chains, count - k) : 1;
                    if (together > 1) AddToChains(start + k, together);
                    else Step(start + k, k % association.Chains);
                    k += together;
                }
            });
        }

        void Step(Affine k, int chain)
        {
            // The number first: then nothing stands between what waited and the sums that it goes into.
            if (kernel.Deferred.Count > 0 && broadcast is not null) nest.Vector(broadcast, points[0, 0].At(reduced, k));
            AtEachPoint(kernel.Deferred, k);
            if (isPlain) AddProducts(k, chain);
            else AddOneByOne(k, chain);
            AtEachPoint(kernel.Siblings, k);
        }

        void AddOneByOne(Affine k, int chain) => ForEach(points, (i, j) =>
        {
            var at = points[i, j].At(reduced, k);
            var sum = sums[chain, i, j];
            var term = nest.Vector(vector, at);
            nest.Emit(new Assign(sum, broadcast is null
                ? new Operation(Operator.Add, [sum, term], sum.IsVector)
                : new Operation(Operator.MultiplyAdd, [nest.Vector(broadcast, at), term, sum], sum.IsVector)));
        });

        void AddProducts(Affine k, int chain)
        {
            var (rows, columns) = (Enumerable.Range(0, points.GetLength(0)), Enumerable.Range(0, points.GetLength(1)));
            IReadOnlyList<Variable>[] tile = [.. rows.Select(i => columns.Select(j => sums[chain, i, j]).ToArray())];
            Point[] across = [.. columns.Select(j => points[0, j].At(reduced, k))];
            if (tile.Length == 1) Products.OfVectors(nest, nest.Vector(broadcast!, across[0]), (Load)vector, across, tile[0]);
            else Products.OfNumbers(nest, (Load)broadcast!, [.. rows.Select(i => points[i, 0].At(reduced, k))], [.. across.Select(point => nest.Vector(vector, point))], tile);
        }

        // Neighbours go to different chains.
        void AddToChains(Affine k, int count)
        {
            var steps = Enumerable.Range(0, count);
            Products.OfPairs(nest, (Load)broadcast!, (Load)vector, [.. steps.Select(step => points[0, 0].At(reduced, k + step))], [.. steps.Select(step => sums[step, 0, 0])]);
            foreach (int step in steps) AtEachPoint(kernel.Siblings, k + step);
        }

        void AtEachPoint(List<Compute> maps, Affine k)
        {
            if (maps.Count == 0) return;
            var all = new Point[points.GetLength(0), points.GetLength(1)];
            ForEach(points, (i, j) => all[i, j] = points[i, j].At(reduced, k));
            Finish(nest, maps, all, association.Lane);
        }
    }

    /// <summary>The factor that is the same in all lanes, if there is one, and the factor that varies.</summary>
    private static (Expr? Broadcast, Expr Vector) Factors(Expr value, Axis lane) => value switch
    {
        Binary { Left: Load left, Right: Load right } => left.Tensor.Axes.Contains(lane) ? (right, left) : (left, right),
        _ => (null, value),
    };

    private static Value Pairwise(List<Value> parts)
    {
        while (parts.Count > 1)
        {
            var joined = new List<Value>();
            for (int k = 0; k < parts.Count; k += 2)
            {
                joined.Add(k + 1 < parts.Count ? new Operation(Operator.Add, [parts[k], parts[k + 1]], parts[k].IsVector) : parts[k]);
            }

            parts = joined;
        }

        return parts[0];
    }

    private static void ForEach(Point[,] points, Action<int, int> action)
    {
        for (int i = 0; i < points.GetLength(0); i++)
        {
            for (int j = 0; j < points.GetLength(1); j++) action(i, j);
        }
    }
}
