namespace NetGen.Tests.Nano.Interpreter;

/// <summary>Arrays are those of .NET, so that tests pass and read them as they are; arrays of objects and structures hold references.</summary>
internal static class Elements
{
    /// <summary>An array of zeros.</summary>
    public static Array Create(NanoType element, int length)
    {
        Array array = element.Name switch
        {
            "System.Boolean" => new bool[length],
            "System.SByte" => new sbyte[length],
            "System.Byte" => new byte[length],
            "System.Char" => new char[length],
            "System.Int16" => new short[length],
            "System.UInt16" => new ushort[length],
            "System.UInt32" => new uint[length],
            "System.UInt64" => new ulong[length],
            _ => element.Kind switch
            {
                SlotKind.Int32 => new int[length],
                SlotKind.Int64 => new long[length],
                SlotKind.Single => new float[length],
                SlotKind.Double => new double[length],
                _ => new object?[length],
            },
        };
        if (element.Kind == SlotKind.Structure)
        {
            for (int index = 0; index < length; index++)
            {
                ((object?[])array)[index] = new NanoObject(element);
            }
        }

        return array;
    }

    /// <summary>Bytes that one element takes on the board: objects and structures take a block of the heap.</summary>
    public static int Size(Array array) => array is object?[] ? Heap.BlockSize : Buffer.ByteLength(array) / Math.Max(1, array.Length);

    /// <summary>An element as the stack holds it. Exact types decide: to the runtime, an array of bytes is one of signed bytes too.</summary>
    public static long Load(Array array, int index) => CodeOf(array) switch
    {
        TypeCode.Boolean => ((bool[])array)[index] ? 1 : 0,
        TypeCode.SByte => ((sbyte[])array)[index],
        TypeCode.Byte => ((byte[])array)[index],
        TypeCode.Char => ((char[])array)[index],
        TypeCode.Int16 => ((short[])array)[index],
        TypeCode.UInt16 => ((ushort[])array)[index],
        TypeCode.Int32 => ((int[])array)[index],
        TypeCode.UInt32 => (int)((uint[])array)[index],
        TypeCode.Int64 => ((long[])array)[index],
        TypeCode.UInt64 => (long)((ulong[])array)[index],
        TypeCode.Single => BitConverter.SingleToInt32Bits(((float[])array)[index]),
        _ => BitConverter.DoubleToInt64Bits(((double[])array)[index]),
    };

    /// <summary>Sets an element from what the stack holds.</summary>
    public static void Store(Array array, int index, long number)
    {
        switch (CodeOf(array))
        {
            case TypeCode.Boolean: ((bool[])array)[index] = number != 0; break;
            case TypeCode.SByte: ((sbyte[])array)[index] = (sbyte)number; break;
            case TypeCode.Byte: ((byte[])array)[index] = (byte)number; break;
            case TypeCode.Char: ((char[])array)[index] = (char)number; break;
            case TypeCode.Int16: ((short[])array)[index] = (short)number; break;
            case TypeCode.UInt16: ((ushort[])array)[index] = (ushort)number; break;
            case TypeCode.Int32: ((int[])array)[index] = (int)number; break;
            case TypeCode.UInt32: ((uint[])array)[index] = (uint)number; break;
            case TypeCode.Int64: ((long[])array)[index] = number; break;
            case TypeCode.UInt64: ((ulong[])array)[index] = (ulong)number; break;
            case TypeCode.Single: ((float[])array)[index] = BitConverter.Int32BitsToSingle((int)number); break;
            default: ((double[])array)[index] = BitConverter.Int64BitsToDouble(number); break;
        }
    }

    private static TypeCode CodeOf(Array array) => Type.GetTypeCode(array.GetType().GetElementType());
}
