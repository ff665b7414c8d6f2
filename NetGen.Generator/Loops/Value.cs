using NetGen.Generator.Program;

namespace NetGen.Generator.Loops;

/// <summary>A typed expression of a loop program: one number, or one vector of them.</summary>
internal abstract record Value(bool IsVector)
{
    /// <summary>How many values it is made of.</summary>
    public virtual int ArgumentCount => 0;

    public virtual Value Argument(int index) => throw new ArgumentOutOfRangeException(nameof(index));

    public virtual Value With(IReadOnlyList<Value> arguments) => this;
}

/// <summary>A local variable or a scalar parameter.</summary>
internal sealed record Variable(string Name, bool IsVector) : Value(IsVector);

internal sealed record Literal(double Number) : Value(false);

/// <summary>An element, or a vector of neighbours; with <see cref="Count"/> set only the first of them, the rest 0.</summary>
internal sealed record Read(string Buffer, Affine Index, bool IsVector, Affine? Count = null) : Value(IsVector);

/// <summary>A class label.</summary>
internal sealed record ReadLabel(string Buffer, Affine Index) : Value(false);

/// <summary>The element that a label says, counted from an index.</summary>
internal sealed record ReadOfLabel(string Buffer, Affine Index, Value Label) : Value(false)
{
    public override int ArgumentCount => 1;

    public override Value Argument(int index) => Label;

    public override Value With(IReadOnlyList<Value> arguments) => this with { Label = arguments[0] };
}

/// <summary>A label handed over as an argument.</summary>
internal sealed record LabelArgument(string Name) : Value(false);

/// <summary>The same number in every lane.</summary>
internal sealed record Broadcast(Value Number) : Value(true)
{
    public override int ArgumentCount => 1;

    public override Value Argument(int index) => Number;

    public override Value With(IReadOnlyList<Value> arguments) => new Broadcast(arguments[0]);
}

/// <summary>What a target can be asked to compute. The names are those of the vector classes of the run-time.</summary>
internal enum Operator
{
    Add,
    Subtract,
    Multiply,
    Divide,
    Negate,

    /// <summary>a * b + c, rounded once.</summary>
    MultiplyAdd,
    Max,
    Min,
    SelectGreater,
    SelectGreaterOrEqual,
    SelectLess,
    SelectLessOrEqual,
    SelectEqual,
    Abs,
    Sqrt,
    Exp,
    ExpMinusAbs,
    ExpM1,
    Log,
    LogP1,
    Tanh,
    Sigmoid,
    Softplus,
    NormalCdf,
    NormalPdf,
    ReciprocalSqrt,

    /// <summary>The sum across the lanes of one vector, by the fixed tree.</summary>
    Sum,

    /// <summary>Lane i is the sum across the lanes of argument i.</summary>
    Sums,

    MaxAcross,
}

internal sealed record Operation(Operator Operator, IReadOnlyList<Value> Operands, bool IsVector) : Value(IsVector)
{
    public override int ArgumentCount => Operands.Count;

    public override Value Argument(int index) => Operands[index];

    public override Value With(IReadOnlyList<Value> arguments) => this with { Operands = arguments };
}

/// <summary>left ? right decides between two numbers, of which only one is computed.</summary>
internal sealed record Conditional(Comparison Comparison, Value Left, Value Right, Value WhenTrue, Value WhenFalse) : Value(false)
{
    public override int ArgumentCount => 4;

    public override Value Argument(int index) => index switch { 0 => Left, 1 => Right, 2 => WhenTrue, _ => WhenFalse };

    public override Value With(IReadOnlyList<Value> arguments) => new Conditional(Comparison, arguments[0], arguments[1], arguments[2], arguments[3]);
}

/// <summary>Numbers or vectors that follow each other in memory at a stride.</summary>
internal sealed record Neighbours(string Buffer, Affine Offset, Affine Stride);

/// <summary>A factor times each of several vectors.</summary>
internal sealed record FactorTimesVectors(Value Factor, Neighbours Vectors) : Value(true)
{
    public override int ArgumentCount => 1;

    public override Value Argument(int index) => Factor;

    public override Value With(IReadOnlyList<Value> arguments) => this with { Factor = arguments[0] };
}

/// <summary>Each of several numbers times all vectors.</summary>
internal sealed record NumbersTimesVectors(Neighbours Numbers, IReadOnlyList<Value> Vectors) : Value(true)
{
    public override int ArgumentCount => Vectors.Count;

    public override Value Argument(int index) => Vectors[index];

    public override Value With(IReadOnlyList<Value> arguments) => this with { Vectors = arguments };
}

/// <summary>Each of several numbers times a vector of its own.</summary>
internal sealed record NumbersTimesTheirVectors(Neighbours Numbers, Neighbours Vectors) : Value(true);

/// <summary>
/// The sum over steps of numbers times vectors, both at equal distances in memory: from one step to the next, from one sum's number to the
/// next one's, and between two vectors beside each other.
/// </summary>
/// <param name="Steps">C# for how many steps there are.</param>
/// <param name="Numbers">The buffer of the numbers.</param>
/// <param name="NumbersAt">Where the first step's numbers start there.</param>
/// <param name="NumberStep">From one step to the next.</param>
/// <param name="NumberStride">From one number of a step to the next; null where there is one.</param>
/// <param name="Vectors">The buffer of the vectors.</param>
/// <param name="VectorsAt">Where the first step's vectors start there.</param>
/// <param name="VectorStep">From one step to the next.</param>
/// <param name="VectorStride">From one vector of a step to the next; null where there is one.</param>
/// <param name="Columns">Vectors of a step.</param>
internal sealed record SumOfProducts(string Steps, string Numbers, Affine NumbersAt, Affine NumberStep, Affine? NumberStride, string Vectors, Affine VectorsAt, Affine VectorStep, Affine? VectorStride, int Columns) : Value(true);

/// <summary>Lane r is the dot product of a vector in memory and row r of a matrix.</summary>
/// <param name="Rows">How many rows there are.</param>
/// <param name="Length">C# for the elements of a row.</param>
/// <param name="Vector">The buffer of the vector.</param>
/// <param name="VectorAt">Where it starts there.</param>
/// <param name="Matrix">The buffer of the rows.</param>
/// <param name="MatrixAt">Where the first one starts there.</param>
/// <param name="Stride">From one row to the next.</param>
internal sealed record DotProducts(int Rows, string Length, string Vector, Affine VectorAt, string Matrix, Affine MatrixAt, Affine Stride) : Value(true);

/// <summary>1 in the lane whose class is the label's: lane k stands for class First + k.</summary>
internal sealed record OneHotLanes(Value Label, Affine First, bool IsVector) : Value(IsVector)
{
    public override int ArgumentCount => 1;

    public override Value Argument(int index) => Label;

    public override Value With(IReadOnlyList<Value> arguments) => this with { Label = arguments[0] };
}

/// <summary>The classes of neighbouring rows, as numbers of the network's precision; 0 beyond <see cref="Count"/>.</summary>
internal sealed record ReadLabels(string Buffer, Affine Index, Affine? Count) : Value(true);

/// <summary>1 in the lanes whose label is a class, else 0.</summary>
internal sealed record IsClass(Value Labels, Affine Class) : Value(true)
{
    public override int ArgumentCount => 1;

    public override Value Argument(int index) => Labels;

    public override Value With(IReadOnlyList<Value> arguments) => this with { Labels = arguments[0] };
}

/// <summary>The first lanes of a vector; the others become a constant.</summary>
internal sealed record FirstLanes(Value Vector, Affine Count, double Rest) : Value(true)
{
    public override int ArgumentCount => 1;

    public override Value Argument(int index) => Vector;

    public override Value With(IReadOnlyList<Value> arguments) => this with { Vector = arguments[0] };
}
