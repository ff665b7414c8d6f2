using NetGen.Generator.Program;
using NetGen.Generator.Scheduling;

namespace NetGen.Generator.Loops;

/// <summary>
/// Lanes over the summed axis: each output row keeps one logical vector of partial sums, and as many rows as a vector has lanes are closed
/// together by the transposing tree. Then the lanes run over the outputs, and the epilogue with them.
/// </summary>
internal static class DotForm
{
    /// <summary>Rows up to which a shorter tree closes them: half the work of the whole one.</summary>
    private const int FewRows = 4;

    public static void Build(Nest nest, Kernel kernel)
    {
        var (association, tiling) = (kernel.Schedule!.Association, kernel.Schedule.Tiling);
        var other = kernel.Axes.FirstOrDefault(axis => axis != association.Row);
        Tiles.OverRows(nest, other, 1, false, (position, _) =>
            Tiles.Over(nest, association.Row!, nest.Shape.Lanes, tiling.Full, (row, count) =>
            {
                var origin = Point.Origin.At(other, position);
                nest.Lane = association.Reduced;
                var sums = PartialSums(nest, kernel, origin, row, count);

                nest.Lane = association.Row;
                var point = origin.AtLanes(association.Row, row, count == nest.Shape.Lanes ? null : Affine.Of(count));
                Value total = nest.Shape.IsScalar ? sums[0] : new Operation(Operator.Sums, sums, true);
                if (kernel.Initial is { } initial) total = new Operation(Operator.Add, [total, nest.Vector(initial, point)], total.IsVector);
                nest.Bind(kernel.Result!, point, total, null, mustBeZeroPadded: false);
                OuterForm.Finish(nest, kernel.Operations, new[,] { { point } }, association.Row);
            }));
    }

    /// <summary>One vector of partial sums for each lane of the result; zero for lanes beyond the last row.</summary>
    private static Value[] PartialSums(Nest nest, Kernel kernel, Point origin, Affine row, int count)
    {
        var (association, tiling) = (kernel.Schedule!.Association, kernel.Schedule.Tiling);
        var shape = nest.Shape;
        var (shared, matrix) = Factors(kernel.Contraction!.Value, association.Row!);
        var zero = nest.AsVector(new Placed(new Literal(0), 0));
        var parts = new Variable[count, shape.Parts];
        for (int i = 0; i < count; i++)
        {
            for (int part = 0; part < shape.Parts; part++) parts[i, part] = nest.Declare("sum", zero);
        }

        bool isPlain = shared is not null && !shape.IsScalar && kernel.Deferred.Count == 0;
        Tiles.OverLanes(nest, association.Reduced, shape.Parts * tiling.Inner, tiling.Full, (start, vectors) =>
        {
            for (int part = 0; part < vectors.Length; part++)
            {
                Point[] points = [.. Enumerable.Range(0, count).Select(i => origin.At(association.Row, row + i).AtLanes(association.Reduced, start + vectors[part].Offset, vectors[part].Valid))];
                if (isPlain) Products.OfVectors(nest, nest.Vector(shared!, points[0]), (Load)matrix, points, [.. Enumerable.Range(0, count).Select(i => parts[i, part % shape.Parts])]);
                for (int i = 0; i < count; i++)
                {
                    if (kernel.Deferred.Count > 0) OuterForm.Finish(nest, kernel.Deferred, new[,] { { points[i] } }, association.Reduced);
                    if (!isPlain) AddTerm(points[i], parts[i, part % shape.Parts]);
                    if (kernel.Siblings.Count > 0) OuterForm.Finish(nest, kernel.Siblings, new[,] { { points[i] } }, association.Reduced);
                }
            }
        });

        void AddTerm(Point at, Variable sum)
        {
            var term = nest.Vector(matrix, at);
            nest.Emit(new Assign(sum, shared is null
                ? new Operation(Operator.Add, [sum, term], sum.IsVector)
                : new Operation(Operator.MultiplyAdd, [term, nest.Vector(shared, at), sum], sum.IsVector)));
        }

        int lanes = count <= FewRows ? Math.Min(FewRows, shape.Lanes) : shape.Lanes;
        var unused = count < lanes && !shape.IsScalar ? nest.Declare("zero", zero) : zero;
        var closed = new Value[lanes];
        for (int i = 0; i < closed.Length; i++)
        {
            closed[i] = i < count ? LaneTree.Join([.. Enumerable.Range(0, shape.Parts).Select(part => (Value)parts[i, part])], Operator.Add) : unused;
        }

        return closed;
    }

    /// <summary>The factor that all rows share, if there is one, and the matrix.</summary>
    private static (Expr? Shared, Expr Matrix) Factors(Expr value, Axis row) => value switch
    {
        Binary { Left: Load left, Right: Load right } => left.Tensor.Axes.Contains(row) ? (right, left) : (left, right),
        _ => (null, value),
    };
}
