using System.Globalization;

namespace NetGen.Generator.Loops;

/// <summary>
/// Rebuilds a method's body with other numbers where sizes decide them, and meets its words, names and numbers on the way: in the same order
/// in bodies of the same shape.
/// </summary>
internal abstract class BodyRewriter
{
    /// <summary>Something that is the same in bodies of the same shape.</summary>
    protected abstract void Word(string word);

    /// <summary>The same for a number that no size decides.</summary>
    protected abstract void Word(long word);

    /// <summary>A buffer, a variable or a counter.</summary>
    protected abstract void Name(string name);

    /// <summary>A place, whose numbers sizes decide; gives what takes its place.</summary>
    protected abstract Affine Index(Affine index);

    /// <summary>How often a loop runs; gives what takes its place.</summary>
    protected abstract Affine Extent(int extent);

    public List<Statement> Body(List<Statement> body)
    {
        Word(body.Count);
        var rebuilt = new List<Statement>(body.Count);
        foreach (var statement in body) rebuilt.Add(Rebuilt(statement));
        return rebuilt;
    }

    private Statement Rebuilt(Statement statement)
    {
        Word(Kind(statement));
        switch (statement)
        {
            case DeclareLater declare:
                Name(declare.Variable.Name);
                return statement;
            case DeclareIndex declare:
                Name(declare.Name);
                return declare with { Index = Index(declare.Index) };
            case For loop:
                Name(loop.Counter);
                Word(loop.Step);
                return loop with { Start = Bound(loop.Start), End = Bound(loop.End), Body = Body(loop.Body) };
            case Strips strips:
                Word(strips.Extent);
                Word(strips.Step);
                return strips with { Body = Body(strips.Body) };
            case Scope scope:
                return new Scope(Body(scope.Body));
            case Reference reference:
                Name(reference.Name);
                Name(reference.Buffer);
                return reference with { Index = Index(reference.Index) };
            case Declare declare:
                Name(declare.Variable.Name);
                break;
            case DeclareTwo declare:
                Name(declare.First.Name);
                Name(declare.Second.Name);
                break;
            case Assign assign:
                Name(assign.Variable.Name);
                break;
            case AddProducts add:
                foreach (var sum in add.Sums) Name(sum.Name);
                break;
            case Write write:
                Name(write.Buffer);
                statement = write with { Index = Index(write.Index), Count = Count(write.Count) };
                break;
            case CheckLoss or Return:
                break;
            case When guarded:
                Word(guarded.Condition);
                return guarded with { Body = Body(guarded.Body) };
            case TableReference reference:
                Word(reference.Table.Buffer);
                Name(reference.Table.Buffer);
                return statement;
            case TransposeCopy copy:
                Copy(copy.Source, copy.Destination, copy with { Source = "", Destination = "" });
                return statement;
            case CopyToLanes copy:
                Copy(copy.Source, copy.Destination, copy with { Source = "", Destination = "" });
                return statement;
            case CopyFromLanes copy:
                Copy(copy.Source, copy.Destination, copy with { Source = "", Destination = "" });
                return statement;
            default:
                throw new NotSupportedException(statement.GetType().Name);
        }

        return statement.Used is { } used && Rebuilt(used) is var value && !ReferenceEquals(value, used) ? statement.With(value) : statement;
    }

    private Value Rebuilt(Value value)
    {
        Word(Kind(value));
        Word(value.IsVector ? 1 : 0);
        switch (value)
        {
            case Variable variable:
                Name(variable.Name);
                return value;
            case LabelArgument label:
                Name(label.Name);
                return value;
            case Literal literal:
                Word(BitConverter.DoubleToInt64Bits(literal.Number));
                return value;
            case Read read:
                Name(read.Buffer);
                var (index, count) = (Index(read.Index), Count(read.Count));
                return ReferenceEquals(index, read.Index) && ReferenceEquals(count, read.Count) ? read : read with { Index = index, Count = count };
            case ReadLabel label:
                Name(label.Buffer);
                return label with { Index = Index(label.Index) };
            case ReadLabels labels:
                Name(labels.Buffer);
                return labels with { Index = Index(labels.Index), Count = Count(labels.Count) };
            case SumOfProducts sum:
                Name(sum.Numbers);
                Name(sum.Vectors);
                Word(sum.Columns);
                return sum with
                {
                    Steps = Bound(sum.Steps),
                    NumbersAt = Index(sum.NumbersAt),
                    NumberStep = Index(sum.NumberStep),
                    NumberStride = Count(sum.NumberStride),
                    VectorsAt = Index(sum.VectorsAt),
                    VectorStep = Index(sum.VectorStep),
                    VectorStride = Count(sum.VectorStride),
                };
            case DotProducts products:
                Word(products.Rows);
                Name(products.Vector);
                Name(products.Matrix);
                return products with { Length = Bound(products.Length), VectorAt = Index(products.VectorAt), MatrixAt = Index(products.MatrixAt), Stride = Index(products.Stride) };
            case NumbersTimesTheirVectors products:
                return new NumbersTimesTheirVectors(Rebuilt(products.Numbers), Rebuilt(products.Vectors));
            case FactorTimesVectors products:
                value = products with { Vectors = Rebuilt(products.Vectors) };
                break;
            case NumbersTimesVectors products:
                value = products with { Numbers = Rebuilt(products.Numbers) };
                break;
            case ReadOfLabel element:
                Name(element.Buffer);
                value = element with { Index = Index(element.Index) };
                break;
            case OneHotLanes oneHot:
                value = oneHot with { First = Index(oneHot.First) };
                break;
            case IsClass isClass:
                value = isClass with { Class = Index(isClass.Class) };
                break;
            case FirstLanes first:
                Word(BitConverter.DoubleToInt64Bits(first.Rest));
                value = first with { Count = Index(first.Count) };
                break;
            case Operation operation:
                Word((long)operation.Operator);
                break;
            case Conditional choice:
                Word((long)choice.Comparison);
                break;
            case not Broadcast:
                throw new NotSupportedException(value.GetType().Name);
        }

        Word(value.ArgumentCount);
        return Values.WithArguments(value, this, static (argument, rewriter) => rewriter.Rebuilt(argument));
    }

    // A number for each type, in this run of the compiler.
    private static long Kind(object part) => part.GetType().TypeHandle.Value.ToInt64();

    private Neighbours Rebuilt(Neighbours neighbours)
    {
        Name(neighbours.Buffer);
        return new Neighbours(neighbours.Buffer, Index(neighbours.Offset), Index(neighbours.Stride));
    }

    /// <summary>A copy, whose numbers no size replaces.</summary>
    private void Copy(string source, string destination, Statement rest)
    {
        Name(source);
        Name(destination);
        Word(rest.ToString());
    }

    private Affine? Count(Affine? count)
    {
        Word(count is null ? 0 : 1);
        return count is null ? null : Index(count);
    }

    /// <summary>A number, or C# that names only a method's counts, which have the same names everywhere.</summary>
    private string Bound(string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int extent)) return Extent(extent).ToString();
        Word(text);
        return text;
    }
}
