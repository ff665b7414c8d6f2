using System.Runtime.Intrinsics;
using NetGen.Numerics;
using Xunit;

namespace NetGen.Tests.Numerics;

/// <summary>Tiles of a product of matrices, summed over several steps in one call: the same as one product after the other.</summary>
public class TileTests
{
    [Fact]
    public void Of_512_bits_are_one_by_one_single()
    {
        float[] numbers = new float[128], vectors = new float[160];
        var random = new RandomSource(12);
        foreach (var array in new[] { numbers, vectors })
        {
            for (int k = 0; k < array.Length; k++) array[k] = (float)(random.NextDouble() - 0.5);
        }

        Vector512<float>[] sums = new Vector512<float>[16], expected = new Vector512<float>[16];
        Check(1, 2, steps => Simd512.AddProducts(steps, ref numbers[1], 3, ref vectors[2], 17, 21, ref sums[0], ref sums[1]));
        Check(2, 2, steps => Simd512.AddProducts(steps, ref numbers[1], 3, 9, ref vectors[2], 17, 21, ref sums[0], ref sums[1], ref sums[2], ref sums[3]));
        Check(4, 2, steps => Simd512.AddProducts(steps, ref numbers[1], 3, 9, ref vectors[2], 17, 21, ref sums[0], ref sums[1], ref sums[2], ref sums[3], ref sums[4], ref sums[5], ref sums[6], ref sums[7]));
        Check(6, 2, steps => Simd512.AddProducts(steps, ref numbers[1], 3, 9, ref vectors[2], 17, 21, ref sums[0], ref sums[1], ref sums[2], ref sums[3], ref sums[4], ref sums[5], ref sums[6], ref sums[7], ref sums[8], ref sums[9], ref sums[10], ref sums[11]));
        Check(8, 2, steps => Simd512.AddProducts(steps, ref numbers[1], 3, 9, ref vectors[2], 17, 21, ref sums[0], ref sums[1], ref sums[2], ref sums[3], ref sums[4], ref sums[5], ref sums[6], ref sums[7], ref sums[8], ref sums[9], ref sums[10], ref sums[11], ref sums[12], ref sums[13], ref sums[14], ref sums[15]));
        Check(8, 1, steps => Simd512.AddProducts(steps, ref numbers[1], 3, 9, ref vectors[2], 17, ref sums[0], ref sums[1], ref sums[2], ref sums[3], ref sums[4], ref sums[5], ref sums[6], ref sums[7]));

        void Check(int rows, int columns, Action<int> add)
        {
            foreach (int steps in new[] { 0, 1, 5 })
            {
                for (int k = 0; k < sums.Length; k++) sums[k] = expected[k] = Simd512.Load(ref vectors[0], k);
                for (int step = 0; step < steps; step++)
                {
                    for (int k = 0; k < rows * columns; k++)
                    {
                        var number = Vector512.Create(numbers[1 + (3 * step) + (9 * (k / columns))]);
                        expected[k] = Simd512.MultiplyAdd(number, Simd512.Load(ref vectors[2], (17 * step) + (21 * (k % columns))), expected[k]);
                    }
                }

                add(steps);
                Assert.Equal(expected, sums);
            }
        }
    }

    [Fact]
    public void Of_512_bits_are_one_by_one_double()
    {
        double[] numbers = new double[128], vectors = new double[160];
        var random = new RandomSource(12);
        foreach (var array in new[] { numbers, vectors })
        {
            for (int k = 0; k < array.Length; k++) array[k] = (double)(random.NextDouble() - 0.5);
        }

        Vector512<double>[] sums = new Vector512<double>[16], expected = new Vector512<double>[16];
        Check(1, 2, steps => Simd512.AddProducts(steps, ref numbers[1], 3, ref vectors[2], 17, 21, ref sums[0], ref sums[1]));
        Check(2, 2, steps => Simd512.AddProducts(steps, ref numbers[1], 3, 9, ref vectors[2], 17, 21, ref sums[0], ref sums[1], ref sums[2], ref sums[3]));
        Check(4, 2, steps => Simd512.AddProducts(steps, ref numbers[1], 3, 9, ref vectors[2], 17, 21, ref sums[0], ref sums[1], ref sums[2], ref sums[3], ref sums[4], ref sums[5], ref sums[6], ref sums[7]));
        Check(6, 2, steps => Simd512.AddProducts(steps, ref numbers[1], 3, 9, ref vectors[2], 17, 21, ref sums[0], ref sums[1], ref sums[2], ref sums[3], ref sums[4], ref sums[5], ref sums[6], ref sums[7], ref sums[8], ref sums[9], ref sums[10], ref sums[11]));
        Check(8, 2, steps => Simd512.AddProducts(steps, ref numbers[1], 3, 9, ref vectors[2], 17, 21, ref sums[0], ref sums[1], ref sums[2], ref sums[3], ref sums[4], ref sums[5], ref sums[6], ref sums[7], ref sums[8], ref sums[9], ref sums[10], ref sums[11], ref sums[12], ref sums[13], ref sums[14], ref sums[15]));
        Check(8, 1, steps => Simd512.AddProducts(steps, ref numbers[1], 3, 9, ref vectors[2], 17, ref sums[0], ref sums[1], ref sums[2], ref sums[3], ref sums[4], ref sums[5], ref sums[6], ref sums[7]));

        void Check(int rows, int columns, Action<int> add)
        {
            foreach (int steps in new[] { 0, 1, 5 })
            {
                for (int k = 0; k < sums.Length; k++) sums[k] = expected[k] = Simd512.Load(ref vectors[0], k);
                for (int step = 0; step < steps; step++)
                {
                    for (int k = 0; k < rows * columns; k++)
                    {
                        var number = Vector512.Create(numbers[1 + (3 * step) + (9 * (k / columns))]);
                        expected[k] = Simd512.MultiplyAdd(number, Simd512.Load(ref vectors[2], (17 * step) + (21 * (k % columns))), expected[k]);
                    }
                }

                add(steps);
                Assert.Equal(expected, sums);
            }
        }
    }

    [Fact]
    public void Of_256_bits_are_one_by_one_single()
    {
        float[] numbers = new float[128], vectors = new float[160];
        var random = new RandomSource(12);
        foreach (var array in new[] { numbers, vectors })
        {
            for (int k = 0; k < array.Length; k++) array[k] = (float)(random.NextDouble() - 0.5);
        }

        Vector256<float>[] sums = new Vector256<float>[16], expected = new Vector256<float>[16];
        Check(1, 2, steps => Simd256.AddProducts(steps, ref numbers[1], 3, ref vectors[2], 17, 21, ref sums[0], ref sums[1]));
        Check(2, 2, steps => Simd256.AddProducts(steps, ref numbers[1], 3, 9, ref vectors[2], 17, 21, ref sums[0], ref sums[1], ref sums[2], ref sums[3]));
        Check(4, 2, steps => Simd256.AddProducts(steps, ref numbers[1], 3, 9, ref vectors[2], 17, 21, ref sums[0], ref sums[1], ref sums[2], ref sums[3], ref sums[4], ref sums[5], ref sums[6], ref sums[7]));
        Check(6, 2, steps => Simd256.AddProducts(steps, ref numbers[1], 3, 9, ref vectors[2], 17, 21, ref sums[0], ref sums[1], ref sums[2], ref sums[3], ref sums[4], ref sums[5], ref sums[6], ref sums[7], ref sums[8], ref sums[9], ref sums[10], ref sums[11]));
        Check(8, 2, steps => Simd256.AddProducts(steps, ref numbers[1], 3, 9, ref vectors[2], 17, 21, ref sums[0], ref sums[1], ref sums[2], ref sums[3], ref sums[4], ref sums[5], ref sums[6], ref sums[7], ref sums[8], ref sums[9], ref sums[10], ref sums[11], ref sums[12], ref sums[13], ref sums[14], ref sums[15]));
        Check(8, 1, steps => Simd256.AddProducts(steps, ref numbers[1], 3, 9, ref vectors[2], 17, ref sums[0], ref sums[1], ref sums[2], ref sums[3], ref sums[4], ref sums[5], ref sums[6], ref sums[7]));

        void Check(int rows, int columns, Action<int> add)
        {
            foreach (int steps in new[] { 0, 1, 5 })
            {
                for (int k = 0; k < sums.Length; k++) sums[k] = expected[k] = Simd256.Load(ref vectors[0], k);
                for (int step = 0; step < steps; step++)
                {
                    for (int k = 0; k < rows * columns; k++)
                    {
                        var number = Vector256.Create(numbers[1 + (3 * step) + (9 * (k / columns))]);
                        expected[k] = Simd256.MultiplyAdd(number, Simd256.Load(ref vectors[2], (17 * step) + (21 * (k % columns))), expected[k]);
                    }
                }

                add(steps);
                Assert.Equal(expected, sums);
            }
        }
    }

    [Fact]
    public void Of_256_bits_are_one_by_one_double()
    {
        double[] numbers = new double[128], vectors = new double[160];
        var random = new RandomSource(12);
        foreach (var array in new[] { numbers, vectors })
        {
            for (int k = 0; k < array.Length; k++) array[k] = (double)(random.NextDouble() - 0.5);
        }

        Vector256<double>[] sums = new Vector256<double>[16], expected = new Vector256<double>[16];
        Check(1, 2, steps => Simd256.AddProducts(steps, ref numbers[1], 3, ref vectors[2], 17, 21, ref sums[0], ref sums[1]));
        Check(2, 2, steps => Simd256.AddProducts(steps, ref numbers[1], 3, 9, ref vectors[2], 17, 21, ref sums[0], ref sums[1], ref sums[2], ref sums[3]));
        Check(4, 2, steps => Simd256.AddProducts(steps, ref numbers[1], 3, 9, ref vectors[2], 17, 21, ref sums[0], ref sums[1], ref sums[2], ref sums[3], ref sums[4], ref sums[5], ref sums[6], ref sums[7]));
        Check(6, 2, steps => Simd256.AddProducts(steps, ref numbers[1], 3, 9, ref vectors[2], 17, 21, ref sums[0], ref sums[1], ref sums[2], ref sums[3], ref sums[4], ref sums[5], ref sums[6], ref sums[7], ref sums[8], ref sums[9], ref sums[10], ref sums[11]));
        Check(8, 2, steps => Simd256.AddProducts(steps, ref numbers[1], 3, 9, ref vectors[2], 17, 21, ref sums[0], ref sums[1], ref sums[2], ref sums[3], ref sums[4], ref sums[5], ref sums[6], ref sums[7], ref sums[8], ref sums[9], ref sums[10], ref sums[11], ref sums[12], ref sums[13], ref sums[14], ref sums[15]));
        Check(8, 1, steps => Simd256.AddProducts(steps, ref numbers[1], 3, 9, ref vectors[2], 17, ref sums[0], ref sums[1], ref sums[2], ref sums[3], ref sums[4], ref sums[5], ref sums[6], ref sums[7]));

        void Check(int rows, int columns, Action<int> add)
        {
            foreach (int steps in new[] { 0, 1, 5 })
            {
                for (int k = 0; k < sums.Length; k++) sums[k] = expected[k] = Simd256.Load(ref vectors[0], k);
                for (int step = 0; step < steps; step++)
                {
                    for (int k = 0; k < rows * columns; k++)
                    {
                        var number = Vector256.Create(numbers[1 + (3 * step) + (9 * (k / columns))]);
                        expected[k] = Simd256.MultiplyAdd(number, Simd256.Load(ref vectors[2], (17 * step) + (21 * (k % columns))), expected[k]);
                    }
                }

                add(steps);
                Assert.Equal(expected, sums);
            }
        }
    }

    [Fact]
    public void Of_128_bits_are_one_by_one_single()
    {
        float[] numbers = new float[128], vectors = new float[160];
        var random = new RandomSource(12);
        foreach (var array in new[] { numbers, vectors })
        {
            for (int k = 0; k < array.Length; k++) array[k] = (float)(random.NextDouble() - 0.5);
        }

        Vector128<float>[] sums = new Vector128<float>[16], expected = new Vector128<float>[16];
        Check(1, 2, steps => Simd128.AddProducts(steps, ref numbers[1], 3, ref vectors[2], 17, 21, ref sums[0], ref sums[1]));
        Check(2, 2, steps => Simd128.AddProducts(steps, ref numbers[1], 3, 9, ref vectors[2], 17, 21, ref sums[0], ref sums[1], ref sums[2], ref sums[3]));
        Check(4, 2, steps => Simd128.AddProducts(steps, ref numbers[1], 3, 9, ref vectors[2], 17, 21, ref sums[0], ref sums[1], ref sums[2], ref sums[3], ref sums[4], ref sums[5], ref sums[6], ref sums[7]));
        Check(6, 2, steps => Simd128.AddProducts(steps, ref numbers[1], 3, 9, ref vectors[2], 17, 21, ref sums[0], ref sums[1], ref sums[2], ref sums[3], ref sums[4], ref sums[5], ref sums[6], ref sums[7], ref sums[8], ref sums[9], ref sums[10], ref sums[11]));
        Check(8, 2, steps => Simd128.AddProducts(steps, ref numbers[1], 3, 9, ref vectors[2], 17, 21, ref sums[0], ref sums[1], ref sums[2], ref sums[3], ref sums[4], ref sums[5], ref sums[6], ref sums[7], ref sums[8], ref sums[9], ref sums[10], ref sums[11], ref sums[12], ref sums[13], ref sums[14], ref sums[15]));
        Check(8, 1, steps => Simd128.AddProducts(steps, ref numbers[1], 3, 9, ref vectors[2], 17, ref sums[0], ref sums[1], ref sums[2], ref sums[3], ref sums[4], ref sums[5], ref sums[6], ref sums[7]));

        void Check(int rows, int columns, Action<int> add)
        {
            foreach (int steps in new[] { 0, 1, 5 })
            {
                for (int k = 0; k < sums.Length; k++) sums[k] = expected[k] = Simd128.Load(ref vectors[0], k);
                for (int step = 0; step < steps; step++)
                {
                    for (int k = 0; k < rows * columns; k++)
                    {
                        var number = Vector128.Create(numbers[1 + (3 * step) + (9 * (k / columns))]);
                        expected[k] = Simd128.MultiplyAdd(number, Simd128.Load(ref vectors[2], (17 * step) + (21 * (k % columns))), expected[k]);
                    }
                }

                add(steps);
                Assert.Equal(expected, sums);
            }
        }
    }

    [Fact]
    public void Of_128_bits_are_one_by_one_double()
    {
        double[] numbers = new double[128], vectors = new double[160];
        var random = new RandomSource(12);
        foreach (var array in new[] { numbers, vectors })
        {
            for (int k = 0; k < array.Length; k++) array[k] = (double)(random.NextDouble() - 0.5);
        }

        Vector128<double>[] sums = new Vector128<double>[16], expected = new Vector128<double>[16];
        Check(1, 2, steps => Simd128.AddProducts(steps, ref numbers[1], 3, ref vectors[2], 17, 21, ref sums[0], ref sums[1]));
        Check(2, 2, steps => Simd128.AddProducts(steps, ref numbers[1], 3, 9, ref vectors[2], 17, 21, ref sums[0], ref sums[1], ref sums[2], ref sums[3]));
        Check(4, 2, steps => Simd128.AddProducts(steps, ref numbers[1], 3, 9, ref vectors[2], 17, 21, ref sums[0], ref sums[1], ref sums[2], ref sums[3], ref sums[4], ref sums[5], ref sums[6], ref sums[7]));
        Check(6, 2, steps => Simd128.AddProducts(steps, ref numbers[1], 3, 9, ref vectors[2], 17, 21, ref sums[0], ref sums[1], ref sums[2], ref sums[3], ref sums[4], ref sums[5], ref sums[6], ref sums[7], ref sums[8], ref sums[9], ref sums[10], ref sums[11]));
        Check(8, 2, steps => Simd128.AddProducts(steps, ref numbers[1], 3, 9, ref vectors[2], 17, 21, ref sums[0], ref sums[1], ref sums[2], ref sums[3], ref sums[4], ref sums[5], ref sums[6], ref sums[7], ref sums[8], ref sums[9], ref sums[10], ref sums[11], ref sums[12], ref sums[13], ref sums[14], ref sums[15]));
        Check(8, 1, steps => Simd128.AddProducts(steps, ref numbers[1], 3, 9, ref vectors[2], 17, ref sums[0], ref sums[1], ref sums[2], ref sums[3], ref sums[4], ref sums[5], ref sums[6], ref sums[7]));

        void Check(int rows, int columns, Action<int> add)
        {
            foreach (int steps in new[] { 0, 1, 5 })
            {
                for (int k = 0; k < sums.Length; k++) sums[k] = expected[k] = Simd128.Load(ref vectors[0], k);
                for (int step = 0; step < steps; step++)
                {
                    for (int k = 0; k < rows * columns; k++)
                    {
                        var number = Vector128.Create(numbers[1 + (3 * step) + (9 * (k / columns))]);
                        expected[k] = Simd128.MultiplyAdd(number, Simd128.Load(ref vectors[2], (17 * step) + (21 * (k % columns))), expected[k]);
                    }
                }

                add(steps);
                Assert.Equal(expected, sums);
            }
        }
    }
}
