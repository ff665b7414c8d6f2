namespace NetGen;

/// <summary>A fully connected layer: z = W x + b, a = f(z) with W of shape [units, inputs].</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class DenseAttribute : LayerAttribute
{
    /// <summary>A fully connected layer.</summary>
    /// <param name="units">The number of outputs, 1 to 65,536.</param>
    /// <param name="activation">What is made of the weighted sums.</param>
    public DenseAttribute(int units, Activation activation = Activation.None)
    {
        Units = units;
        Activation = activation;
    }

    /// <summary>The number of outputs.</summary>
    public int Units { get; }

    /// <summary>What is made of the weighted sums.</summary>
    public Activation Activation { get; }

    /// <summary>Whether b is added. Default: true.</summary>
    public bool Bias { get; set; } = true;

    /// <summary>The slope of <see cref="Activation.LeakyRelu"/> below 0. Any finite number. Default: 0.01.</summary>
    public double Slope { get; set; } = 0.01;

    /// <summary>The scale of <see cref="Activation.Elu"/> below 0. Any finite number. Default: 1.</summary>
    public double Alpha { get; set; } = 1;

    /// <summary>How the weights start. Default: as the network says, else by what suits the activation.</summary>
    public Initialization Initialization { get; set; }

    /// <summary>
    /// The gain of <see cref="Initialization.Orthogonal"/>, the value of <see cref="Initialization.Constant"/>, a factor of the standard
    /// deviation or limit otherwise. Any finite number. Default: as the network says, else 1.
    /// </summary>
    public double InitializationScale { get; set; } = 1;
}
