using System.Runtime.CompilerServices;
using NetGen.Numerics;
using Xunit;

namespace NetGen.Tests.Numerics;

/// <summary>Starts lie at cache lines, stay there, and leave the room asked for.</summary>
public class AlignedMemoryTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(17)]
    [InlineData(30_000)]
    public void ArraysStartAtALine(int length)
    {
        for (int i = 0; i < 20; i++)
        {
            CheckArray(AlignedMemory.Allocate<float>(length), length);
            CheckArray(AlignedMemory.Allocate<double>(length), length);
        }
    }

    private static void CheckArray<T>(T[] array, int length)
        where T : unmanaged
    {
        int start = AlignedMemory.AlignedStart(array);
        Assert.True(start >= 0 && start + length <= array.Length);
        Assert.All(array, value => Assert.Equal(default, value));
        if (start < array.Length)
            Assert.Equal(0, Misalignment(ref array[start]));
        GC.Collect(0);
        Assert.Equal(start, AlignedMemory.AlignedStart(array));
    }

    [Fact]
    public void StackMemoryIsMovedToALine()
    {
        Span<float> singles = stackalloc float[16 + 16];
        Span<double> doubles = stackalloc double[8 + 8];
        Assert.Equal(0, Misalignment(ref AlignedMemory.Align(singles)));
        Assert.Equal(0, Misalignment(ref AlignedMemory.Align(doubles)));
        Assert.InRange((long)Unsafe.ByteOffset(ref singles[0], ref AlignedMemory.Align(singles)), 0, 60);
        Assert.InRange((long)Unsafe.ByteOffset(ref doubles[0], ref AlignedMemory.Align(doubles)), 0, 56);
    }

    private static unsafe long Misalignment<T>(ref T element)
        where T : unmanaged => (long)Unsafe.AsPointer(ref element) % AlignedMemory.Alignment;
}
