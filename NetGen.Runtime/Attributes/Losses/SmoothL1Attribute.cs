namespace NetGen;

/// <summary>The mean over the outputs of d^2 / (2 Beta) where |d| &lt; Beta, else |d| - Beta / 2, with d = a - t. Girshick, 2015.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class SmoothL1Attribute : LossAttribute
{
    /// <summary>The difference from which the loss grows linearly. Positive and finite. Default: 1.</summary>
    public double Beta { get; set; } = 1;
}
