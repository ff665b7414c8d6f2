namespace NetGen;

/// <summary>
/// A prediction with its uncertainty: the mean over the targets of (v + (t - m)^2 e^-v) / 2, where the first half of the outputs
/// are the means m and the second half the logarithms v of the variances. Nix and Weigend, 1994.
/// </summary>
/// <remarks>The network has twice as many outputs as targets, and no activation on the last layer.</remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class GaussianNegativeLogLikelihoodAttribute : LossAttribute
{
}
