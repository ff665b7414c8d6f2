using NetGen.Generator.Program;
using NetGen.Generator.Scheduling;

namespace NetGen.Generator.Loops;

/// <summary>A value and the depth of the loop inside which it is known.</summary>
internal readonly record struct Placed(Value Value, int Depth);

/// <summary>
/// A nest of loops under construction. Formulas are evaluated at points; each value is declared in the outermost loop that knows all it
/// depends on, once, so that what does not change inside a loop stands before it.
/// </summary>
internal sealed class Nest(VectorShape shape, NameSupply names, Storage storage, Formulas formulas, List<Statement> body)
{
    private static readonly Dictionary<UnaryOperation, Operator> UnaryOperators = ByName<UnaryOperation>("");
    private static readonly Dictionary<BinaryOperation, Operator> BinaryOperators = ByName<BinaryOperation>("");
    private static readonly Dictionary<Comparison, Operator> SelectOperators = ByName<Comparison>("Select");

    private readonly List<Frame> _frames = [new Frame(body, [])];
    private readonly Dictionary<Tensor, double?> _padding = [];

    public VectorShape Shape => shape;

    public Storage Storage => storage;

    /// <summary>The axis whose elements are the lanes of a vector.</summary>
    public Axis? Lane { get; set; }

    /// <summary>The axis on which threads or strips have shares of their own: loops over it run from <see cref="TileShare.From"/> to <see cref="TileShare.To"/>.</summary>
    public Axis? Shared { get; init; }

    private Frame Top => _frames[_frames.Count - 1];

    private int Depth => _frames.Count - 1;

    public void Emit(Statement statement) => Top.Body.Add(statement);

    /// <summary>Runs <paramref name="inside"/> in a counted loop; the counter's values are positions on <paramref name="axis"/>.</summary>
    public void Loop(Axis axis, string start, string end, int step, Action<Affine> inside)
    {
        string counter = names.Counter(axis);
        var statements = new List<Statement>();
        Enter(statements, [axis], () => inside(Affine.Variable(counter)));
        Emit(new For(counter, start, end, step, statements));
        names.Release(counter);
    }

    /// <summary>Runs <paramref name="inside"/> in a scope where the axes' positions are fixed, under a condition where one is given.</summary>
    public void Scoped(IEnumerable<Axis?> axes, Action inside, string? condition = null)
    {
        var statements = new List<Statement>();
        Enter(statements, [.. axes.OfType<Axis>()], inside);
        Emit(condition is null ? new Scope(statements) : new When(condition, statements));
    }

    /// <summary>Gives the last loop another turn in place of the rest behind it, where that does the same; else false.</summary>
    /// <param name="at">Where the rest starts.</param>
    /// <param name="end">C# of the loop's end, the rest included.</param>
    public bool JoinRest(int at, string end)
    {
        var statements = Top.Body;
        int last = statements.Count - 1;
        if (last < 1 || statements[last - 1] is not For loop || !LoopTurn.IsNext(statements[last].Inside!, loop, at)) return false;
        statements.RemoveAt(last);
        statements[last - 1] = loop with { End = end };
        return true;
    }

    /// <summary>Drops the last loop and the rest behind it, to be written in another way. What they made known outside of them stays.</summary>
    public void TakeBackLoop()
    {
        Top.Body.RemoveAt(Top.Body.Count - 1);
        Top.Body.RemoveAt(Top.Body.FindLastIndex(statement => statement is For));
    }

    public Variable Declare(string name, Value value)
    {
        var variable = new Variable(names.Unique(name), value.IsVector);
        Emit(new Declare(variable, value));
        return variable;
    }

    /// <summary>Makes a computed value known under its tensor, masked where its padding lanes matter and are not 0, and stored where others read it.</summary>
    public void Bind(Tensor tensor, Point point, Value value, Expr? formula, bool mustBeZeroPadded)
    {
        bool stores = storage.Needs(tensor);

        // Whole vectors have no padding to tell of.
        if (point.Valid is { } valid)
        {
            double? padding = formula is null || Lane is null ? 0 : new PaddingAnalysis(Lane, Padding).Of(formula);
            if (value.IsVector && padding is not 0 && (mustBeZeroPadded || (stores && storage.Of(tensor).Layout.IsPadded)))
            {
                value = new FirstLanes(value, valid, 0);
                padding = 0;
            }

            _padding[tensor] = !_padding.TryGetValue(tensor, out double? before) || before.Equals(padding) ? padding : null;
        }

        if (tensor is { Role: TensorRole.Loss, Axes.Count: 0 })
        {
            var loss = new Variable(tensor.Name, false);
            Emit(new Assign(loss, value));
            value = loss;
        }

        if (value is not Variable) value = Declare(Legible(tensor.Name), value);
        Top.Known[new FormulaAt(formulas.Of(tensor), Lane, point)] = value;
        if (stores && tensor.Axes.Count + (tensor.Role == TensorRole.Loss ? 0 : 1) > 0) Store(tensor, point, value);
    }

    /// <summary>The padding of a tensor read here: exactly 0 in memory, or what was computed.</summary>
    public double? Padding(Tensor tensor) => _padding.TryGetValue(tensor, out double? known) ? known : 0;

    public Value Scalar(Expr expr, Point point, Tensor? made = null) => Evaluate(expr, point, made).Value;

    /// <summary>The formula's value in every lane.</summary>
    public Value Vector(Expr expr, Point point, Tensor? made = null) => AsVector(Evaluate(expr, point, made));

    /// <summary>A vector where the formula varies along the lanes, else one number.</summary>
    /// <param name="expr">The formula.</param>
    /// <param name="point">Where it is taken.</param>
    /// <param name="made">The tensor that the whole formula makes, which lends its name to the variable.</param>
    public Placed Evaluate(Expr expr, Point point, Tensor? made = null)
    {
        if (expr is Constant constant) return new Placed(new Literal(constant.Value), 0);
        if (expr is Load { Tensor: { Axes.Count: 0, Role: TensorRole.Scalar or TensorRole.Input } } argument) return new Placed(new Variable(names.Argument(argument.Tensor.Name), false), 0);
        var formula = formulas.Of(expr);
        var here = new FormulaAt(formula, Lane, point);
        for (int depth = Depth; depth >= 0; depth--)
        {
            if (_frames[depth].Known.TryGetValue(here, out var known)) return new Placed(known, depth);
        }

        var value = Make(formula, point);
        var variable = new Variable(names.Unique(made is null ? NameSupply.Of(expr) : Legible(made.Name)), value.Value.IsVector);
        _frames[value.Depth].Body.Add(new Declare(variable, value.Value));
        _frames[value.Depth].Known[here] = variable;
        return new Placed(variable, value.Depth);
    }

    public Value AsVector(Placed placed)
    {
        if (shape.IsScalar || placed.Value.IsVector) return placed.Value;
        if (placed.Value is Literal) return new Broadcast(placed.Value);
        string number = ((Variable)placed.Value).Name;
        for (int depth = Depth; depth >= 0; depth--)
        {
            if (_frames[depth].Everywhere.TryGetValue(number, out var known)) return known;
        }

        var variable = new Variable(names.Everywhere(number), true);
        _frames[placed.Depth].Body.Add(new Declare(variable, new Broadcast(placed.Value)));
        _frames[placed.Depth].Everywhere[number] = variable;
        return variable;
    }

    public Affine Index(Tensor tensor, Point point)
    {
        var place = storage.Of(tensor);
        var index = Affine.Of(place.Offset);
        for (int k = 0; k < tensor.Axes.Count; k++) index += point[tensor.Axes[k]] * place.Layout.Stride(tensor.Axes[k]);
        // Of a strip only its own rows are in memory.
        if (tensor.StripRows > 0 && Shared is not null) index += Affine.Variable(TileShare.From) * -place.Layout.Stride(Shared);
        return index;
    }

    /// <summary>What follows each other in memory from one point to the next, counted from a place whose name does not change in the innermost loop.</summary>
    public Neighbours Neighbours(Tensor tensor, Point first, Point second)
    {
        var index = Index(tensor, first);
        return new Neighbours(NameOf(storage.Of(tensor).Buffer, index + -index.Constant, tensor), Affine.Of(index.Constant), Index(tensor, second) - index);
    }

    private string NameOf(string buffer, Affine start, Tensor tensor)
    {
        if (start.IsConstant) return buffer;
        var frame = _frames[KnownAt(tensor.Axes)];
        if (frame.References.TryGetValue((buffer, start), out string? known)) return known;
        string name = names.Unique(buffer + "At");
        frame.Body.Add(new Reference(name, buffer, start));
        frame.References.Add((buffer, start), name);
        return name;
    }

    /// <summary>True where a vector of the tensor may be read as a whole: its lanes lie inside the tensor or its padding.</summary>
    public bool ReadsWhole(Tensor tensor, Point point) => point.Valid is null || storage.Of(tensor).Layout.IsPadded;

    /// <summary>A tensor's name as part of a variable's.</summary>
    public static string Legible(string name) => name.Replace("'", "New");

    private void Store(Tensor tensor, Point point, Value value)
    {
        var place = storage.Of(tensor);
        bool wide = Lane is not null && tensor.Axes.Contains(Lane);
        if (wide && !shape.IsScalar && place.Layout.Stride(Lane!) != 1) throw new InvalidOperationException($"The lanes of {tensor} are not neighbours in memory.");
        bool partial = wide && !shape.IsScalar && point.Valid is not null && !place.Layout.IsPadded;
        Emit(new Write(place.Buffer, Index(tensor, point), value, partial ? point.Valid : null));
    }

    private Placed Make(Formula formula, Point point)
    {
        switch (formula.Expr)
        {
            case Load load:
                bool wide = !shape.IsScalar && Lane is not null && load.Tensor.Axes.Contains(Lane);
                var place = storage.Of(load.Tensor);
                if (wide && place.Layout.Stride(Lane!) != 1) throw new InvalidOperationException($"The lanes of {load.Tensor} are not neighbours in memory.");
                bool partial = wide && !ReadsWhole(load.Tensor, point);
                return new Placed(new Read(place.Buffer, Index(load.Tensor, point), wide, partial ? point.Valid : null), KnownAt(load.Tensor.Axes));
            case OneHot oneHot when Lane is not null && !shape.IsScalar && oneHot.Label.Axes.Contains(Lane):
                return new Placed(new IsClass(Labels(oneHot.Label, point), point[oneHot.Axis]), KnownAt([.. oneHot.Label.Axes, oneHot.Axis]));
            case OneHot oneHot:
                return new Placed(new OneHotLanes(LabelOf(oneHot, point), point[oneHot.Axis], !shape.IsScalar && oneHot.Axis == Lane), KnownAt([.. oneHot.Label.Axes, oneHot.Axis]));
            default:
                var operands = new Placed[formula.Operands.Count];
                for (int k = 0; k < operands.Length; k++) operands[k] = Evaluate(formula.Operands[k], point);
                bool vector = Array.Exists(operands, operand => operand.Value.IsVector);
                int depth = 0;
                foreach (var operand in operands) depth = Math.Max(depth, operand.Depth);
                return new Placed(new Operation(OperatorOf(formula.Expr), Array.ConvertAll(operands, operand => vector ? AsVector(operand) : operand.Value), vector), depth);
        }
    }

    /// <summary>The element of a tensor whose last axis is at the label.</summary>
    public Value ElementOfLabel(Tensor tensor, OneHot oneHot, Point point)
    {
        var place = storage.Of(tensor);
        return new ReadOfLabel(place.Buffer, Index(tensor, point.At(oneHot.Axis, Affine.Zero)), LabelOf(oneHot, point));
    }

    private Value LabelOf(OneHot oneHot, Point point)
    {
        var place = storage.Of(oneHot.Label);
        return oneHot.Label.Axes.Count == 0 ? new LabelArgument(place.Buffer) : new ReadLabel(place.Buffer, Index(oneHot.Label, point));
    }

    /// <summary>The labels of as many rows as there are lanes, read once.</summary>
    private Value Labels(Tensor label, Point point)
    {
        var here = new FormulaAt(formulas.Of(label), Lane, point);
        for (int depth = Depth; depth >= 0; depth--)
        {
            if (_frames[depth].Known.TryGetValue(here, out var known)) return known;
        }

        var frame = _frames[KnownAt(label.Axes)];
        var variable = new Variable(names.Unique("labels"), true);
        frame.Body.Add(new Declare(variable, new ReadLabels(storage.Of(label).Buffer, Index(label, point), point.Valid)));
        frame.Known[here] = variable;
        return variable;
    }

    /// <summary>The depth at which the positions on all these axes are known.</summary>
    private int KnownAt(IReadOnlyList<Axis> axes)
    {
        for (int depth = Depth; depth > 0; depth--)
        {
            for (int k = 0; k < axes.Count; k++)
            {
                if (_frames[depth].Binds(axes[k])) return depth;
            }
        }

        return 0;
    }

    private void Enter(List<Statement> statements, Axis[] axes, Action inside)
    {
        _frames.Add(new Frame(statements, axes));
        inside();
        _frames.RemoveAt(_frames.Count - 1);
    }

    /// <summary>The operation with its products ordered and its sums fused, as the lanes of this nest want them.</summary>
    public Compute Arranged(Compute operation) => formulas.Arranged(operation, Lane);

    /// <summary>What a target is asked to compute for a formula's node.</summary>
    public static Operator OperatorOf(Expr expr) => expr switch
    {
        Unary unary => UnaryOperators[unary.Operation],
        Binary binary => BinaryOperators[binary.Operation],
        Program.MultiplyAdd => Operator.MultiplyAdd,
        Select select => SelectOperators[select.Comparison],
        _ => throw new NotSupportedException(expr.GetType().Name),
    };

    /// <summary>The operator that is named as the operation is, after a prefix.</summary>
    private static Dictionary<T, Operator> ByName<T>(string prefix)
        where T : struct, Enum =>
        Enum.GetValues(typeof(T)).Cast<T>().ToDictionary(operation => operation, operation => (Operator)Enum.Parse(typeof(Operator), prefix + operation));

    private sealed class Frame(List<Statement> body, Axis[] bound)
    {
        public List<Statement> Body { get; } = body;

        /// <summary>What has been computed here.</summary>
        public Dictionary<FormulaAt, Value> Known { get; } = [];

        /// <summary>Places in buffers that have a name.</summary>
        public Dictionary<(string Buffer, Affine Start), string> References { get; } = [];

        /// <summary>Vectors that repeat a number, by the number's name.</summary>
        public Dictionary<string, Variable> Everywhere { get; } = [];

        public bool Binds(Axis axis) => Array.IndexOf(bound, axis) >= 0;
    }
}
