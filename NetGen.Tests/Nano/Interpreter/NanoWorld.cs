namespace NetGen.Tests.Nano.Interpreter;

/// <summary>All types that are loaded, those of the core library and those of the code under test.</summary>
internal sealed class NanoWorld
{
    /// <summary>Each assembly has one, and nothing names it.</summary>
    private const string GlobalType = "<Module>";

    private const string FieldHandle = "System.RuntimeFieldHandle";

    private readonly Dictionary<string, NanoType> _types = [];

    /// <summary>All static fields.</summary>
    public List<NanoField> StaticFields { get; } = [];

    public static NanoType AddressOf(NanoType type) => new(type.Name + "&", SlotKind.Address) { Element = type };

    public static NanoMethod Method(NanoType type, string name, string signature)
    {
        for (var owner = type; owner is not null; owner = owner.Base)
        {
            var found = owner.Methods.Find(method => method.Name == name && method.Signature == signature);
            if (found is not null)
                return found;
        }

        throw new NanoUnsupportedException($"There is no method {type}.{name}{signature}.");
    }

    public NanoType Type(string name) =>
        _types.TryGetValue(name, out var type) ? type : throw new NanoUnsupportedException($"There is no type {name}.");

    public NanoType Declare(string name)
    {
        var type = new NanoType(name, KindOf(name));
        return name == GlobalType || _types.TryAdd(name, type) ? type : throw new NanoUnsupportedException($"{name} is declared twice.");
    }

    public NanoType ArrayOf(NanoType element)
    {
        string name = element.Name + "[]";
        if (!_types.TryGetValue(name, out var type))
            _types[name] = type = new NanoType(name, SlotKind.Reference) { Element = element, IsArray = true, Base = Type("System.Array") };
        return type;
    }

    public NanoField Field(NanoType type, string name) =>
        type.Fields.Concat(StaticFields.Where(field => field.Owner == type)).LastOrDefault(field => field.Name == name)
        ?? throw new NanoUnsupportedException($"There is no field {type}.{name}.");

    /// <summary>What a type holds whose base is known: a structure, unless it is a number or a handle.</summary>
    public static SlotKind KindOf(NanoType type) =>
        type.Base!.Name == "System.ValueType" && type.Kind == SlotKind.Reference && type.Name is not ("System.Enum" or FieldHandle) ? SlotKind.Structure : type.Kind;

    private static SlotKind KindOf(string name) => name switch
    {
        "System.Void" => SlotKind.Void,
        "System.Boolean" or "System.Char" or "System.SByte" or "System.Byte" or "System.Int16" or "System.UInt16" or "System.Int32" or "System.UInt32"
            or "System.IntPtr" or "System.UIntPtr" => SlotKind.Int32,
        "System.Int64" or "System.UInt64" => SlotKind.Int64,
        "System.Single" => SlotKind.Single,
        "System.Double" => SlotKind.Double,
        _ => SlotKind.Reference,
    };
}
