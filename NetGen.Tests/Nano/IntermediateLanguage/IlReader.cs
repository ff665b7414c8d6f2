using System.Buffers.Binary;
using System.Reflection;
using System.Reflection.Emit;

namespace NetGen.Tests.Nano.IntermediateLanguage;

/// <summary>Takes the bytes of a method's body apart.</summary>
public static class IlReader
{
    private const int TwoByteLead = 0xFE;

    private static readonly Dictionary<int, OpCode> s_opCodes = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => (int)(ushort)code.Value);

    /// <summary>All instructions, in order.</summary>
    public static IReadOnlyList<IlInstruction> Read(ReadOnlySpan<byte> body)
    {
        var instructions = new List<IlInstruction>();
        for (int offset = 0, image = 0; offset < body.Length;)
        {
            var instruction = Read(body, offset, image);
            instructions.Add(instruction);
            offset = instruction.NextOffset;
            image += instruction.ImageSize;
        }

        return instructions;
    }

    /// <summary>Bytes of an instruction in the image: the operation, then an operand whose tokens and long branches take two bytes.</summary>
    public static int ImageSize(OpCode code, int targets) => code.Size + code.OperandType switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineBrTarget or OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineString or OperandType.InlineType or OperandType.InlineVar => 2,
        OperandType.InlineSwitch => 1 + 2 * targets,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => 4,
    };

    private static IlInstruction Read(ReadOnlySpan<byte> body, int offset, int image)
    {
        int position = offset;
        int value = body[position++];
        if (value == TwoByteLead)
        {
            value = (TwoByteLead << 8) | body[position++];
        }

        var code = s_opCodes[value];
        var operand = body[position..];
        switch (code.OperandType)
        {
            case OperandType.InlineNone:
                return new IlInstruction(offset, position, image, code, 0, []);
            case OperandType.ShortInlineBrTarget:
                return new IlInstruction(offset, position + 1, image, code, 0, [position + 1 + (sbyte)operand[0]]);
            case OperandType.InlineBrTarget:
                return new IlInstruction(offset, position + 4, image, code, 0, [position + 4 + BinaryPrimitives.ReadInt32LittleEndian(operand)]);
            case OperandType.ShortInlineI:
                return new IlInstruction(offset, position + 1, image, code, (sbyte)operand[0], []);
            case OperandType.ShortInlineVar:
                return new IlInstruction(offset, position + 1, image, code, operand[0], []);
            case OperandType.InlineVar:
                return new IlInstruction(offset, position + 2, image, code, BinaryPrimitives.ReadUInt16LittleEndian(operand), []);
            case OperandType.InlineI8 or OperandType.InlineR:
                return new IlInstruction(offset, position + 8, image, code, BinaryPrimitives.ReadInt64LittleEndian(operand), []);
            case OperandType.InlineSwitch:
                return Switch(operand, offset, position, image, code);
            default:
                return new IlInstruction(offset, position + 4, image, code, BinaryPrimitives.ReadInt32LittleEndian(operand), []);
        }
    }

    private static IlInstruction Switch(ReadOnlySpan<byte> operand, int offset, int position, int image, OpCode code)
    {
        int count = BinaryPrimitives.ReadInt32LittleEndian(operand);
        int next = position + 4 + 4 * count;
        int[] targets = new int[count];
        for (int index = 0; index < count; index++)
        {
            targets[index] = next + BinaryPrimitives.ReadInt32LittleEndian(operand[(4 + 4 * index)..]);
        }

        return new IlInstruction(offset, next, image, code, 0, targets);
    }
}
