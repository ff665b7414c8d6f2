#if NET
using System.Globalization;

namespace NetGen;

/// <summary>A step of a range test.</summary>
/// <param name="Rate">The learning rate.</param>
/// <param name="Loss">The loss before the step.</param>
/// <param name="SmoothedLoss">The mean of the losses so far, the last ten or so counting most.</param>
public readonly record struct RangeTestPoint(double Rate, double Loss, double SmoothedLoss);

/// <summary>The losses of a range test, and the rates that they suggest.</summary>
public sealed class RangeTestResult
{
    internal RangeTestResult(IReadOnlyList<RangeTestPoint> points)
    {
        Points = points;
        RateOfLeastLoss = points.Count > 0 ? points.MinBy(point => point.SmoothedLoss).Rate : double.NaN;
        SuggestedRate = RateOfLeastLoss / 10;
    }

    /// <summary>Step by step, until the loss diverged.</summary>
    public IReadOnlyList<RangeTestPoint> Points { get; }

    /// <summary>The rate at which the smoothed loss was least: about the greatest that works.</summary>
    public double RateOfLeastLoss { get; }

    /// <summary>A tenth of <see cref="RateOfLeastLoss"/>, the usual choice. NaN where not one loss was finite.</summary>
    public double SuggestedRate { get; }

    /// <summary>Writes a line a step, after one of names: rate, loss, smoothed_loss. Numbers can be read back exactly.</summary>
    /// <param name="writer">Receives the text.</param>
    public void WriteCsv(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write("rate,loss,smoothed_loss\n");
        foreach (var point in Points) writer.Write(string.Create(CultureInfo.InvariantCulture, $"{point.Rate:R},{point.Loss:R},{point.SmoothedLoss:R}\n"));
    }
}
#endif
