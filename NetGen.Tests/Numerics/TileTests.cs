using System.Runtime.Intrinsics;
using NetGen.Numerics;
using Xunit;

namespace NetGen.Tests.Numerics;

/// <summary>Tiles of a product of matrices, summed over several steps in one call: the same as one product after the other.</summary>
public class TileTests
{
    [Fact]
    public void Of_512_bits_are_one_by_one_single() => Check<float, Vector512<float>>(
        number => (float)number,
        (from, at) => Simd512.Load(ref from[at], 0),
        Vector512.Create,
        Simd512.MultiplyAdd,
        (1, 2, (steps, step, n, v, s) => Simd512.AddProducts(steps, ref n[1], step, ref v[2], 17, 21, ref s[0], ref s[1])),
        (2, 2, (steps, step, n, v, s) => Simd512.AddProducts(steps, ref n[1], step, 9, ref v[2], 17, 21, ref s[0], ref s[1], ref s[2], ref s[3])),
        (4, 2, (steps, step, n, v, s) => Simd512.AddProducts(steps, ref n[1], step, 9, ref v[2], 17, 21, ref s[0], ref s[1], ref s[2], ref s[3], ref s[4], ref s[5], ref s[6], ref s[7])),
        (5, 2, (steps, step, n, v, s) => Simd512.AddProducts(steps, ref n[1], step, 9, ref v[2], 17, 21, ref s[0], ref s[1], ref s[2], ref s[3], ref s[4], ref s[5], ref s[6], ref s[7], ref s[8], ref s[9])),
        (6, 2, (steps, step, n, v, s) => Simd512.AddProducts(steps, ref n[1], step, 9, ref v[2], 17, 21, ref s[0], ref s[1], ref s[2], ref s[3], ref s[4], ref s[5], ref s[6], ref s[7], ref s[8], ref s[9], ref s[10], ref s[11])),
        (8, 2, (steps, step, n, v, s) => Simd512.AddProducts(steps, ref n[1], step, 9, ref v[2], 17, 21, ref s[0], ref s[1], ref s[2], ref s[3], ref s[4], ref s[5], ref s[6], ref s[7], ref s[8], ref s[9], ref s[10], ref s[11], ref s[12], ref s[13], ref s[14], ref s[15])),
        (1, 4, (steps, step, n, v, s) => Simd512.AddProductsOfFour(steps, ref n[1], step, ref v[2], 17, 21, ref s[0], ref s[1], ref s[2], ref s[3])),
        (2, 4, (steps, step, n, v, s) => Simd512.AddProductsOfFour(steps, ref n[1], step, 9, ref v[2], 17, 21, ref s[0], ref s[1], ref s[2], ref s[3], ref s[4], ref s[5], ref s[6], ref s[7])),
        (4, 4, (steps, step, n, v, s) => Simd512.AddProductsOfFour(steps, ref n[1], step, 9, ref v[2], 17, 21, ref s[0], ref s[1], ref s[2], ref s[3], ref s[4], ref s[5], ref s[6], ref s[7], ref s[8], ref s[9], ref s[10], ref s[11], ref s[12], ref s[13], ref s[14], ref s[15])),
        (5, 4, (steps, step, n, v, s) => Simd512.AddProductsOfFour(steps, ref n[1], step, 9, ref v[2], 17, 21, ref s[0], ref s[1], ref s[2], ref s[3], ref s[4], ref s[5], ref s[6], ref s[7], ref s[8], ref s[9], ref s[10], ref s[11], ref s[12], ref s[13], ref s[14], ref s[15], ref s[16], ref s[17], ref s[18], ref s[19])),
        (6, 4, (steps, step, n, v, s) => Simd512.AddProductsOfFour(steps, ref n[1], step, 9, ref v[2], 17, 21, ref s[0], ref s[1], ref s[2], ref s[3], ref s[4], ref s[5], ref s[6], ref s[7], ref s[8], ref s[9], ref s[10], ref s[11], ref s[12], ref s[13], ref s[14], ref s[15], ref s[16], ref s[17], ref s[18], ref s[19], ref s[20], ref s[21], ref s[22], ref s[23])),
        (1, 1, (steps, step, n, v, s) => Simd512.AddProducts(steps, ref n[1], step, ref v[2], 17, ref s[0])),
        (2, 1, (steps, step, n, v, s) => Simd512.AddProducts(steps, ref n[1], step, 9, ref v[2], 17, ref s[0], ref s[1])),
        (4, 1, (steps, step, n, v, s) => Simd512.AddProducts(steps, ref n[1], step, 9, ref v[2], 17, ref s[0], ref s[1], ref s[2], ref s[3])),
        (5, 1, (steps, step, n, v, s) => Simd512.AddProducts(steps, ref n[1], step, 9, ref v[2], 17, ref s[0], ref s[1], ref s[2], ref s[3], ref s[4])),
        (6, 1, (steps, step, n, v, s) => Simd512.AddProducts(steps, ref n[1], step, 9, ref v[2], 17, ref s[0], ref s[1], ref s[2], ref s[3], ref s[4], ref s[5])),
        (8, 1, (steps, step, n, v, s) => Simd512.AddProducts(steps, ref n[1], step, 9, ref v[2], 17, ref s[0], ref s[1], ref s[2], ref s[3], ref s[4], ref s[5], ref s[6], ref s[7])));

    [Fact]
    public void Of_512_bits_are_one_by_one_double() => Check<double, Vector512<double>>(
        number => (double)number,
        (from, at) => Simd512.Load(ref from[at], 0),
        Vector512.Create,
        Simd512.MultiplyAdd,
        (1, 2, (steps, step, n, v, s) => Simd512.AddProducts(steps, ref n[1], step, ref v[2], 17, 21, ref s[0], ref s[1])),
        (2, 2, (steps, step, n, v, s) => Simd512.AddProducts(steps, ref n[1], step, 9, ref v[2], 17, 21, ref s[0], ref s[1], ref s[2], ref s[3])),
        (4, 2, (steps, step, n, v, s) => Simd512.AddProducts(steps, ref n[1], step, 9, ref v[2], 17, 21, ref s[0], ref s[1], ref s[2], ref s[3], ref s[4], ref s[5], ref s[6], ref s[7])),
        (5, 2, (steps, step, n, v, s) => Simd512.AddProducts(steps, ref n[1], step, 9, ref v[2], 17, 21, ref s[0], ref s[1], ref s[2], ref s[3], ref s[4], ref s[5], ref s[6], ref s[7], ref s[8], ref s[9])),
        (6, 2, (steps, step, n, v, s) => Simd512.AddProducts(steps, ref n[1], step, 9, ref v[2], 17, 21, ref s[0], ref s[1], ref s[2], ref s[3], ref s[4], ref s[5], ref s[6], ref s[7], ref s[8], ref s[9], ref s[10], ref s[11])),
        (8, 2, (steps, step, n, v, s) => Simd512.AddProducts(steps, ref n[1], step, 9, ref v[2], 17, 21, ref s[0], ref s[1], ref s[2], ref s[3], ref s[4], ref s[5], ref s[6], ref s[7], ref s[8], ref s[9], ref s[10], ref s[11], ref s[12], ref s[13], ref s[14], ref s[15])),
        (1, 4, (steps, step, n, v, s) => Simd512.AddProductsOfFour(steps, ref n[1], step, ref v[2], 17, 21, ref s[0], ref s[1], ref s[2], ref s[3])),
        (2, 4, (steps, step, n, v, s) => Simd512.AddProductsOfFour(steps, ref n[1], step, 9, ref v[2], 17, 21, ref s[0], ref s[1], ref s[2], ref s[3], ref s[4], ref s[5], ref s[6], ref s[7])),
        (4, 4, (steps, step, n, v, s) => Simd512.AddProductsOfFour(steps, ref n[1], step, 9, ref v[2], 17, 21, ref s[0], ref s[1], ref s[2], ref s[3], ref s[4], ref s[5], ref s[6], ref s[7], ref s[8], ref s[9], ref s[10], ref s[11], ref s[12], ref s[13], ref s[14], ref s[15])),
        (5, 4, (steps, step, n, v, s) => Simd512.AddProductsOfFour(steps, ref n[1], step, 9, ref v[2], 17, 21, ref s[0], ref s[1], ref s[2], ref s[3], ref s[4], ref s[5], ref s[6], ref s[7], ref s[8], ref s[9], ref s[10], ref s[11], ref s[12], ref s[13], ref s[14], ref s[15], ref s[16], ref s[17], ref s[18], ref s[19])),
        (6, 4, (steps, step, n, v, s) => Simd512.AddProductsOfFour(steps, ref n[1], step, 9, ref v[2], 17, 21, ref s[0], ref s[1], ref s[2], ref s[3], ref s[4], ref s[5], ref s[6], ref s[7], ref s[8], ref s[9], ref s[10], ref s[11], ref s[12], ref s[13], ref s[14], ref s[15], ref s[16], ref s[17], ref s[18], ref s[19], ref s[20], ref s[21], ref s[22], ref s[23])),
        (1, 1, (steps, step, n, v, s) => Simd512.AddProducts(steps, ref n[1], step, ref v[2], 17, ref s[0])),
        (2, 1, (steps, step, n, v, s) => Simd512.AddProducts(steps, ref n[1], step, 9, ref v[2], 17, ref s[0], ref s[1])),
        (4, 1, (steps, step, n, v, s) => Simd512.AddProducts(steps, ref n[1], step, 9, ref v[2], 17, ref s[0], ref s[1], ref s[2], ref s[3])),
        (5, 1, (steps, step, n, v, s) => Simd512.AddProducts(steps, ref n[1], step, 9, ref v[2], 17, ref s[0], ref s[1], ref s[2], ref s[3], ref s[4])),
        (6, 1, (steps, step, n, v, s) => Simd512.AddProducts(steps, ref n[1], step, 9, ref v[2], 17, ref s[0], ref s[1], ref s[2], ref s[3], ref s[4], ref s[5])),
        (8, 1, (steps, step, n, v, s) => Simd512.AddProducts(steps, ref n[1], step, 9, ref v[2], 17, ref s[0], ref s[1], ref s[2], ref s[3], ref s[4], ref s[5], ref s[6], ref s[7])));

    [Fact]
    public void Of_256_bits_are_one_by_one_single() => Check<float, Vector256<float>>(
        number => (float)number,
        (from, at) => Simd256.Load(ref from[at], 0),
        Vector256.Create,
        Simd256.MultiplyAdd,
        (1, 2, (steps, step, n, v, s) => Simd256.AddProducts(steps, ref n[1], step, ref v[2], 17, 21, ref s[0], ref s[1])),
        (2, 2, (steps, step, n, v, s) => Simd256.AddProducts(steps, ref n[1], step, 9, ref v[2], 17, 21, ref s[0], ref s[1], ref s[2], ref s[3])),
        (4, 2, (steps, step, n, v, s) => Simd256.AddProducts(steps, ref n[1], step, 9, ref v[2], 17, 21, ref s[0], ref s[1], ref s[2], ref s[3], ref s[4], ref s[5], ref s[6], ref s[7])),
        (5, 2, (steps, step, n, v, s) => Simd256.AddProducts(steps, ref n[1], step, 9, ref v[2], 17, 21, ref s[0], ref s[1], ref s[2], ref s[3], ref s[4], ref s[5], ref s[6], ref s[7], ref s[8], ref s[9])),
        (6, 2, (steps, step, n, v, s) => Simd256.AddProducts(steps, ref n[1], step, 9, ref v[2], 17, 21, ref s[0], ref s[1], ref s[2], ref s[3], ref s[4], ref s[5], ref s[6], ref s[7], ref s[8], ref s[9], ref s[10], ref s[11])),
        (8, 2, (steps, step, n, v, s) => Simd256.AddProducts(steps, ref n[1], step, 9, ref v[2], 17, 21, ref s[0], ref s[1], ref s[2], ref s[3], ref s[4], ref s[5], ref s[6], ref s[7], ref s[8], ref s[9], ref s[10], ref s[11], ref s[12], ref s[13], ref s[14], ref s[15])),
        (1, 1, (steps, step, n, v, s) => Simd256.AddProducts(steps, ref n[1], step, ref v[2], 17, ref s[0])),
        (2, 1, (steps, step, n, v, s) => Simd256.AddProducts(steps, ref n[1], step, 9, ref v[2], 17, ref s[0], ref s[1])),
        (4, 1, (steps, step, n, v, s) => Simd256.AddProducts(steps, ref n[1], step, 9, ref v[2], 17, ref s[0], ref s[1], ref s[2], ref s[3])),
        (5, 1, (steps, step, n, v, s) => Simd256.AddProducts(steps, ref n[1], step, 9, ref v[2], 17, ref s[0], ref s[1], ref s[2], ref s[3], ref s[4])),
        (6, 1, (steps, step, n, v, s) => Simd256.AddProducts(steps, ref n[1], step, 9, ref v[2], 17, ref s[0], ref s[1], ref s[2], ref s[3], ref s[4], ref s[5])),
        (8, 1, (steps, step, n, v, s) => Simd256.AddProducts(steps, ref n[1], step, 9, ref v[2], 17, ref s[0], ref s[1], ref s[2], ref s[3], ref s[4], ref s[5], ref s[6], ref s[7])));

    [Fact]
    public void Of_256_bits_are_one_by_one_double() => Check<double, Vector256<double>>(
        number => (double)number,
        (from, at) => Simd256.Load(ref from[at], 0),
        Vector256.Create,
        Simd256.MultiplyAdd,
        (1, 2, (steps, step, n, v, s) => Simd256.AddProducts(steps, ref n[1], step, ref v[2], 17, 21, ref s[0], ref s[1])),
        (2, 2, (steps, step, n, v, s) => Simd256.AddProducts(steps, ref n[1], step, 9, ref v[2], 17, 21, ref s[0], ref s[1], ref s[2], ref s[3])),
        (4, 2, (steps, step, n, v, s) => Simd256.AddProducts(steps, ref n[1], step, 9, ref v[2], 17, 21, ref s[0], ref s[1], ref s[2], ref s[3], ref s[4], ref s[5], ref s[6], ref s[7])),
        (5, 2, (steps, step, n, v, s) => Simd256.AddProducts(steps, ref n[1], step, 9, ref v[2], 17, 21, ref s[0], ref s[1], ref s[2], ref s[3], ref s[4], ref s[5], ref s[6], ref s[7], ref s[8], ref s[9])),
        (6, 2, (steps, step, n, v, s) => Simd256.AddProducts(steps, ref n[1], step, 9, ref v[2], 17, 21, ref s[0], ref s[1], ref s[2], ref s[3], ref s[4], ref s[5], ref s[6], ref s[7], ref s[8], ref s[9], ref s[10], ref s[11])),
        (8, 2, (steps, step, n, v, s) => Simd256.AddProducts(steps, ref n[1], step, 9, ref v[2], 17, 21, ref s[0], ref s[1], ref s[2], ref s[3], ref s[4], ref s[5], ref s[6], ref s[7], ref s[8], ref s[9], ref s[10], ref s[11], ref s[12], ref s[13], ref s[14], ref s[15])),
        (1, 1, (steps, step, n, v, s) => Simd256.AddProducts(steps, ref n[1], step, ref v[2], 17, ref s[0])),
        (2, 1, (steps, step, n, v, s) => Simd256.AddProducts(steps, ref n[1], step, 9, ref v[2], 17, ref s[0], ref s[1])),
        (4, 1, (steps, step, n, v, s) => Simd256.AddProducts(steps, ref n[1], step, 9, ref v[2], 17, ref s[0], ref s[1], ref s[2], ref s[3])),
        (5, 1, (steps, step, n, v, s) => Simd256.AddProducts(steps, ref n[1], step, 9, ref v[2], 17, ref s[0], ref s[1], ref s[2], ref s[3], ref s[4])),
        (6, 1, (steps, step, n, v, s) => Simd256.AddProducts(steps, ref n[1], step, 9, ref v[2], 17, ref s[0], ref s[1], ref s[2], ref s[3], ref s[4], ref s[5])),
        (8, 1, (steps, step, n, v, s) => Simd256.AddProducts(steps, ref n[1], step, 9, ref v[2], 17, ref s[0], ref s[1], ref s[2], ref s[3], ref s[4], ref s[5], ref s[6], ref s[7])));

    [Fact]
    public void Of_128_bits_are_one_by_one_single() => Check<float, Vector128<float>>(
        number => (float)number,
        (from, at) => Simd128.Load(ref from[at], 0),
        Vector128.Create,
        Simd128.MultiplyAdd,
        (1, 2, (steps, step, n, v, s) => Simd128.AddProducts(steps, ref n[1], step, ref v[2], 17, 21, ref s[0], ref s[1])),
        (2, 2, (steps, step, n, v, s) => Simd128.AddProducts(steps, ref n[1], step, 9, ref v[2], 17, 21, ref s[0], ref s[1], ref s[2], ref s[3])),
        (4, 2, (steps, step, n, v, s) => Simd128.AddProducts(steps, ref n[1], step, 9, ref v[2], 17, 21, ref s[0], ref s[1], ref s[2], ref s[3], ref s[4], ref s[5], ref s[6], ref s[7])),
        (5, 2, (steps, step, n, v, s) => Simd128.AddProducts(steps, ref n[1], step, 9, ref v[2], 17, 21, ref s[0], ref s[1], ref s[2], ref s[3], ref s[4], ref s[5], ref s[6], ref s[7], ref s[8], ref s[9])),
        (6, 2, (steps, step, n, v, s) => Simd128.AddProducts(steps, ref n[1], step, 9, ref v[2], 17, 21, ref s[0], ref s[1], ref s[2], ref s[3], ref s[4], ref s[5], ref s[6], ref s[7], ref s[8], ref s[9], ref s[10], ref s[11])),
        (8, 2, (steps, step, n, v, s) => Simd128.AddProducts(steps, ref n[1], step, 9, ref v[2], 17, 21, ref s[0], ref s[1], ref s[2], ref s[3], ref s[4], ref s[5], ref s[6], ref s[7], ref s[8], ref s[9], ref s[10], ref s[11], ref s[12], ref s[13], ref s[14], ref s[15])),
        (1, 1, (steps, step, n, v, s) => Simd128.AddProducts(steps, ref n[1], step, ref v[2], 17, ref s[0])),
        (2, 1, (steps, step, n, v, s) => Simd128.AddProducts(steps, ref n[1], step, 9, ref v[2], 17, ref s[0], ref s[1])),
        (4, 1, (steps, step, n, v, s) => Simd128.AddProducts(steps, ref n[1], step, 9, ref v[2], 17, ref s[0], ref s[1], ref s[2], ref s[3])),
        (5, 1, (steps, step, n, v, s) => Simd128.AddProducts(steps, ref n[1], step, 9, ref v[2], 17, ref s[0], ref s[1], ref s[2], ref s[3], ref s[4])),
        (6, 1, (steps, step, n, v, s) => Simd128.AddProducts(steps, ref n[1], step, 9, ref v[2], 17, ref s[0], ref s[1], ref s[2], ref s[3], ref s[4], ref s[5])),
        (8, 1, (steps, step, n, v, s) => Simd128.AddProducts(steps, ref n[1], step, 9, ref v[2], 17, ref s[0], ref s[1], ref s[2], ref s[3], ref s[4], ref s[5], ref s[6], ref s[7])));

    [Fact]
    public void Of_128_bits_are_one_by_one_double() => Check<double, Vector128<double>>(
        number => (double)number,
        (from, at) => Simd128.Load(ref from[at], 0),
        Vector128.Create,
        Simd128.MultiplyAdd,
        (1, 2, (steps, step, n, v, s) => Simd128.AddProducts(steps, ref n[1], step, ref v[2], 17, 21, ref s[0], ref s[1])),
        (2, 2, (steps, step, n, v, s) => Simd128.AddProducts(steps, ref n[1], step, 9, ref v[2], 17, 21, ref s[0], ref s[1], ref s[2], ref s[3])),
        (4, 2, (steps, step, n, v, s) => Simd128.AddProducts(steps, ref n[1], step, 9, ref v[2], 17, 21, ref s[0], ref s[1], ref s[2], ref s[3], ref s[4], ref s[5], ref s[6], ref s[7])),
        (5, 2, (steps, step, n, v, s) => Simd128.AddProducts(steps, ref n[1], step, 9, ref v[2], 17, 21, ref s[0], ref s[1], ref s[2], ref s[3], ref s[4], ref s[5], ref s[6], ref s[7], ref s[8], ref s[9])),
        (6, 2, (steps, step, n, v, s) => Simd128.AddProducts(steps, ref n[1], step, 9, ref v[2], 17, 21, ref s[0], ref s[1], ref s[2], ref s[3], ref s[4], ref s[5], ref s[6], ref s[7], ref s[8], ref s[9], ref s[10], ref s[11])),
        (8, 2, (steps, step, n, v, s) => Simd128.AddProducts(steps, ref n[1], step, 9, ref v[2], 17, 21, ref s[0], ref s[1], ref s[2], ref s[3], ref s[4], ref s[5], ref s[6], ref s[7], ref s[8], ref s[9], ref s[10], ref s[11], ref s[12], ref s[13], ref s[14], ref s[15])),
        (1, 1, (steps, step, n, v, s) => Simd128.AddProducts(steps, ref n[1], step, ref v[2], 17, ref s[0])),
        (2, 1, (steps, step, n, v, s) => Simd128.AddProducts(steps, ref n[1], step, 9, ref v[2], 17, ref s[0], ref s[1])),
        (4, 1, (steps, step, n, v, s) => Simd128.AddProducts(steps, ref n[1], step, 9, ref v[2], 17, ref s[0], ref s[1], ref s[2], ref s[3])),
        (5, 1, (steps, step, n, v, s) => Simd128.AddProducts(steps, ref n[1], step, 9, ref v[2], 17, ref s[0], ref s[1], ref s[2], ref s[3], ref s[4])),
        (6, 1, (steps, step, n, v, s) => Simd128.AddProducts(steps, ref n[1], step, 9, ref v[2], 17, ref s[0], ref s[1], ref s[2], ref s[3], ref s[4], ref s[5])),
        (8, 1, (steps, step, n, v, s) => Simd128.AddProducts(steps, ref n[1], step, 9, ref v[2], 17, ref s[0], ref s[1], ref s[2], ref s[3], ref s[4], ref s[5], ref s[6], ref s[7])));

    private static void Check<TNumber, TVector>(
        Func<double, TNumber> number, Func<TNumber[], int, TVector> load, Func<TNumber, TVector> everywhere, Func<TVector, TVector, TVector, TVector> multiplyAdd,
        params (int Rows, int Columns, Action<int, int, TNumber[], TNumber[], TVector[]> Add)[] tiles)
    {
        var random = new RandomSource(12);
        TNumber[] numbers = new TNumber[2500], vectors = new TNumber[160];
        foreach (var array in new[] { numbers, vectors })
        {
            for (int k = 0; k < array.Length; k++) array[k] = number(random.NextDouble() - 0.5);
        }

        TVector[] sums = new TVector[24], expected = new TVector[24];
        foreach (var (rows, columns, add) in tiles)
        {
            // Numbers of one step that lie near those of the one before, and in another page.
            foreach (var (steps, factorStep) in new[] { (0, 3), (1, 3), (5, 3), (0, 600), (5, 600) })
            {
                for (int k = 0; k < sums.Length; k++) sums[k] = expected[k] = load(vectors, k);
                for (int step = 0; step < steps; step++)
                {
                    for (int k = 0; k < rows * columns; k++)
                    {
                        var factor = everywhere(numbers[1 + (factorStep * step) + (9 * (k / columns))]);
                        expected[k] = multiplyAdd(factor, load(vectors, 2 + (17 * step) + (21 * (k % columns))), expected[k]);
                    }
                }

                add(steps, factorStep, numbers, vectors, sums);
                Assert.Equal(expected, sums);
            }
        }
    }
}
