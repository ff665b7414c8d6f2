using NetGen.Generator.Model;
using NetGen.Generator.Program;

namespace NetGen.Generator.Activations;

/// <summary>One activation: what it makes of a layer's z. Softmax and its logarithm reduce over the features; all others are elementwise.</summary>
internal abstract class Activation
{
    /// <summary>The member of the public enum.</summary>
    public abstract string Name { get; }

    /// <summary>The formula as it is printed in comments and documentation: <c>a = 1 / (1 + e^-z)</c>.</summary>
    public abstract string Formula { get; }

    /// <summary>Where it comes from.</summary>
    public abstract string Source { get; }

    /// <summary>The layer settings that change it.</summary>
    public virtual IReadOnlyList<SettingRule> Rules => [];

    /// <summary>The scheme of first weights that suits it, where neither layer nor network names one.</summary>
    public virtual string DefaultInitialization => "GlorotUniform";

    /// <summary>What the network's outputs are where it stands last, or null where there is nothing to say.</summary>
    /// <param name="isFromLogits">True when the loss takes a softmax or sigmoid of z by itself.</param>
    public virtual string? OutputMeaning(bool isFromLogits) => null;

    /// <summary>True when it reduces over the features and so may only stand last.</summary>
    public virtual bool IsOutputOnly => false;

    /// <summary>Emits a = f(z) into the program and returns a, or z itself for the identity.</summary>
    /// <param name="program">The program under construction.</param>
    /// <param name="z">The layer's weighted sums; its last axis is the features.</param>
    /// <param name="name">The name of the result.</param>
    /// <param name="role">The role of the result.</param>
    /// <param name="settings">The layer's settings.</param>
    public abstract Tensor Emit(TensorProgram program, Tensor z, string name, TensorRole role, Settings settings);
}
