#if NET
using System.Numerics;

namespace NetGen;

/// <summary>
/// Brings each feature to a common scale by itself: (x - <see cref="Center"/>) * <see cref="Factor"/> + <see cref="Base"/>. It learns
/// its numbers from rows, which should be those trained on and no others, and is then applied to all. It does not change.
/// </summary>
/// <remarks>Numbers are double, whatever the data; a value is rounded to the data's type at the end. Values that are not finite stay so.</remarks>
public sealed partial class FeatureScaler
{
    private readonly double[] _center;
    private readonly double[] _factor;

    /// <summary>A scaler of known numbers.</summary>
    /// <param name="center">For each feature what is subtracted; finite.</param>
    /// <param name="factor">For each feature by what it is multiplied; finite, and not 0.</param>
    /// <param name="base">What is added to all features; finite.</param>
    /// <exception cref="ArgumentException">There is no feature, or there are not as many factors as centres.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is not finite, or a factor is 0.</exception>
    public FeatureScaler(ReadOnlySpan<double> center, ReadOnlySpan<double> factor, double @base)
    {
        if (center.IsEmpty) throw new ArgumentException("center must have a value a feature, but is empty.", nameof(center));
        Guard.Length(nameof(factor), center.Length, factor.Length);
        Guard.Finite(nameof(center), center);
        Guard.Finite(nameof(factor), factor);
        Guard.Finite(nameof(@base), @base);
        int zero = factor.IndexOf(0);
        if (zero >= 0) throw new ArgumentOutOfRangeException(nameof(factor), FormattableString.Invariant($"factor[{zero}] must not be 0."));
        (_center, _factor, Base) = (center.ToArray(), factor.ToArray(), @base);
    }

    /// <summary>The number of features.</summary>
    public int Features => _center.Length;

    /// <summary>For each feature what is subtracted: its mean, or its least value.</summary>
    public ReadOnlySpan<double> Center => _center;

    /// <summary>For each feature by what it is multiplied then; 1 for a feature that was the same in all rows.</summary>
    public ReadOnlySpan<double> Factor => _factor;

    /// <summary>What is added to all features at the end.</summary>
    public double Base { get; }

    /// <summary>Scales rows in place.</summary>
    /// <param name="rows">Row after row, <see cref="Features"/> values each; may be none.</param>
    /// <exception cref="ArgumentException">It is no whole number of rows.</exception>
    public void Apply(Span<float> rows) => Scale<float>(rows, rows);

    /// <summary>Scales rows in place.</summary>
    /// <param name="rows">Row after row, <see cref="Features"/> values each; may be none.</param>
    /// <exception cref="ArgumentException">It is no whole number of rows.</exception>
    public void Apply(Span<double> rows) => Scale<double>(rows, rows);

    /// <summary>Scales rows.</summary>
    /// <param name="rows">Row after row, <see cref="Features"/> values each; may be none.</param>
    /// <param name="destination">Receives as many values.</param>
    /// <exception cref="ArgumentException">It is no whole number of rows, or the destination has another length.</exception>
    public void Apply(ReadOnlySpan<float> rows, Span<float> destination) => Scale(rows, destination);

    /// <summary>Scales rows.</summary>
    /// <param name="rows">Row after row, <see cref="Features"/> values each; may be none.</param>
    /// <param name="destination">Receives as many values.</param>
    /// <exception cref="ArgumentException">It is no whole number of rows, or the destination has another length.</exception>
    public void Apply(ReadOnlySpan<double> rows, Span<double> destination) => Scale(rows, destination);

    /// <summary>Takes scaled rows back in place, for instance outputs of a network that was trained on scaled targets.</summary>
    /// <param name="rows">Row after row, <see cref="Features"/> values each; may be none.</param>
    /// <exception cref="ArgumentException">It is no whole number of rows.</exception>
    public void Invert(Span<float> rows) => Unscale(rows);

    /// <summary>Takes scaled rows back in place, for instance outputs of a network that was trained on scaled targets.</summary>
    /// <param name="rows">Row after row, <see cref="Features"/> values each; may be none.</param>
    /// <exception cref="ArgumentException">It is no whole number of rows.</exception>
    public void Invert(Span<double> rows) => Unscale(rows);

    private void Scale<T>(ReadOnlySpan<T> rows, Span<T> destination)
        where T : struct, INumberBase<T>
    {
        CheckRows(rows.Length);
        Guard.Length(nameof(destination), rows.Length, destination.Length);
        for (int k = 0, feature = 0; k < rows.Length; k++)
        {
            double scaled = ((double.CreateTruncating(rows[k]) - _center[feature]) * _factor[feature]) + Base;
            destination[k] = T.CreateTruncating(scaled);
            if (++feature == _center.Length) feature = 0;
        }
    }

    private void Unscale<T>(Span<T> rows)
        where T : struct, INumberBase<T>
    {
        CheckRows(rows.Length);
        for (int k = 0, feature = 0; k < rows.Length; k++)
        {
            double raw = ((double.CreateTruncating(rows[k]) - Base) / _factor[feature]) + _center[feature];
            rows[k] = T.CreateTruncating(raw);
            if (++feature == _center.Length) feature = 0;
        }
    }

    private void CheckRows(int length)
    {
        if (length > 0) Guard.Rows("rows", _center.Length, length);
    }
}
#endif
