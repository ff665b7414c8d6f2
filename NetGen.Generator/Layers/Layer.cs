using NetGen.Generator.Model;
using NetGen.Generator.Program;

namespace NetGen.Generator.Layers;

/// <summary>What a layer is lowered from.</summary>
/// <param name="Program">The program under construction.</param>
/// <param name="Input">The values it takes; the last axis is its input features.</param>
/// <param name="Number">1 for the first layer: the ending of its tensors' names.</param>
/// <param name="Spec">What its attribute said.</param>
/// <param name="Kept">The role of z and a: temporaries, or kept in the caller's cache.</param>
internal sealed record LayerContext(TensorProgram Program, Tensor Input, int Number, LayerSpec Spec, TensorRole Kept);

/// <summary>What a layer made: its weighted sums, and its parameters in canonical order.</summary>
internal sealed record LayerResult(Tensor Z, IReadOnlyList<Tensor> Parameters);

/// <summary>One kind of layer: its forward part only; the rest is derived.</summary>
internal abstract class Layer
{
    /// <summary>The attribute's name without its ending.</summary>
    public abstract string Name { get; }

    /// <summary>The formula as it is printed in documentation.</summary>
    public abstract string Formula { get; }

    /// <summary>Where it comes from.</summary>
    public abstract string Source { get; }

    /// <summary>The settings of its own; those of its activation and of its first weights come on top.</summary>
    public abstract IReadOnlyList<SettingRule> Rules { get; }

    /// <summary>Emits the layer up to its weighted sums z; the activation follows.</summary>
    public abstract LayerResult Emit(LayerContext context);
}
