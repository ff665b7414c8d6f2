namespace NetGen;

/// <summary>
/// The Kullback-Leibler divergence of the network from the targets: sum_k t_k (log t_k - log p_k) with p = softmax(z),
/// always computed from the logits z. A target of 0 adds 0.
/// </summary>
/// <remarks>
/// The last layer has <see cref="Activation.Softmax"/>, <see cref="Activation.LogSoftmax"/> or no activation, and two outputs or more.
/// Targets are distributions over the classes.
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class KullbackLeiblerAttribute : LossAttribute
{
}
