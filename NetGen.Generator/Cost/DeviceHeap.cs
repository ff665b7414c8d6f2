namespace NetGen.Generator.Cost;

/// <summary>What things take in the memory of a device, whose heap is made of blocks of 12 bytes.</summary>
internal static class DeviceHeap
{
    private const int Block = 12, ArrayHead = 20;

    /// <summary>An array of single-precision numbers.</summary>
    public static int Array(int length) => (ArrayHead + (sizeof(float) * length) + Block - 1) / Block * Block;

    /// <summary>An object: its head, and a block for each field.</summary>
    public static int Object(int fields) => Block * (1 + fields);
}
