using static NetGen.Tests.Nano.Interpreter.Numbers;

namespace NetGen.Tests.Nano.Interpreter;

/// <summary>Operations that are rare in the code of networks.</summary>
public sealed partial class NanoMachine
{
    private int Step(in Operation operation, int frame, int next)
    {
        int a = operation.A;
        var n = _numbers.AsSpan(frame);
        var r = _references.AsSpan(frame);
        long x = n[a];
        long y = n[a + 1];
        switch (operation.Code)
        {
            case Code.AddInt64: n[a] = x + y; break;
            case Code.SubtractInt64: n[a] = x - y; break;
            case Code.MultiplyInt64: n[a] = x * y; break;
            case Code.DivideInt32: n[a] = unchecked((int)(x / (int)NotZero(y, y == 0))); break;
            case Code.DivideInt64: n[a] = x / NotZero(y, y == 0); break;
            case Code.DivideUInt32: n[a] = (int)((uint)x / (uint)NotZero(y, y == 0)); break;
            case Code.DivideUInt64: n[a] = (long)((ulong)x / (ulong)NotZero(y, y == 0)); break;
            case Code.RemainderInt32: n[a] = (int)(x % (int)NotZero(y, y == 0)); break;
            case Code.RemainderInt64: n[a] = x % NotZero(y, y == 0); break;
            case Code.RemainderUInt32: n[a] = (int)((uint)x % (uint)NotZero(y, y == 0)); break;
            case Code.RemainderUInt64: n[a] = (long)((ulong)x % (ulong)NotZero(y, y == 0)); break;
            case Code.RemainderSingle: n[a] = Bits(Single(x) % Single(NotZero(y, Single(y) == 0))); break;
            case Code.RemainderDouble: n[a] = Bits(Double(x) % Double(NotZero(y, Double(y) == 0))); break;
            case Code.NegateInt32: n[a] = -(int)x; break;
            case Code.NegateInt64: n[a] = -x; break;
            case Code.NegateDouble: n[a] = Bits(-Double(x)); break;
            case Code.And: n[a] = x & y; break;
            case Code.Or: n[a] = x | y; break;
            case Code.Exclusive: n[a] = x ^ y; break;
            case Code.Not: n[a] = ~x; break;
            case Code.ShiftLeftInt32: n[a] = (int)x << (int)y; break;
            case Code.ShiftLeftInt64: n[a] = x << (int)y; break;
            case Code.ShiftRightInt32: n[a] = (int)x >> (int)y; break;
            case Code.ShiftRightInt64: n[a] = x >> (int)y; break;
            case Code.ShiftRightUInt32: n[a] = (int)((uint)x >> (int)y); break;
            case Code.ShiftRightUInt64: n[a] = (long)((ulong)x >> (int)y); break;
            case Code.Convert: n[a] = Convert(x, (SlotKind)operation.Target, (Conversion)operation.B); break;
            case Code.CompareInt64: n[a] = Accepts(operation.B, Compare(x, y)); break;
            case Code.CompareUInt32: n[a] = Accepts(operation.B, Compare((ulong)(uint)x, (uint)y)); break;
            case Code.CompareUInt64: n[a] = Accepts(operation.B, Compare((ulong)x, (ulong)y)); break;
            case Code.CompareDouble: n[a] = Accepts(operation.B, Compare(Double(x), Double(y))); break;
            case Code.CompareReference: n[a] = Accepts(operation.B, SameReference(r[a], r[a + 1])); break;
            case Code.BranchInt64: return Jump(operation, Compare(x, y), next);
            case Code.BranchUInt32: return Jump(operation, Compare((ulong)(uint)x, (uint)y), next);
            case Code.BranchUInt64: return Jump(operation, Compare((ulong)x, (ulong)y), next);
            case Code.BranchDouble: return Jump(operation, Compare(Double(x), Double(y)), next);
            case Code.BranchReference: return Jump(operation, SameReference(r[a], r[a + 1]), next);
            case Code.BranchIfReference: return r[a] is not null ? operation.Target : next;
            case Code.BranchUnlessReference: return r[a] is null ? operation.Target : next;
            case Code.CopyStructure: r[a] = Copy(r[operation.B]); break;
            case Code.AssignStructure: ((NanoObject)r[a]!).Assign((NanoObject)r[operation.B]!); break;
            case Code.LoadNumberElement: n[a] = Elements.Load(NotNull<Array>(r[a]), Within((int)y, ((Array)r[a]!).Length)); break;
            case Code.LoadStructureElement: r[a] = Copy(Element<object?>(r[a], y)); break;
            case Code.StoreNumberElement: Elements.Store(NotNull<Array>(r[a]), Within((int)y, ((Array)r[a]!).Length), n[a + 2]); break;
            case Code.StoreReferenceElement: Element<object?>(r[a], y) = r[a + 2]; break;
            case Code.StoreStructureElement: ((NanoObject)Element<object?>(r[a], y)!).Assign((NanoObject)r[a + 2]!); break;
            case Code.LoadStructureField: r[a] = Copy(Object(r[a]).References[operation.B]); break;
            case Code.StoreReferenceField: Object(r[a]).References[operation.B] = r[a + 1]; break;
            case Code.StoreStructureField: ((NanoObject)Object(r[a]).References[operation.B]!).Assign((NanoObject)r[a + 1]!); break;
            case Code.LoadStaticStructure: r[a] = Copy(_staticReferences[operation.B]); break;
            case Code.StoreStaticReference: _staticReferences[operation.B] = r[a]; break;
            case Code.StoreStaticStructure: ((NanoObject)_staticReferences[operation.B]!).Assign((NanoObject)r[a]!); break;
            case Code.SlotAddress: r[a] = new SlotAddress(_numbers, _references, frame + operation.B); break;
            case Code.FieldAddress: r[a] = FieldAddress(Object(r[a]), operation.B); break;
            case Code.StaticAddress: r[a] = new SlotAddress(_staticNumbers, _staticReferences, operation.B); break;
            case Code.ElementAddress: r[a] = new ElementAddress(NotNull<Array>(r[a]), Within((int)y, ((Array)r[a]!).Length)); break;
            case Code.LoadNumberAt: n[a] = NotNull<Address>(r[a]).Number; break;
            case Code.LoadReferenceAt: r[a] = NotNull<Address>(r[a]).Reference; break;
            case Code.LoadStructureAt: r[a] = Copy(NotNull<Address>(r[a]).Reference); break;
            case Code.StoreNumberAt: NotNull<Address>(r[a]).Number = y; break;
            case Code.StoreReferenceAt: NotNull<Address>(r[a]).Reference = r[a + 1]; break;
            case Code.StoreStructureAt: ((NanoObject)NotNull<Address>(r[a]).Reference!).Assign((NanoObject)r[a + 1]!); break;
            case Code.Clear: Clear(NotNull<Address>(r[a]), (NanoType)operation.Payload!); break;
            case Code.NewObject: Construct((NanoMethod)operation.Payload!, frame + a, operation.B); break;
            case Code.NewArray: r[a] = NewArray((NanoType)operation.Payload!, (int)x); break;
            case Code.Box: r[a] = Boxed((NanoType)operation.Payload!, x, r[a]); break;
            case Code.Unbox: Unbox((NanoType)operation.Payload!, n.Slice(a, 1), r.Slice(a, 1)); break;
            case Code.Cast: r[a] = Is(r[a], (NanoType)operation.Payload!) || r[a] is null ? r[a] : throw Thrown("System.InvalidCastException"); break;
            case Code.IsInstance: r[a] = Is(r[a], (NanoType)operation.Payload!) ? r[a] : null; break;
            case Code.Throw: throw Thrown(Object(r[a]));
            default: throw new NanoUnsupportedException($"The machine has no {operation.Code}.");
        }

        return next;
    }

    private static int Jump(in Operation operation, Relations found, int next) => Accepts(operation.B, found) != 0 ? operation.Target : next;

    /// <summary>Null is smaller than anything; two objects are the same or not.</summary>
    private static Relations SameReference(object? left, object? right) =>
        ReferenceEquals(left, right) ? Relations.Equal : left is null ? Relations.Less : Relations.Greater;

    private static SlotAddress FieldAddress(NanoObject thing, int index) => new(thing.Numbers, thing.References, index);

    private static void Clear(Address address, NanoType type)
    {
        if (type.Kind == SlotKind.Structure)
            ((NanoObject)address.Reference!).Assign(new NanoObject(type));
        else if (type.Kind == SlotKind.Reference)
            address.Reference = null;
        else
            address.Number = 0;
    }
}
