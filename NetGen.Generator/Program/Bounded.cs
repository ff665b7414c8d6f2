namespace NetGen.Generator.Program;

/// <summary>
/// A number in double, and how far from it the same computation in rounded numbers may end: every operation adds its own rounding to what
/// its operands carry along. (Wilkinson, Rounding Errors in Algebraic Processes, 1963: running error analysis.)
/// </summary>
/// <param name="Value">The number.</param>
/// <param name="Error">The most by which rounding may have moved it.</param>
internal readonly record struct Bounded(double Value, double Error)
{
    public static implicit operator Bounded(double value) => new(value, 0);

    public static Bounded operator +(Bounded left, Bounded right) => new(left.Value + right.Value, left.Error + right.Error);

    public static Bounded operator -(Bounded left, Bounded right) => new(left.Value - right.Value, left.Error + right.Error);

    public static Bounded operator *(Bounded left, Bounded right) => new(
        left.Value * right.Value,
        Product(left.Value, right.Error) + Product(right.Value, left.Error) + Product(left.Error, right.Error));

    public static Bounded operator /(Bounded left, Bounded right)
    {
        double quotient = left.Value / right.Value;
        double least = Math.Abs(right.Value) - right.Error;
        if (right.Error > 0 && !(least > 0)) return new(quotient, double.PositiveInfinity);
        return new(quotient, (left.Error + Product(quotient, right.Error)) / least);
    }

    /// <summary>left &gt; right ? left : right. A maximum moves no further than its operands, and only with the one it is.</summary>
    public static Bounded Max(Bounded left, Bounded right)
    {
        var (chosen, other) = left.Value > right.Value ? (left, right) : (right, left);
        return Math.Abs(left.Value - right.Value) > left.Error + right.Error ? chosen : chosen with { Error = Math.Max(chosen.Error, other.Error) };
    }

    /// <summary>One of two values by a comparison; where rounding may turn the comparison, either could be the result.</summary>
    public static Bounded Select(Comparison comparison, Bounded left, Bounded right, Bounded whenTrue, Bounded whenFalse)
    {
        bool holds = comparison switch
        {
            Comparison.Greater => left.Value > right.Value,
            Comparison.GreaterOrEqual => left.Value >= right.Value,
            Comparison.Less => left.Value < right.Value,
            Comparison.LessOrEqual => left.Value <= right.Value,
            _ => left.Value.Equals(right.Value),
        };
        var (chosen, other) = holds ? (whenTrue, whenFalse) : (whenFalse, whenTrue);
        double margin = left.Error + right.Error;
        bool isCertain = margin == 0 || Math.Abs(left.Value - right.Value) > margin;
        return isCertain ? chosen : chosen with { Error = Math.Max(chosen.Error, Math.Abs(chosen.Value - other.Value) + other.Error) };
    }

    /// <summary>f at the number, for an f that only rises or only falls.</summary>
    public Bounded Monotone(Func<double, double> f)
    {
        double value = f(Value);
        return new(value, Error == 0 ? 0 : Math.Max(Math.Abs(f(Value + Error) - value), Math.Abs(f(Value - Error) - value)));
    }

    /// <summary>f at the number, for an f whose slope is never steeper than the given one.</summary>
    public Bounded Lipschitz(Func<double, double> f, double slope) => new(f(Value), slope * Error);

    /// <summary>The same number after one more rounding.</summary>
    /// <param name="relative">The rounding's size relative to the number.</param>
    /// <param name="absolute">The rounding's size near 0, where numbers underflow.</param>
    public Bounded Rounded(double relative, double absolute)
    {
        if (Value == 0 && Error == 0) return this;
        double error = relative == 0 ? Error : Error + (Math.Abs(Value) * relative) + absolute;
        return this with { Error = double.IsNaN(error) ? double.PositiveInfinity : error };
    }

    // Nothing times an unknown amount is nothing: a masked branch must not spoil the bound.
    private static double Product(double factor, double error) => factor == 0 || error == 0 ? 0 : Math.Abs(factor) * error;
}
