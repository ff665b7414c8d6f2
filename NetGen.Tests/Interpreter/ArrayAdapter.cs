namespace NetGen.Tests.Interpreter;

/// <summary>
/// Writes a class whose members take arrays, so that it is seen as all others are: through the interfaces and <see cref="Steps"/>. Each
/// method copies the spans into arrays, calls the member, and copies back what may have been written.
/// </summary>
internal static class ArrayAdapter
{
    public static string Source(NetworkText text)
    {
        string number = text.IsDouble ? "double" : "float";
        string target = text.TakesLabels ? "int" : number;
        string network = $"INetwork<{number}>";
        string trainable = $"ITrainable<{number}, {target}>";
        string[] members = [
            $"int {network}.InputSize => InputSize;",
            $"int {network}.OutputSize => OutputSize;",
            $"int {network}.ParameterCount => ParameterCount;",
            $"string {network}.Summary => Summary;",
            $"IReadOnlyList<LayerDescription> {network}.Layers => throw new NotSupportedException();",
            $"IReadOnlyList<ParameterBlock> {network}.ParameterBlocks => throw new NotSupportedException();",
            $"void {network}.ForwardLayers(ReadOnlySpan<{number}> input, Span<{number}> outputs) => throw new NotSupportedException();",
            $"void {network}.Backpropagate(ReadOnlySpan<{number}> input, ReadOnlySpan<{number}> outputGradient, Span<{number}> gradient, Span<{number}> inputGradient) => throw new NotSupportedException();",
            Method("void", network + ".Forward", "Forward(<input>, <output>);", number, "<input", ">output"),
            Method("void", network + ".ForwardBatch", "ForwardBatch(<input>, <output>);", number, "<input", ">output"),
            Method("void", network + ".CopyParametersTo", "CopyParametersTo(<output>);", number, ">output"),
            Method("void", network + ".SetParameters", "SetParameters(<input>);", number, "<input"),
            Method("void", "public ForwardBackwardFrom", "Forward(<input>, <output>, out Cache cache); BackwardFrom(<input>, in cache, <outputGradient>, <gradient>, <inputGradient>, accumulate);", number, "<input", ">output", "<outputGradient", ">gradient", ">inputGradient", "bool accumulate"),
        ];
        if (text.Loss is not null) members = [.. members, .. Training(text, trainable, number, target)];
        return $$"""
            {{text.Attributes}}
            public sealed partial class {{text.Name}} : {{(text.Loss is null ? network : trainable)}}
            {
                {{string.Join("\n    ", members)}}
            }

            """;
    }

    private static IEnumerable<string> Training(NetworkText text, string trainable, string number, string target) =>
    [
        $"int {trainable}.TargetSize => TargetSize;",
        $"int {trainable}.OptimizerStateCount => OptimizerStateCount;",
        $"IReadOnlyList<ParameterBlock> {trainable}.OptimizerBlocks => throw new NotSupportedException();",
        Method(number, trainable + ".Train", $"var loss = Train(<input>, {(text.TakesLabels ? "targets[0]" : "<targets>")}, learningRate, weight);", number, "<input", $"ReadOnlySpan<{target}> targets", "double learningRate", number + " weight"),
        Method(number, trainable + ".TrainBatch", "var loss = TrainBatch(<inputs>, <targets>, learningRate, <weights>);", number, "<inputs", $"ReadOnlySpan<{target}> targets", "double learningRate", "<weights"),
        Method(number, trainable + ".TrainEach", "var loss = TrainEach(<inputs>, <targets>, learningRate, <weights>);", number, "<inputs", $"ReadOnlySpan<{target}> targets", "double learningRate", "<weights"),
        Method(number, trainable + ".Gradient", "var loss = Gradient(<inputs>, <targets>, <gradient>, <weights>);", number, "<inputs", $"ReadOnlySpan<{target}> targets", ">gradient", "<weights"),
        Method("void", trainable + ".Update", "Update(<gradient>, learningRate);", number, "<gradient", "double learningRate"),
        Method(number, trainable + ".Evaluate", "var loss = Evaluate(<inputs>, <targets>, <weights>);", number, "<inputs", $"ReadOnlySpan<{target}> targets", "<weights"),
        Method("void", trainable + ".CopyOptimizerStateTo", "CopyOptimizerStateTo(<output>);", number, ">output"),
        Method("void", trainable + ".SetOptimizerState", "SetOptimizerState(<input>);", number, "<input"),
        Method(number, "public ForwardBackward", $"Forward(<input>, <output>, out Cache cache); var loss = Backward(<input>, in cache, {(text.TakesLabels ? "targets[0]" : "<targets>")}, <gradient>, <inputGradient>, accumulate, weight);", number, "<input", ">output", $"ReadOnlySpan<{target}> targets", ">gradient", ">inputGradient", "bool accumulate", number + " weight"),
    ];

    /// <summary>One method. A parameter begins with &lt; where it is read, with > where it is written, else it says its type.</summary>
    private static string Method(string result, string name, string body, string number, params string[] parameters)
    {
        string signature = string.Join(", ", parameters.Select(parameter => parameter[0] switch
        {
            '<' => $"ReadOnlySpan<{number}> {parameter[1..]}",
            '>' => $"Span<{number}> {parameter[1..]}",
            _ => parameter,
        }));
        string[] written = [.. parameters.Where(parameter => parameter[0] == '>').Select(parameter => parameter[1..])];
        string before = string.Concat(written.Select(one => $"var {one}Array = {one}.ToArray(); "));
        string after = string.Concat(written.Select(one => $" {one}Array.AsSpan().CopyTo({one});"));
        foreach (string one in written) body = body.Replace($"<{one}>", one + "Array", StringComparison.Ordinal);
        foreach (string one in parameters) body = body.Replace($"<{one.Split('<', ' ')[^1]}>", $"{one.Split('<', ' ')[^1]}.ToArray()", StringComparison.Ordinal);
        string access = name.StartsWith("public ", StringComparison.Ordinal) ? $"public {result} {name[7..]}" : $"{result} {name}";
        return $"{access}({signature}) {{ {before}{body}{after}{(result == "void" ? "" : " return loss;")} }}";
    }
}
