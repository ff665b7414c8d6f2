namespace NetGen;

/// <summary>Adam with decoupled weight decay, 0.01 unless set. Loshchilov and Hutter, 2017.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class AdamWAttribute : OptimizerAttribute
{
    /// <summary>Adam with decoupled weight decay.</summary>
    public AdamWAttribute()
    {
        WeightDecay = 0.01;
    }

    /// <summary>The memory of the gradients' mean, in [0, 1). Default: 0.9.</summary>
    public double Beta1 { get; set; } = 0.9;

    /// <summary>The memory of the gradients' squares, in [0, 1). Default: 0.999.</summary>
    public double Beta2 { get; set; } = 0.999;

    /// <summary>Keeps the division finite. Positive. Default: 1e-8.</summary>
    public double Epsilon { get; set; } = 1e-8;

    /// <summary>Divides by the greatest v so far in place of v. Default: false. Reddi and others, 2018.</summary>
    public bool AmsGrad { get; set; }
}
