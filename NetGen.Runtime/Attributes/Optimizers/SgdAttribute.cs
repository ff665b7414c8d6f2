namespace NetGen;

/// <summary>
/// Stochastic gradient descent: v = Momentum v + g, w -= r v; with Nesterov w -= r (g + Momentum v).
/// Polyak, 1964; Nesterov, 1983; Sutskever and others, 2013.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class SgdAttribute : OptimizerAttribute
{
    /// <summary>The share of the last step that is kept, in [0, 1). Default: 0, and then no memory is used.</summary>
    public double Momentum { get; set; }

    /// <summary>Looks ahead by the momentum; needs a <see cref="Momentum"/> above 0. Default: false.</summary>
    public bool Nesterov { get; set; }
}
