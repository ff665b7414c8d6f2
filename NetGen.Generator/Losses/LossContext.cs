using NetGen.Generator.Model;
using NetGen.Generator.Program;

namespace NetGen.Generator.Losses;

/// <summary>What a loss is written against.</summary>
/// <param name="Program">The program under construction.</param>
/// <param name="Rows">The batch's rows, or nothing for one sample.</param>
/// <param name="Prediction">The last layer's z for a loss of logits, else its a; its last axis is the outputs.</param>
/// <param name="Settings">The attribute's arguments.</param>
internal sealed record LossContext(TensorProgram Program, Axis[] Rows, Tensor Prediction, Settings Settings)
{
    public Axis Outputs => Prediction.Axes[Prediction.Axes.Count - 1];

    /// <summary>The caller's targets, one for each of these features.</summary>
    public Tensor Target(Axis features) => Program.Declare("y", TensorRole.Target, [.. Rows, features]);

    /// <summary>The caller's class labels.</summary>
    public Tensor Labels() => Program.Declare(new Tensor("y", Rows, TensorRole.Target) { IsLabel = true });

    /// <summary>The sum over the features of each row.</summary>
    public Expr Sum(Expr value) => Program.Emit(Program.Unique("total"), Rows, value, reduction: Reduction.Sum);

    /// <summary>The mean over the features of each row.</summary>
    public Expr Mean(Expr value, Axis features) => Sum(value) * (1.0 / features.Extent);
}
