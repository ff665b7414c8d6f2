namespace NetGen;

/// <summary>How a layer's weights start. Biases start at 0.</summary>
/// <remarks>Every scheme gives the same numbers for the same seed on every platform.</remarks>
public enum Initialization
{
    /// <summary>
    /// What suits the activation: <see cref="HeNormal"/> for the rectifiers and their smooth kin, <see cref="LecunNormal"/> for
    /// <see cref="Activation.Selu"/>, <see cref="GlorotUniform"/> otherwise.
    /// </summary>
    Default,

    /// <summary>Normal with variance 2 / inputs. He and others, 2015.</summary>
    HeNormal,

    /// <summary>Uniform within sqrt(6 / inputs) of 0. He and others, 2015.</summary>
    HeUniform,

    /// <summary>Normal with variance 2 / (inputs + outputs). Glorot and Bengio, 2010.</summary>
    GlorotNormal,

    /// <summary>Uniform within sqrt(6 / (inputs + outputs)) of 0. Glorot and Bengio, 2010.</summary>
    GlorotUniform,

    /// <summary>Normal with variance 1 / inputs. LeCun and others, 1998.</summary>
    LecunNormal,

    /// <summary>Uniform within sqrt(3 / inputs) of 0. LeCun and others, 1998.</summary>
    LecunUniform,

    /// <summary>Rows or columns, whichever are fewer, of unit length and at right angles. Saxe and others, 2013.</summary>
    Orthogonal,

    /// <summary>All weights equal to the scale.</summary>
    Constant,
}
