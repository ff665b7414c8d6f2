namespace NetGen;

/// <summary>The mean over the outputs of max(0, 1 - s a), where s = 2 t - 1 is -1 for a target of 0 and +1 for a target of 1.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class HingeAttribute : LossAttribute
{
}
