#if NET
namespace NetGen;

/// <summary>Calls whoever is told of progress at once, on the thread that reports it, so that the network may be looked at or saved there.</summary>
/// <typeparam name="T">What is reported.</typeparam>
public sealed class DirectProgress<T> : IProgress<T>
{
    private readonly Action<T> _report;

    /// <summary>Progress that is told at once.</summary>
    /// <param name="report">Is called with every report; what it throws ends the training.</param>
    public DirectProgress(Action<T> report)
    {
        ArgumentNullException.ThrowIfNull(report);
        _report = report;
    }

    /// <inheritdoc/>
    public void Report(T value) => _report(value);
}
#endif
