#if NET
using System.Text;

namespace NetGen;

/// <summary>How far a network's gradients are from the slopes of its loss, block by block. Frozen blocks are left out.</summary>
public sealed class GradientReport
{
    internal GradientReport(IReadOnlyList<BlockGradientReport> blocks, double tolerance) => (Blocks, Tolerance) = (blocks, tolerance);

    /// <summary>Block by block.</summary>
    public IReadOnlyList<BlockGradientReport> Blocks { get; }

    /// <summary>The greatest error that passes: 1e-7 in double precision, 1e-2 in single.</summary>
    public double Tolerance { get; }

    /// <summary>True where no block's error is above the tolerance.</summary>
    public bool Passes => Blocks.All(block => block.Error <= Tolerance);

    /// <summary>A line a block.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var block in Blocks) text.Append(block.Error <= Tolerance ? "ok     " : "WRONG  ").Append(block).Append('\n');
        return text.ToString();
    }
}

/// <summary>The worst gradient of a block.</summary>
public sealed class BlockGradientReport
{
    internal BlockGradientReport(ParameterBlock block, int checkedCount, double error, int position, double gradient, double slope) =>
        (Block, CheckedCount, Error, Position, Gradient, Slope) = (block, checkedCount, error, position, gradient, slope);

    /// <summary>The block.</summary>
    public ParameterBlock Block { get; }

    /// <summary>How many of its parameters were looked at.</summary>
    public int CheckedCount { get; }

    /// <summary>|gradient - slope| of the worst one, over the largest gradient of the whole network.</summary>
    public double Error { get; }

    /// <summary>The worst one's position in the block.</summary>
    public int Position { get; }

    /// <summary>Its gradient, by backpropagation.</summary>
    public double Gradient { get; }

    /// <summary>Its slope, by differences.</summary>
    public double Slope { get; }

    /// <summary>The block in words.</summary>
    public override string ToString() => FormattableString.Invariant(
        $"{Block}: error {Error:G3} at {Position}, gradient {Gradient:G9}, slope {Slope:G9}, {CheckedCount} of {Block.Length} checked");
}
#endif
