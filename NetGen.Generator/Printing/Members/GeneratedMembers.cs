using NetGen.Generator.Model;

namespace NetGen.Generator.Printing.Members;

/// <summary>A member that the user's class gets.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Parameters">The types of a method's parameters, null for anything else.</param>
internal sealed record GeneratedMember(string Name, IReadOnlyList<string>? Parameters);

/// <summary>The names that generated code takes in the user's class. A test holds them against the members that are really emitted.</summary>
internal static class GeneratedMembers
{
    /// <param name="spec">The network.</param>
    /// <param name="hasSpans">False where members take arrays.</param>
    public static IReadOnlyList<GeneratedMember> Of(NetworkSpec spec, bool hasSpans = true)
    {
        string number = Literals.Keyword(spec.Precision);
        string read = hasSpans ? $"ReadOnlySpan<{number}>" : number + "[]";
        string write = hasSpans ? $"Span<{number}>" : read;
        var members = new List<GeneratedMember>();

        Value("InputSize");
        Value("OutputSize");
        Value("ParameterCount");
        Value("Summary");
        Value("Diagram");
        Value("Cache");
        foreach (string name in MemberNames.Reserved) Value(name);
        if (spec.Parallel)
        {
            Value("MaxDegreeOfParallelism");
            foreach (string name in MemberNames.ReservedByThreads) Value(name);
        }

        Method("Initialize", "ulong");
        Method("Forward", read, write);
        Method("Forward", read, write, "Cache");
        Method("ForwardBatch", read, write);
        Method("BackwardFrom", read, "Cache", read, write, write, "bool");
        Method("CopyParametersTo", write);
        Method("SetParameters", read);
        foreach (var layer in spec.Layers)
        {
            Method(MemberNames.CopyWeights(layer.Name), write);
            Method(MemberNames.SetWeights(layer.Name), read);
            if (!layer.HasBias) continue;
            Method(MemberNames.CopyBiases(layer.Name), write);
            Method(MemberNames.SetBiases(layer.Name), read);
        }

        if (spec.Loss is null) return members;
        bool labels = TargetShape.Of(spec).IsLabel;
        string target = labels ? "int" : read;
        string targets = !labels ? read : hasSpans ? "ReadOnlySpan<int>" : "int[]";
        Value("TargetSize");
        Value("OptimizerStateCount");
        Value("Step");
        Method("Backward", read, "Cache", target, write, write, "bool", number);
        Method("Gradient", read, targets, write, read);
        Method("Train", read, target, "double", number);
        Method("TrainBatch", read, targets, "double", read);
        Method("TrainEach", read, targets, "double", read);
        Method("Evaluate", read, targets, read);
        Method("Update", read, "double");
        Method("CopyOptimizerStateTo", write);
        Method("SetOptimizerState", read);
        Method("ResetOptimizer");
        return members;

        void Value(string name) => members.Add(new GeneratedMember(name, null));

        void Method(string name, params string[] parameters)
        {
            members.Add(new GeneratedMember(name, parameters));
            if (!hasSpans && parameters.Any(parameter => parameter == read)) Value(MemberNames.Private(name));
        }
    }
}
