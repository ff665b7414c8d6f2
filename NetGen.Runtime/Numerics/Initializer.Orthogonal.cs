namespace NetGen.Numerics;

/// <content>
/// Orthogonal weights (Saxe, McClelland and Ganguli 2014): the rows, or the columns where there are more rows than columns, are an
/// orthonormal set times the gain. Modified Gram-Schmidt in double precision, each vector projected twice ("twice is enough", Kahan and Parlett),
/// so that the set is orthogonal to rounding. The projections' diagonal is positive, which fixes the signs and makes the set uniformly distributed.
/// </content>
public static partial class Initializer
{
    /// <summary>Orthonormal rows (or columns, where there are more rows) times <paramref name="gain"/>; <paramref name="weights"/> is row by row.</summary>
    /// <exception cref="ArgumentException"><paramref name="weights"/> does not hold rows * columns elements.</exception>
    public static void Orthogonal(Span<float> weights, int rows, int columns, double gain, ref RandomSource random)
    {
        double[] exact = new double[weights.Length];
        Orthogonal(exact, rows, columns, gain, ref random);
        for (int i = 0; i < exact.Length; i++)
            weights[i] = (float)exact[i];
    }

    /// <summary>Orthonormal rows (or columns, where there are more rows) times <paramref name="gain"/>; <paramref name="weights"/> is row by row.</summary>
    /// <exception cref="ArgumentException"><paramref name="weights"/> does not hold rows * columns elements.</exception>
    public static void Orthogonal(Span<double> weights, int rows, int columns, double gain, ref RandomSource random)
    {
        RequireLength(weights, rows, columns);
        int count = Math.Min(rows, columns);
        int length = Math.Max(rows, columns);
        double[] vectors = new double[count * length];
        for (int vector = 0; vector < count; vector++)
        {
            var current = new Span<double>(vectors, vector * length, length);
            do
            {
                for (int i = 0; i < length; i++)
                    current[i] = random.NextNormal();
            }
            while (!Orthonormalize(vectors, vector, current));
        }

        bool alongRows = rows <= columns;
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                double value = alongRows ? vectors[row * length + column] : vectors[column * length + row];
                weights[row * columns + column] = value * gain;
            }
        }
    }

    /// <summary>Makes the vector a unit one that is orthogonal to those before it; false where nothing of it is left.</summary>
    private static bool Orthonormalize(double[] vectors, int before, Span<double> current)
    {
        double original = Math.Sqrt(Dot(current, current));
        for (int pass = 0; pass < 2; pass++)
        {
            for (int other = 0; other < before; other++)
            {
                var unit = new ReadOnlySpan<double>(vectors, other * current.Length, current.Length);
                double projection = Dot(unit, current);
                for (int i = 0; i < current.Length; i++)
                    current[i] -= projection * unit[i];
            }
        }

        double norm = Math.Sqrt(Dot(current, current));
        // What rounding left over has no direction of its own.
        if (!(norm > original * 1e-9))
            return false;
        for (int i = 0; i < current.Length; i++)
            current[i] /= norm;
        return true;
    }

    private static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++)
            sum += a[i] * b[i];
        return sum;
    }

    private static void RequireLength(ReadOnlySpan<double> weights, int rows, int columns)
    {
        if (rows < 0 || columns < 0 || weights.Length != (long)rows * columns)
            throw new ArgumentException($"Expected {rows} x {columns} weights, got {weights.Length}.", nameof(weights));
    }
}
