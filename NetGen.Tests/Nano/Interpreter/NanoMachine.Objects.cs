namespace NetGen.Tests.Nano.Interpreter;

/// <summary>Objects, their types, and what they take of the heap.</summary>
public sealed partial class NanoMachine
{
    /// <summary>Places above a frame that a call may still need.</summary>
    private const int Headroom = 260;

    private readonly Dictionary<(NanoType Type, NanoMethod Method), NanoMethod> _bound = [];

    internal T NotNull<T>(object? reference) where T : class => reference as T ?? throw Thrown("System.NullReferenceException");

    internal int Within(int index, int length) => (uint)index < (uint)length ? index : throw Thrown("System.IndexOutOfRangeException");

    internal void WithinRange(int start, int count, int length)
    {
        if (start < 0 || count < 0 || start > length - count)
            throw Thrown("System.ArgumentOutOfRangeException");
    }

    internal Array Counted(Array array)
    {
        AllocatedBytes += Heap.SizeOfArray(array.Length, Elements.Size(array));
        return array;
    }

    internal string Counted(string text)
    {
        AllocatedBytes += Heap.SizeOf(text);
        return text;
    }

    /// <summary>An exception of the machine's own.</summary>
    internal NanoException Thrown(string typeName) => Thrown(New(_world.Type(typeName)));

    private NanoException Thrown(NanoObject exception)
    {
        string? message = (string?)exception.References[_world.Field(exception.Type, "_message").Index];
        return new NanoException(exception, message);
    }

    private NanoObject New(NanoType type)
    {
        AllocatedBytes += Heap.SizeOf(type);
        return new NanoObject(type);
    }

    private NanoObject Copy(object? structure)
    {
        var original = (NanoObject)structure!;
        AllocatedBytes += Heap.SizeOf(original.Type);
        return original.Copy();
    }

    private Array NewArray(NanoType element, int length) =>
        length < 0 ? throw Thrown("System.ArgumentOutOfRangeException") : Counted(Elements.Create(element, length));

    /// <summary>Makes room below the arguments for the object, once for the constructor and once for who asked for it.</summary>
    private void Construct(NanoMethod constructor, int frame, int arguments)
    {
        Array.Copy(_numbers, frame, _numbers, frame + 2, arguments);
        Array.Copy(_references, frame, _references, frame + 2, arguments);
        var made = New(constructor.Owner);
        _references[frame] = made;
        _references[frame + 1] = constructor.Owner.Kind == SlotKind.Structure ? new SlotAddress(_numbers, _references, frame) : made;
        Invoke(constructor, frame + 1);
    }

    private NanoMethod Bound(NanoMethod method, object? reference)
    {
        if (reference is null)
            throw Thrown("System.NullReferenceException");
        if (!method.IsVirtual)
            return method;
        var type = TypeOf(reference);
        if (!_bound.TryGetValue((type, method), out var bound))
            _bound[(type, method)] = bound = type.Override(method) ?? throw new NanoUnsupportedException($"{type} has no {method}.");
        return bound;
    }

    private NanoType TypeOf(object reference) => reference switch
    {
        NanoObject thing => thing.Type,
        object?[] => _world.ArrayOf(_world.Type("System.Object")),
        Array array => _world.ArrayOf(_world.Type(array.GetType().GetElementType()!.FullName!)),
        _ => _world.Type(reference.GetType().FullName!),
    };

    private bool Is(object? reference, NanoType type) => reference switch
    {
        null => false,
        object?[] => type.IsArray || TypeOf(reference).Is(type),
        _ => TypeOf(reference).Is(type),
    };

    private object Boxed(NanoType type, long number, object? reference)
    {
        AllocatedBytes += Heap.SizeOf(type);
        return type.Kind == SlotKind.Structure ? reference! : Marshalling.ToHost(type, number, reference)!;
    }

    private void Unbox(NanoType type, Span<long> number, Span<object?> reference)
    {
        if (type.Kind == SlotKind.Structure)
            reference[0] = Copy(NotNull<NanoObject>(reference[0]));
        else if (type.Kind != SlotKind.Reference)
            number[0] = Marshalling.FromHost(type, NotNull<object>(reference[0]));
    }
}
