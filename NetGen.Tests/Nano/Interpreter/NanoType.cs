namespace NetGen.Tests.Nano.Interpreter;

/// <summary>A type that code names: of the core library, of the code under test, or an array or address of one.</summary>
public sealed class NanoType(string name, SlotKind kind)
{
    /// <summary>Full name.</summary>
    public string Name { get; } = name;

    /// <summary>What a variable of it holds; an enum is what it is counted with.</summary>
    public SlotKind Kind { get; set; } = kind;

    /// <summary>What an array holds or an address points at.</summary>
    public NanoType? Element { get; init; }

    /// <summary>Whether it is an array.</summary>
    public bool IsArray { get; init; }

    /// <summary>Base class.</summary>
    public NanoType? Base { get; set; }

    /// <summary>Interfaces that it names itself.</summary>
    public List<NanoType> Interfaces { get; } = [];

    /// <summary>Instance fields, those of the base first.</summary>
    public List<NanoField> Fields { get; } = [];

    /// <summary>Methods that it declares.</summary>
    public List<NanoMethod> Methods { get; } = [];

    /// <summary>Whether a value of this type may be used as one of another.</summary>
    public bool Is(NanoType other) => this == other || Base?.Is(other) == true || Interfaces.Any(face => face.Is(other));

    /// <summary>The body that a virtual call of <paramref name="method"/> reaches.</summary>
    public NanoMethod? Override(NanoMethod method) =>
        Methods.Find(own => own.IsVirtual && own.Name == method.Name && own.Signature == method.Signature) ?? Base?.Override(method);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
