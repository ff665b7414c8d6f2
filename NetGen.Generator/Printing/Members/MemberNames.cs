using NetGen.Generator.Model;

namespace NetGen.Generator.Printing.Members;

/// <summary>Names in the user's class that more than one writer needs.</summary>
internal static class MemberNames
{
    /// <summary>The field that holds the instance's aligned memory.</summary>
    public const string Memory = "_netgenMemory";

    /// <summary>The property through which kernels reach the first aligned element.</summary>
    public const string Data = "_netgenData";

    /// <summary>The method that gives a part of the memory as a span.</summary>
    public const string Part = "_netgenPart";

    /// <summary>The method behind a public one that takes arrays.</summary>
    public static string Private(string name) => "_netgen" + name;

    /// <summary>The field behind <c>Step</c>.</summary>
    public const string StepField = "_netgenStep";

    /// <summary>The method that allocates the memory and gives the optimizer's states their first values.</summary>
    public const string CreateMemory = "_netgenCreateMemory";

    /// <summary>The numbers of a file that parameters start from.</summary>
    public const string Weights = "_netgenWeights";

    /// <summary>The field behind <c>MaxDegreeOfParallelism</c>.</summary>
    public const string MostThreads = "_netgenMostThreads";

    /// <summary>The class of what threads do together.</summary>
    public const string ThreadsClass = "_NetgenThreads";

    /// <summary>The property through which batches reach the threads.</summary>
    public const string Threads = "_netgenThreads";

    /// <summary>The field behind <see cref="Threads"/>.</summary>
    public const string ThreadsField = "_netgenThreadsMade";

    /// <summary>The array that describes the layers.</summary>
    public const string Layers = "_netgenLayers";

    /// <summary>The array that describes the parameters.</summary>
    public const string ParameterBlocks = "_netgenParameterBlocks";

    /// <summary>The array that describes the optimizer's memory.</summary>
    public const string OptimizerBlocks = "_netgenOptimizerBlocks";

    /// <summary>What nothing around the class may be called: <see cref="Aliases"/>, and words of C# that mean a type where one is called so.</summary>
    public static IReadOnlyList<string> NamesHeldFree { get; } = ["_Guard", "_Kernels", "_Marshal", "_Math", "_MatrixCopy", "_Unsafe", "var", "nint"];

    /// <summary>The names that are not part of the public face.</summary>
    public static IReadOnlyList<string> Reserved { get; } = [Memory, Data, Part, StepField, CreateMemory, Weights, Layers, ParameterBlocks, OptimizerBlocks, .. NamesHeldFree];

    /// <summary>The same where batches are shared by threads.</summary>
    public static IReadOnlyList<string> ReservedByThreads { get; } = [MostThreads, ThreadsClass, Threads, ThreadsField];

    /// <summary>Short names for what every member calls, with an underscore so that nothing of the user's hides them.</summary>
    public static IEnumerable<(string Name, string Type)> Aliases(CompiledNetwork compiled)
    {
        yield return ("_Guard", compiled.Options.HasSpans ? "global::NetGen.Guard" : ArrayLibrary.Name + ".Guard");
        yield return ("_Kernels", compiled.KernelClass);
        if (compiled.Options.Kind == TargetKind.Simd) yield return ("_Marshal", "global::System.Runtime.InteropServices.MemoryMarshal");
        yield return ("_Math", "global::System.Math");
        yield return ("_MatrixCopy", $"{(compiled.Options.HasSpans ? "global::NetGen.Numerics" : ArrayLibrary.Name)}.MatrixCopy");
        if (compiled.Options.Kind == TargetKind.Simd) yield return ("_Unsafe", "global::System.Runtime.CompilerServices.Unsafe");
    }

    public static string CopyWeights(string layer) => $"Copy{layer}WeightsTo";

    public static string SetWeights(string layer) => $"Set{layer}Weights";

    public static string CopyBiases(string layer) => $"Copy{layer}BiasesTo";

    public static string SetBiases(string layer) => $"Set{layer}Biases";
}
