namespace NetGen;

/// <summary>Any compiled network that has a loss, so that a trainer can work on all of them.</summary>
/// <typeparam name="T">The network's numbers: <see cref="float"/> or <see cref="double"/>.</typeparam>
/// <typeparam name="TTarget">A target's type: <see cref="int"/> for labels, else <typeparamref name="T"/>.</typeparam>
/// <remarks>Training is not safe concurrently with anything else on the same instance.</remarks>
public interface ITrainable<T, TTarget> : INetwork<T>
    where T : struct
    where TTarget : struct
{
    /// <summary>The number of target values a sample: 1 for labels.</summary>
    int TargetSize { get; }

    /// <summary>The number of values in the optimizer's memory.</summary>
    int OptimizerStateCount { get; }

    /// <summary>The names, shapes and places of the optimizer's memory, in the order of <see cref="CopyOptimizerStateTo"/>.</summary>
    IReadOnlyList<ParameterBlock> OptimizerBlocks { get; }

    /// <summary>The number of updates since the start or <see cref="ResetOptimizer"/>.</summary>
    long Step { get; set; }

    /// <summary>One update from one sample; returns its loss before the update.</summary>
    /// <param name="input"><see cref="INetwork{T}.InputSize"/> values.</param>
    /// <param name="target"><see cref="TargetSize"/> values.</param>
    /// <param name="learningRate">Finite, at least 0.</param>
    /// <param name="sampleWeight">A factor of the loss, of any sign.</param>
    T Train(ReadOnlySpan<T> input, ReadOnlySpan<TTarget> target, double learningRate, T sampleWeight);

    /// <summary>One update from the mean over all samples; returns the mean loss before the update.</summary>
    /// <param name="inputs">Sample after sample, one at least.</param>
    /// <param name="targets"><see cref="TargetSize"/> values a sample.</param>
    /// <param name="learningRate">Finite, at least 0.</param>
    /// <param name="sampleWeights">A factor of each sample's loss, of any sign; empty means 1 for all.</param>
    T TrainBatch(ReadOnlySpan<T> inputs, ReadOnlySpan<TTarget> targets, double learningRate, ReadOnlySpan<T> sampleWeights = default);

    /// <summary>One update a sample, in order; returns the mean of the losses, each taken before its update.</summary>
    /// <param name="inputs">Sample after sample, one at least.</param>
    /// <param name="targets"><see cref="TargetSize"/> values a sample.</param>
    /// <param name="learningRate">Finite, at least 0.</param>
    /// <param name="sampleWeights">A factor of each sample's loss, of any sign; empty means 1 for all.</param>
    T TrainEach(ReadOnlySpan<T> inputs, ReadOnlySpan<TTarget> targets, double learningRate, ReadOnlySpan<T> sampleWeights = default);

    /// <summary>The mean loss over all samples and its gradient; changes nothing that training uses.</summary>
    /// <param name="inputs">Sample after sample, one at least.</param>
    /// <param name="targets"><see cref="TargetSize"/> values a sample.</param>
    /// <param name="gradient">Receives a value a parameter, in the order of <see cref="INetwork{T}.CopyParametersTo"/>.</param>
    /// <param name="sampleWeights">A factor of each sample's loss, of any sign; empty means 1 for all.</param>
    T Gradient(ReadOnlySpan<T> inputs, ReadOnlySpan<TTarget> targets, Span<T> gradient, ReadOnlySpan<T> sampleWeights = default);

    /// <summary>One update from a gradient.</summary>
    /// <param name="gradient">A value a parameter, in the order of <see cref="INetwork{T}.CopyParametersTo"/>.</param>
    /// <param name="learningRate">Finite, at least 0.</param>
    void Update(ReadOnlySpan<T> gradient, double learningRate);

    /// <summary>The mean loss over all samples.</summary>
    /// <param name="inputs">Sample after sample, one at least.</param>
    /// <param name="targets"><see cref="TargetSize"/> values a sample.</param>
    /// <param name="sampleWeights">A factor of each sample's loss, of any sign; empty means 1 for all.</param>
    T Evaluate(ReadOnlySpan<T> inputs, ReadOnlySpan<TTarget> targets, ReadOnlySpan<T> sampleWeights = default);

    /// <summary>Copies the optimizer's memory.</summary>
    /// <param name="destination">Receives <see cref="OptimizerStateCount"/> values.</param>
    void CopyOptimizerStateTo(Span<T> destination);

    /// <summary>Sets the optimizer's memory, as <see cref="CopyOptimizerStateTo"/> gave it. <see cref="Step"/> is set apart.</summary>
    /// <param name="source"><see cref="OptimizerStateCount"/> values.</param>
    void SetOptimizerState(ReadOnlySpan<T> source);

    /// <summary>Forgets the optimizer's memory and sets <see cref="Step"/> to 0. The parameters stay.</summary>
    void ResetOptimizer();
}
