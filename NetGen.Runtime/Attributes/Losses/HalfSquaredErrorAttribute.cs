namespace NetGen;

/// <summary>Half of the sum over the outputs of (a - t)^2, whose gradient is a - t.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class HalfSquaredErrorAttribute : LossAttribute
{
}
