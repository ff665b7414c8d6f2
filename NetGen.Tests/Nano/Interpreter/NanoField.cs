namespace NetGen.Tests.Nano.Interpreter;

/// <summary>A field: its place among the fields of the object, or among all static ones.</summary>
/// <param name="Owner">Type that declares it.</param>
/// <param name="Name">Name.</param>
/// <param name="Type">What it holds.</param>
/// <param name="IsStatic">Whether it belongs to the type.</param>
/// <param name="Index">Its place.</param>
/// <param name="Data">What the image holds for it: the content of an array initialiser.</param>
public sealed record NanoField(NanoType Owner, string Name, NanoType Type, bool IsStatic, int Index, byte[]? Data);
