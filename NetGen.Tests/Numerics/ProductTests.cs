using System.Runtime.Intrinsics;
using NetGen.Numerics;
using Xunit;

namespace NetGen.Tests.Numerics;

/// <summary>Products added to several sums, and vectors stored, in one call: the same as one by one.</summary>
public class ProductTests
{
    [Fact]
    public void Several_at_512_bits_are_one_by_one_single()
    {
        var random = new RandomSource(11);
        float[] numbers = new float[64], vectors = new float[256], stored = new float[4 * 24];
        foreach (var array in new[] { numbers, vectors })
        {
            for (int k = 0; k < array.Length; k++) array[k] = (float)(random.NextDouble() - 0.5);
        }

        Vector512<float> Load(int at) => Simd512.Load(ref vectors[0], at);
        Vector512<float> Number(int at) => Vector512.Create(numbers[at]);
        Vector512<float>[] sums = new Vector512<float>[8], expected = new Vector512<float>[8];
        void Check(int count, Func<int, Vector512<float>> factor, Func<int, Vector512<float>> vector, Action add)
        {
            for (int k = 0; k < 8; k++) sums[k] = Load(k);
            for (int k = 0; k < 8; k++) expected[k] = k < count ? Simd512.MultiplyAdd(factor(k), vector(k), Load(k)) : Load(k);
            add();
            Assert.Equal(expected, sums);
        }

        Check(2, _ => Number(3), k => Load(5 + (17 * k)), () => Simd512.AddProducts(Number(3), ref vectors[0], 5, 17, ref sums[0], ref sums[1]));
        Check(4, _ => Number(3), k => Load(5 + (17 * k)), () => Simd512.AddProducts(Number(3), ref vectors[0], 5, 17, ref sums[0], ref sums[1], ref sums[2], ref sums[3]));
        Check(2, k => Number(1 + (9 * k)), _ => Load(7), () => Simd512.AddProducts(ref numbers[0], 1, 9, Load(7), ref sums[0], ref sums[1]));
        Check(4, k => Number(1 + (9 * k)), _ => Load(7), () => Simd512.AddProducts(ref numbers[0], 1, 9, Load(7), ref sums[0], ref sums[1], ref sums[2], ref sums[3]));
        Check(4, k => Number(1 + (9 * (k / 2))), k => Load(7 + (k % 2)), () => Simd512.AddProducts(ref numbers[0], 1, 9, Load(7), Load(8), ref sums[0], ref sums[1], ref sums[2], ref sums[3]));
        Check(8, k => Number(1 + (9 * (k / 2))), k => Load(7 + (k % 2)), () => Simd512.AddProducts(ref numbers[0], 1, 9, Load(7), Load(8), ref sums[0], ref sums[1], ref sums[2], ref sums[3], ref sums[4], ref sums[5], ref sums[6], ref sums[7]));
        Check(2, k => Number(1 + (9 * k)), k => Load(5 + (17 * k)), () => Simd512.AddProducts(ref numbers[0], 1, 9, ref vectors[0], 5, 17, ref sums[0], ref sums[1]));
        Check(4, k => Number(1 + (9 * k)), k => Load(5 + (17 * k)), () => Simd512.AddProducts(ref numbers[0], 1, 9, ref vectors[0], 5, 17, ref sums[0], ref sums[1], ref sums[2], ref sums[3]));

        Simd512.Store(ref stored[0], 2, 20, Load(0), Load(1), Load(2), Load(3));
        for (int k = 0; k < 4; k++) Assert.Equal(Load(k), Simd512.Load(ref stored[0], 2 + (20 * k)));
        Simd512.Store(ref stored[0], 3, 21, Load(4), Load(5));
        for (int k = 0; k < 2; k++) Assert.Equal(Load(4 + k), Simd512.Load(ref stored[0], 3 + (21 * k)));

        // What is between the vectors stays as it is.
        void CheckMemory(int count, int stride, Action add)
        {
            for (int k = 0; k < stored.Length; k++) stored[k] = vectors[k];
            var grown = stored.ToArray();
            for (int k = 0; k < count; k++) Simd512.Store(ref grown[0], 2 + (stride * k), Simd512.MultiplyAdd(Number(3), Load(40 + k), Load(2 + (stride * k))));
            add();
            Assert.Equal(grown, stored);
        }

        CheckMemory(1, 0, () => Simd512.Accumulate(ref stored[0], 2, Number(3), Load(40)));
        CheckMemory(2, 21, () => Simd512.Accumulate(ref stored[0], 2, 21, Number(3), Load(40), Load(41)));
        CheckMemory(4, 21, () => Simd512.Accumulate(ref stored[0], 2, 21, Number(3), Load(40), Load(41), Load(42), Load(43)));

        Check(4, _ => Number(5), k => Simd512.MultiplyAdd(Number(3), Load(40 + k), Load(2 + (21 * k))), () => CheckMemory(4, 21, () => Simd512.AccumulateAndAddProducts(
            ref stored[0], 2, 21, Number(3), Load(40), Load(41), Load(42), Load(43), Number(5), ref sums[0], ref sums[1], ref sums[2], ref sums[3])));

        Check(1, _ => Number(5), _ => Load(2), () => CheckMemory(1, 0, () => Simd512.AddProductsAndAccumulate(ref stored[0], 2, Number(3), Load(40), Number(5), ref sums[0])));
        Check(2, k => Number(5 + k), k => Load(2 + (21 * k)), () => CheckMemory(2, 21, () => Simd512.AddProductsAndAccumulate(
            ref stored[0], 2, 21, Number(3), Load(40), Load(41), Number(5), Number(6), ref sums[0], ref sums[1])));

        sums[0] = Load(0);
        CheckMemory(2, 21, () => Simd512.AddProductsAndAccumulate(ref stored[0], 2, 21, Number(3), Load(40), Load(41), Number(5), Number(6), ref sums[0]));
        Assert.Equal(Simd512.MultiplyAdd(Number(6), Load(23), Simd512.MultiplyAdd(Number(5), Load(2), Load(0))), sums[0]);
    }

    [Fact]
    public void Several_at_512_bits_are_one_by_one_double()
    {
        var random = new RandomSource(11);
        double[] numbers = new double[64], vectors = new double[256], stored = new double[4 * 24];
        foreach (var array in new[] { numbers, vectors })
        {
            for (int k = 0; k < array.Length; k++) array[k] = (double)(random.NextDouble() - 0.5);
        }

        Vector512<double> Load(int at) => Simd512.Load(ref vectors[0], at);
        Vector512<double> Number(int at) => Vector512.Create(numbers[at]);
        Vector512<double>[] sums = new Vector512<double>[8], expected = new Vector512<double>[8];
        void Check(int count, Func<int, Vector512<double>> factor, Func<int, Vector512<double>> vector, Action add)
        {
            for (int k = 0; k < 8; k++) sums[k] = Load(k);
            for (int k = 0; k < 8; k++) expected[k] = k < count ? Simd512.MultiplyAdd(factor(k), vector(k), Load(k)) : Load(k);
            add();
            Assert.Equal(expected, sums);
        }

        Check(2, _ => Number(3), k => Load(5 + (17 * k)), () => Simd512.AddProducts(Number(3), ref vectors[0], 5, 17, ref sums[0], ref sums[1]));
        Check(4, _ => Number(3), k => Load(5 + (17 * k)), () => Simd512.AddProducts(Number(3), ref vectors[0], 5, 17, ref sums[0], ref sums[1], ref sums[2], ref sums[3]));
        Check(2, k => Number(1 + (9 * k)), _ => Load(7), () => Simd512.AddProducts(ref numbers[0], 1, 9, Load(7), ref sums[0], ref sums[1]));
        Check(4, k => Number(1 + (9 * k)), _ => Load(7), () => Simd512.AddProducts(ref numbers[0], 1, 9, Load(7), ref sums[0], ref sums[1], ref sums[2], ref sums[3]));
        Check(4, k => Number(1 + (9 * (k / 2))), k => Load(7 + (k % 2)), () => Simd512.AddProducts(ref numbers[0], 1, 9, Load(7), Load(8), ref sums[0], ref sums[1], ref sums[2], ref sums[3]));
        Check(8, k => Number(1 + (9 * (k / 2))), k => Load(7 + (k % 2)), () => Simd512.AddProducts(ref numbers[0], 1, 9, Load(7), Load(8), ref sums[0], ref sums[1], ref sums[2], ref sums[3], ref sums[4], ref sums[5], ref sums[6], ref sums[7]));
        Check(2, k => Number(1 + (9 * k)), k => Load(5 + (17 * k)), () => Simd512.AddProducts(ref numbers[0], 1, 9, ref vectors[0], 5, 17, ref sums[0], ref sums[1]));
        Check(4, k => Number(1 + (9 * k)), k => Load(5 + (17 * k)), () => Simd512.AddProducts(ref numbers[0], 1, 9, ref vectors[0], 5, 17, ref sums[0], ref sums[1], ref sums[2], ref sums[3]));

        Simd512.Store(ref stored[0], 2, 20, Load(0), Load(1), Load(2), Load(3));
        for (int k = 0; k < 4; k++) Assert.Equal(Load(k), Simd512.Load(ref stored[0], 2 + (20 * k)));
        Simd512.Store(ref stored[0], 3, 21, Load(4), Load(5));
        for (int k = 0; k < 2; k++) Assert.Equal(Load(4 + k), Simd512.Load(ref stored[0], 3 + (21 * k)));

        // What is between the vectors stays as it is.
        void CheckMemory(int count, int stride, Action add)
        {
            for (int k = 0; k < stored.Length; k++) stored[k] = vectors[k];
            var grown = stored.ToArray();
            for (int k = 0; k < count; k++) Simd512.Store(ref grown[0], 2 + (stride * k), Simd512.MultiplyAdd(Number(3), Load(40 + k), Load(2 + (stride * k))));
            add();
            Assert.Equal(grown, stored);
        }

        CheckMemory(1, 0, () => Simd512.Accumulate(ref stored[0], 2, Number(3), Load(40)));
        CheckMemory(2, 21, () => Simd512.Accumulate(ref stored[0], 2, 21, Number(3), Load(40), Load(41)));
        CheckMemory(4, 21, () => Simd512.Accumulate(ref stored[0], 2, 21, Number(3), Load(40), Load(41), Load(42), Load(43)));

        Check(4, _ => Number(5), k => Simd512.MultiplyAdd(Number(3), Load(40 + k), Load(2 + (21 * k))), () => CheckMemory(4, 21, () => Simd512.AccumulateAndAddProducts(
            ref stored[0], 2, 21, Number(3), Load(40), Load(41), Load(42), Load(43), Number(5), ref sums[0], ref sums[1], ref sums[2], ref sums[3])));

        Check(1, _ => Number(5), _ => Load(2), () => CheckMemory(1, 0, () => Simd512.AddProductsAndAccumulate(ref stored[0], 2, Number(3), Load(40), Number(5), ref sums[0])));
        Check(2, k => Number(5 + k), k => Load(2 + (21 * k)), () => CheckMemory(2, 21, () => Simd512.AddProductsAndAccumulate(
            ref stored[0], 2, 21, Number(3), Load(40), Load(41), Number(5), Number(6), ref sums[0], ref sums[1])));

        sums[0] = Load(0);
        CheckMemory(2, 21, () => Simd512.AddProductsAndAccumulate(ref stored[0], 2, 21, Number(3), Load(40), Load(41), Number(5), Number(6), ref sums[0]));
        Assert.Equal(Simd512.MultiplyAdd(Number(6), Load(23), Simd512.MultiplyAdd(Number(5), Load(2), Load(0))), sums[0]);
    }

    [Fact]
    public void Several_at_256_bits_are_one_by_one_single()
    {
        var random = new RandomSource(11);
        float[] numbers = new float[64], vectors = new float[256], stored = new float[4 * 24];
        foreach (var array in new[] { numbers, vectors })
        {
            for (int k = 0; k < array.Length; k++) array[k] = (float)(random.NextDouble() - 0.5);
        }

        Vector256<float> Load(int at) => Simd256.Load(ref vectors[0], at);
        Vector256<float> Number(int at) => Vector256.Create(numbers[at]);
        Vector256<float>[] sums = new Vector256<float>[8], expected = new Vector256<float>[8];
        void Check(int count, Func<int, Vector256<float>> factor, Func<int, Vector256<float>> vector, Action add)
        {
            for (int k = 0; k < 8; k++) sums[k] = Load(k);
            for (int k = 0; k < 8; k++) expected[k] = k < count ? Simd256.MultiplyAdd(factor(k), vector(k), Load(k)) : Load(k);
            add();
            Assert.Equal(expected, sums);
        }

        Check(2, _ => Number(3), k => Load(5 + (17 * k)), () => Simd256.AddProducts(Number(3), ref vectors[0], 5, 17, ref sums[0], ref sums[1]));
        Check(4, _ => Number(3), k => Load(5 + (17 * k)), () => Simd256.AddProducts(Number(3), ref vectors[0], 5, 17, ref sums[0], ref sums[1], ref sums[2], ref sums[3]));
        Check(2, k => Number(1 + (9 * k)), _ => Load(7), () => Simd256.AddProducts(ref numbers[0], 1, 9, Load(7), ref sums[0], ref sums[1]));
        Check(4, k => Number(1 + (9 * k)), _ => Load(7), () => Simd256.AddProducts(ref numbers[0], 1, 9, Load(7), ref sums[0], ref sums[1], ref sums[2], ref sums[3]));
        Check(4, k => Number(1 + (9 * (k / 2))), k => Load(7 + (k % 2)), () => Simd256.AddProducts(ref numbers[0], 1, 9, Load(7), Load(8), ref sums[0], ref sums[1], ref sums[2], ref sums[3]));
        Check(8, k => Number(1 + (9 * (k / 2))), k => Load(7 + (k % 2)), () => Simd256.AddProducts(ref numbers[0], 1, 9, Load(7), Load(8), ref sums[0], ref sums[1], ref sums[2], ref sums[3], ref sums[4], ref sums[5], ref sums[6], ref sums[7]));
        Check(2, k => Number(1 + (9 * k)), k => Load(5 + (17 * k)), () => Simd256.AddProducts(ref numbers[0], 1, 9, ref vectors[0], 5, 17, ref sums[0], ref sums[1]));
        Check(4, k => Number(1 + (9 * k)), k => Load(5 + (17 * k)), () => Simd256.AddProducts(ref numbers[0], 1, 9, ref vectors[0], 5, 17, ref sums[0], ref sums[1], ref sums[2], ref sums[3]));

        Simd256.Store(ref stored[0], 2, 20, Load(0), Load(1), Load(2), Load(3));
        for (int k = 0; k < 4; k++) Assert.Equal(Load(k), Simd256.Load(ref stored[0], 2 + (20 * k)));
        Simd256.Store(ref stored[0], 3, 21, Load(4), Load(5));
        for (int k = 0; k < 2; k++) Assert.Equal(Load(4 + k), Simd256.Load(ref stored[0], 3 + (21 * k)));

        // What is between the vectors stays as it is.
        void CheckMemory(int count, int stride, Action add)
        {
            for (int k = 0; k < stored.Length; k++) stored[k] = vectors[k];
            var grown = stored.ToArray();
            for (int k = 0; k < count; k++) Simd256.Store(ref grown[0], 2 + (stride * k), Simd256.MultiplyAdd(Number(3), Load(40 + k), Load(2 + (stride * k))));
            add();
            Assert.Equal(grown, stored);
        }

        CheckMemory(1, 0, () => Simd256.Accumulate(ref stored[0], 2, Number(3), Load(40)));
        CheckMemory(2, 21, () => Simd256.Accumulate(ref stored[0], 2, 21, Number(3), Load(40), Load(41)));
        CheckMemory(4, 21, () => Simd256.Accumulate(ref stored[0], 2, 21, Number(3), Load(40), Load(41), Load(42), Load(43)));

        Check(4, _ => Number(5), k => Simd256.MultiplyAdd(Number(3), Load(40 + k), Load(2 + (21 * k))), () => CheckMemory(4, 21, () => Simd256.AccumulateAndAddProducts(
            ref stored[0], 2, 21, Number(3), Load(40), Load(41), Load(42), Load(43), Number(5), ref sums[0], ref sums[1], ref sums[2], ref sums[3])));

        Check(1, _ => Number(5), _ => Load(2), () => CheckMemory(1, 0, () => Simd256.AddProductsAndAccumulate(ref stored[0], 2, Number(3), Load(40), Number(5), ref sums[0])));
        Check(2, k => Number(5 + k), k => Load(2 + (21 * k)), () => CheckMemory(2, 21, () => Simd256.AddProductsAndAccumulate(
            ref stored[0], 2, 21, Number(3), Load(40), Load(41), Number(5), Number(6), ref sums[0], ref sums[1])));

        sums[0] = Load(0);
        CheckMemory(2, 21, () => Simd256.AddProductsAndAccumulate(ref stored[0], 2, 21, Number(3), Load(40), Load(41), Number(5), Number(6), ref sums[0]));
        Assert.Equal(Simd256.MultiplyAdd(Number(6), Load(23), Simd256.MultiplyAdd(Number(5), Load(2), Load(0))), sums[0]);
    }

    [Fact]
    public void Several_at_256_bits_are_one_by_one_double()
    {
        var random = new RandomSource(11);
        double[] numbers = new double[64], vectors = new double[256], stored = new double[4 * 24];
        foreach (var array in new[] { numbers, vectors })
        {
            for (int k = 0; k < array.Length; k++) array[k] = (double)(random.NextDouble() - 0.5);
        }

        Vector256<double> Load(int at) => Simd256.Load(ref vectors[0], at);
        Vector256<double> Number(int at) => Vector256.Create(numbers[at]);
        Vector256<double>[] sums = new Vector256<double>[8], expected = new Vector256<double>[8];
        void Check(int count, Func<int, Vector256<double>> factor, Func<int, Vector256<double>> vector, Action add)
        {
            for (int k = 0; k < 8; k++) sums[k] = Load(k);
            for (int k = 0; k < 8; k++) expected[k] = k < count ? Simd256.MultiplyAdd(factor(k), vector(k), Load(k)) : Load(k);
            add();
            Assert.Equal(expected, sums);
        }

        Check(2, _ => Number(3), k => Load(5 + (17 * k)), () => Simd256.AddProducts(Number(3), ref vectors[0], 5, 17, ref sums[0], ref sums[1]));
        Check(4, _ => Number(3), k => Load(5 + (17 * k)), () => Simd256.AddProducts(Number(3), ref vectors[0], 5, 17, ref sums[0], ref sums[1], ref sums[2], ref sums[3]));
        Check(2, k => Number(1 + (9 * k)), _ => Load(7), () => Simd256.AddProducts(ref numbers[0], 1, 9, Load(7), ref sums[0], ref sums[1]));
        Check(4, k => Number(1 + (9 * k)), _ => Load(7), () => Simd256.AddProducts(ref numbers[0], 1, 9, Load(7), ref sums[0], ref sums[1], ref sums[2], ref sums[3]));
        Check(4, k => Number(1 + (9 * (k / 2))), k => Load(7 + (k % 2)), () => Simd256.AddProducts(ref numbers[0], 1, 9, Load(7), Load(8), ref sums[0], ref sums[1], ref sums[2], ref sums[3]));
        Check(8, k => Number(1 + (9 * (k / 2))), k => Load(7 + (k % 2)), () => Simd256.AddProducts(ref numbers[0], 1, 9, Load(7), Load(8), ref sums[0], ref sums[1], ref sums[2], ref sums[3], ref sums[4], ref sums[5], ref sums[6], ref sums[7]));
        Check(2, k => Number(1 + (9 * k)), k => Load(5 + (17 * k)), () => Simd256.AddProducts(ref numbers[0], 1, 9, ref vectors[0], 5, 17, ref sums[0], ref sums[1]));
        Check(4, k => Number(1 + (9 * k)), k => Load(5 + (17 * k)), () => Simd256.AddProducts(ref numbers[0], 1, 9, ref vectors[0], 5, 17, ref sums[0], ref sums[1], ref sums[2], ref sums[3]));

        Simd256.Store(ref stored[0], 2, 20, Load(0), Load(1), Load(2), Load(3));
        for (int k = 0; k < 4; k++) Assert.Equal(Load(k), Simd256.Load(ref stored[0], 2 + (20 * k)));
        Simd256.Store(ref stored[0], 3, 21, Load(4), Load(5));
        for (int k = 0; k < 2; k++) Assert.Equal(Load(4 + k), Simd256.Load(ref stored[0], 3 + (21 * k)));

        // What is between the vectors stays as it is.
        void CheckMemory(int count, int stride, Action add)
        {
            for (int k = 0; k < stored.Length; k++) stored[k] = vectors[k];
            var grown = stored.ToArray();
            for (int k = 0; k < count; k++) Simd256.Store(ref grown[0], 2 + (stride * k), Simd256.MultiplyAdd(Number(3), Load(40 + k), Load(2 + (stride * k))));
            add();
            Assert.Equal(grown, stored);
        }

        CheckMemory(1, 0, () => Simd256.Accumulate(ref stored[0], 2, Number(3), Load(40)));
        CheckMemory(2, 21, () => Simd256.Accumulate(ref stored[0], 2, 21, Number(3), Load(40), Load(41)));
        CheckMemory(4, 21, () => Simd256.Accumulate(ref stored[0], 2, 21, Number(3), Load(40), Load(41), Load(42), Load(43)));

        Check(4, _ => Number(5), k => Simd256.MultiplyAdd(Number(3), Load(40 + k), Load(2 + (21 * k))), () => CheckMemory(4, 21, () => Simd256.AccumulateAndAddProducts(
            ref stored[0], 2, 21, Number(3), Load(40), Load(41), Load(42), Load(43), Number(5), ref sums[0], ref sums[1], ref sums[2], ref sums[3])));

        Check(1, _ => Number(5), _ => Load(2), () => CheckMemory(1, 0, () => Simd256.AddProductsAndAccumulate(ref stored[0], 2, Number(3), Load(40), Number(5), ref sums[0])));
        Check(2, k => Number(5 + k), k => Load(2 + (21 * k)), () => CheckMemory(2, 21, () => Simd256.AddProductsAndAccumulate(
            ref stored[0], 2, 21, Number(3), Load(40), Load(41), Number(5), Number(6), ref sums[0], ref sums[1])));

        sums[0] = Load(0);
        CheckMemory(2, 21, () => Simd256.AddProductsAndAccumulate(ref stored[0], 2, 21, Number(3), Load(40), Load(41), Number(5), Number(6), ref sums[0]));
        Assert.Equal(Simd256.MultiplyAdd(Number(6), Load(23), Simd256.MultiplyAdd(Number(5), Load(2), Load(0))), sums[0]);
    }

    [Fact]
    public void Several_at_128_bits_are_one_by_one_single()
    {
        var random = new RandomSource(11);
        float[] numbers = new float[64], vectors = new float[256], stored = new float[4 * 24];
        foreach (var array in new[] { numbers, vectors })
        {
            for (int k = 0; k < array.Length; k++) array[k] = (float)(random.NextDouble() - 0.5);
        }

        Vector128<float> Load(int at) => Simd128.Load(ref vectors[0], at);
        Vector128<float> Number(int at) => Vector128.Create(numbers[at]);
        Vector128<float>[] sums = new Vector128<float>[8], expected = new Vector128<float>[8];
        void Check(int count, Func<int, Vector128<float>> factor, Func<int, Vector128<float>> vector, Action add)
        {
            for (int k = 0; k < 8; k++) sums[k] = Load(k);
            for (int k = 0; k < 8; k++) expected[k] = k < count ? Simd128.MultiplyAdd(factor(k), vector(k), Load(k)) : Load(k);
            add();
            Assert.Equal(expected, sums);
        }

        Check(2, _ => Number(3), k => Load(5 + (17 * k)), () => Simd128.AddProducts(Number(3), ref vectors[0], 5, 17, ref sums[0], ref sums[1]));
        Check(4, _ => Number(3), k => Load(5 + (17 * k)), () => Simd128.AddProducts(Number(3), ref vectors[0], 5, 17, ref sums[0], ref sums[1], ref sums[2], ref sums[3]));
        Check(2, k => Number(1 + (9 * k)), _ => Load(7), () => Simd128.AddProducts(ref numbers[0], 1, 9, Load(7), ref sums[0], ref sums[1]));
        Check(4, k => Number(1 + (9 * k)), _ => Load(7), () => Simd128.AddProducts(ref numbers[0], 1, 9, Load(7), ref sums[0], ref sums[1], ref sums[2], ref sums[3]));
        Check(4, k => Number(1 + (9 * (k / 2))), k => Load(7 + (k % 2)), () => Simd128.AddProducts(ref numbers[0], 1, 9, Load(7), Load(8), ref sums[0], ref sums[1], ref sums[2], ref sums[3]));
        Check(8, k => Number(1 + (9 * (k / 2))), k => Load(7 + (k % 2)), () => Simd128.AddProducts(ref numbers[0], 1, 9, Load(7), Load(8), ref sums[0], ref sums[1], ref sums[2], ref sums[3], ref sums[4], ref sums[5], ref sums[6], ref sums[7]));
        Check(2, k => Number(1 + (9 * k)), k => Load(5 + (17 * k)), () => Simd128.AddProducts(ref numbers[0], 1, 9, ref vectors[0], 5, 17, ref sums[0], ref sums[1]));
        Check(4, k => Number(1 + (9 * k)), k => Load(5 + (17 * k)), () => Simd128.AddProducts(ref numbers[0], 1, 9, ref vectors[0], 5, 17, ref sums[0], ref sums[1], ref sums[2], ref sums[3]));

        Simd128.Store(ref stored[0], 2, 20, Load(0), Load(1), Load(2), Load(3));
        for (int k = 0; k < 4; k++) Assert.Equal(Load(k), Simd128.Load(ref stored[0], 2 + (20 * k)));
        Simd128.Store(ref stored[0], 3, 21, Load(4), Load(5));
        for (int k = 0; k < 2; k++) Assert.Equal(Load(4 + k), Simd128.Load(ref stored[0], 3 + (21 * k)));

        // What is between the vectors stays as it is.
        void CheckMemory(int count, int stride, Action add)
        {
            for (int k = 0; k < stored.Length; k++) stored[k] = vectors[k];
            var grown = stored.ToArray();
            for (int k = 0; k < count; k++) Simd128.Store(ref grown[0], 2 + (stride * k), Simd128.MultiplyAdd(Number(3), Load(40 + k), Load(2 + (stride * k))));
            add();
            Assert.Equal(grown, stored);
        }

        CheckMemory(1, 0, () => Simd128.Accumulate(ref stored[0], 2, Number(3), Load(40)));
        CheckMemory(2, 21, () => Simd128.Accumulate(ref stored[0], 2, 21, Number(3), Load(40), Load(41)));
        CheckMemory(4, 21, () => Simd128.Accumulate(ref stored[0], 2, 21, Number(3), Load(40), Load(41), Load(42), Load(43)));

        Check(4, _ => Number(5), k => Simd128.MultiplyAdd(Number(3), Load(40 + k), Load(2 + (21 * k))), () => CheckMemory(4, 21, () => Simd128.AccumulateAndAddProducts(
            ref stored[0], 2, 21, Number(3), Load(40), Load(41), Load(42), Load(43), Number(5), ref sums[0], ref sums[1], ref sums[2], ref sums[3])));

        Check(1, _ => Number(5), _ => Load(2), () => CheckMemory(1, 0, () => Simd128.AddProductsAndAccumulate(ref stored[0], 2, Number(3), Load(40), Number(5), ref sums[0])));
        Check(2, k => Number(5 + k), k => Load(2 + (21 * k)), () => CheckMemory(2, 21, () => Simd128.AddProductsAndAccumulate(
            ref stored[0], 2, 21, Number(3), Load(40), Load(41), Number(5), Number(6), ref sums[0], ref sums[1])));

        sums[0] = Load(0);
        CheckMemory(2, 21, () => Simd128.AddProductsAndAccumulate(ref stored[0], 2, 21, Number(3), Load(40), Load(41), Number(5), Number(6), ref sums[0]));
        Assert.Equal(Simd128.MultiplyAdd(Number(6), Load(23), Simd128.MultiplyAdd(Number(5), Load(2), Load(0))), sums[0]);
    }

    [Fact]
    public void Several_at_128_bits_are_one_by_one_double()
    {
        var random = new RandomSource(11);
        double[] numbers = new double[64], vectors = new double[256], stored = new double[4 * 24];
        foreach (var array in new[] { numbers, vectors })
        {
            for (int k = 0; k < array.Length; k++) array[k] = (double)(random.NextDouble() - 0.5);
        }

        Vector128<double> Load(int at) => Simd128.Load(ref vectors[0], at);
        Vector128<double> Number(int at) => Vector128.Create(numbers[at]);
        Vector128<double>[] sums = new Vector128<double>[8], expected = new Vector128<double>[8];
        void Check(int count, Func<int, Vector128<double>> factor, Func<int, Vector128<double>> vector, Action add)
        {
            for (int k = 0; k < 8; k++) sums[k] = Load(k);
            for (int k = 0; k < 8; k++) expected[k] = k < count ? Simd128.MultiplyAdd(factor(k), vector(k), Load(k)) : Load(k);
            add();
            Assert.Equal(expected, sums);
        }

        Check(2, _ => Number(3), k => Load(5 + (17 * k)), () => Simd128.AddProducts(Number(3), ref vectors[0], 5, 17, ref sums[0], ref sums[1]));
        Check(4, _ => Number(3), k => Load(5 + (17 * k)), () => Simd128.AddProducts(Number(3), ref vectors[0], 5, 17, ref sums[0], ref sums[1], ref sums[2], ref sums[3]));
        Check(2, k => Number(1 + (9 * k)), _ => Load(7), () => Simd128.AddProducts(ref numbers[0], 1, 9, Load(7), ref sums[0], ref sums[1]));
        Check(4, k => Number(1 + (9 * k)), _ => Load(7), () => Simd128.AddProducts(ref numbers[0], 1, 9, Load(7), ref sums[0], ref sums[1], ref sums[2], ref sums[3]));
        Check(4, k => Number(1 + (9 * (k / 2))), k => Load(7 + (k % 2)), () => Simd128.AddProducts(ref numbers[0], 1, 9, Load(7), Load(8), ref sums[0], ref sums[1], ref sums[2], ref sums[3]));
        Check(8, k => Number(1 + (9 * (k / 2))), k => Load(7 + (k % 2)), () => Simd128.AddProducts(ref numbers[0], 1, 9, Load(7), Load(8), ref sums[0], ref sums[1], ref sums[2], ref sums[3], ref sums[4], ref sums[5], ref sums[6], ref sums[7]));
        Check(2, k => Number(1 + (9 * k)), k => Load(5 + (17 * k)), () => Simd128.AddProducts(ref numbers[0], 1, 9, ref vectors[0], 5, 17, ref sums[0], ref sums[1]));
        Check(4, k => Number(1 + (9 * k)), k => Load(5 + (17 * k)), () => Simd128.AddProducts(ref numbers[0], 1, 9, ref vectors[0], 5, 17, ref sums[0], ref sums[1], ref sums[2], ref sums[3]));

        Simd128.Store(ref stored[0], 2, 20, Load(0), Load(1), Load(2), Load(3));
        for (int k = 0; k < 4; k++) Assert.Equal(Load(k), Simd128.Load(ref stored[0], 2 + (20 * k)));
        Simd128.Store(ref stored[0], 3, 21, Load(4), Load(5));
        for (int k = 0; k < 2; k++) Assert.Equal(Load(4 + k), Simd128.Load(ref stored[0], 3 + (21 * k)));

        // What is between the vectors stays as it is.
        void CheckMemory(int count, int stride, Action add)
        {
            for (int k = 0; k < stored.Length; k++) stored[k] = vectors[k];
            var grown = stored.ToArray();
            for (int k = 0; k < count; k++) Simd128.Store(ref grown[0], 2 + (stride * k), Simd128.MultiplyAdd(Number(3), Load(40 + k), Load(2 + (stride * k))));
            add();
            Assert.Equal(grown, stored);
        }

        CheckMemory(1, 0, () => Simd128.Accumulate(ref stored[0], 2, Number(3), Load(40)));
        CheckMemory(2, 21, () => Simd128.Accumulate(ref stored[0], 2, 21, Number(3), Load(40), Load(41)));
        CheckMemory(4, 21, () => Simd128.Accumulate(ref stored[0], 2, 21, Number(3), Load(40), Load(41), Load(42), Load(43)));

        Check(4, _ => Number(5), k => Simd128.MultiplyAdd(Number(3), Load(40 + k), Load(2 + (21 * k))), () => CheckMemory(4, 21, () => Simd128.AccumulateAndAddProducts(
            ref stored[0], 2, 21, Number(3), Load(40), Load(41), Load(42), Load(43), Number(5), ref sums[0], ref sums[1], ref sums[2], ref sums[3])));

        Check(1, _ => Number(5), _ => Load(2), () => CheckMemory(1, 0, () => Simd128.AddProductsAndAccumulate(ref stored[0], 2, Number(3), Load(40), Number(5), ref sums[0])));
        Check(2, k => Number(5 + k), k => Load(2 + (21 * k)), () => CheckMemory(2, 21, () => Simd128.AddProductsAndAccumulate(
            ref stored[0], 2, 21, Number(3), Load(40), Load(41), Number(5), Number(6), ref sums[0], ref sums[1])));

        sums[0] = Load(0);
        CheckMemory(2, 21, () => Simd128.AddProductsAndAccumulate(ref stored[0], 2, 21, Number(3), Load(40), Load(41), Number(5), Number(6), ref sums[0]));
        Assert.Equal(Simd128.MultiplyAdd(Number(6), Load(23), Simd128.MultiplyAdd(Number(5), Load(2), Load(0))), sums[0]);
    }
}
