namespace NetGen.Tests.Nano.Interpreter;

/// <summary>An object or a structure: numbers and references in the places of its fields.</summary>
public sealed class NanoObject
{
    internal NanoObject(NanoType type)
    {
        Type = type;
        Numbers = new long[type.Fields.Count];
        References = new object?[type.Fields.Count];
        foreach (var field in type.Fields.Where(field => field.Type.Kind == SlotKind.Structure))
        {
            References[field.Index] = new NanoObject(field.Type);
        }
    }

    private NanoObject(NanoObject other)
    {
        Type = other.Type;
        Numbers = (long[])other.Numbers.Clone();
        References = (object?[])other.References.Clone();
        foreach (var field in Type.Fields.Where(field => field.Type.Kind == SlotKind.Structure))
        {
            References[field.Index] = ((NanoObject)References[field.Index]!).Copy();
        }
    }

    /// <summary>What it is.</summary>
    public NanoType Type { get; }

    internal long[] Numbers { get; }

    internal object?[] References { get; }

    internal NanoObject Copy() => new(this);

    /// <summary>Takes the content of another structure, so that addresses of this one stay good.</summary>
    internal void Assign(NanoObject other)
    {
        other.Numbers.CopyTo(Numbers, 0);
        foreach (var field in Type.Fields)
        {
            if (field.Type.Kind == SlotKind.Structure)
                ((NanoObject)References[field.Index]!).Assign((NanoObject)other.References[field.Index]!);
            else
                References[field.Index] = other.References[field.Index];
        }
    }
}
