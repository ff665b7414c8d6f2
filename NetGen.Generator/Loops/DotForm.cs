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
                var total = Total(nest, kernel, origin, row, count);

                nest.Lane = association.Row;
                var point = origin.AtLanes(association.Row, row, count == nest.Shape.Lanes ? null : Affine.Of(count));
                if (kernel.Initial is { } initial) total = new Operation(Operator.Add, [total, nest.Vector(initial, point)], total.IsVector);
                nest.Bind(kernel.Result!, point, total, null, mustBeZeroPadded: false);
                OuterForm.Finish(nest, kernel.Operations, new[,] { { point } }, association.Row);
            }));
    }

    /// <summary>The rows' sums: by one call where a loop over them is all there is to do, else written out.</summary>
    private static Value Total(Nest nest, Kernel kernel, Point origin, Affine row, int count)
    {
        var association = kernel.Schedule!.Association;
        var (shared, matrix) = Factors(kernel.Contraction!.Value, association.Row!);
        if (shared is Load vector && IsPlainLoop(nest, kernel)
            && Products.OfRows(nest, vector, (Load)matrix, association.Reduced!, [.. Enumerable.Range(0, count).Select(i => origin.At(association.Row, row + i))]) is { } products) return products;
        var sums = PartialSums(nest, kernel, origin, row, count);
        return nest.Shape.IsScalar ? sums[0] : new Operation(Operator.Sums, sums, true);
    }

    /// <summary>True for sums of vectors that nothing else is done to. One step is no loop: written out, it can take what the kernel before has in registers.</summary>
    private static bool IsPlainLoop(Nest nest, Kernel kernel) =>
        !kernel.Schedule!.Tiling.Full && !nest.Shape.IsScalar && kernel.Siblings.Count == 0 && kernel.Deferred.Count == 0
        && kernel.Schedule.Association.Reduced is { IsDynamic: false } reduced && reduced.Extent > nest.Shape.LogicalLanes;

    /// <summary>One vector of partial sums for each lane of the result; zero for lanes beyond the last row.</summary>
    private static Value[] PartialSums(Nest nest, Kernel kernel, Point origin, Affine row, int count)
    {
        var (association, tiling) = (kernel.Schedule!.Association, kernel.Schedule.Tiling);
        var shape = nest.Shape;
        var (shared, matrix) = Factors(kernel.Contraction!.Value, association.Row!);
        var zero = nest.AsVector(new Placed(new Literal(0), 0));
        var parts = new Variable[count, shape.Parts];
        bool isPlain = shared is not null && !shape.IsScalar && kernel.Deferred.Count == 0;
        var closed = new Value[count];
        if (isPlain && tiling.IsRowByRow)
        {
            var vectors = Tiles.VectorsOf(association.Reduced!.Extent, shape.Lanes);
            foreach (var vector in vectors)
            {
                nest.Vector(shared!, PointAt(0, Affine.Zero, vector));
                Ahead(PointAt(0, Affine.Zero, vector), association.Row!);
            }

            for (int i = 0; i < count; i++) RowInRegisters(i, vectors);
        }
        else
        {
            for (int i = 0; i < count; i++) DeclareParts(i);
            Tiles.OverLanes(nest, association.Reduced, shape.Parts * tiling.Inner, tiling.Full, AddToAll);
            for (int i = 0; i < count; i++) closed[i] = Joined(i);
        }

        int lanes = count <= FewRows ? Math.Min(FewRows, shape.Lanes) : shape.Lanes;
        if (count == lanes) return closed;
        var unused = shape.IsScalar ? zero : nest.Declare("zero", zero);
        return [.. closed, .. Enumerable.Repeat(unused, lanes - count)];

        // What all rows share is loaded once, and each vector of the matrix too: nothing but the rows' sums stays behind.
        void RowInRegisters(int i, TileVector[] vectors)
        {
            DeclareParts(i);
            Ahead(PointAt(i, Affine.Zero, vectors[0]), association.Reduced!);
            for (int k = 0; k < vectors.Length; k++)
            {
                var at = PointAt(i, Affine.Zero, vectors[k]);
                AddTerm(at, parts[i, k % shape.Parts]);
                OuterForm.Finish(nest, kernel.Siblings, new[,] { { at } }, association.Reduced);
            }

            if (shape.Parts > 1) nest.Emit(new Assign(parts[i, 0], Joined(i)));
            closed[i] = parts[i, 0];
        }

        Point PointAt(int i, Affine start, TileVector vector) => origin.At(association.Row, row + i).AtLanes(association.Reduced, start + vector.Offset, vector.Valid);

        // What the updates take that is the same along an axis is known before the first step on it.
        void Ahead(Point at, Axis along)
        {
            foreach (var sibling in kernel.Siblings) Of(nest.Arranged(sibling).Value);

            void Of(Expr formula)
            {
                if (!formula.Axes().Contains(along)) nest.Vector(formula, at);
                else foreach (var operand in formula.Operands) Of(operand);
            }
        }

        void AddToAll(Affine start, TileVector[] vectors)
        {
            for (int part = 0; part < vectors.Length; part++)
            {
                Point[] points = [.. Enumerable.Range(0, count).Select(i => PointAt(i, start, vectors[part]))];
                if (isPlain) Products.OfVectors(nest, nest.Vector(shared!, points[0]), (Load)matrix, points, [.. Enumerable.Range(0, count).Select(i => parts[i, part % shape.Parts])]);
                for (int i = 0; i < count; i++)
                {
                    if (kernel.Deferred.Count > 0) OuterForm.Finish(nest, kernel.Deferred, new[,] { { points[i] } }, association.Reduced);
                    if (!isPlain) AddTerm(points[i], parts[i, part % shape.Parts]);
                    if (kernel.Siblings.Count > 0) OuterForm.Finish(nest, kernel.Siblings, new[,] { { points[i] } }, association.Reduced);
                }
            }
        }

        void DeclareParts(int i)
        {
            for (int part = 0; part < shape.Parts; part++) parts[i, part] = nest.Declare("sum", zero);
        }

        Value Joined(int i) => LaneTree.Join([.. Enumerable.Range(0, shape.Parts).Select(part => (Value)parts[i, part])], Operator.Add);

        void AddTerm(Point at, Variable sum)
        {
            var term = nest.Vector(matrix, at);
            nest.Emit(new Assign(sum, shared is null
                ? new Operation(Operator.Add, [sum, term], sum.IsVector)
                : new Operation(Operator.MultiplyAdd, [term, nest.Vector(shared, at), sum], sum.IsVector)));
        }
    }

    /// <summary>The factor that all rows share, if there is one, and the matrix.</summary>
    private static (Expr? Shared, Expr Matrix) Factors(Expr value, Axis row) => value switch
    {
        Binary { Left: Load left, Right: Load right } => left.Tensor.Axes.Contains(row) ? (right, left) : (left, right),
        _ => (null, value),
    };
}
