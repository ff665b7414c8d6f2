namespace NetGen.Generator.Program;

/// <summary>What a tensor is to the program, which decides where it lives.</summary>
internal enum TensorRole
{
    /// <summary>Given by the caller, read only: inputs, sample weights, an upstream gradient.</summary>
    Input,

    /// <summary>The caller's targets; labels when <see cref="Tensor.IsLabel"/>.</summary>
    Target,

    /// <summary>A trainable or frozen parameter of the instance.</summary>
    Parameter,

    /// <summary>The optimizer's memory of a parameter, or a scalar it carries from step to step.</summary>
    State,

    /// <summary>Kept in the instance from one sample's step to the next, until an update that was put off has been made.</summary>
    Waiting,

    /// <summary>A number handed over at each call: the learning rate, a bias correction.</summary>
    Scalar,

    /// <summary>Numbers known when the network is compiled: the weights of classes.</summary>
    Constant,

    /// <summary>Made and used inside the program.</summary>
    Temporary,

    /// <summary>The instance's gradient of a parameter, in the parameter's own packing.</summary>
    Gradient,

    /// <summary>The caller's gradient of a parameter, in canonical order without padding.</summary>
    CallerGradient,

    /// <summary>A value kept between Forward and Backward in the caller's cache.</summary>
    Cached,

    /// <summary>Written for the caller, rows without padding.</summary>
    Output,

    /// <summary>The loss, of each row in a batch.</summary>
    Loss,
}

/// <summary>A value of the program, indexed by its axes. Compared by identity: each is made once.</summary>
internal sealed class Tensor(string name, Axis[] axes, TensorRole role)
{
    public string Name { get; } = name;

    public IReadOnlyList<Axis> Axes { get; } = axes;

    public TensorRole Role { get; } = role;

    /// <summary>True for class labels: integers, usable only in a one-hot test.</summary>
    public bool IsLabel { get; init; }

    /// <summary>The tensor over whose storage this value is written: an update in place.</summary>
    public Tensor? Alias { get; init; }

    /// <summary>The tensor of which this one is a slice of the last axis, from <see cref="Offset"/> on.</summary>
    public Tensor? SliceOf { get; init; }

    public int Offset { get; init; }

    /// <summary>The tensors, one behind the other in memory with their padding, of which this one is the whole; empty for all others.</summary>
    public IReadOnlyList<Tensor> Run { get; init; } = [];

    /// <summary>True for a copy of a matrix laid out with its other axis contiguous.</summary>
    public bool IsTransposed { get; init; }

    /// <summary>True for a matrix that is stored as its user writes it, the last axis contiguous, whatever suits the lanes.</summary>
    public bool IsRowByRow { get; init; }

    /// <summary>Rows of a matrix that are in memory at a time, where it is made and used up in strips; 0 for all others.</summary>
    public int StripRows { get; init; }

    /// <summary>A constant's elements.</summary>
    public IReadOnlyList<double> Values { get; init; } = [];

    /// <summary>A state's value before the first step.</summary>
    public double InitialValue { get; init; }

    /// <summary>The tensor whose memory this value occupies.</summary>
    public Tensor Storage => Alias?.Storage ?? SliceOf?.Storage ?? this;

    public override string ToString() => Axes.Count == 0 ? Name : $"{Name}[{string.Join(",", Axes)}]";
}
