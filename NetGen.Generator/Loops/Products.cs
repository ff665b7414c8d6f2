using NetGen.Generator.Program;

namespace NetGen.Generator.Loops;

/// <summary>Adds products to sums, as many in a statement as the run-time's helpers take.</summary>
internal static class Products
{
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

            var (buffer, index, stride) = Place(nest, vector.Tensor, points[start], points[start + 1]);
            nest.Emit(new AddProducts([.. sums.Skip(start).Take(count)], new FactorTimesVectors(factor, buffer, index, stride)));
        }
    }

    /// <summary>sums[k, j] += the number at points[k] * vectors[j], the numbers at equal distances in memory.</summary>
    public static void OfNumbers(Nest nest, Load number, IReadOnlyList<Point> points, IReadOnlyList<Value> vectors, IReadOnlyList<IReadOnlyList<Variable>> sums)
    {
        foreach (var (start, count) in Runs(sums.Count))
        {
            if (count == 1)
            {
                for (int j = 0; j < vectors.Count; j++) nest.Emit(Added(nest.Vector(number, points[start]), vectors[j], sums[start][j]));
                continue;
            }

            var (buffer, index, stride) = Place(nest, number.Tensor, points[start], points[start + 1]);
            nest.Emit(new AddProducts([.. sums.Skip(start).Take(count).SelectMany(row => row)], new NumbersTimesVectors(buffer, index, stride, vectors)));
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

            var (numbers, first, step) = Place(nest, number.Tensor, points[start], points[start + 1]);
            var (vectors, index, stride) = Place(nest, vector.Tensor, points[start], points[start + 1]);
            nest.Emit(new AddProducts([.. sums.Skip(start).Take(count)], new NumbersTimesTheirVectors(numbers, first, step, vectors, index, stride)));
        }
    }

    private static Assign Added(Value factor, Value vector, Variable sum) => new(sum, new Operation(Operator.MultiplyAdd, [factor, vector, sum], IsVector: true));

    private static (string Buffer, Affine Index, int Stride) Place(Nest nest, Tensor tensor, Point first, Point second)
    {
        var index = nest.Index(tensor, first);
        return (nest.Storage.Of(tensor).Buffer, index, nest.Index(tensor, second).Constant - index.Constant);
    }

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
