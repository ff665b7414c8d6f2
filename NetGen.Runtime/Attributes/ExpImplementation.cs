namespace NetGen;

/// <summary>Where e^x, and with it log, tanh and square roots, come from on <see cref="Target.Nano"/>.</summary>
public enum ExpImplementation
{
    /// <summary>From the <c>Exp</c>, <c>Log</c>, <c>Tanh</c> and <c>Sqrt</c> of <c>System.Math</c>. Most boards have them.</summary>
    MathExp,

    /// <summary>
    /// e^x and square roots from <c>Math.Pow</c>, which the boards of the Pico family have though they lack the others: e^x within
    /// 2e-7 (1 + |x|) of it. Logarithm and tanh as with <see cref="Managed"/>.
    /// </summary>
    Pow,

    /// <summary>
    /// From methods that are generated too, of additions and multiplications alone: within 2e-7 of the exact value, tanh within 4e-7;
    /// e^x is 0 where it is below 1.2e-38.
    /// </summary>
    Managed,
}
