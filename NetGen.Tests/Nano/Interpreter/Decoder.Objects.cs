using System.Reflection.Metadata;

namespace NetGen.Tests.Nano.Interpreter;

/// <summary>Arrays, fields, addresses, objects and calls.</summary>
internal sealed partial class Decoder
{
    private Operation? Memory(ILOpCode code, long operand) => code switch
    {
        ILOpCode.Ldloca or ILOpCode.Ldloca_s => AddressOf(FirstLocal + (int)operand),
        ILOpCode.Ldarga or ILOpCode.Ldarga_s => AddressOf((int)operand),
        ILOpCode.Ldelem_r4 => LoadElement(Code.LoadSingleElement, SlotKind.Single),
        ILOpCode.Ldelem_r8 => LoadElement(Code.LoadDoubleElement, SlotKind.Double),
        ILOpCode.Ldelem_i4 or ILOpCode.Ldelem_u4 => LoadElement(Code.LoadInt32Element, SlotKind.Int32),
        ILOpCode.Ldelem_i1 or ILOpCode.Ldelem_u1 or ILOpCode.Ldelem_i2 or ILOpCode.Ldelem_u2 => LoadElement(Code.LoadNumberElement, SlotKind.Int32),
        ILOpCode.Ldelem_i8 => LoadElement(Code.LoadNumberElement, SlotKind.Int64),
        ILOpCode.Ldelem_ref => LoadElement(Code.LoadReferenceElement, SlotKind.Reference),
        ILOpCode.Ldelem => LoadElement(_module.Type((int)operand).Kind),
        ILOpCode.Ldelema => ElementAddress(),
        ILOpCode.Stelem_r4 => Take(3, Code.StoreSingleElement),
        ILOpCode.Stelem_r8 => Take(3, Code.StoreDoubleElement),
        ILOpCode.Stelem_i4 => Take(3, Code.StoreInt32Element),
        ILOpCode.Stelem_i1 or ILOpCode.Stelem_i2 or ILOpCode.Stelem_i8 => Take(3, Code.StoreNumberElement),
        ILOpCode.Stelem_ref => Take(3, Code.StoreReferenceElement),
        ILOpCode.Stelem => Take(3, Of(_module.Type((int)operand).Kind, Code.StoreNumberElement, Code.StoreReferenceElement, Code.StoreStructureElement)),
        ILOpCode.Ldlen => Replace(Code.Length, SlotKind.Int32),
        ILOpCode.Ldind_i1 or ILOpCode.Ldind_u1 or ILOpCode.Ldind_i2 or ILOpCode.Ldind_u2 or ILOpCode.Ldind_i4 or ILOpCode.Ldind_u4 => Replace(Code.LoadNumberAt, SlotKind.Int32),
        ILOpCode.Ldind_i8 => Replace(Code.LoadNumberAt, SlotKind.Int64),
        ILOpCode.Ldind_r4 => Replace(Code.LoadNumberAt, SlotKind.Single),
        ILOpCode.Ldind_r8 => Replace(Code.LoadNumberAt, SlotKind.Double),
        ILOpCode.Ldind_ref => Replace(Code.LoadReferenceAt, SlotKind.Reference),
        ILOpCode.Ldobj => LoadAt(_module.Type((int)operand).Kind),
        ILOpCode.Stind_i1 or ILOpCode.Stind_i2 or ILOpCode.Stind_i4 or ILOpCode.Stind_i8 or ILOpCode.Stind_r4 or ILOpCode.Stind_r8 => Take(2, Code.StoreNumberAt),
        ILOpCode.Stind_ref => Take(2, Code.StoreReferenceAt),
        ILOpCode.Stobj => Take(2, Of(_module.Type((int)operand).Kind, Code.StoreNumberAt, Code.StoreReferenceAt, Code.StoreStructureAt)),
        ILOpCode.Initobj => Take(1, Code.Clear) with { Payload = _module.Type((int)operand) },
        _ => null,
    };

    private Operation? Objects(ILOpCode code, int token) => code switch
    {
        ILOpCode.Ldfld => Replace(_module.Field(token), Code.LoadNumberField, Code.LoadReferenceField, Code.LoadStructureField),
        ILOpCode.Stfld => StoreField(_module.Field(token)),
        ILOpCode.Ldflda => Replace(Code.FieldAddress, SlotKind.Address) with { B = _module.Field(token).Index },
        ILOpCode.Ldsfld => LoadStatic(_module.Field(token)),
        ILOpCode.Stsfld => StoreStatic(_module.Field(token)),
        ILOpCode.Ldsflda => new Operation(Code.StaticAddress, Push(SlotKind.Address), _module.Field(token).Index),
        ILOpCode.Ldtoken => new Operation(Code.ReferenceConstant, Push(SlotKind.Reference), Payload: _module.Field(token)),
        ILOpCode.Call => Call(_module.Method(token), Code.Call),
        ILOpCode.Callvirt => Call(_module.Method(token), Code.CallVirtual),
        ILOpCode.Newobj => NewObject(_module.Method(token)),
        ILOpCode.Newarr => Replace(Code.NewArray, SlotKind.Reference) with { Payload = _module.Type(token) },
        ILOpCode.Box => Box(_module.Type(token)),
        ILOpCode.Unbox_any => Unbox(_module.Type(token)),
        ILOpCode.Castclass => new Operation(Code.Cast, Top, Payload: _module.Type(token)),
        ILOpCode.Isinst => new Operation(Code.IsInstance, Top, Payload: _module.Type(token)),
        ILOpCode.Throw => Take(1, Code.Throw),
        _ => null,
    };

    private Operation AddressOf(int place) => new(Code.SlotAddress, Push(SlotKind.Address), place);

    private Operation Take(int count, Code code)
    {
        int place = Top - count + 1;
        _stack.RemoveRange(_stack.Count - count, count);
        return new Operation(code, place);
    }

    private Operation Replace(Code code, SlotKind kind)
    {
        Pop();
        return new Operation(code, Push(kind));
    }

    private Operation Replace(NanoField field, Code number, Code reference, Code structure) =>
        Replace(Of(field.Type.Kind, number, reference, structure), field.Type.Kind) with { B = field.Index };

    private Operation LoadElement(Code code, SlotKind kind)
    {
        Pop();
        return Replace(code, kind);
    }

    private Operation LoadElement(SlotKind kind) =>
        LoadElement(Of(kind, Code.LoadNumberElement, Code.LoadReferenceElement, Code.LoadStructureElement), kind);

    private Operation ElementAddress()
    {
        Pop();
        return Replace(Code.ElementAddress, SlotKind.Address);
    }

    private Operation LoadAt(SlotKind kind) => Replace(Of(kind, Code.LoadNumberAt, Code.LoadReferenceAt, Code.LoadStructureAt), kind);

    private Operation StoreField(NanoField field) =>
        Take(2, Of(field.Type.Kind, Code.StoreNumberField, Code.StoreReferenceField, Code.StoreStructureField)) with { B = field.Index };

    private Operation LoadStatic(NanoField field) => new(
        Of(field.Type.Kind, Code.LoadStaticNumber, Code.LoadStaticReference, Code.LoadStaticStructure), Push(field.Type.Kind), field.Index);

    private Operation StoreStatic(NanoField field) =>
        Take(1, Of(field.Type.Kind, Code.StoreStaticNumber, Code.StoreStaticReference, Code.StoreStaticStructure)) with { B = field.Index };

    private Operation Call(NanoMethod method, Code code)
    {
        int count = method.Parameters.Count;
        int place = Top - count + 1;
        _stack.RemoveRange(_stack.Count - count, count);
        if (method.Result.Kind != SlotKind.Void)
            Push(method.Result.Kind);
        return new Operation(code, place, count, Payload: method);
    }

    private Operation NewObject(NanoMethod constructor)
    {
        int arguments = constructor.Parameters.Count - 1;
        _stack.RemoveRange(_stack.Count - arguments, arguments);
        return new Operation(Code.NewObject, Push(constructor.Owner.Kind), arguments, Payload: constructor);
    }

    private Operation Box(NanoType type)
    {
        var kind = Pop();
        return new Operation(Code.Box, Push(SlotKind.Reference), (int)kind, Payload: type);
    }

    private Operation Unbox(NanoType type)
    {
        Pop();
        return new Operation(Code.Unbox, Push(type.Kind), (int)type.Kind, Payload: type);
    }
}
