namespace NetGen.Generator.Loops;

/// <summary>A statement of a loop program.</summary>
internal abstract record Statement
{
    /// <summary>The value used directly by this statement, not by statements inside it.</summary>
    public virtual Value? Used => null;

    /// <summary>The statements inside this one.</summary>
    public virtual List<Statement>? Inside => null;

    public virtual Statement With(Value used) => this;
}

internal sealed record Comment(string Text) : Statement;

/// <summary>A number or a vector that a later statement assigns: the loss, which is returned at the end, or what one kernel hands to the next.</summary>
internal sealed record DeclareLater(Variable Variable) : Statement;

/// <summary>A new local variable.</summary>
internal sealed record Declare(Variable Variable, Value Value) : Statement
{
    public override Value Used => Value;

    public override Statement With(Value used) => this with { Value = used };
}

/// <summary>Two new local numbers: what a function gives for the two arguments of <paramref name="Value"/>.</summary>
internal sealed record DeclareTwo(Variable First, Variable Second, Value Value) : Statement
{
    public override Value Used => Value;

    public override Statement With(Value used) => this with { Value = used };
}

/// <summary>A new local integer: where in memory a loop starts.</summary>
internal sealed record DeclareIndex(string Name, Affine Index) : Statement;

internal sealed record Assign(Variable Variable, Value Value) : Statement
{
    public override Value Used => Value;

    public override Statement With(Value used) => this with { Value = used };
}

/// <summary>Adds each of some products to a sum of its own.</summary>
internal sealed record AddProducts(IReadOnlyList<Variable> Sums, Value Products) : Statement
{
    public override Value Used => Products;

    public override Statement With(Value used) => this with { Products = used };
}

/// <summary>Writes an element or a vector; with <see cref="Count"/> set only its first lanes.</summary>
internal sealed record Write(string Buffer, Affine Index, Value Value, Affine? Count = null) : Statement
{
    public override Value Used => Value;

    public override Statement With(Value used) => this with { Value = used };
}

/// <summary>A counted loop.</summary>
/// <param name="Counter">The loop variable.</param>
/// <param name="Start">C# text of its first value.</param>
/// <param name="End">C# text of the first value not reached.</param>
/// <param name="Step">What is added each time.</param>
/// <param name="Body">The statements.</param>
internal sealed record For(string Counter, string Start, string End, int Step, List<Statement> Body) : Statement
{
    public override List<Statement> Inside => Body;
}

/// <summary>Runs kernels for one strip of a matrix's rows after the other, from <see cref="TileShare.From"/> to <see cref="TileShare.To"/>.</summary>
/// <param name="Extent">The rows.</param>
/// <param name="Step">Rows of a strip.</param>
/// <param name="Body">The calls.</param>
internal sealed record Strips(int Extent, int Step, List<Statement> Body) : Statement
{
    public override List<Statement> Inside => Body;
}

/// <summary>A scope, so that temporaries share their slots with those of the next one.</summary>
internal sealed record Scope(List<Statement> Body) : Statement
{
    public override List<Statement> Inside => Body;
}

/// <summary>Statements under a flag of the caller.</summary>
internal sealed record When(string Condition, List<Statement> Body) : Statement
{
    public override List<Statement> Inside => Body;
}

/// <summary>Names a part of another buffer.</summary>
/// <param name="Buffer">The name.</param>
/// <param name="Of">The other buffer.</param>
/// <param name="Offset">Where it starts there.</param>
/// <param name="RowStride">What is added to the offset for each row before <see cref="EntryPoint.First"/>.</param>
internal sealed record Part(string Buffer, string Of, int Offset, int RowStride = 0) : Statement;

/// <summary>Names a place in a buffer, from which others are counted: the JIT makes their distances part of the instructions that read.</summary>
internal sealed record Reference(string Name, string Buffer, Affine Index) : Statement;

/// <summary>Names the numbers of a table that is known when the network is compiled.</summary>
internal sealed record TableReference(Table Table) : Statement;

/// <summary>Stack memory for the call, on a boundary of 64 bytes.</summary>
internal sealed record Scratch(string Buffer, int Length) : Statement;

/// <summary>Calls another kernel of the same class.</summary>
internal sealed record Call(string Method, IReadOnlyList<string> Buffers, IReadOnlyList<string> Numbers, string? Result) : Statement
{
    /// <summary>The sizes for a method that is generic in them.</summary>
    public IReadOnlyList<int> Sizes { get; init; } = [];
}

/// <summary>A transposing copy: destination[c * its stride + r] = source[r * its stride + c].</summary>
internal sealed record TransposeCopy(string Source, int SourceStride, string Destination, int DestinationStride, int Rows, int Columns) : Statement
{
    /// <summary>True where only the rows of one thread's share are copied.</summary>
    public bool IsShared { get; init; }
}

/// <summary>A copy of rows to lanes: destination[c * its stride + n] = source[n * columns + c], and 0 for n from rows up to a whole vector.</summary>
internal sealed record CopyToLanes(string Source, string Destination, int DestinationStride, int Columns) : Statement;

/// <summary>The copy back: destination[n * columns + c] = source[c * its stride + n].</summary>
internal sealed record CopyFromLanes(string Source, int SourceStride, string Destination, int Columns) : Statement;

/// <summary>Throws when the loss is not finite, before anything that lasts has changed.</summary>
internal sealed record CheckLoss(Value Loss) : Statement
{
    public override Value Used => Loss;

    public override Statement With(Value used) => new CheckLoss(used);
}

internal sealed record Return(Value Value) : Statement
{
    public override Value Used => Value;

    public override Statement With(Value used) => new Return(used);
}
