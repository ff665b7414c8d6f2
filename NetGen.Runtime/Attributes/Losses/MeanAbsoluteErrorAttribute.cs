namespace NetGen;

/// <summary>The mean over the outputs of |a - t|; its gradient is 0 where both are equal.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class MeanAbsoluteErrorAttribute : LossAttribute
{
}
