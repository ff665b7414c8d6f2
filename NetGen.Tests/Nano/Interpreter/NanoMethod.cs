namespace NetGen.Tests.Nano.Interpreter;

/// <summary>A method and what was counted of it.</summary>
public sealed class NanoMethod(NanoType owner, string name, string signature)
{
    /// <summary>Type that declares it.</summary>
    public NanoType Owner { get; } = owner;

    /// <summary>Name without its type.</summary>
    public string Name { get; } = name;

    /// <summary>Types of the parameters, as in <c>(System.Single[], System.Int32)</c>.</summary>
    public string Signature { get; } = signature;

    /// <summary>Whether a call is bound by the object's type.</summary>
    public required bool IsVirtual { get; init; }

    /// <summary>Whether it has no object.</summary>
    public required bool IsStatic { get; init; }

    /// <summary>Its parameters, the object first.</summary>
    public required IReadOnlyList<NanoType> Parameters { get; init; }

    /// <summary>What it returns.</summary>
    public required NanoType Result { get; init; }

    /// <summary>What to do, decoded when it is first called.</summary>
    public required Lazy<NanoBody> Body { get; init; }

    /// <summary>What the machine itself does in place of a body.</summary>
    public Intrinsic? Intrinsic { get; init; }

    /// <summary>Instructions executed in this method itself since the counters were last cleared.</summary>
    public long Executed { get; set; }

    /// <summary>Calls since the counters were last cleared.</summary>
    public long Calls { get; set; }

    /// <inheritdoc/>
    public override string ToString() => $"{Owner.Name}.{Name}{Signature}";
}

/// <summary>A decoded body.</summary>
/// <param name="Operations">What to do, one for each instruction.</param>
/// <param name="Locals">Types of the locals.</param>
/// <param name="FrameSize">Places that the arguments, the locals and the evaluation stack take together.</param>
public sealed record NanoBody(Operation[] Operations, IReadOnlyList<NanoType> Locals, int FrameSize)
{
    /// <summary>Locals that are structures: each takes a place on the heap at every call.</summary>
    public IReadOnlyList<int> Structures { get; } = [.. Enumerable.Range(0, Locals.Count).Where(index => Locals[index].Kind == SlotKind.Structure)];
}

/// <summary>A method of the machine: its arguments lie in the first places of the frame, and its result goes to the first.</summary>
public delegate void Intrinsic(NanoMachine machine, Span<long> numbers, Span<object?> references);
