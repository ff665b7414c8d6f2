#if NET
using System.Globalization;
using System.Text;
using NetGen.Persistence;

namespace NetGen;

/// <summary>What every epoch gave, in order.</summary>
public sealed class TrainingHistory
{
    private readonly List<EpochRecord> _epochs = [];

    /// <summary>An empty history.</summary>
    /// <param name="metricNames">What the records' metrics are called, in their order.</param>
    public TrainingHistory(IReadOnlyList<string> metricNames)
    {
        ArgumentNullException.ThrowIfNull(metricNames);
        MetricNames = metricNames;
    }

    /// <summary>What the records' metrics are called, in their order.</summary>
    public IReadOnlyList<string> MetricNames { get; }

    /// <summary>The epochs so far.</summary>
    public IReadOnlyList<EpochRecord> Epochs => _epochs;

    /// <summary>
    /// Writes a line an epoch as comma-separated values, after one of names: epoch, steps, learning_rate, training_loss, validation_loss,
    /// metrics. Numbers have a decimal point and as many digits as they need to be read back exactly; what there is not is empty.
    /// </summary>
    /// <param name="writer">Receives the text.</param>
    public void WriteCsv(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write(string.Join(",", new[] { "epoch", "steps", "learning_rate", "training_loss", "validation_loss" }.Concat(MetricNames.Select(Quoted))));
        writer.Write('\n');
        foreach (var epoch in _epochs)
        {
            writer.Write(epoch.Epoch.ToString(CultureInfo.InvariantCulture));
            writer.Write(',');
            writer.Write(epoch.Steps.ToString(CultureInfo.InvariantCulture));
            foreach (double value in new[] { epoch.LearningRate, epoch.TrainingLoss, epoch.ValidationLoss }.Concat(MetricNames.Select((_, k) => k < epoch.Metrics.Count ? epoch.Metrics[k] : double.NaN)))
            {
                writer.Write(',');
                if (!double.IsNaN(value)) writer.Write(value.ToString("R", CultureInfo.InvariantCulture));
            }

            writer.Write('\n');
        }
    }

    /// <summary>Writes the file of <see cref="WriteCsv(TextWriter)"/> at once: whoever reads it finds the old one or the new one, whole.</summary>
    /// <param name="path">The file; what is there is replaced.</param>
    public void WriteCsv(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        WriteCsv(text);
        AtomicFile.Write(path, [Encoding.UTF8.GetBytes(text.ToString())]);
    }

    internal void Add(EpochRecord record) => _epochs.Add(record);

    private static string Quoted(string name) => name.AsSpan().IndexOfAny(",\"\n\r") < 0 ? name : "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
#endif
