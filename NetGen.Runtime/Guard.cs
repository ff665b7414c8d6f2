using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace NetGen;

/// <summary>
/// What generated code calls when an argument is wrong. Each message names the argument, what was expected and what came. The throwing
/// parts are kept out of line, so that a check costs its caller one compare.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class Guard
{
    /// <summary>Throws where a span has not the length it must have.</summary>
    /// <param name="argument">The argument's name.</param>
    /// <param name="expected">The length it must have.</param>
    /// <param name="actual">The length it has.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Length(string argument, int expected, int actual)
    {
        if (actual != expected) ThrowLength(argument, expected, actual);
    }

    /// <summary>The number of samples in a batch; throws where it is none or not a whole number.</summary>
    /// <param name="argument">The argument's name.</param>
    /// <param name="size">The values a sample.</param>
    /// <param name="actual">The length it has.</param>
    /// <exception cref="ArgumentException">The batch is empty or the length no multiple of <paramref name="size"/>.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Rows(string argument, int size, int actual)
    {
        int rows = actual / size;
        if (rows == 0 || rows * size != actual) ThrowRows(argument, size, actual);
        return rows;
    }

    /// <summary>Throws where a batch's span does not hold the same number of samples as the inputs.</summary>
    /// <param name="argument">The argument's name.</param>
    /// <param name="rows">The samples in the batch.</param>
    /// <param name="size">The values a sample.</param>
    /// <param name="actual">The length it has.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Batch(string argument, int rows, int size, int actual)
    {
        if (actual != (long)rows * size) ThrowBatch(argument, rows, size, actual);
    }

    /// <summary>Throws where sample weights were given, but not one a sample.</summary>
    /// <param name="argument">The argument's name.</param>
    /// <param name="rows">The samples in the batch.</param>
    /// <param name="actual">The length it has; 0 means that none were given.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Weights(string argument, int rows, int actual)
    {
        if (actual != 0 && actual != rows) ThrowBatch(argument, rows, 1, actual);
    }

    /// <summary>Throws where a label is no class.</summary>
    /// <param name="argument">The argument's name.</param>
    /// <param name="label">The label.</param>
    /// <param name="classes">The number of classes.</param>
    /// <exception cref="ArgumentOutOfRangeException">The label is negative or not below <paramref name="classes"/>.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Label(string argument, int label, int classes)
    {
        if (unchecked((uint)label >= (uint)classes)) ThrowLabel(argument, -1, label, classes);
    }

    /// <summary>Throws where a batch has a label that is no class.</summary>
    /// <param name="argument">The argument's name.</param>
    /// <param name="labels">The labels.</param>
    /// <param name="classes">The number of classes.</param>
    /// <exception cref="ArgumentOutOfRangeException">A label is negative or not below <paramref name="classes"/>.</exception>
    public static void Labels(string argument, ReadOnlySpan<int> labels, int classes)
    {
        for (int k = 0; k < labels.Length; k++)
        {
            if (unchecked((uint)labels[k] >= (uint)classes)) ThrowLabel(argument, k, labels[k], classes);
        }
    }

    /// <summary>Throws where a learning rate is negative, NaN, or infinite in the network's numbers.</summary>
    /// <param name="argument">The argument's name.</param>
    /// <param name="value">The learning rate.</param>
    /// <param name="most">The greatest finite one of the network's numbers.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is no finite number of at least 0.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LearningRate(string argument, double value, double most)
    {
        if (!(value >= 0 && value <= most)) ThrowLearningRate(argument, value, most);
    }

    /// <summary>Throws where a step is negative.</summary>
    /// <param name="argument">The argument's name.</param>
    /// <param name="value">The step.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Step(string argument, long value)
    {
        if (value < 0) ThrowStep(argument, value);
    }

    /// <summary>Throws where a loss is NaN or infinite.</summary>
    /// <param name="loss">The loss.</param>
    /// <exception cref="NonFiniteLossException">It is NaN or infinite.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Loss(float loss)
    {
        // The difference of two equal infinities is NaN too, and NaN equals nothing.
        if (loss - loss != 0) ThrowNonFiniteLoss(loss);
    }

    /// <summary>Throws where a loss is NaN or infinite.</summary>
    /// <param name="loss">The loss.</param>
    /// <exception cref="NonFiniteLossException">It is NaN or infinite.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Loss(double loss)
    {
        if (loss - loss != 0) ThrowNonFiniteLoss(loss);
    }

    /// <summary>Throws for a loss that is NaN or infinite.</summary>
    /// <param name="loss">The loss.</param>
    /// <exception cref="NonFiniteLossException">Always.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void ThrowNonFiniteLoss(double loss) => throw new NonFiniteLossException(loss);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void ThrowLength(string argument, int expected, int actual) => throw new ArgumentException(
        FormattableString.Invariant($"{argument} must have {expected} {Values(expected)}, but has {actual}."), argument);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void ThrowRows(string argument, int size, int actual) => throw new ArgumentException(
        actual == 0
            ? FormattableString.Invariant($"{argument} must have at least one sample of {size} {Values(size)}, but is empty.")
            : FormattableString.Invariant($"{argument} must have a multiple of {size} values, {size} a sample, but has {actual}."),
        argument);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void ThrowBatch(string argument, int rows, int size, int actual) => throw new ArgumentException(
        FormattableString.Invariant(
            $"{argument} must have {(long)rows * size} {Values((long)rows * size)}, {size} for each of {rows} {(rows == 1 ? "sample" : "samples")}, but has {actual}."),
        argument);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void ThrowLabel(string argument, int index, int label, int classes)
    {
        string name = index < 0 ? argument : argument + "[" + index.ToString(CultureInfo.InvariantCulture) + "]";
        throw new ArgumentOutOfRangeException(
            argument, label, FormattableString.Invariant($"{name} must be a class from 0 to {classes - 1}, but is {label}."));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void ThrowLearningRate(string argument, double value, double most) => throw new ArgumentOutOfRangeException(
        argument,
        value,
        value > most && value <= double.MaxValue
            ? FormattableString.Invariant($"{argument} must be at most {most:G9}, the greatest number of the network, but is {value}.")
            : FormattableString.Invariant($"{argument} must be a finite number of at least 0, but is {value}."));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void ThrowStep(string argument, long value) => throw new ArgumentOutOfRangeException(
        argument, value, FormattableString.Invariant($"{argument} must be at least 0, but is {value}."));

    private static string Values(long count) => count == 1 ? "value" : "values";
}
