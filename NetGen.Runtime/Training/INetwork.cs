namespace NetGen;

/// <summary>Any compiled network, as far as inference and its parameters go.</summary>
/// <typeparam name="T">The network's numbers: <see cref="float"/> or <see cref="double"/>.</typeparam>
public interface INetwork<T>
    where T : struct
{
    /// <summary>The number of input features.</summary>
    int InputSize { get; }

    /// <summary>The number of outputs.</summary>
    int OutputSize { get; }

    /// <summary>The number of weights and biases, frozen ones included.</summary>
    int ParameterCount { get; }

    /// <summary>Shapes, parameters, memory and the compiler's decisions, layer by layer, as text.</summary>
    string Summary { get; }

    /// <summary>Sets all parameters as the seed and each layer's scheme say, and forgets the optimizer's memory.</summary>
    /// <param name="seed">Any number; the same one gives the same parameters on every platform.</param>
    void Initialize(ulong seed);

    /// <summary>Computes the outputs of one sample. Allocates nothing; safe from several threads at once.</summary>
    /// <param name="input"><see cref="InputSize"/> values.</param>
    /// <param name="output">Receives <see cref="OutputSize"/> values.</param>
    void Forward(ReadOnlySpan<T> input, Span<T> output);

    /// <summary>Computes the outputs of any number of samples. Allocates nothing; safe from several threads at once.</summary>
    /// <param name="inputs">Sample after sample, <see cref="InputSize"/> values each.</param>
    /// <param name="outputs">Receives <see cref="OutputSize"/> values a sample.</param>
    void ForwardBatch(ReadOnlySpan<T> inputs, Span<T> outputs);

    /// <summary>Copies the parameters, layer by layer: weights [outputs, inputs] row by row, then the bias.</summary>
    /// <param name="destination">Receives <see cref="ParameterCount"/> values.</param>
    void CopyParametersTo(Span<T> destination);

    /// <summary>Sets the parameters in the order of <see cref="CopyParametersTo"/>. The optimizer's memory stays.</summary>
    /// <param name="source"><see cref="ParameterCount"/> values.</param>
    void SetParameters(ReadOnlySpan<T> source);
}
