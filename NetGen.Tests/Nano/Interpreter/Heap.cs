namespace NetGen.Tests.Nano.Interpreter;

/// <summary>What things take in the memory of a 32-bit board, whose heap is made of blocks of twelve bytes.</summary>
public static class Heap
{
    /// <summary>Bytes of a block: a field, or the head of an object.</summary>
    public const int BlockSize = 12;

    private const int ArrayHead = 20;
    private const int StringHead = 12;

    /// <summary>Bytes of an object or a structure: its head and a block for each field.</summary>
    public static int SizeOf(NanoType type) =>
        BlockSize * (1 + type.Fields.Count) + type.Fields.Where(field => field.Type.Kind == SlotKind.Structure).Sum(field => SizeOf(field.Type));

    /// <summary>Bytes of an array, in whole blocks.</summary>
    public static int SizeOfArray(int length, int elementSize) => Blocks(ArrayHead + length * elementSize);

    /// <summary>Bytes of a string, in whole blocks.</summary>
    public static int SizeOf(string text) => Blocks(StringHead + text.Length + 1);

    private static int Blocks(int bytes) => (bytes + BlockSize - 1) / BlockSize * BlockSize;
}
