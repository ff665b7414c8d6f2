using System.Globalization;
using System.Runtime.CompilerServices;
using NetGen.Generator.Loops;
using NetGen.Generator.Program;
using NetGen.Generator.Scheduling;
using NetGen.Generator.Targets;

namespace NetGen.Generator.Printing;

/// <summary>Writes values and lines of kernels, piece by piece and straight to their place: <c>code.Line($"{name} = {value};")</c>.</summary>
internal sealed class CodeWriter(SourceWriter writer, Target target, VectorShape shape)
{
    /// <summary>Where the lines go.</summary>
    public SourceWriter Writer => writer;

    /// <summary>Writes a piece of the line.</summary>
    /// <param name="pieces">Has written itself.</param>
    public void Add([InterpolatedStringHandlerArgument("")] Pieces pieces)
    {
    }

    /// <summary>Writes the rest of a line and ends it.</summary>
    /// <param name="pieces">Has written itself.</param>
    public void Line([InterpolatedStringHandlerArgument("")] Pieces pieces) => writer.EndLine();

    private void Write(Value value, int precedence = 0)
    {
        switch (value)
        {
            case Variable variable: writer.Add(variable.Name); break;
            case Literal { Number: < 0 } literal when precedence > 0: Add($"({Literals.Of(literal.Number, shape.Precision)})"); break;
            case Literal literal: writer.Add(Literals.Of(literal.Number, shape.Precision)); break;
            case Read read: target.Read(this, read); break;
            case LabelArgument label: writer.Add(label.Name); break;
            case ReadOfLabel element: target.ReadOfLabel(this, element); break;
            case ReadLabel label: target.ReadLabel(this, label); break;
            case Broadcast broadcast: target.Broadcast(this, broadcast); break;
            case OneHotLanes { IsVector: false } oneHot: Add($"({oneHot.Label} == {oneHot.First} ? {Literals.Of(1, shape.Precision)} : {Literals.Of(0, shape.Precision)})"); break;
            case OneHotLanes oneHot: Write(oneHot); break;
            case ReadLabels labels: Add($"Labels{shape.Precision.ToString()}(ref {labels.Buffer}, {labels.Index}, {(labels.Count is { } count ? Target.CountText(count) : Literals.Integer(shape.Lanes))})"); break;
            case IsClass isClass: Add($"IsClass({isClass.Labels}, {(isClass.Class.IsFixed ? isClass.Class.ToString() : $"(int)({isClass.Class.ToString()})")})"); break;
            case FirstLanes { Rest: 0 } first: Add($"KeepFirst({first.Vector}, {Target.CountText(first.Count)})"); break;
            case FirstLanes first: Add($"FillRest({first.Vector}, {Target.CountText(first.Count)}, {Literals.Of(first.Rest, shape.Precision)})"); break;
            case Conditional choice: Add($"({choice.Left} {SignOf(choice.Comparison)} {choice.Right} ? {choice.WhenTrue} : {choice.WhenFalse})"); break;
            case FactorTimesVectors products:
                Add($"{products.Factor}, ");
                Write(products.Vectors);
                break;
            case NumbersTimesVectors products: Write(products); break;
            case NumbersTimesTheirVectors products:
                Write(products.Numbers);
                Add($", ");
                Write(products.Vectors);
                break;
            case SumOfProducts sum: Write(sum); break;
            case DotProducts products: Write(products); break;
            case Operation operation: Write(operation, precedence); break;
            default: throw new NotSupportedException(value.GetType().Name);
        }
    }

    private void Write(OneHotLanes oneHot)
    {
        Add($"OneHot{shape.Precision.ToString()}({oneHot.Label}, ");
        if (oneHot.First.IsFixed) Add($"{oneHot.First})");
        else if (oneHot.First.IsVariable) Add($"(int){oneHot.First})");
        else Add($"(int)({oneHot.First}))");
    }

    private void Write(Neighbours neighbours) => Add($"ref {neighbours.Buffer}, {neighbours.Offset}, {neighbours.Stride}");

    private void Write(NumbersTimesVectors products)
    {
        Write(products.Numbers);
        foreach (var vector in products.Vectors) Add($", {vector}");
    }

    private void Write(SumOfProducts sum)
    {
        Add($"{sum.Steps}, ");
        Place(sum.Numbers, sum.NumbersAt);
        Add($", {sum.NumberStep}, ");
        if (sum.NumberStride is { } stride) Add($"{stride}, ");
        Place(sum.Vectors, sum.VectorsAt);
        Add($", {sum.VectorStep}");
        if (sum.VectorStride is { } distance) Add($", {distance}");
    }

    private void Write(DotProducts products)
    {
        Add($"DotProducts({products.Rows}, {products.Length}, ");
        Place(products.Vector, products.VectorAt);
        Add($", ");
        Place(products.Matrix, products.MatrixAt);
        Add($", {products.Stride})");
    }

    private void Place(string buffer, Affine at)
    {
        if (at.Equals(Affine.Zero)) Add($"ref {buffer}");
        else Add($"ref Add(ref {buffer}, {at})");
    }

    private void Write(Operation operation, int precedence)
    {
        switch (operation.Operator)
        {
            case Operator.Add: Infix(operation, " + ", 1, precedence); break;
            case Operator.Subtract: Infix(operation, " - ", 1, precedence); break;
            case Operator.Multiply: Infix(operation, " * ", 2, precedence); break;
            case Operator.Divide: Infix(operation, " / ", 2, precedence); break;
            case Operator.Negate:
                writer.Add(precedence > 0 ? "(-" : "-");
                Write(operation.Operands[0], 3);
                if (precedence > 0) writer.Add(")");
                break;
            case Operator.Sum or Operator.MaxAcross when operation.Operands[0] is FirstLanes first:
                Add($"{operation.Operator.ToString()}({first.Vector}, {Target.CountText(first.Count)})");
                break;
            case Operator.Sum or Operator.Sums or Operator.MaxAcross: Call(operation.Operator.ToString(), operation); break;
            default: Call(target.Function(operation, shape), operation); break;
        }
    }

    private static string SignOf(Comparison comparison) => comparison switch
    {
        Comparison.Less => "<",
        Comparison.LessOrEqual => "<=",
        Comparison.Equal => "==",
        _ => throw new NotSupportedException($"{comparison}: devices compare the other way round"),
    };

    private void Call(string function, Operation operation)
    {
        Add($"{function}(");
        for (int k = 0; k < operation.Operands.Count; k++)
        {
            if (k > 0) writer.Add(", ");
            Write(operation.Operands[k]);
        }

        writer.Add(")");
    }

    // The right operand binds tighter, so that a - (b - c) and a * (b * c) keep their order.
    private void Infix(Operation operation, string sign, int own, int precedence)
    {
        if (precedence > own) writer.Add("(");
        Write(operation.Operands[0], own);
        writer.Add(sign);
        Write(operation.Operands[1], own + 1);
        if (precedence > own) writer.Add(")");
    }

    /// <summary>An interpolated string that is written as it is evaluated.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Pieces
    {
        private readonly CodeWriter _code;

        // The compiler hands over the two lengths; nothing is reserved by them.
        public Pieces(int literalLength, int formattedCount, CodeWriter code) => _code = code;

        public void AppendLiteral(string text) => _code.Writer.Add(text);

        public void AppendFormatted(string text) => _code.Writer.Add(text);

        public void AppendFormatted(int number) => _code.Writer.Add(number.ToString(CultureInfo.InvariantCulture));

        public void AppendFormatted(Affine index) => _code.Writer.Add(index.ToString());

        public void AppendFormatted(Value value) => _code.Write(value);
    }
}
