using System.Diagnostics;

namespace NetGen;

/// <summary>
/// What every optimizer's attribute has in common. In the formulas w is a parameter, g its gradient, r the learning rate given to
/// each training call, t the step, counted from 1. A loss without an optimizer means plain <see cref="SgdAttribute"/>.
/// </summary>
/// <remarks>
/// Order within a step: the gradient is clipped by value, then by norm; L2 and L1 are added to it; decoupled weight decay shrinks the
/// parameters; then the optimizer's own rule applies. Weights and biases are treated alike.
/// </remarks>
[Conditional("NETGEN_ATTRIBUTES")]
public abstract class OptimizerAttribute : Attribute
{
    private protected OptimizerAttribute()
    {
    }

    /// <summary>Adds L1 sign(w) to the gradient. At least 0. Default: 0.</summary>
    public double L1 { get; set; }

    /// <summary>Adds L2 w to the gradient: PyTorch's <c>weight_decay</c> of SGD and Adam. At least 0. Default: 0.</summary>
    public double L2 { get; set; }

    /// <summary>
    /// Decoupled decay: w -= r WeightDecay w before the step. At least 0. Default: 0; of <see cref="AdamWAttribute"/>: 0.01.
    /// Loshchilov and Hutter, 2017.
    /// </summary>
    public double WeightDecay { get; set; }

    /// <summary>
    /// Scales all gradients by ClipNorm / (norm + 1e-6) where that is below 1, norm being that of all gradients together. Positive and finite.
    /// Default: no clipping. Pascanu and others, 2013.
    /// </summary>
    public double ClipNorm { get; set; } = double.PositiveInfinity;

    /// <summary>Limits each gradient to [-ClipValue, ClipValue]. Positive and finite. Default: no clipping.</summary>
    public double ClipValue { get; set; } = double.PositiveInfinity;
}
