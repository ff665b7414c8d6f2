using NetGen.Benchmarks.Cases;

namespace NetGen.Benchmarks.Peers;

/// <summary>
/// A network in C#. Implemented by a struct where a call takes nanoseconds: the JIT then compiles the timing loop for this one type and
/// calls directly, as a user's program does.
/// </summary>
internal interface IManagedNetwork
{
    /// <summary>The outputs of one sample.</summary>
    void Forward(Samples samples, int first, Span<float> output);

    /// <summary>One step on one sample; returns its loss before the step.</summary>
    float Train(Samples samples, int first);

    /// <summary>One step on the mean over some samples; returns their mean loss before the step.</summary>
    float TrainBatch(Samples samples, int first, int count);

    /// <summary>Copies the parameters, in the order of <see cref="Case.Parameters"/>.</summary>
    void CopyParametersTo(Span<float> destination);

    /// <summary>Sets the parameters and forgets the optimizer's memory.</summary>
    void Reset(ReadOnlySpan<float> parameters);
}

/// <summary>A network that can also make one step after each of many samples in one call.</summary>
internal interface ITrainsEach : IManagedNetwork
{
    /// <summary>A step after each of some samples; returns the mean of their losses.</summary>
    float TrainEach(Samples samples, int first, int count);
}
