namespace NetGen.Tests.Oracles;

/// <summary>What one pass forward and back through a network gave, all in double.</summary>
/// <param name="Output">The outputs.</param>
/// <param name="Views">The cache's views by name: <c>Z1</c>, <c>A1</c>.</param>
/// <param name="Loss">The loss; NaN where the gradient came from outside.</param>
/// <param name="Gradient">The gradient with respect to the parameters.</param>
/// <param name="InputGradient">The gradient with respect to the input.</param>
public sealed record Pass(double[] Output, IReadOnlyDictionary<string, double[]> Views, double Loss, double[] Gradient, double[] InputGradient);

/// <summary>
/// A generated network as tests see it: double in and out, whatever the network computes with. Implemented by code that is compiled
/// together with the network, because its cache is a type of its own.
/// </summary>
public interface IProbe
{
    double[] Parameters { get; set; }

    double[] Forward(double[] input);

    double[] ForwardBatch(double[] inputs);

    /// <summary>Forward with a cache, then <c>BackwardFrom</c>.</summary>
    Pass BackwardFrom(double[] input, double[] outputGradient);
}

/// <summary>A network with a loss; labels are given as numbers too.</summary>
public interface ITrainingProbe : IProbe
{
    /// <summary>Forward with a cache, then <c>Backward</c>.</summary>
    Pass Backward(double[] input, double[] target);

    (double Loss, double[] Gradient) Gradient(double[] inputs, double[] targets);

    double Evaluate(double[] inputs, double[] targets);

    double Train(double[] input, double[] target, double learningRate);

    double TrainBatch(double[] inputs, double[] targets, double learningRate);

    void Update(double[] gradient, double learningRate);

    void ResetOptimizer();
}

/// <summary>A precision and a target.</summary>
public sealed record ProbeVariant(bool IsDouble, string Target)
{
    public static IReadOnlyList<ProbeVariant> All { get; } = [new(true, "Simd"), new(true, "Portable"), new(false, "Simd"), new(false, "Portable")];

    public string Arguments => $"Precision = Precision.{(IsDouble ? "Double" : "Single")}, Target = Target.{Target}";

    public override string ToString() => (IsDouble ? "double" : "float") + " " + Target;
}

/// <summary>A network to be probed.</summary>
/// <param name="Name">Its class.</param>
/// <param name="Inputs">Its inputs.</param>
/// <param name="Attributes">The attributes after <c>[Network]</c>.</param>
/// <param name="Views">The cache's views: <c>Z1 A1 Z2</c>.</param>
/// <param name="IsTrainable">True with a loss.</param>
/// <param name="TakesLabels">True where targets are classes.</param>
public sealed record ProbeNetwork(string Name, int Inputs, string Attributes, string Views, bool IsTrainable = false, bool TakesLabels = false);
