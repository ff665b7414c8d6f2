namespace NetGen.Tests.Nano.Interpreter;

/// <summary>Where a value lies. Numbers are seen as the stack holds them, 64 bits each.</summary>
internal abstract class Address
{
    public abstract long Number { get; set; }

    public abstract object? Reference { get; set; }
}

/// <summary>A local, an argument or a field.</summary>
internal sealed class SlotAddress(long[] numbers, object?[] references, int index) : Address
{
    public override long Number
    {
        get => numbers[index];
        set => numbers[index] = value;
    }

    public override object? Reference
    {
        get => references[index];
        set => references[index] = value;
    }
}

/// <summary>An element of an array.</summary>
internal sealed class ElementAddress(Array array, int index) : Address
{
    public override long Number
    {
        get => Elements.Load(array, index);
        set => Elements.Store(array, index, value);
    }

    public override object? Reference
    {
        get => ((object?[])array)[index];
        set => ((object?[])array)[index] = value;
    }
}
