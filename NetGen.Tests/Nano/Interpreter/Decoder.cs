using System.Reflection.Metadata;
using NetGen.Tests.Nano.IntermediateLanguage;

namespace NetGen.Tests.Nano.Interpreter;

/// <summary>
/// Turns a body into operations whose places and kinds are fixed: the evaluation stack is known at each instruction,
/// as the compiler that wrote it knew it.
/// </summary>
internal sealed partial class Decoder
{
    private readonly NanoMethod _method;
    private readonly NanoModule _module;
    private readonly IReadOnlyList<NanoType> _locals;
    private readonly IReadOnlyList<IlInstruction> _instructions;
    private readonly Dictionary<int, int> _indexes = [];
    private readonly Dictionary<int, SlotKind[]> _stacks = [];
    private readonly List<SlotKind> _stack = [];
    private int _deepest;

    private Decoder(NanoMethod method, NanoModule module, MethodBodyBlock body)
    {
        _method = method;
        _module = module;
        _locals = module.Locals(body.LocalSignature);
        _instructions = IlReader.Read(body.GetILBytes()!);
        for (int index = 0; index < _instructions.Count; index++)
        {
            _indexes[_instructions[index].Offset] = index;
        }

        if (body.ExceptionRegions.Length > 0)
            throw new NanoUnsupportedException($"{method} handles exceptions, which this machine only throws.");
    }

    private int FirstLocal => _method.Parameters.Count;

    /// <summary>The place of what lies on top of the stack.</summary>
    private int Top => FirstLocal + _locals.Count + _stack.Count - 1;

    public static NanoBody Decode(NanoMethod method, NanoModule module, MethodBodyBlock body)
    {
        var decoder = new Decoder(method, module, body);
        var operations = decoder._instructions.Select(decoder.Decode).ToArray();
        return new NanoBody(operations, decoder._locals, decoder.FirstLocal + decoder._locals.Count + decoder._deepest);
    }

    private Operation Decode(IlInstruction instruction)
    {
        if (_stacks.TryGetValue(instruction.Offset, out var known))
        {
            _stack.Clear();
            _stack.AddRange(known);
        }

        var code = (ILOpCode)(ushort)instruction.OpCode.Value;
        var operation = Simple(code, instruction.Operand)
            ?? Arithmetic(code)
            ?? Comparison(code, instruction)
            ?? Memory(code, instruction.Operand)
            ?? Objects(code, (int)instruction.Operand)
            ?? throw Unsupported(instruction, "is not in what this machine runs");
        foreach (int target in instruction.Targets)
        {
            _stacks[target] = [.. _stack];
        }

        if (code is ILOpCode.Br or ILOpCode.Br_s or ILOpCode.Ret or ILOpCode.Throw)
            _stack.Clear();
        return operation;
    }

    private NanoUnsupportedException Unsupported(IlInstruction instruction, string why) => new($"{_method}, {instruction} {why}.");

    private SlotKind Pop()
    {
        var kind = _stack[^1];
        _stack.RemoveAt(_stack.Count - 1);
        return kind;
    }

    /// <summary>Pushes, and says where it lies.</summary>
    private int Push(SlotKind kind)
    {
        _stack.Add(kind);
        _deepest = Math.Max(_deepest, _stack.Count);
        return Top;
    }

    private Operation? Simple(ILOpCode code, long operand) => code switch
    {
        ILOpCode.Nop => new Operation(Code.None),
        ILOpCode.Pop => Discard(),
        ILOpCode.Dup => Load(_stack[^1], Top),
        >= ILOpCode.Ldarg_0 and <= ILOpCode.Ldarg_3 => Load(_method.Parameters[code - ILOpCode.Ldarg_0].Kind, code - ILOpCode.Ldarg_0),
        ILOpCode.Ldarg or ILOpCode.Ldarg_s => Load(_method.Parameters[(int)operand].Kind, (int)operand),
        >= ILOpCode.Ldloc_0 and <= ILOpCode.Ldloc_3 => LoadLocal(code - ILOpCode.Ldloc_0),
        ILOpCode.Ldloc or ILOpCode.Ldloc_s => LoadLocal((int)operand),
        >= ILOpCode.Stloc_0 and <= ILOpCode.Stloc_3 => Store(FirstLocal + (code - ILOpCode.Stloc_0)),
        ILOpCode.Stloc or ILOpCode.Stloc_s => Store(FirstLocal + (int)operand),
        ILOpCode.Starg or ILOpCode.Starg_s => Store((int)operand),
        >= ILOpCode.Ldc_i4_m1 and <= ILOpCode.Ldc_i4_8 => Constant(SlotKind.Int32, (int)code - (int)ILOpCode.Ldc_i4_0),
        ILOpCode.Ldc_i4 or ILOpCode.Ldc_i4_s => Constant(SlotKind.Int32, operand),
        ILOpCode.Ldc_i8 => Constant(SlotKind.Int64, operand),
        ILOpCode.Ldc_r4 => Constant(SlotKind.Single, operand),
        ILOpCode.Ldc_r8 => Constant(SlotKind.Double, operand),
        ILOpCode.Ldnull => new Operation(Code.ReferenceConstant, Push(SlotKind.Reference)),
        ILOpCode.Ldstr => new Operation(Code.ReferenceConstant, Push(SlotKind.Reference), Payload: _module.Text((int)operand)),
        ILOpCode.Ret => Return(),
        _ => null,
    };

    private Operation Discard()
    {
        Pop();
        return new Operation(Code.None);
    }

    private Operation LoadLocal(int index) => Load(_locals[index].Kind, FirstLocal + index);

    private Operation Load(SlotKind kind, int place)
    {
        int from = place;
        return new Operation(Of(kind, Code.CopyNumber, Code.CopyReference, Code.CopyStructure), Push(kind), from);
    }

    private Operation Store(int place)
    {
        int from = Top;
        return new Operation(Of(Pop(), Code.CopyNumber, Code.CopyReference, Code.AssignStructure), place, from);
    }

    private Operation Constant(SlotKind kind, long number) => new(Code.NumberConstant, Push(kind), Number: number);

    private Operation Return() => _method.Result.Kind == SlotKind.Void
        ? new Operation(Code.Return)
        : new Operation(Of(_method.Result.Kind, Code.ReturnNumber, Code.ReturnReference, Code.ReturnReference), Top);

    /// <summary>The one of three operations that suits a kind.</summary>
    private static Code Of(SlotKind kind, Code number, Code reference, Code structure) => kind switch
    {
        SlotKind.Structure => structure,
        SlotKind.Reference or SlotKind.Address => reference,
        _ => number,
    };
}
