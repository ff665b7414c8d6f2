using System.Reflection.Metadata;
using NetGen.Tests.Nano.IntermediateLanguage;

namespace NetGen.Tests.Nano.Interpreter;

/// <summary>Arithmetic, conversions, comparisons and jumps.</summary>
internal sealed partial class Decoder
{
    private Operation? Arithmetic(ILOpCode code) => code switch
    {
        ILOpCode.Add => Binary(Code.AddInt32, Code.AddInt64, Code.AddSingle, Code.AddDouble),
        ILOpCode.Sub => Binary(Code.SubtractInt32, Code.SubtractInt64, Code.SubtractSingle, Code.SubtractDouble),
        ILOpCode.Mul => Binary(Code.MultiplyInt32, Code.MultiplyInt64, Code.MultiplySingle, Code.MultiplyDouble),
        ILOpCode.Div => Binary(Code.DivideInt32, Code.DivideInt64, Code.DivideSingle, Code.DivideDouble),
        ILOpCode.Div_un => Binary(Code.DivideUInt32, Code.DivideUInt64),
        ILOpCode.Rem => Binary(Code.RemainderInt32, Code.RemainderInt64, Code.RemainderSingle, Code.RemainderDouble),
        ILOpCode.Rem_un => Binary(Code.RemainderUInt32, Code.RemainderUInt64),
        ILOpCode.And => Binary(Code.And, Code.And),
        ILOpCode.Or => Binary(Code.Or, Code.Or),
        ILOpCode.Xor => Binary(Code.Exclusive, Code.Exclusive),
        ILOpCode.Not => Unary(Code.Not, Code.Not),
        ILOpCode.Neg => Unary(Code.NegateInt32, Code.NegateInt64, Code.NegateSingle, Code.NegateDouble),
        ILOpCode.Shl => Shift(Code.ShiftLeftInt32, Code.ShiftLeftInt64),
        ILOpCode.Shr => Shift(Code.ShiftRightInt32, Code.ShiftRightInt64),
        ILOpCode.Shr_un => Shift(Code.ShiftRightUInt32, Code.ShiftRightUInt64),
        ILOpCode.Conv_i1 => Convert(Conversion.ToSByte, SlotKind.Int32),
        ILOpCode.Conv_u1 => Convert(Conversion.ToByte, SlotKind.Int32),
        ILOpCode.Conv_i2 => Convert(Conversion.ToInt16, SlotKind.Int32),
        ILOpCode.Conv_u2 => Convert(Conversion.ToUInt16, SlotKind.Int32),
        ILOpCode.Conv_i4 or ILOpCode.Conv_i => Convert(Conversion.ToInt32, SlotKind.Int32),
        ILOpCode.Conv_u4 or ILOpCode.Conv_u => Convert(Conversion.ToUInt32, SlotKind.Int32),
        ILOpCode.Conv_i8 => Convert(Conversion.ToInt64, SlotKind.Int64),
        ILOpCode.Conv_u8 => Convert(Conversion.ToUInt64, SlotKind.Int64),
        ILOpCode.Conv_r4 => Convert(Conversion.ToSingle, SlotKind.Single),
        ILOpCode.Conv_r8 => Convert(Conversion.ToDouble, SlotKind.Double),
        ILOpCode.Conv_r_un => Convert(Conversion.UnsignedToDouble, SlotKind.Double),
        _ => null,
    };

    private Operation Binary(Code int32, Code int64, Code single = Code.None, Code @double = Code.None)
    {
        var right = Pop();
        return right == _stack[^1]
            ? new Operation(ByKind(right, int32, int64, single, @double), Top)
            : throw new NanoUnsupportedException($"{_method} mixes {_stack[^1]} with {right} in one operation.");
    }

    private Operation Unary(Code int32, Code int64, Code single = Code.None, Code @double = Code.None) =>
        new(ByKind(_stack[^1], int32, int64, single, @double), Top);

    private Operation Shift(Code int32, Code int64)
    {
        Pop();
        return new Operation(ByKind(_stack[^1], int32, int64), Top);
    }

    private Operation Convert(Conversion conversion, SlotKind to)
    {
        var from = Pop();
        int place = Push(to);
        return (from, conversion) switch
        {
            (SlotKind.Int32, Conversion.ToSingle) => new Operation(Code.Int32ToSingle, place),
            (SlotKind.Single, Conversion.ToDouble) => new Operation(Code.SingleToDouble, place),
            (SlotKind.Double, Conversion.ToSingle) => new Operation(Code.DoubleToSingle, place),
            _ => new Operation(Code.Convert, place, (int)conversion, (int)from),
        };
    }

    private Operation? Comparison(ILOpCode code, IlInstruction instruction) => code switch
    {
        ILOpCode.Ceq => Compare(Relations.Equal, unsigned: false),
        ILOpCode.Cgt => Compare(Relations.Greater, unsigned: false),
        ILOpCode.Cgt_un => Compare(Relations.Greater, unsigned: true),
        ILOpCode.Clt => Compare(Relations.Less, unsigned: false),
        ILOpCode.Clt_un => Compare(Relations.Less, unsigned: true),
        ILOpCode.Br or ILOpCode.Br_s => new Operation(Code.Branch, Target: Target(instruction)),
        ILOpCode.Brtrue or ILOpCode.Brtrue_s => Test(Code.BranchIfNumber, Code.BranchIfReference, instruction),
        ILOpCode.Brfalse or ILOpCode.Brfalse_s => Test(Code.BranchUnlessNumber, Code.BranchUnlessReference, instruction),
        ILOpCode.Beq or ILOpCode.Beq_s => Branch(Relations.Equal, false, instruction),
        ILOpCode.Bne_un or ILOpCode.Bne_un_s => Branch(Relations.Less | Relations.Greater, true, instruction),
        ILOpCode.Bgt or ILOpCode.Bgt_s => Branch(Relations.Greater, false, instruction),
        ILOpCode.Bgt_un or ILOpCode.Bgt_un_s => Branch(Relations.Greater, true, instruction),
        ILOpCode.Bge or ILOpCode.Bge_s => Branch(Relations.Equal | Relations.Greater, false, instruction),
        ILOpCode.Bge_un or ILOpCode.Bge_un_s => Branch(Relations.Equal | Relations.Greater, true, instruction),
        ILOpCode.Blt or ILOpCode.Blt_s => Branch(Relations.Less, false, instruction),
        ILOpCode.Blt_un or ILOpCode.Blt_un_s => Branch(Relations.Less, true, instruction),
        ILOpCode.Ble or ILOpCode.Ble_s => Branch(Relations.Less | Relations.Equal, false, instruction),
        ILOpCode.Ble_un or ILOpCode.Ble_un_s => Branch(Relations.Less | Relations.Equal, true, instruction),
        ILOpCode.Switch => Switch(instruction),
        _ => null,
    };

    private Operation Compare(Relations relations, bool unsigned)
    {
        Pop();
        var kind = Pop();
        return new Operation(Comparing(kind, unsigned, Code.CompareInt32), Push(SlotKind.Int32), (int)relations);
    }

    private Operation Branch(Relations relations, bool unsigned, IlInstruction instruction)
    {
        Pop();
        int place = Top;
        return new Operation(Comparing(Pop(), unsigned, Code.BranchInt32), place, (int)relations, Target(instruction));
    }

    private Operation Test(Code number, Code reference, IlInstruction instruction)
    {
        int place = Top;
        return new Operation(Of(Pop(), number, reference, reference), place, Target: Target(instruction));
    }

    private Operation Switch(IlInstruction instruction)
    {
        int place = Top;
        Pop();
        return new Operation(Code.Switch, place, Payload: instruction.Targets.Select(target => _indexes[target]).ToArray());
    }

    private int Target(IlInstruction instruction) => _indexes[instruction.Targets[0]];

    private Code ByKind(SlotKind kind, Code int32, Code int64, Code single = Code.None, Code @double = Code.None)
    {
        var code = kind switch
        {
            SlotKind.Int32 => int32,
            SlotKind.Int64 => int64,
            SlotKind.Single => single,
            SlotKind.Double => @double,
            _ => Code.None,
        };
        return code != Code.None ? code : throw new NanoUnsupportedException($"{_method} calculates with what is no number for it: {kind}.");
    }

    /// <summary>The operation for a kind; the seven of comparing and of branching follow the same order.</summary>
    private static Code Comparing(SlotKind kind, bool unsigned, Code first) => first + (kind switch
    {
        SlotKind.Int32 => unsigned ? 2 : 0,
        SlotKind.Int64 => unsigned ? 3 : 1,
        SlotKind.Single => 4,
        SlotKind.Double => 5,
        _ => 6,
    });
}
