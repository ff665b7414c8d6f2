#if NET
using System.Numerics;

namespace NetGen;

/// <summary>Classes as numbers that networks take. One-hot vectors, 1 at the class and 0 elsewhere, are for losses that take a distribution, or for classes among the inputs.</summary>
public static class LabelEncoding
{
    /// <summary>Writes a row for each label: 1 at the class, 0 elsewhere.</summary>
    /// <param name="labels">Classes, from 0.</param>
    /// <param name="classes">How many there are.</param>
    /// <param name="destination">Receives <paramref name="classes"/> values a label.</param>
    /// <exception cref="ArgumentException">The destination has another length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A label is no class, or there is no class.</exception>
    public static void OneHot(ReadOnlySpan<int> labels, int classes, Span<float> destination) => Write(labels, classes, destination);

    /// <summary>Writes a row for each label: 1 at the class, 0 elsewhere.</summary>
    /// <param name="labels">Classes, from 0.</param>
    /// <param name="classes">How many there are.</param>
    /// <param name="destination">Receives <paramref name="classes"/> values a label.</param>
    /// <exception cref="ArgumentException">The destination has another length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A label is no class, or there is no class.</exception>
    public static void OneHot(ReadOnlySpan<int> labels, int classes, Span<double> destination) => Write(labels, classes, destination);

    private static void Write<T>(ReadOnlySpan<int> labels, int classes, Span<T> destination)
        where T : struct, INumberBase<T>
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(classes);
        Guard.Labels(nameof(labels), labels, classes);
        Guard.Batch(nameof(destination), labels.Length, classes, destination.Length);
        destination.Clear();
        for (int row = 0; row < labels.Length; row++) destination[(row * classes) + labels[row]] = T.One;
    }
}
#endif
