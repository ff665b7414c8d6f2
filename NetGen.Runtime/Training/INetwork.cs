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

    /// <summary>The layers, in the order in which they apply.</summary>
    IReadOnlyList<LayerDescription> Layers { get; }

    /// <summary>The parameters' names, shapes and places, in the order of <see cref="CopyParametersTo"/>.</summary>
    IReadOnlyList<ParameterBlock> ParameterBlocks { get; }

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

    /// <summary>Computes what every layer gives for one sample, the last one's outputs included. Safe from several threads at once.</summary>
    /// <remarks>
    /// Allocates nothing, unless the network is compiled for target Portable or holds more than 64 KiB a sample between its layers: then the
    /// sample's cache lies on the heap.
    /// </remarks>
    /// <param name="input"><see cref="InputSize"/> values.</param>
    /// <param name="outputs">Receives the values of the first layer, then those of the second, and so on; <see cref="Layers"/> tells how many each has.</param>
    void ForwardLayers(ReadOnlySpan<T> input, Span<T> outputs);

    /// <summary>
    /// Computes one sample forward, and then backpropagates a gradient that comes from outside: of a network that follows, a critic, a
    /// reward. Safe from several threads at once.
    /// </summary>
    /// <remarks>gradient = sum_k outputGradient_k d output_k / d parameter. Allocates as <see cref="ForwardLayers"/> does.</remarks>
    /// <param name="input"><see cref="InputSize"/> values.</param>
    /// <param name="outputGradient">The gradient with respect to the outputs: <see cref="OutputSize"/> values.</param>
    /// <param name="gradient">Receives a value a parameter, in the order of <see cref="CopyParametersTo"/>; 0 for frozen ones.</param>
    /// <param name="inputGradient">Receives the gradient with respect to the input, <see cref="InputSize"/> values, where it is not empty.</param>
    void Backpropagate(ReadOnlySpan<T> input, ReadOnlySpan<T> outputGradient, Span<T> gradient, Span<T> inputGradient);
}
