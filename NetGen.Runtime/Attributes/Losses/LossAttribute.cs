using System.Diagnostics;

namespace NetGen;

/// <summary>What every loss's attribute has in common: a network has one loss, or none and then no training.</summary>
/// <remarks>The loss of a batch of N samples is (1 / N) sum_n weight_n loss_n, with sample weights of 1 unless given.</remarks>
[Conditional("NETGEN_ATTRIBUTES")]
public abstract class LossAttribute : Attribute
{
    private protected LossAttribute()
    {
    }
}
