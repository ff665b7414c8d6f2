using System.Numerics;
using System.Runtime.Intrinsics;
using NetGen.Numerics;
using Xunit;

namespace NetGen.Tests.Numerics;

/// <summary>Dot products of several rows in one call: the lanes of the widest vector, each summed by itself, closed by the halving tree.</summary>
public class DotProductTests
{
    private delegate void Call<T>(int rows, nint length, ref T vector, ref T matrix, nint stride, ref T destination);

    [Fact]
    public void Of_512_bits_follow_the_tree_single() => Check<float>(
        Vector512<float>.Count, (int rows, nint length, ref float vector, ref float matrix, nint stride, ref float to) => Simd512.Store(ref to, 0, Simd512.DotProducts(rows, length, ref vector, ref matrix, stride)));

    [Fact]
    public void Of_512_bits_follow_the_tree_double() => Check<double>(
        Vector512<double>.Count, (int rows, nint length, ref double vector, ref double matrix, nint stride, ref double to) => Simd512.Store(ref to, 0, Simd512.DotProducts(rows, length, ref vector, ref matrix, stride)));

    [Fact]
    public void Of_256_bits_follow_the_tree_single() => Check<float>(
        Vector256<float>.Count, (int rows, nint length, ref float vector, ref float matrix, nint stride, ref float to) => Simd256.Store(ref to, 0, Simd256.DotProducts(rows, length, ref vector, ref matrix, stride)));

    [Fact]
    public void Of_256_bits_follow_the_tree_double() => Check<double>(
        Vector256<double>.Count, (int rows, nint length, ref double vector, ref double matrix, nint stride, ref double to) => Simd256.Store(ref to, 0, Simd256.DotProducts(rows, length, ref vector, ref matrix, stride)));

    [Fact]
    public void Of_128_bits_follow_the_tree_single() => Check<float>(
        Vector128<float>.Count, (int rows, nint length, ref float vector, ref float matrix, nint stride, ref float to) => Simd128.Store(ref to, 0, Simd128.DotProducts(rows, length, ref vector, ref matrix, stride)));

    [Fact]
    public void Of_128_bits_follow_the_tree_double() => Check<double>(
        Vector128<double>.Count, (int rows, nint length, ref double vector, ref double matrix, nint stride, ref double to) => Simd128.Store(ref to, 0, Simd128.DotProducts(rows, length, ref vector, ref matrix, stride)));

    private static void Check<T>(int lanes, Call<T> call)
        where T : struct, IFloatingPointIeee754<T>
    {
        int logicalLanes = Vector512<T>.Count;
        const int Stride = 96;
        var random = new RandomSource(5);
        for (int length = 1; length <= 83; length++)
        {
            // What is read beyond a row's end is its padding.
            T[] vector = new T[Stride], matrix = new T[lanes * Stride];
            for (int k = 0; k < length; k++)
            {
                vector[k] = T.CreateTruncating(random.NextDouble() - 0.5);
                for (int row = 0; row < lanes; row++) matrix[(row * Stride) + k] = T.CreateTruncating(random.NextDouble() - 0.5);
            }

            for (int rows = 1; rows <= lanes; rows++)
            {
                var found = new T[lanes];
                call(rows, length, ref vector[0], ref matrix[0], Stride, ref found[0]);
                for (int row = 0; row < lanes; row++)
                {
                    var expected = row < rows ? Expected(vector, matrix.AsSpan(row * Stride, Stride), logicalLanes) : T.Zero;
                    Assert.True(expected.Equals(found[row]), $"Row {row} of {rows}, {length} elements: {found[row]} in place of {expected}.");
                }
            }
        }
    }

    private static T Expected<T>(ReadOnlySpan<T> vector, ReadOnlySpan<T> row, int logicalLanes)
        where T : struct, IFloatingPointIeee754<T>
    {
        var sums = new T[logicalLanes];
        for (int k = 0; k < row.Length; k++) sums[k % logicalLanes] = T.FusedMultiplyAdd(vector[k], row[k], sums[k % logicalLanes]);
        for (int half = logicalLanes / 2; half > 0; half /= 2)
        {
            for (int k = 0; k < half; k++) sums[k] += sums[k + half];
        }

        return sums[0];
    }
}
