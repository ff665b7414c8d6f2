namespace NetGen.Generator.Loops;

/// <summary>What a parameter of a kernel's method is.</summary>
internal enum ParameterKind
{
    /// <summary>Numbers, read and written.</summary>
    Buffer,

    /// <summary>Numbers, only read.</summary>
    ReadOnlyBuffer,

    /// <summary>Class labels.</summary>
    Labels,

    /// <summary>One class label.</summary>
    Label,

    /// <summary>One number.</summary>
    Number,

    /// <summary>A count of rows.</summary>
    Count,

    /// <summary>A flag.</summary>
    Flag,
}

internal sealed record LoopParameter(ParameterKind Kind, string Name);

/// <summary>One method of a loop program.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Summary">What it computes, a line each, for its comment.</param>
/// <param name="Parameters">What it takes.</param>
/// <param name="ReturnsNumber">True when it returns the loss.</param>
/// <param name="Body">Its statements.</param>
/// <param name="IsEntry">True when callers outside the class use it.</param>
internal sealed record LoopMethod(string Name, IReadOnlyList<string> Summary, IReadOnlyList<LoopParameter> Parameters, bool ReturnsNumber, List<Statement> Body, bool IsEntry)
{
    /// <summary>Which layers' what it computes, if it has a title.</summary>
    public string? Title { get; init; }

    /// <summary>Names of the sizes that it is generic in.</summary>
    public IReadOnlyList<string> Sizes { get; init; } = [];

    /// <summary>True for a part of a member that could not be any smaller.</summary>
    public bool IsSmallest { get; init; }

    public override string ToString() => LoopText.Of(this);
}

/// <summary>Numbers known when the network is compiled, such as the weights of classes, padded with zeros to whole vectors.</summary>
/// <param name="Buffer">The name under which kernels read it.</param>
/// <param name="Values">Its numbers.</param>
internal sealed record Table(string Buffer, IReadOnlyList<double> Values);

/// <summary>The methods of one network for one vector width, and the tables that they read.</summary>
internal sealed record LoopProgram(Scheduling.VectorShape Shape, IReadOnlyList<LoopMethod> Methods, IReadOnlyList<Table> Tables, int StackBytes)
{
    /// <summary>The sizes with which methods are called that are generic in them, the smallest first.</summary>
    public IReadOnlyList<int> Sizes { get; init; } = [];

    public override string ToString() => LoopText.Of(this);
}
