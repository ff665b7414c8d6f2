namespace NetGen.Generator.Cost;

/// <summary>What one method takes on nanoFramework.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsStatic">True where it needs no object.</param>
/// <param name="Bytes">Bytes of its instructions in the image.</param>
/// <param name="Instructions">Instructions that a call executes, those of the methods that it calls among them: mean of both ways of a choice.</param>
/// <param name="Locals">Its locals.</param>
/// <param name="Stack">Places of the evaluation stack.</param>
/// <param name="Arguments">Its arguments, the object among them.</param>
/// <param name="LongestBranch">Bytes that its longest jump spans.</param>
internal sealed record MethodFigures(string Name, bool IsStatic, int Bytes, double Instructions, int Locals, int Stack, int Arguments, int LongestBranch);

/// <summary>What the classes of a source take on nanoFramework.</summary>
/// <param name="Methods">Their methods.</param>
/// <param name="InstanceFields">Instance fields.</param>
/// <param name="StaticFields">Static fields, those that hold the data of arrays not among them.</param>
/// <param name="ImageBytes">What they add to an image: rows of tables, names, signatures, constant data, instructions.</param>
/// <param name="ConstantBytes">Signatures and the data of array initialisers, which share one table.</param>
internal sealed record ClassFigures(IReadOnlyList<MethodFigures> Methods, int InstanceFields, int StaticFields, int ImageBytes, int ConstantBytes)
{
    /// <summary>Instructions of all methods together.</summary>
    public int CodeBytes => Methods.Sum(method => method.Bytes);

    /// <summary>The method with this name and number of parameters.</summary>
    public MethodFigures? Find(string name, int parameters) => Methods.FirstOrDefault(method => method.Name == name && method.Arguments == parameters + (method.IsStatic ? 0 : 1));
}
