using System.Numerics;
using NetGen.Generator.Program;
using Xunit.Sdk;

namespace NetGen.Tests.Interpreter;

/// <summary>
/// Compares what a network computed with what the interpreter says. A difference may be as large as the interpreter's bound of the
/// rounding errors, times a factor for other orders of summing and factoring; so neither kinks nor cancellation need exceptions.
/// </summary>
internal sealed class Agreement
{
    private const double Slack = 4;

    // The bound of an underflow says as much as 0 does.
    private const double Nothing = 1e-30;

    private int _elements;
    private int _loose;

    /// <summary>The share of elements whose bound was too wide to tell anything: more than a hundredth of the number.</summary>
    public double LooseShare => _elements == 0 ? 0 : (double)_loose / _elements;

    public void Check<T>(string what, T actual, Bounded expected)
        where T : struct, IFloatingPointIeee754<T> => Check(what, [actual], [expected]);

    public void Check<T>(string what, ReadOnlySpan<T> actual, Bounded[] expected)
        where T : struct, IFloatingPointIeee754<T>
    {
        if (actual.Length != expected.Length) throw new XunitException($"{what}: {actual.Length} values, {expected.Length} expected.");
        double scale = expected.Length == 0 ? 0 : expected.Average(value => Math.Abs(value.Value));
        for (int k = 0; k < expected.Length; k++)
        {
            var (value, error) = expected[k];
            double bound = Slack * error;
            _elements++;
            if (!(bound <= 0.01 * Math.Max(Math.Abs(value), scale)) && bound > Nothing) _loose++;
            double found = double.CreateChecked(actual[k]);
            if (double.IsFinite(error) && !(Math.Abs(found - value) <= bound))
            {
                throw new XunitException($"{what}[{k}] of {expected.Length} is {found:R}, the interpreter says {value:R} with an error of at most {bound:G3}.");
            }
        }
    }
}
