namespace NetGen;

/// <summary>The mean over the outputs of d^2 / 2 where |d| &lt;= Delta, else Delta (|d| - Delta / 2), with d = a - t. Huber, 1964.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class HuberAttribute : LossAttribute
{
    /// <summary>The difference from which the loss grows linearly. Positive and finite. Default: 1.</summary>
    public double Delta { get; set; } = 1;
}
