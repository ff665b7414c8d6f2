using NetGen.Generator.Program;
using NetGen.Generator.Scheduling;

namespace NetGen.Generator.Loops;

/// <summary>Adds products to sums, as many in a statement as the run-time's helpers take.</summary>
internal static class Products
{
    /// <summary>Most vectors that one call multiplies by the same numbers.</summary>
    private const int MostVectors = 2;

    /// <summary>sums[k] += factor * the vector at points[k], at equal distances in memory.</summary>
    public static void OfVectors(Nest nest, Value factor, Load vector, IReadOnlyList<Point> points, IReadOnlyList<Variable> sums)
    {
        foreach (var (start, count) in Runs(sums.Count))
        {
            if (count == 1 || !nest.ReadsWhole(vector.Tensor, points[start + count - 1]))
            {
                for (int k = start; k < start + count; k++) nest.Emit(Added(factor, nest.Vector(vector, points[k]), sums[k]));
                continue;
            }

            nest.Emit(new AddProducts([.. sums.Skip(start).Take(count)], new FactorTimesVectors(factor, nest.Neighbours(vector.Tensor, points[start], points[start + 1]))));
        }
    }

    /// <summary>sums[k, j] += the number at points[k] * vectors[j], the numbers at equal distances in memory.</summary>
    public static void OfNumbers(Nest nest, Load number, IReadOnlyList<Point> points, IReadOnlyList<Value> vectors, IReadOnlyList<IReadOnlyList<Variable>> sums)
    {
        if (vectors.Count > MostVectors)
        {
            OfNumbers(nest, number, points, [.. vectors.Take(MostVectors)], [.. sums.Select(row => row.Take(MostVectors).ToArray())]);
            OfNumbers(nest, number, points, [.. vectors.Skip(MostVectors)], [.. sums.Select(row => row.Skip(MostVectors).ToArray())]);
            return;
        }

        foreach (var (start, count) in Runs(sums.Count))
        {
            if (count == 1)
            {
                for (int j = 0; j < vectors.Count; j++) nest.Emit(Added(nest.Vector(number, points[start]), vectors[j], sums[start][j]));
                continue;
            }

            nest.Emit(new AddProducts([.. sums.Skip(start).Take(count).SelectMany(row => row)], new NumbersTimesVectors(nest.Neighbours(number.Tensor, points[start], points[start + 1]), vectors)));
        }
    }

    /// <summary>sums[k] += the number at points[k] * the vector there, both at equal distances in memory.</summary>
    public static void OfPairs(Nest nest, Load number, Load vector, IReadOnlyList<Point> points, IReadOnlyList<Variable> sums)
    {
        foreach (var (start, count) in Runs(sums.Count))
        {
            if (count == 1 || !nest.ReadsWhole(vector.Tensor, points[start]))
            {
                for (int k = start; k < start + count; k++) nest.Emit(Added(nest.Vector(number, points[k]), nest.Vector(vector, points[k]), sums[k]));
                continue;
            }

            var (numbers, vectors) = (nest.Neighbours(number.Tensor, points[start], points[start + 1]), nest.Neighbours(vector.Tensor, points[start], points[start + 1]));
            nest.Emit(new AddProducts([.. sums.Skip(start).Take(count)], new NumbersTimesTheirVectors(numbers, vectors)));
        }
    }

    /// <summary>
    /// sums[i, j] += the number times the vector at points[i, j], from the first to the last position on an axis; false where the run-time has
    /// no such tile.
    /// </summary>
    public static bool OfSteps(Nest nest, Load number, Load vector, Axis axis, Point[,] points, IReadOnlyList<Variable> sums)
    {
        var (rows, columns) = (points.GetLength(0), points.GetLength(1));
        if (!new RegisterTiles(nest.Shape).Exists(rows, columns) || !points.Cast<Point>().All(point => nest.ReadsWhole(vector.Tensor, point))) return false;
        var (numbersAt, vectorsAt) = (At(number, 0, 0, 0), At(vector, 0, 0, 0));
        string steps = axis.IsDynamic ? "rows" : Affine.Of(axis.Extent).ToString();
        nest.Emit(new AddProducts(sums, new SumOfProducts(
            steps,
            nest.Storage.Of(number.Tensor).Buffer,
            numbersAt,
            At(number, 0, 0, 1) - numbersAt,
            rows > 1 ? At(number, 1, 0, 0) - numbersAt : null,
            nest.Storage.Of(vector.Tensor).Buffer,
            vectorsAt,
            At(vector, 0, 0, 1) - vectorsAt,
            columns > 1 ? At(vector, 0, 1, 0) - vectorsAt : null,
            columns)));
        return true;

        Affine At(Load load, int i, int j, int step) => nest.Index(load.Tensor, points[i, j].At(axis, Affine.Of(step)));
    }

    /// <summary>The dot products of a vector and the matrix's rows at some points, along an axis; null where a row ends within a vector and is not padded.</summary>
    public static DotProducts? OfRows(Nest nest, Load vector, Load matrix, Axis axis, IReadOnlyList<Point> points)
    {
        int rest = axis.Extent % nest.Shape.Lanes;
        var end = points[0].AtLanes(axis, Affine.Zero, rest == 0 ? null : Affine.Of(rest));
        if (!nest.ReadsWhole(vector.Tensor, end) || !nest.ReadsWhole(matrix.Tensor, end)) return null;
        var (vectorAt, matrixAt) = (At(vector, 0), At(matrix, 0));
        return new DotProducts(
            points.Count,
            Affine.Of(axis.Extent).ToString(),
            nest.Storage.Of(vector.Tensor).Buffer,
            vectorAt,
            nest.Storage.Of(matrix.Tensor).Buffer,
            matrixAt,
            points.Count > 1 ? At(matrix, 1) - matrixAt : Affine.Zero);

        Affine At(Load load, int row) => nest.Storage.Of(load.Tensor).Layout.Stride(axis) == 1
            ? nest.Index(load.Tensor, points[row].At(axis, Affine.Zero))
            : throw new InvalidOperationException($"The lanes of {load.Tensor} are not neighbours in memory.");
    }

    private static Assign Added(Value factor, Value vector, Variable sum) => new(sum, new Operation(Operator.MultiplyAdd, [factor, vector, sum], IsVector: true));

    /// <summary>A number cut into fours, twos and ones.</summary>
    private static IEnumerable<(int Start, int Count)> Runs(int total)
    {
        for (int start = 0; start < total;)
        {
            int count = (total - start) switch { >= 4 => 4, >= 2 => 2, _ => 1 };
            yield return (start, count);
            start += count;
        }
    }
}
