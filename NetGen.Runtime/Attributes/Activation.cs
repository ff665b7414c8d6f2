namespace NetGen;

/// <summary>What a layer makes of its weighted sums z. Definitions are PyTorch's.</summary>
public enum Activation
{
    /// <summary>a = z.</summary>
    None,

    /// <summary>a = 1 / (1 + e^-z).</summary>
    Sigmoid,

    /// <summary>a = tanh(z).</summary>
    Tanh,

    /// <summary>a = max(z, 0). Nair and Hinton, 2010.</summary>
    Relu,

    /// <summary>a = z where z &gt; 0, else Slope z; Slope 0.01 unless the layer says. Maas and others, 2013.</summary>
    LeakyRelu,

    /// <summary>a = z where z &gt; 0, else Alpha (e^z - 1); Alpha 1 unless the layer says. Clevert and others, 2015.</summary>
    Elu,

    /// <summary>a = 1.0507 z where z &gt; 0, else 1.0507 * 1.67326 (e^z - 1). Klambauer and others, 2017.</summary>
    Selu,

    /// <summary>a = z P(N &lt;= z) with N standard normal. Hendrycks and Gimpel, 2016.</summary>
    Gelu,

    /// <summary>The form of <see cref="Gelu"/> by tanh: a = z / 2 (1 + tanh(sqrt(2 / pi) (z + 0.044715 z^3))).</summary>
    GeluTanh,

    /// <summary>a = z / (1 + e^-z), also called swish. Elfwing and others, 2017.</summary>
    Silu,

    /// <summary>a = log(1 + e^z).</summary>
    Softplus,

    /// <summary>a = z tanh(log(1 + e^z)). Misra, 2019.</summary>
    Mish,

    /// <summary>a = z / (1 + |z|).</summary>
    Softsign,

    /// <summary>a = min(max(z, 0), 6).</summary>
    Relu6,

    /// <summary>a = min(max(z / 6 + 1 / 2, 0), 1).</summary>
    HardSigmoid,

    /// <summary>a = z min(max(z / 6 + 1 / 2, 0), 1). Howard and others, 2019.</summary>
    HardSwish,

    /// <summary>a = min(max(z, -1), 1).</summary>
    HardTanh,

    /// <summary>a = log(1 / (1 + e^-z)).</summary>
    LogSigmoid,

    /// <summary>a_k = e^z_k / sum_j e^z_j: probabilities. Only on the last layer.</summary>
    Softmax,

    /// <summary>a_k = z_k - log sum_j e^z_j: the logarithms of probabilities. Only on the last layer.</summary>
    LogSoftmax,
}
