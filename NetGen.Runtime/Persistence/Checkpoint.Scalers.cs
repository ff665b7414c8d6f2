#if NET
using NetGen.Persistence;

namespace NetGen;

public sealed partial class Checkpoint
{
    private const string CenterSuffix = ".center";
    private const string FactorSuffix = ".factor";
    private const string BaseSuffix = ".base";

    /// <summary>Adds a scaler, as three tensors of doubles: <c>name.center</c>, <c>name.factor</c> and <c>name.base</c>.</summary>
    /// <param name="name">What it scales, such as <c>input</c>.</param>
    /// <param name="scaler">The scaler.</param>
    /// <exception cref="ArgumentException">There is a tensor of such a name.</exception>
    public void Add(string name, FeatureScaler scaler)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(scaler);
        foreach (string suffix in (string[])[CenterSuffix, FactorSuffix, BaseSuffix])
        {
            if (Find(name + suffix) is not null) throw new ArgumentException($"There is a tensor '{name}{suffix}' already.", nameof(name));
        }

        Add(CheckpointTensor.FromDoubles(name + CenterSuffix, scaler.Center));
        Add(CheckpointTensor.FromDoubles(name + FactorSuffix, scaler.Factor));
        Add(CheckpointTensor.FromDoubles(name + BaseSuffix, [scaler.Base]));
    }

    /// <summary>The scaler that was added under a name.</summary>
    /// <param name="name">What it scales.</param>
    /// <exception cref="CheckpointException">There is none, or its tensors are not those of a scaler.</exception>
    public FeatureScaler GetScaler(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        double[] center = Numbers(CenterSuffix), factor = Numbers(FactorSuffix), added = Numbers(BaseSuffix);
        if (added.Length != 1) throw new CheckpointException($"'{name}{BaseSuffix}' must be one number, but is {added.Length}.");
        try
        {
            return new FeatureScaler(center, factor, added[0]);
        }
        catch (ArgumentException exception)
        {
            throw new CheckpointException($"The tensors of '{name}' are no scaler's: {exception.Message}", exception);
        }

        double[] Numbers(string suffix) =>
            (Find(name + suffix) ?? throw new CheckpointException($"There is no scaler '{name}': '{name}{suffix}' is missing.")).ToDoubles();
    }
}
#endif
