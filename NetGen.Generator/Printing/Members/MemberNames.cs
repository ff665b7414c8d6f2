namespace NetGen.Generator.Printing.Members;

/// <summary>Names in the user's class that more than one writer needs.</summary>
internal static class MemberNames
{
    /// <summary>The field that holds the instance's aligned memory.</summary>
    public const string Memory = "_netgenMemory";

    /// <summary>The field behind <c>Step</c>.</summary>
    public const string StepField = "_netgenStep";

    /// <summary>The method that allocates the memory and gives the optimizer's states their first values.</summary>
    public const string CreateMemory = "_netgenCreateMemory";

    public static string CopyWeights(string layer) => $"Copy{layer}WeightsTo";

    public static string SetWeights(string layer) => $"Set{layer}Weights";

    public static string CopyBiases(string layer) => $"Copy{layer}BiasesTo";

    public static string SetBiases(string layer) => $"Set{layer}Biases";
}
