using NetGen.Benchmarks.Peers;

namespace NetGen.Benchmarks.Cases;

/// <summary>A network, what is done with it, and its compiled forms. Adding a case is a file and a line in <see cref="CaseList"/>.</summary>
internal sealed class Case
{
    private readonly Lazy<Samples> _samples;
    private readonly Lazy<float[]> _parameters;

    /// <param name="name">What the case is called.</param>
    /// <param name="sizes">Inputs, then the outputs of each layer.</param>
    /// <param name="hidden">The activation of all layers but the last.</param>
    /// <param name="output">The last layer's: a softmax with cross entropy, or one sigmoid with binary cross entropy.</param>
    /// <param name="compiled">What the compiler made of it; the first one gives the parameters that all start from.</param>
    /// <param name="works">What is measured.</param>
    /// <param name="samples">Gives the samples when they are first needed; random ones by default.</param>
    public Case(string name, int[] sizes, Activation hidden, Activation output, CompiledNetwork[] compiled, Func<Case, Work[]> works, Func<Samples>? samples = null)
    {
        Name = name;
        Sizes = sizes;
        Hidden = hidden;
        Output = output;
        Compiled = compiled;
        Works = works(this);
        _samples = new(samples ?? (() => Samples.OfRandomNumbers(sizes[0], Math.Max(2, sizes[^1]))));
        _parameters = new(() => compiled[0].FirstParameters(ParameterCount));
    }

    public string Name { get; }

    public IReadOnlyList<int> Sizes { get; }

    public Activation Hidden { get; }

    public Activation Output { get; }

    public IReadOnlyList<CompiledNetwork> Compiled { get; }

    public IReadOnlyList<Work> Works { get; }

    public Samples Samples => _samples.Value;

    /// <summary>What every implementation starts from: layer by layer weights [out, in], then biases.</summary>
    public ReadOnlySpan<float> Parameters => _parameters.Value;

    public int LayerCount => Sizes.Count - 1;

    public int OutputSize => Sizes[^1];

    public int ParameterCount => Enumerable.Range(0, LayerCount).Sum(layer => (Sizes[layer] + 1) * Sizes[layer + 1]);

    /// <summary>The layer sizes and the activations.</summary>
    public string Text => FormattableString.Invariant($"{string.Join('-', Sizes)}, {Hidden}, {Output}");

    public Activation ActivationOf(int layer) => layer == LayerCount - 1 ? Output : Hidden;

    /// <summary>Inference of one sample, and training by plain gradient descent on 1, 32 and 128.</summary>
    public static Work[] UsualWorks(Case item) =>
    [
        new(item, Phase.Inference, 1, Optimizer.None),
        new(item, Phase.Train, 1, Optimizer.Sgd),
        new(item, Phase.Train, 32, Optimizer.Sgd),
        new(item, Phase.Train, 128, Optimizer.Sgd),
    ];
}
