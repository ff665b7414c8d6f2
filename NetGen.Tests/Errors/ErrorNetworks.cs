using NetGen.Tests.Compile;

namespace NetGen.Tests.Errors;

/// <summary>A network with labels in single precision and a checking one with values in double precision, each for both targets.</summary>
public sealed class ErrorNetworks
{
    public static IReadOnlyList<string> Names { get; } = ["LabelsSimd", "LabelsPortable", "ValuesSimd", "ValuesPortable"];

    private readonly HarnessResult _compiled = CompilationHarness.Compile("using NetGen;\n\n" + string.Concat(Names.Select(Source)));

    internal ISubject Create(string name)
    {
        object network = _compiled.Create<object>(name), twin = _compiled.Create<object>(name);
        bool isPortable = name.EndsWith("Portable", StringComparison.Ordinal);
        return network is ITrainable<float, int> labels
            ? new Subject<float, int>(labels, (ITrainable<float, int>)twin, k => k % 4, isPortable)
            : new Subject<double, double>((ITrainable<double, double>)network, (ITrainable<double, double>)twin, k => 0.5 - k, isPortable);
    }

    private static string Source(string name)
    {
        string target = name.EndsWith("Portable", StringComparison.Ordinal) ? "Target.Portable" : "Target.Simd";
        return name.StartsWith("Labels", StringComparison.Ordinal)
            ? Class(name, "float", "int", $"[Network(3, Target = {target})] [Dense(5, Activation.Relu, Name = \"First\")] [Dense(4)] [CrossEntropy] [Adam]")
            : Class(name, "double", "double[]", $"[Network(3, Target = {target}, Precision = Precision.Double, CheckInputs = true)] [Dense(5, Activation.Tanh, Name = \"First\")] [Dense(2)] [MeanSquaredError] [Sgd(Momentum = 0.9)]");
    }

    /// <summary>The network, with the members that no interface has over arrays.</summary>
    private static string Class(string name, string number, string target, string attributes) => $$"""
        {{attributes}}
        public sealed partial class {{name}}
        {
            public void Keep({{number}}[] input, {{number}}[] output) => Forward(input, output, out _);

            public void TrainOne({{number}}[] input, {{target}} target, double learningRate) => Train(input, target, learningRate);

            public {{number}} BackwardAfter({{number}}[] forwardInput, {{number}}[] input, {{target}} target, {{number}}[] gradient, {{number}}[] inputGradient)
            {
                Forward(forwardInput, new {{number}}[OutputSize], out Cache cache);
                return Backward(input, in cache, target, gradient, inputGradient);
            }

            public void BackwardFromAfter({{number}}[] forwardInput, {{number}}[] input, {{number}}[] outputGradient, {{number}}[] gradient, {{number}}[] inputGradient)
            {
                Forward(forwardInput, new {{number}}[OutputSize], out Cache cache);
                BackwardFrom(input, in cache, outputGradient, gradient, inputGradient);
            }

            public void BackwardFromNothing({{number}}[] input, {{number}}[] outputGradient, {{number}}[] gradient) => BackwardFrom(input, default, outputGradient, gradient);

            public void CopyWeights({{number}}[] destination) => CopyFirstWeightsTo(destination);

            public void SetWeights({{number}}[] source) => SetFirstWeights(source);

            public void CopyBiases({{number}}[] destination) => CopyFirstBiasesTo(destination);

            public void SetBiases({{number}}[] source) => SetFirstBiases(source);
        }

        """;
}
