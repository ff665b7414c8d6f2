using System.Reflection.Emit;

namespace NetGen.Tests.Nano.IntermediateLanguage;

/// <summary>One instruction of a method's body, both as the compiler writes it and as a nanoFramework image holds it.</summary>
/// <param name="Offset">Where it begins in the compiler's output.</param>
/// <param name="NextOffset">Where the next one begins there.</param>
/// <param name="ImageOffset">Where it begins in the image, whose tokens and long branches take two bytes in place of four.</param>
/// <param name="OpCode">What it does.</param>
/// <param name="Operand">Token, index or constant; the bits of a floating-point constant.</param>
/// <param name="Targets">Offsets in the compiler's output that it may jump to.</param>
public sealed record IlInstruction(int Offset, int NextOffset, int ImageOffset, OpCode OpCode, long Operand, IReadOnlyList<int> Targets)
{
    /// <summary>Bytes that it takes in the image.</summary>
    public int ImageSize => IlReader.ImageSize(OpCode, Targets.Count);

    /// <summary>How it is named in messages.</summary>
    public override string ToString() => $"IL_{Offset:x4}: {OpCode.Name}";
}
