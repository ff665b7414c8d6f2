namespace NetGen.Tests.Nano.Interpreter;

/// <summary>
/// One instruction with the types of its operands known. Arguments, locals and the evaluation stack lie in one frame,
/// so that an instruction names the places that it reads and writes.
/// </summary>
/// <param name="Code">What to do.</param>
/// <param name="A">Place of the first operand, where a result goes too.</param>
/// <param name="B">Second place, index, or the relations that a comparison accepts.</param>
/// <param name="Target">Where to go on after a jump.</param>
/// <param name="Number">A constant.</param>
/// <param name="Payload">Method, type, field, string or jump table.</param>
public readonly record struct Operation(Code Code, int A = 0, int B = 0, int Target = 0, long Number = 0, object? Payload = null);

/// <summary>How two values may stand to each other; a comparison accepts some.</summary>
[Flags]
public enum Relations
{
    /// <summary>The first is smaller.</summary>
    Less = 1,

    /// <summary>Equal.</summary>
    Equal = 2,

    /// <summary>The first is greater.</summary>
    Greater = 4,
}
