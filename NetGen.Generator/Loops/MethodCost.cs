using NetGen.Generator.Scheduling;

namespace NetGen.Generator.Loops;

/// <summary>What a method costs the JIT, whose limits are steps: past them it stops inlining, or optimizing at all.</summary>
/// <param name="Temporaries">Locals that inlining makes; none is shared.</param>
/// <param name="Locals">The method's own locals; those of scopes that end are shared.</param>
/// <param name="Bytes">Bytes of IL.</param>
internal readonly record struct MethodCost(int Temporaries, int Locals, int Bytes)
{
    /// <summary>True where the JIT inlines and optimizes all of it.</summary>
    public bool Fits => Temporaries + Locals <= Thresholds.MethodLocals && Bytes <= Thresholds.MethodBytes;

    /// <summary>How near the limits it comes, for comparisons.</summary>
    public int Size => Math.Max(Temporaries + Locals, Bytes * Thresholds.MethodLocals / Thresholds.MethodBytes);

    /// <summary>Both in one method, one after the other.</summary>
    public static MethodCost operator +(MethodCost left, MethodCost right) =>
        new(left.Temporaries + right.Temporaries, Math.Max(left.Locals, right.Locals), left.Bytes + right.Bytes);

    public static MethodCost Of(List<Statement> body, VectorShape shape)
    {
        var total = default(MethodCost);
        int own = 0;
        foreach (var statement in body)
        {
            if (statement.Inside is { } inside) total += Of(inside, shape);
            if (statement is Declare or DeclareLater or For or Strips or Part or Reference or TableReference) own++;
            // And a pair on the way.
            if (statement is DeclareTwo) own += 4;
            int temporaries = statement.Used is { } used ? TemporariesOf(used, shape) : 0;
            int bytes = 4 + (statement.Used is { } value ? BytesOf(value, shape) : 0);
            if (statement is AddProducts add)
            {
                temporaries += InlineCost.Of(add);
                bytes += 4 * add.Sums.Count;
            }

            if (statement is Reference reference) bytes += BytesOf(reference.Index);
            if (statement is Write write)
            {
                temporaries += shape.IsScalar ? 0 : (write.Count is not null ? InlineCost.OfPartialWrite(shape) : 0) + (write.Value is Variable ? 0 : 1);
                bytes += BytesOf(write.Index);
            }

            total += new MethodCost(temporaries, 0, bytes + (statement is For or Strips ? 12 : 0));
        }

        return total with { Locals = total.Locals + own };
    }

    /// <summary>A helper's argument that is more than a variable or a constant is kept in a local.</summary>
    private static int TemporariesOf(Value value, VectorShape shape)
    {
        if (shape.IsScalar && !shape.InlinesLanes) return 0;
        int own = value switch
        {
            Read { Count: not null } or ReadLabels { Count: not null } => InlineCost.OfPartialRead(shape),
            Read { IsVector: true } read => read.Index.IsConstant ? 0 : 2,
            Operation { Operator: Operator.Add or Operator.Subtract or Operator.Multiply or Operator.Divide or Operator.Negate } => 0,
            Operation operation => InlineCost.Of(operation.Operator, shape) + operation.Operands.Count(argument => argument is not (Variable or Literal)),
            FirstLanes first => first.Vector is Variable ? 1 : 2,
            OneHotLanes or IsClass => 1,
            DotProducts products => InlineCost.OfDotProducts(products.Rows),
            _ => 0,
        };
        for (int k = 0; k < value.ArgumentCount; k++) own += TemporariesOf(value.Argument(k), shape);
        return own;
    }

    private static int BytesOf(Value value, VectorShape shape)
    {
        int own = value switch
        {
            Variable => 3,
            Read read => (shape.IsScalar ? 6 : 11) + BytesOf(read.Index),
            FactorTimesVectors or NumbersTimesVectors => 13,
            NumbersTimesTheirVectors => 21,
            SumOfProducts sum => 40 + BytesOf(sum.NumbersAt) + BytesOf(sum.VectorsAt),
            DotProducts products => 30 + BytesOf(products.VectorAt) + BytesOf(products.MatrixAt),
            Literal => 9,
            _ => 5,
        };
        for (int k = 0; k < value.ArgumentCount; k++) own += BytesOf(value.Argument(k), shape);
        return own;
    }

    private static int BytesOf(Affine index) => 6 + (7 * index.Terms);
}
