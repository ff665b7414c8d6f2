namespace NetGen;

/// <summary>The mean over the outputs of (a - t)^2.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class MeanSquaredErrorAttribute : LossAttribute
{
}
