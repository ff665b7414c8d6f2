#if NET
using System.Numerics;

namespace NetGen;

/// <summary>The learning-rate range test: the rate grows exponentially from step to step while the loss is watched. (Smith 2015.)</summary>
public static class RangeTest
{
    // The loss is smoothed over about ten steps, and more than this times the least one has diverged.
    private const double Smoothing = 0.9;
    private const double Diverged = 4;

    /// <summary>
    /// Trains for a few steps with a rate that grows, until the loss diverges. The network's parameters, its optimizer's memory and
    /// <see cref="ITrainable{T, TTarget}.Step"/> are as before in the end.
    /// </summary>
    /// <typeparam name="T">The network's numbers.</typeparam>
    /// <typeparam name="TTarget">A target's type.</typeparam>
    /// <param name="network">The network, best with its first parameters.</param>
    /// <param name="samples">What to train on, one sample at least.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <exception cref="ArgumentException">Lengths do not fit, numbers are not finite, labels are no classes, or an option is not as stated.</exception>
    public static RangeTestResult Run<T, TTarget>(ITrainable<T, TTarget> network, Samples<T, TTarget> samples, RangeTestOptions? options = null)
        where T : unmanaged, IFloatingPointIeee754<T>
        where TTarget : unmanaged
    {
        ArgumentNullException.ThrowIfNull(network);
        options ??= new();
        options.Check();
        int rows = SampleChecks.Check(network, samples, nameof(samples));
        var (parameters, state, step) = (new T[network.ParameterCount], new T[network.OptimizerStateCount], network.Step);
        network.CopyParametersTo(parameters);
        network.CopyOptimizerStateTo(state);
        try
        {
            return new RangeTestResult(Measure(network, samples, rows, options));
        }
        finally
        {
            network.SetParameters(parameters);
            network.SetOptimizerState(state);
            network.Step = step;
        }
    }

    private static List<RangeTestPoint> Measure<T, TTarget>(ITrainable<T, TTarget> network, in Samples<T, TTarget> samples, int rows, RangeTestOptions options)
        where T : unmanaged, IFloatingPointIeee754<T>
        where TTarget : unmanaged
    {
        int batch = Math.Min(options.BatchSize, rows);
        var buffer = new BatchBuffer<T, TTarget>(network, new TrainerOptions());
        buffer.Reserve(batch);
        var order = new int[rows];
        var points = new List<RangeTestPoint>();
        double mean = 0, least = double.PositiveInfinity;
        int next = rows;
        for (int step = 0; step < options.Steps; step++)
        {
            if (next + batch > rows)
            {
                for (int k = 0; k < rows; k++) order[k] = k;
                RandomStreams.Shuffle(order, RandomStreams.Seed(options.Seed, RandomStreams.Order, step));
                next = 0;
            }

            double rate = options.LeastRate * Math.Pow(options.GreatestRate / options.LeastRate, step / (options.Steps - 1.0));
            var taken = buffer.Gather(new(samples.Inputs.Span, samples.Targets.Span, samples.Weights.Span, rows, order), next, batch, 0);
            next += batch;
            try
            {
                double loss = double.CreateTruncating(network.TrainBatch(taken.Inputs, taken.Targets, rate, taken.Weights));
                mean = (Smoothing * mean) + ((1 - Smoothing) * loss);
                double smoothed = mean / (1 - Math.Pow(Smoothing, step + 1));
                points.Add(new RangeTestPoint(rate, loss, smoothed));
                least = Math.Min(least, smoothed);
                // A loss may be negative: what counts is how far it rose above the first one too.
                if (step > 0 && smoothed > Diverged * Math.Abs(least) && smoothed > points[0].SmoothedLoss) break;
            }
            catch (NonFiniteLossException)
            {
                break;
            }
        }

        return points;
    }
}
#endif
