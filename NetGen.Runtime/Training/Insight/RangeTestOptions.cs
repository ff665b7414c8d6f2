#if NET
namespace NetGen;

/// <summary>How a range test is run.</summary>
public sealed class RangeTestOptions
{
    /// <summary>The rate of the first step: finite, above 0. Default: 1e-6.</summary>
    public double LeastRate { get; init; } = 1e-6;

    /// <summary>The rate of the last step: finite, above <see cref="LeastRate"/>. Default: 10.</summary>
    public double GreatestRate { get; init; } = 10;

    /// <summary>Steps, at least 10. Default: 100.</summary>
    public int Steps { get; init; } = 100;

    /// <summary>Samples a step, at least 1. Default: 32.</summary>
    public int BatchSize { get; init; } = 32;

    /// <summary>Decides the order of the samples. Default: 0.</summary>
    public ulong Seed { get; init; }

    internal void Check()
    {
        Guard.Finite(nameof(LeastRate), LeastRate);
        Guard.Finite(nameof(GreatestRate), GreatestRate);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(LeastRate);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(GreatestRate, LeastRate);
        ArgumentOutOfRangeException.ThrowIfLessThan(Steps, 10);
        ArgumentOutOfRangeException.ThrowIfLessThan(BatchSize, 1);
    }
}
#endif
