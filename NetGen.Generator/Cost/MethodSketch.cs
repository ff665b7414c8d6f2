using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Generator.Cost;

/// <summary>Walks through a method's statements as the C# compiler does when it optimizes, and counts what it would write.</summary>
internal sealed partial class MethodSketch
{
    /// <summary>Places for a value that is stored and used at once, which the compiler has twice on the stack for a moment.</summary>
    private const int Doubled = 1;

    private readonly ClassSketch _class;
    private readonly ImageParts _image;
    private readonly CodeMeter _code = new();
    private readonly LocalSlots _locals = new();
    private readonly Dictionary<string, (int Index, string Type)> _arguments = new(StringComparer.Ordinal);
    private readonly bool _isStatic;

    private MethodSketch(ClassSketch type, ImageParts image, bool isStatic, IEnumerable<(string Name, string Type)> parameters)
    {
        (_class, _image, _isStatic) = (type, image, isStatic);
        foreach (var (name, parameter) in parameters) _arguments.Add(name, (_arguments.Count + (isStatic ? 0 : 1), parameter));
    }

    /// <summary>Measures a method.</summary>
    /// <param name="type">The class around it.</param>
    /// <param name="image">Takes note of what it names.</param>
    /// <param name="method">The method.</param>
    public static MethodFigures Measure(ClassSketch type, ImageParts image, MethodPart method)
    {
        var sketch = new MethodSketch(type, image, method.IsStatic, method.Parameters);
        foreach (var (field, value) in method.Initializers) sketch.Store(field, value);
        if (method.Name == ".ctor")
        {
            // The base class has a constructor too.
            sketch._code.Add(1, 1);
            sketch._code.Add(3, -1, hasToken: true);
            image.Reference("System.Object", ".ctor", isStatic: false, "void", []);
        }

        if (method.Body is not null) sketch.Block(method.Body.Statements);
        if (method.Arrow is not null) sketch.Arrow(method.Arrow, method.Result);
        bool ends = method.Result == "void" || method.Name[0] == '.';
        if (ends && method.Body?.Statements.LastOrDefault() is not ReturnStatementSyntax) sketch._code.Add(1, 0);
        image.Method(method.Name, method.IsStatic, method.Result, [.. method.Parameters.Select(parameter => parameter.Type)]);
        image.Locals(sketch._locals.Types);
        return new MethodFigures(
            method.Name,
            method.IsStatic,
            sketch._code.Bytes,
            sketch._code.Executed,
            sketch._locals.Count,
            sketch._code.Stack + sketch._locals.MostOnStack + Doubled,
            sketch._arguments.Count + (method.IsStatic ? 0 : 1),
            sketch._code.LongestBranch);
    }

    private void Arrow(ExpressionSyntax expression, string result)
    {
        if (result == "void")
        {
            Run(expression);
            return;
        }

        Push(expression, result);
        _code.Add(1, -1);
    }

    private void Block(IReadOnlyList<StatementSyntax> statements)
    {
        var names = new List<string>();
        foreach (var declaration in statements.OfType<LocalDeclarationStatementSyntax>()) names.AddRange(Declare(declaration.Declaration));
        double times = _code.Times;
        foreach (var statement in statements) Statement(statement);
        _code.Times = times;
        _locals.Leave(names);
    }

    private IEnumerable<string> Declare(VariableDeclarationSyntax declaration)
    {
        foreach (var variable in declaration.Variables)
        {
            _locals.Declare(variable.Identifier.ValueText, declaration.Type.IsVar ? TypeOf(variable.Initializer!.Value) : ClassSketch.NameOf(declaration.Type));
            yield return variable.Identifier.ValueText;
        }
    }

    private void Statement(StatementSyntax statement)
    {
        switch (statement)
        {
            case BlockSyntax block:
                Block(block.Statements);
                break;
            case CheckedStatementSyntax block:
                Block(block.Block.Statements);
                break;
            case LocalDeclarationStatementSyntax local:
                Initialize(local.Declaration);
                break;
            case ExpressionStatementSyntax run:
                Run(run.Expression);
                break;
            case ForStatementSyntax loop:
                For(loop);
                break;
            case IfStatementSyntax choice:
                If(choice);
                break;
            case ReturnStatementSyntax { Expression: { } value }:
                Push(value, TypeOf(value));
                _code.Add(1, -1);
                break;
            case ReturnStatementSyntax:
                _code.Add(1, 0);
                break;
            case ThrowStatementSyntax { Expression: { } exception }:
                Push(exception, "");
                _code.Add(1, -1);
                break;
            default:
                throw new NotSupportedException($"{statement.Kind()} in generated code.");
        }
    }

    private void Initialize(VariableDeclarationSyntax declaration)
    {
        foreach (var variable in declaration.Variables)
        {
            if (variable.Initializer is not { } initializer) continue;
            string name = variable.Identifier.ValueText;
            PushInitial(initializer.Value, _locals.TypeOf(name));
            StoreLocal(name);
        }
    }

    private void For(ForStatementSyntax loop)
    {
        string[] names = loop.Declaration is { } declaration ? [.. Declare(declaration)] : [];
        if (loop.Declaration is not null) Initialize(loop.Declaration);
        foreach (var initializer in loop.Initializers) Run(initializer);
        double times = _code.Times, passes = Passes(loop);
        var (body, condition) = (new JumpTarget(), new JumpTarget());
        _code.Jump(condition, 0);
        _code.Place(body);
        _code.Times = times * passes;
        Statement(loop.Statement);
        foreach (var step in loop.Incrementors) Run(step);
        _code.Place(condition);
        _code.Times = times * (passes + 1);
        JumpIf(loop.Condition!, body);
        _code.Times = times;
        _locals.Leave(names);
    }

    /// <summary>How often the body runs: once where the bounds are not known here, seldom where it brings a number into a range.</summary>
    private double Passes(ForStatementSyntax loop)
    {
        if (loop.Declaration is null) return 0.25;
        if (loop.Condition is not BinaryExpressionSyntax { Left: IdentifierNameSyntax counter } condition || _class.ConstantOf(condition.Right) is not int end) return 1;
        var start = loop.Declaration?.Variables.FirstOrDefault(variable => variable.Identifier.ValueText == counter.Identifier.ValueText)?.Initializer?.Value;
        int step = loop.Incrementors.OfType<AssignmentExpressionSyntax>().FirstOrDefault(assignment => assignment.Left.ToString() == counter.Identifier.ValueText) is { } advance
            && _class.ConstantOf(advance.Right) is int more ? more : 1;
        return start is not null && _class.ConstantOf(start) is int first ? Math.Max(0, (end - first + step - 1) / step) : 1;
    }

    private void If(IfStatementSyntax choice)
    {
        double times = _code.Times;
        bool leaves = Leaves(choice.Statement);
        var (no, end) = (new JumpTarget(), new JumpTarget());
        JumpUnless(choice.Condition, no);
        // What leaves the method at once is the exception; what computes something first is another case.
        bool isCase = choice.Statement is BlockSyntax { Statements.Count: > 1 };
        _code.Times = leaves && !isCase ? 0 : times / 2;
        Statement(choice.Statement);
        if (choice.Else is { } other)
        {
            if (!leaves) _code.Jump(end, 0);
            _code.Place(no);
            _code.Times = leaves && !isCase ? times : times / 2;
            Statement(other.Statement);
            _code.Place(end);
        }
        else
        {
            _code.Place(no);
        }

        // The rest is for the other case.
        _code.Times = leaves && isCase ? times / 2 : times;
    }

    private static bool Leaves(StatementSyntax statement) => statement switch
    {
        ThrowStatementSyntax or ReturnStatementSyntax => true,
        BlockSyntax block => block.Statements.LastOrDefault() is { } last && Leaves(last),
        _ => false,
    };
}
