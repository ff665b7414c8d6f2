using NetGen.Benchmarks.Cases;
using NetGen.Benchmarks.Peers;

namespace NetGen.Benchmarks.Measuring;

/// <summary>Before anything is timed, all implementations must have computed the same.</summary>
internal static class Agreement
{
    // Sums in another order, and other exponentials: far below what a wrong formula costs.
    private const double OutputTolerance = 1e-4;
    private const double LossTolerance = 1e-4;
    private const double StepTolerance = 0.01;

    /// <summary>Runs the first calls of each contender and compares what they led to with the first contender's.</summary>
    /// <returns>How long the very first call of each took, in nanoseconds.</returns>
    /// <exception cref="DisagreementException">An implementation computes something else.</exception>
    public static double[] Check(Work work, IReadOnlyList<Entry> entries)
    {
        var firstCalls = new double[entries.Count];
        var references = new List<Observation>();
        for (int k = 0; k < entries.Count; k++)
        {
            var (implementation, contender) = entries[k];
            contender.Reset();
            firstCalls[k] = contender.Run(1);
            Compare(0, contender.Observe());
            if (work.WholeEpoch) continue;
            for (int call = 0; call < 3; call++) contender.Run(1);
            Compare(1, contender.Observe());

            void Compare(int stage, Observation observed)
            {
                if (k == 0) references.Add(observed);
                string? difference = Difference(work, references[stage], observed);
                if (difference is not null) throw new DisagreementException($"{work.Case.Name}, {work.Text}: {implementation} and {entries[0].Implementation} differ in {difference}.");
            }
        }

        return firstCalls;
    }

    /// <summary>What differs by more than rounding, or null.</summary>
    private static string? Difference(Work work, Observation expected, Observation observed)
    {
        if (!(Math.Abs(expected.Loss - observed.Loss) <= LossTolerance * (1 + Math.Abs(expected.Loss))))
            return FormattableString.Invariant($"the loss: {observed.Loss} and {expected.Loss}");
        double difference = 0, change = 0;
        for (int k = 0; k < expected.Values.Length; k++)
        {
            // Outputs as they are; parameters by how far they have moved.
            double from = work.Phase == Phase.Inference ? 0 : work.Case.Parameters[k];
            difference += Square(observed.Values[k] - expected.Values[k]);
            change += Square(expected.Values[k] - from);
        }

        double relative = Math.Sqrt(difference / change);
        return relative <= (work.Phase == Phase.Inference ? OutputTolerance : StepTolerance)
            ? null
            : FormattableString.Invariant($"{(work.Phase == Phase.Inference ? "the outputs" : "the steps of the parameters")}, by {relative:P3}");
    }

    private static double Square(double value) => value * value;
}

/// <summary>Two implementations do not compute the same, so that their times say nothing.</summary>
internal sealed class DisagreementException(string message) : Exception(message);
