using NetGen.Generator.Losses;
using NetGen.Generator.Model;

namespace NetGen.Generator.Printing.Members;

/// <summary>What a sample's target looks like to the caller.</summary>
/// <param name="IsLabel">True for a class label, an int.</param>
/// <param name="Size">The values a sample; 1 for a label.</param>
internal sealed record TargetShape(bool IsLabel, int Size)
{
    /// <summary>The shape that the network's loss asks for; the loss must not be null.</summary>
    public static TargetShape Of(NetworkSpec spec)
    {
        var loss = spec.Loss ?? throw new InvalidOperationException("A network without a loss has no targets.");
        var kind = LossKinds.Find(loss.Kind)!;
        return new TargetShape(kind.TakesLabels(loss.Settings), kind.TargetSize(loss.Settings, spec.OutputSize));
    }
}
