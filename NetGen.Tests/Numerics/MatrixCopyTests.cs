using NetGen.Numerics;
using Xunit;

namespace NetGen.Tests.Numerics;

/// <summary>Every small size, with strides wider than the matrix; what lies around it stays as it was.</summary>
public class MatrixCopyTests
{
    [Fact]
    public void TransposesEverySmallSize()
    {
        for (int rows = 0; rows <= 35; rows++)
        {
            for (int columns = 0; columns <= 35; columns++)
            {
                int sourceStride = columns + columns % 3;
                int destinationStride = rows + rows % 2;
                float[] source = [.. Enumerable.Range(0, rows * sourceStride + 1).Select(i => (float)i)];
                double[] sourceDouble = [.. source.Select(value => (double)value)];
                float[] destination = [.. Enumerable.Repeat(-1f, columns * destinationStride + 2)];
                double[] destinationDouble = [.. Enumerable.Repeat(-1d, columns * destinationStride + 2)];
                float[] expected = [.. destination];
                for (int r = 0; r < rows; r++)
                {
                    for (int c = 0; c < columns; c++)
                        expected[1 + c * destinationStride + r] = source[r * sourceStride + c];
                }

                MatrixCopy.Transpose(ref source[0], sourceStride, ref destination[1], destinationStride, rows, columns);
                MatrixCopy.Transpose(ref sourceDouble[0], sourceStride, ref destinationDouble[1], destinationStride, rows, columns);
                Assert.True(expected.AsSpan().SequenceEqual(destination), $"{rows} x {columns}");
                Assert.True(expected.Select(value => (double)value).SequenceEqual(destinationDouble), $"{rows} x {columns}, double");
            }
        }
    }

    [Fact]
    public void CopiesRowsToLanesAndBack()
    {
        const int Stride = 48;
        for (int rows = 1; rows <= 35; rows++)
        {
            for (int columns = 1; columns <= 17; columns++)
            {
                float[] source = [.. Enumerable.Range(1, rows * columns).Select(i => (float)i)];
                double[] sourceDouble = [.. source.Select(value => (double)value)];
                float[] lanes = [.. Enumerable.Repeat(-1f, columns * Stride)];
                double[] lanesDouble = [.. Enumerable.Repeat(-1d, columns * Stride)];
                MatrixCopy.ToLanes(ref source[0], columns, ref lanes[0], Stride, rows, 16);
                MatrixCopy.ToLanes(ref sourceDouble[0], columns, ref lanesDouble[0], Stride, rows, 16);
                for (int c = 0; c < columns; c++)
                {
                    for (int n = 0; n < Stride; n++)
                    {
                        float expected = n < rows ? source[(n * columns) + c] : n < (rows + 15) / 16 * 16 ? 0f : -1f;
                        Ulps.AssertSameBits(expected, lanes[(c * Stride) + n], "to lanes");
                        Assert.Equal(expected, lanesDouble[(c * Stride) + n]);
                    }
                }

                float[] back = [.. Enumerable.Repeat(-1f, (rows * columns) + 1)];
                double[] backDouble = [.. Enumerable.Repeat(-1d, (rows * columns) + 1)];
                MatrixCopy.FromLanes(ref lanes[0], Stride, ref back[0], columns, rows);
                MatrixCopy.FromLanes(ref lanesDouble[0], Stride, ref backDouble[0], columns, rows);
                Assert.Equal([.. source, -1f], back);
                Assert.Equal([.. sourceDouble, -1d], backDouble);
            }
        }
    }

    [Theory]
    [InlineData(3, 5, 8, 1)]
    [InlineData(3, 5, 1, 4)]
    [InlineData(4, 1, 1, 16)]
    [InlineData(0, 5, 8, 1)]
    public void PacksAndUnpacks(int rows, int columns, int rowStride, int columnStride)
    {
        float[] canonical = [.. Enumerable.Range(1, rows * columns).Select(i => (float)i)];
        float[] packed = new float[rows * rowStride + columns * columnStride];
        float[] back = new float[rows * columns];
        MatrixCopy.Pack(canonical, packed, rows, columns, rowStride, columnStride);
        MatrixCopy.Unpack(packed, back, rows, columns, rowStride, columnStride);
        Assert.Equal(canonical, back);
        Assert.Equal(rows * columns, packed.Count(value => value != 0));

        double[] canonicalDouble = [.. canonical.Select(value => (double)value)];
        double[] packedDouble = new double[packed.Length];
        double[] backDouble = new double[back.Length];
        MatrixCopy.Pack(canonicalDouble, packedDouble, rows, columns, rowStride, columnStride);
        MatrixCopy.Unpack(packedDouble, backDouble, rows, columns, rowStride, columnStride);
        Assert.Equal(canonicalDouble, backDouble);
        Assert.Equal(packed, packedDouble.Select(value => (float)value));
    }

    [Fact]
    public void PackRefusesWhatDoesNotFit() =>
        Assert.ThrowsAny<Exception>(() => MatrixCopy.Pack(new float[6], new float[5], 2, 3, 3, 1));
}
