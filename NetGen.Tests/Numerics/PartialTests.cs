using NetGen.Numerics;
using Xunit;

namespace NetGen.Tests.Numerics;

/// <summary>Partial loads and stores stay inside, and masks and marks meet the right lanes.</summary>
public class PartialTests
{
    [Fact]
    public void PartialSingle512()
    {
        for (int count = 0; count <= 16 + 1; count++)
        {
            int inside = Math.Min(count, 16);
            // A page's end would be needed to catch a read; a value there catches one that is used.
            float[] source = [.. Enumerable.Range(0, 40).Select(i => i >= 3 && i < 3 + count ? i + 1f : float.NaN)];
            float[] target = [.. Enumerable.Repeat(-7f, 40)];
            float[] lanes = new float[16];
            Simd512.Store(ref lanes[0], 0, Simd512.LoadPartial(ref source[0], 3, count));
            for (int i = 0; i < 16; i++)
                Ulps.AssertSameBits(i < count ? i + 4f : 0f, lanes[i], "load");
            Simd512.StorePartial(ref target[0], 3, Simd512.Load(ref lanes[0], 0), count);
            for (int i = 0; i < 40; i++)
                Ulps.AssertSameBits(i >= 3 && i < 3 + inside ? i + 1f : -7f, target[i], "store");

            Array.Fill(lanes, -2f);
            Simd512.Store(ref lanes[0], 0, Simd512.KeepFirst(Simd512.Load(ref lanes[0], 0), count));
            for (int i = 0; i < 16; i++)
                Ulps.AssertSameBits(i < count ? -2f : 0f, lanes[i], "keep");
            Assert.Equal(0f, Simd512.Sum(Simd512.KeepFirst(Simd512.Load(ref target[0], 20), -count)));

            int[] labels = [.. Enumerable.Range(0, 40).Select(i => i % 3 == 0 ? 0 : 5 - i)];
            foreach (int value in new[] { 0, -2, 4, 99 })
            {
                Simd512.Store(ref lanes[0], 0, Simd512.IsClass(Simd512.LabelsSingle(ref labels[0], 2, count), value));
                for (int i = 0; i < 16; i++)
                    Ulps.AssertSameBits((i < count ? labels[2 + i] : 0) == value ? 1f : 0f, lanes[i], "is class");
            }

            Simd512.Store(ref lanes[0], 0, Simd512.OneHotSingle(count + 2, 3));
            for (int i = 0; i < 16; i++)
                Ulps.AssertSameBits(Lane.OneHotSingle(count + 2, 3 + i), lanes[i], "one-hot");
        }
    }

    [Fact]
    public void PartialSingle256()
    {
        for (int count = 0; count <= 8 + 1; count++)
        {
            int inside = Math.Min(count, 8);
            // A page's end would be needed to catch a read; a value there catches one that is used.
            float[] source = [.. Enumerable.Range(0, 40).Select(i => i >= 3 && i < 3 + count ? i + 1f : float.NaN)];
            float[] target = [.. Enumerable.Repeat(-7f, 40)];
            float[] lanes = new float[8];
            Simd256.Store(ref lanes[0], 0, Simd256.LoadPartial(ref source[0], 3, count));
            for (int i = 0; i < 8; i++)
                Ulps.AssertSameBits(i < count ? i + 4f : 0f, lanes[i], "load");
            Simd256.StorePartial(ref target[0], 3, Simd256.Load(ref lanes[0], 0), count);
            for (int i = 0; i < 40; i++)
                Ulps.AssertSameBits(i >= 3 && i < 3 + inside ? i + 1f : -7f, target[i], "store");

            Array.Fill(lanes, -2f);
            Simd256.Store(ref lanes[0], 0, Simd256.KeepFirst(Simd256.Load(ref lanes[0], 0), count));
            for (int i = 0; i < 8; i++)
                Ulps.AssertSameBits(i < count ? -2f : 0f, lanes[i], "keep");
            Assert.Equal(0f, Simd256.Sum(Simd256.KeepFirst(Simd256.Load(ref target[0], 20), -count)));

            int[] labels = [.. Enumerable.Range(0, 40).Select(i => i % 3 == 0 ? 0 : 5 - i)];
            foreach (int value in new[] { 0, -2, 4, 99 })
            {
                Simd256.Store(ref lanes[0], 0, Simd256.IsClass(Simd256.LabelsSingle(ref labels[0], 2, count), value));
                for (int i = 0; i < 8; i++)
                    Ulps.AssertSameBits((i < count ? labels[2 + i] : 0) == value ? 1f : 0f, lanes[i], "is class");
            }

            Simd256.Store(ref lanes[0], 0, Simd256.OneHotSingle(count + 2, 3));
            for (int i = 0; i < 8; i++)
                Ulps.AssertSameBits(Lane.OneHotSingle(count + 2, 3 + i), lanes[i], "one-hot");
        }
    }

    [Fact]
    public void PartialSingle128()
    {
        for (int count = 0; count <= 4 + 1; count++)
        {
            int inside = Math.Min(count, 4);
            // A page's end would be needed to catch a read; a value there catches one that is used.
            float[] source = [.. Enumerable.Range(0, 40).Select(i => i >= 3 && i < 3 + count ? i + 1f : float.NaN)];
            float[] target = [.. Enumerable.Repeat(-7f, 40)];
            float[] lanes = new float[4];
            Simd128.Store(ref lanes[0], 0, Simd128.LoadPartial(ref source[0], 3, count));
            for (int i = 0; i < 4; i++)
                Ulps.AssertSameBits(i < count ? i + 4f : 0f, lanes[i], "load");
            Simd128.StorePartial(ref target[0], 3, Simd128.Load(ref lanes[0], 0), count);
            for (int i = 0; i < 40; i++)
                Ulps.AssertSameBits(i >= 3 && i < 3 + inside ? i + 1f : -7f, target[i], "store");

            Array.Fill(lanes, -2f);
            Simd128.Store(ref lanes[0], 0, Simd128.KeepFirst(Simd128.Load(ref lanes[0], 0), count));
            for (int i = 0; i < 4; i++)
                Ulps.AssertSameBits(i < count ? -2f : 0f, lanes[i], "keep");
            Assert.Equal(0f, Simd128.Sum(Simd128.KeepFirst(Simd128.Load(ref target[0], 20), -count)));

            int[] labels = [.. Enumerable.Range(0, 40).Select(i => i % 3 == 0 ? 0 : 5 - i)];
            foreach (int value in new[] { 0, -2, 4, 99 })
            {
                Simd128.Store(ref lanes[0], 0, Simd128.IsClass(Simd128.LabelsSingle(ref labels[0], 2, count), value));
                for (int i = 0; i < 4; i++)
                    Ulps.AssertSameBits((i < count ? labels[2 + i] : 0) == value ? 1f : 0f, lanes[i], "is class");
            }

            Simd128.Store(ref lanes[0], 0, Simd128.OneHotSingle(count + 2, 3));
            for (int i = 0; i < 4; i++)
                Ulps.AssertSameBits(Lane.OneHotSingle(count + 2, 3 + i), lanes[i], "one-hot");
        }
    }

    [Fact]
    public void PartialDouble512()
    {
        for (int count = 0; count <= 8 + 1; count++)
        {
            int inside = Math.Min(count, 8);
            // A page's end would be needed to catch a read; a value there catches one that is used.
            double[] source = [.. Enumerable.Range(0, 40).Select(i => i >= 3 && i < 3 + count ? i + 1d : double.NaN)];
            double[] target = [.. Enumerable.Repeat(-7d, 40)];
            double[] lanes = new double[8];
            Simd512.Store(ref lanes[0], 0, Simd512.LoadPartial(ref source[0], 3, count));
            for (int i = 0; i < 8; i++)
                Ulps.AssertSameBits(i < count ? i + 4d : 0d, lanes[i], "load");
            Simd512.StorePartial(ref target[0], 3, Simd512.Load(ref lanes[0], 0), count);
            for (int i = 0; i < 40; i++)
                Ulps.AssertSameBits(i >= 3 && i < 3 + inside ? i + 1d : -7d, target[i], "store");

            Array.Fill(lanes, -2d);
            Simd512.Store(ref lanes[0], 0, Simd512.KeepFirst(Simd512.Load(ref lanes[0], 0), count));
            for (int i = 0; i < 8; i++)
                Ulps.AssertSameBits(i < count ? -2d : 0d, lanes[i], "keep");
            Assert.Equal(0d, Simd512.Sum(Simd512.KeepFirst(Simd512.Load(ref target[0], 20), -count)));

            int[] labels = [.. Enumerable.Range(0, 40).Select(i => i % 3 == 0 ? 0 : 5 - i)];
            foreach (int value in new[] { 0, -2, 4, 99 })
            {
                Simd512.Store(ref lanes[0], 0, Simd512.IsClass(Simd512.LabelsDouble(ref labels[0], 2, count), value));
                for (int i = 0; i < 8; i++)
                    Ulps.AssertSameBits((i < count ? labels[2 + i] : 0) == value ? 1d : 0d, lanes[i], "is class");
            }

            Simd512.Store(ref lanes[0], 0, Simd512.OneHotDouble(count + 2, 3));
            for (int i = 0; i < 8; i++)
                Ulps.AssertSameBits(Lane.OneHotDouble(count + 2, 3 + i), lanes[i], "one-hot");
        }
    }

    [Fact]
    public void PartialDouble256()
    {
        for (int count = 0; count <= 4 + 1; count++)
        {
            int inside = Math.Min(count, 4);
            // A page's end would be needed to catch a read; a value there catches one that is used.
            double[] source = [.. Enumerable.Range(0, 40).Select(i => i >= 3 && i < 3 + count ? i + 1d : double.NaN)];
            double[] target = [.. Enumerable.Repeat(-7d, 40)];
            double[] lanes = new double[4];
            Simd256.Store(ref lanes[0], 0, Simd256.LoadPartial(ref source[0], 3, count));
            for (int i = 0; i < 4; i++)
                Ulps.AssertSameBits(i < count ? i + 4d : 0d, lanes[i], "load");
            Simd256.StorePartial(ref target[0], 3, Simd256.Load(ref lanes[0], 0), count);
            for (int i = 0; i < 40; i++)
                Ulps.AssertSameBits(i >= 3 && i < 3 + inside ? i + 1d : -7d, target[i], "store");

            Array.Fill(lanes, -2d);
            Simd256.Store(ref lanes[0], 0, Simd256.KeepFirst(Simd256.Load(ref lanes[0], 0), count));
            for (int i = 0; i < 4; i++)
                Ulps.AssertSameBits(i < count ? -2d : 0d, lanes[i], "keep");
            Assert.Equal(0d, Simd256.Sum(Simd256.KeepFirst(Simd256.Load(ref target[0], 20), -count)));

            int[] labels = [.. Enumerable.Range(0, 40).Select(i => i % 3 == 0 ? 0 : 5 - i)];
            foreach (int value in new[] { 0, -2, 4, 99 })
            {
                Simd256.Store(ref lanes[0], 0, Simd256.IsClass(Simd256.LabelsDouble(ref labels[0], 2, count), value));
                for (int i = 0; i < 4; i++)
                    Ulps.AssertSameBits((i < count ? labels[2 + i] : 0) == value ? 1d : 0d, lanes[i], "is class");
            }

            Simd256.Store(ref lanes[0], 0, Simd256.OneHotDouble(count + 2, 3));
            for (int i = 0; i < 4; i++)
                Ulps.AssertSameBits(Lane.OneHotDouble(count + 2, 3 + i), lanes[i], "one-hot");
        }
    }

    [Fact]
    public void PartialDouble128()
    {
        for (int count = 0; count <= 2 + 1; count++)
        {
            int inside = Math.Min(count, 2);
            // A page's end would be needed to catch a read; a value there catches one that is used.
            double[] source = [.. Enumerable.Range(0, 40).Select(i => i >= 3 && i < 3 + count ? i + 1d : double.NaN)];
            double[] target = [.. Enumerable.Repeat(-7d, 40)];
            double[] lanes = new double[2];
            Simd128.Store(ref lanes[0], 0, Simd128.LoadPartial(ref source[0], 3, count));
            for (int i = 0; i < 2; i++)
                Ulps.AssertSameBits(i < count ? i + 4d : 0d, lanes[i], "load");
            Simd128.StorePartial(ref target[0], 3, Simd128.Load(ref lanes[0], 0), count);
            for (int i = 0; i < 40; i++)
                Ulps.AssertSameBits(i >= 3 && i < 3 + inside ? i + 1d : -7d, target[i], "store");

            Array.Fill(lanes, -2d);
            Simd128.Store(ref lanes[0], 0, Simd128.KeepFirst(Simd128.Load(ref lanes[0], 0), count));
            for (int i = 0; i < 2; i++)
                Ulps.AssertSameBits(i < count ? -2d : 0d, lanes[i], "keep");
            Assert.Equal(0d, Simd128.Sum(Simd128.KeepFirst(Simd128.Load(ref target[0], 20), -count)));

            int[] labels = [.. Enumerable.Range(0, 40).Select(i => i % 3 == 0 ? 0 : 5 - i)];
            foreach (int value in new[] { 0, -2, 4, 99 })
            {
                Simd128.Store(ref lanes[0], 0, Simd128.IsClass(Simd128.LabelsDouble(ref labels[0], 2, count), value));
                for (int i = 0; i < 2; i++)
                    Ulps.AssertSameBits((i < count ? labels[2 + i] : 0) == value ? 1d : 0d, lanes[i], "is class");
            }

            Simd128.Store(ref lanes[0], 0, Simd128.OneHotDouble(count + 2, 3));
            for (int i = 0; i < 2; i++)
                Ulps.AssertSameBits(Lane.OneHotDouble(count + 2, 3 + i), lanes[i], "one-hot");
        }
    }
}
