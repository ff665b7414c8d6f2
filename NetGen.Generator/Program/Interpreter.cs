namespace NetGen.Generator.Program;

/// <summary>
/// Runs a tensor program one element after the other, in double, as its definition reads: the referee of the tests. Shares nothing with
/// the stages that make fast code.
/// </summary>
/// <param name="memory">
/// The elements of every tensor by the name of its storage, row by row over its axes, labels as whole numbers. Holds the parameters,
/// states and inputs before a run, and all that was made after it.
/// </param>
/// <param name="rows">The rows of a batch.</param>
/// <param name="roundoff">The relative rounding of the numbers whose errors are to be bounded; 0 for none.</param>
internal sealed class Interpreter(Dictionary<string, Bounded[]> memory, int rows = 1, double roundoff = 0)
{
    // The elementary functions of the run-time are right to a few units in the last place.
    private const double FunctionUnits = 8;

    private readonly bool _isSingle = roundoff > 1e-12;

    // Below this a number of the given precision underflows.
    private readonly double _underflow = roundoff == 0 ? 0 : roundoff > 1e-12 ? 1e-37 : 1e-300;

    public void Run(TensorProgram program)
    {
        foreach (var operation in program.Operations) Run(operation);
    }

    public void Run(Compute operation)
    {
        var (output, axes) = (operation.Output, operation.Output.Axes);
        var reduced = operation.ReducedAxes.ToArray();
        var axisList = axes.Concat(reduced).ToArray();
        var formula = Formula(operation.Value, axisList);
        var results = new List<Bounded>();
        var point = new int[axisList.Length];
        Count(point, 0, axes.Count, axisList, () => results.Add(
            operation.Reduction == Reduction.None ? formula(point) : Reduce(operation.Reduction, formula, point, axes.Count, axisList)));

        // All values before the first write: an update in place reads what was there before it.
        var target = Elements(output);
        var index = Index(output, axisList);
        int next = 0;
        Count(point, 0, axes.Count, axisList, () => target[index(point)] = results[next++]);
    }

    /// <summary>The value of a formula over numbers without axes.</summary>
    public Bounded Evaluate(Expr expr) => Formula(expr, [])([]);

    private Bounded Reduce(Reduction reduction, Func<int[], Bounded> formula, int[] point, int first, Axis[] axes)
    {
        var total = new Bounded(reduction == Reduction.Sum ? 0 : double.NegativeInfinity, 0);
        Count(point, first, axes.Length, axes, () =>
        {
            var term = formula(point);
            total = reduction == Reduction.Sum ? Round(total + term) : Bounded.Max(total, term);
        });
        return total;
    }

    /// <summary>Takes the point through all positions of the axes from <paramref name="first"/> up to <paramref name="end"/>.</summary>
    private void Count(int[] point, int first, int end, Axis[] axes, Action visit)
    {
        if (first == end)
        {
            visit();
            return;
        }

        for (point[first] = 0; point[first] < Extent(axes[first]); point[first]++) Count(point, first + 1, end, axes, visit);
    }

    private Func<int[], Bounded> Formula(Expr expr, Axis[] axes)
    {
        switch (expr)
        {
            case Constant constant:
                var literal = Literal(constant.Value);
                return _ => literal;
            case Load load:
                var (elements, index) = (Elements(load.Tensor), Index(load.Tensor, axes));
                return point => elements[index(point)];
            case OneHot oneHot:
                var (labels, label) = (Elements(oneHot.Label), Index(oneHot.Label, axes));
                int position = Array.IndexOf(axes, oneHot.Axis);
                return point => labels[label(point)].Value == point[position] ? 1 : 0;
            case Apply apply:
                return Formula(apply.Function.Value(apply.Argument), axes);
        }

        var operands = expr.Operands.Select(operand => Formula(operand, axes)).ToArray();
        return expr switch
        {
            Unary unary => point => Round(Apply(unary.Operation, operands[0](point)), IsExact(unary.Operation) ? 0 : FunctionUnits),
            Binary { Operation: BinaryOperation.Max } => point => Bounded.Max(operands[0](point), operands[1](point)),
            Binary { Operation: BinaryOperation.Min } => point => 0 - Bounded.Max(0 - operands[0](point), 0 - operands[1](point)),
            Binary binary => point => Round(Apply(binary.Operation, operands[0](point), operands[1](point))),
            MultiplyAdd => point => Round((operands[0](point) * operands[1](point)) + operands[2](point)),
            Power power => point => Round(operands[0](point).Monotone(exponent => Math.Pow(power.Base, exponent))),
            Select select => point => Bounded.Select(select.Comparison, operands[0](point), operands[1](point), operands[2](point), operands[3](point)),
            _ => throw new NotSupportedException($"The interpreter does not know {expr.GetType().Name}."),
        };
    }

    private static Bounded Apply(BinaryOperation operation, Bounded left, Bounded right) => operation switch
    {
        BinaryOperation.Add => left + right,
        BinaryOperation.Subtract => left - right,
        BinaryOperation.Multiply => left * right,
        BinaryOperation.Divide => left / right,
        _ => throw new NotSupportedException(operation.ToString()),
    };

    private static Bounded Apply(UnaryOperation operation, Bounded x) => operation switch
    {
        UnaryOperation.Negate => 0 - x,
        UnaryOperation.Abs => x.Lipschitz(Math.Abs, 1),
        UnaryOperation.Sqrt => x.Monotone(value => Math.Sqrt(x.Value < 0 ? value : Math.Max(value, 0))),
        UnaryOperation.Exp => x.Monotone(Math.Exp),
        UnaryOperation.ExpMinusAbs => x.Lipschitz(value => Math.Exp(-Math.Abs(value)), 1),
        UnaryOperation.ExpM1 => x.Monotone(ElementaryFunctions.ExpM1),
        UnaryOperation.Log => x.Monotone(Math.Log),
        UnaryOperation.LogP1 => x.Monotone(ElementaryFunctions.LogP1),
        UnaryOperation.Tanh => x.Monotone(Math.Tanh),
        UnaryOperation.Sigmoid => x.Monotone(ElementaryFunctions.Sigmoid),
        UnaryOperation.Softplus => x.Monotone(ElementaryFunctions.Softplus),
        UnaryOperation.NormalCdf => x.Monotone(ElementaryFunctions.NormalCdf),
        UnaryOperation.NormalPdf => x.Lipschitz(ElementaryFunctions.NormalPdf, 0.25),
        UnaryOperation.ReciprocalSqrt => x.Monotone(value => 1 / Math.Sqrt(value)),
        _ => throw new NotSupportedException(operation.ToString()),
    };

    private static bool IsExact(UnaryOperation operation) => operation is UnaryOperation.Negate or UnaryOperation.Abs;

    private Bounded Round(Bounded value, double units = 1) => value.Rounded(units * roundoff, units == 0 ? 0 : _underflow);

    /// <summary>A constant as the precision holds it: 0, 1 and 0.5 are exact.</summary>
    private Bounded Literal(double value) => new(value, _isSingle ? Math.Abs(value - (float)value) : 0);

    private int Extent(Axis axis) => axis.IsDynamic ? rows : axis.Extent;

    /// <summary>Where the tensor's element at a point stands among its storage's.</summary>
    private Func<int[], int> Index(Tensor tensor, Axis[] axes)
    {
        // A slice steps through its whole.
        var whole = tensor.SliceOf ?? tensor;
        int stride = 1;
        var terms = new List<(int Position, int Stride)>();
        for (int k = tensor.Axes.Count - 1; k >= 0; k--)
        {
            terms.Add((Array.IndexOf(axes, tensor.Axes[k]), stride));
            stride *= Extent(whole.Axes[k]);
        }

        int offset = tensor.Offset;
        return terms.Count switch
        {
            0 => _ => 0,
            1 => point => point[terms[0].Position] + offset,
            _ => point => terms.Sum(term => point[term.Position] * term.Stride) + offset,
        };
    }

    private Bounded[] Elements(Tensor tensor)
    {
        var storage = tensor.Storage;
        if (memory.TryGetValue(storage.Name, out var elements)) return elements;
        int length = storage.Axes.Aggregate(1, (product, axis) => product * Extent(axis));
        elements = storage.Role switch
        {
            TensorRole.Constant => [.. storage.Values.Select(Literal)],
            TensorRole.State => [.. Enumerable.Repeat((Bounded)storage.InitialValue, length)],
            _ => new Bounded[length],
        };
        memory.Add(storage.Name, elements);
        return elements;
    }
}
