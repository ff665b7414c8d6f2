namespace NetGen.Tests.Nano.Interpreter;

/// <summary>What a place on the evaluation stack, a local or a field holds.</summary>
public enum SlotKind
{
    /// <summary>Nothing: what a method without a result returns.</summary>
    Void,

    /// <summary>Truth values, characters and integers of up to 32 bits; native integers have 32 bits there.</summary>
    Int32,

    /// <summary>Integers of 64 bits.</summary>
    Int64,

    /// <summary>Single precision: it stays single on the stack.</summary>
    Single,

    /// <summary>Double precision.</summary>
    Double,

    /// <summary>An object, an array, a string or null.</summary>
    Reference,

    /// <summary>Where a value lies: what <c>ref</c>, <c>in</c> and <c>out</c> pass.</summary>
    Address,

    /// <summary>A structure, which lies on the heap and is copied whenever it is passed.</summary>
    Structure,
}
