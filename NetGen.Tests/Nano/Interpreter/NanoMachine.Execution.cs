using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using static NetGen.Tests.Nano.Interpreter.Numbers;

namespace NetGen.Tests.Nano.Interpreter;

/// <summary>The loop over operations: what happens most often; the rest is in <see cref="Step"/>.</summary>
public sealed partial class NanoMachine
{
    private const int StackSize = 1 << 16;

    private readonly long[] _numbers = new long[StackSize];
    private readonly object?[] _references = new object?[StackSize];

    /// <summary>Runs a method whose arguments lie at a frame; its result replaces the first of them.</summary>
    internal void Invoke(NanoMethod method, int frame)
    {
        method.Calls++;
        var numbers = _numbers.AsSpan(frame);
        var references = _references.AsSpan(frame);
        if (method.Intrinsic is { } intrinsic)
        {
            intrinsic(this, numbers, references);
            return;
        }

        var body = method.Body.Value;
        if (frame + body.FrameSize + Headroom > StackSize)
            throw new NanoUnsupportedException($"{method} goes too deep.");
        int arguments = method.Parameters.Count;
        numbers[arguments..body.FrameSize].Clear();
        references[arguments..body.FrameSize].Clear();
        foreach (var local in body.Structures)
        {
            references[arguments + local] = New(body.Locals[local]);
        }

        long executed = 0;
        try
        {
            Loop(body.Operations, frame, ref executed);
        }
        finally
        {
            method.Executed += executed;
            Executed += executed;
        }
    }

    private void Loop(Operation[] operations, int frame, ref long executed)
    {
        ref long n = ref _numbers[frame];
        ref object? r = ref _references[frame];
        for (int next = 0; ;)
        {
            ref readonly var operation = ref operations[next++];
            executed++;
            int a = operation.A;
            ref long x = ref Unsafe.Add(ref n, a);
            ref long y = ref Unsafe.Add(ref x, 1);
            switch (operation.Code)
            {
                case Code.None: break;
                case Code.CopyNumber: x = Unsafe.Add(ref n, operation.B); break;
                case Code.CopyReference: Unsafe.Add(ref r, a) = Unsafe.Add(ref r, operation.B); break;
                case Code.NumberConstant: x = operation.Number; break;
                case Code.ReferenceConstant: Unsafe.Add(ref r, a) = operation.Payload; break;
                case Code.AddInt32: x = (int)x + (int)y; break;
                case Code.AddSingle: x = Bits(Single(x) + Single(y)); break;
                case Code.AddDouble: x = Bits(Double(x) + Double(y)); break;
                case Code.SubtractInt32: x = (int)x - (int)y; break;
                case Code.SubtractSingle: x = Bits(Single(x) - Single(y)); break;
                case Code.SubtractDouble: x = Bits(Double(x) - Double(y)); break;
                case Code.MultiplyInt32: x = (int)x * (int)y; break;
                case Code.MultiplySingle: x = Bits(Single(x) * Single(y)); break;
                case Code.MultiplyDouble: x = Bits(Double(x) * Double(y)); break;
                case Code.DivideSingle: x = Bits(Single(x) / Single(NotZero(y, Single(y) == 0))); break;
                case Code.DivideDouble: x = Bits(Double(x) / Double(NotZero(y, Double(y) == 0))); break;
                case Code.NegateSingle: x = Bits(-Single(x)); break;
                case Code.CompareInt32: x = Accepts(operation.B, Compare((int)x, (int)y)); break;
                case Code.CompareSingle: x = Accepts(operation.B, Compare(Single(x), Single(y))); break;
                case Code.BranchInt32: next = Accepts(operation.B, Compare((int)x, (int)y)) != 0 ? operation.Target : next; break;
                case Code.BranchSingle: next = Accepts(operation.B, Compare(Single(x), Single(y))) != 0 ? operation.Target : next; break;
                case Code.Branch: next = operation.Target; break;
                case Code.BranchIfNumber: next = x != 0 ? operation.Target : next; break;
                case Code.BranchUnlessNumber: next = x == 0 ? operation.Target : next; break;
                case Code.Int32ToSingle: x = Bits((float)(int)x); break;
                case Code.SingleToDouble: x = Bits((double)Single(x)); break;
                case Code.DoubleToSingle: x = Bits((float)Double(x)); break;
                case Code.LoadSingleElement: x = Bits(Element<float>(Unsafe.Add(ref r, a), y)); break;
                case Code.LoadDoubleElement: x = Bits(Element<double>(Unsafe.Add(ref r, a), y)); break;
                case Code.LoadInt32Element: x = Element<int>(Unsafe.Add(ref r, a), y); break;
                case Code.LoadReferenceElement: Unsafe.Add(ref r, a) = Element<object?>(Unsafe.Add(ref r, a), y); break;
                case Code.StoreSingleElement: Element<float>(Unsafe.Add(ref r, a), y) = Single(Unsafe.Add(ref x, 2)); break;
                case Code.StoreDoubleElement: Element<double>(Unsafe.Add(ref r, a), y) = Double(Unsafe.Add(ref x, 2)); break;
                case Code.StoreInt32Element: Element<int>(Unsafe.Add(ref r, a), y) = (int)Unsafe.Add(ref x, 2); break;
                case Code.Length: x = NotNull<Array>(Unsafe.Add(ref r, a)).Length; break;
                case Code.LoadNumberField: x = Object(Unsafe.Add(ref r, a)).Numbers[operation.B]; break;
                case Code.LoadReferenceField: Unsafe.Add(ref r, a) = Object(Unsafe.Add(ref r, a)).References[operation.B]; break;
                case Code.StoreNumberField: Object(Unsafe.Add(ref r, a)).Numbers[operation.B] = y; break;
                case Code.LoadStaticNumber: x = _staticNumbers[operation.B]; break;
                case Code.LoadStaticReference: Unsafe.Add(ref r, a) = _staticReferences[operation.B]; break;
                case Code.StoreStaticNumber: _staticNumbers[operation.B] = x; break;
                case Code.Call: Invoke((NanoMethod)operation.Payload!, frame + a); break;
                case Code.CallVirtual: Invoke(Bound((NanoMethod)operation.Payload!, Unsafe.Add(ref r, a)), frame + a); break;
                case Code.Return: return;
                case Code.ReturnNumber: n = x; return;
                case Code.ReturnReference: r = Unsafe.Add(ref r, a); return;
                case Code.Switch: next = Chosen((int[])operation.Payload!, (uint)x, next); break;
                default: next = Step(operation, frame, next); break;
            }
        }
    }

    private static int Chosen(int[] table, uint index, int next) => index < table.Length ? table[index] : next;

    private static long Accepts(int relations, Relations found) => (relations & (int)found) != 0 ? 1 : 0;

    private long NotZero(long bits, bool zero) => zero ? throw Thrown("System.DivideByZeroException") : bits;

    /// <summary>An element of an array that is known to hold this type; the compiler has seen to that.</summary>
    private ref T Element<T>(object? array, long index)
    {
        var typed = Unsafe.As<T[]>(array) ?? throw Thrown("System.NullReferenceException");
        if ((uint)index >= (uint)typed.Length)
            throw Thrown("System.IndexOutOfRangeException");
        return ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(typed), (int)index);
    }

    /// <summary>The object whose field is meant: itself, or the structure at an address.</summary>
    private NanoObject Object(object? reference) => reference switch
    {
        NanoObject thing => thing,
        Address address => (NanoObject)address.Reference!,
        _ => throw Thrown("System.NullReferenceException"),
    };
}
