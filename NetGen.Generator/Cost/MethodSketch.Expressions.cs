using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Generator.Cost;

/// <summary>Values.</summary>
internal sealed partial class MethodSketch
{
    /// <summary>What the framework's <c>float.IsNaN</c> executes, which is managed code.</summary>
    private const int IsNaNInstructions = 6;

    /// <summary>Puts a value on the stack, as a type.</summary>
    private void Push(ExpressionSyntax expression, string wanted)
    {
        string type = wanted.Length == 0 ? TypeOf(expression) : wanted;
        if (_class.ConstantOf(expression) is { } constant)
        {
            _code.Add(ValueKinds.ConstantBytes(constant, type), 1, hasToken: type == "string");
            if (constant is string text) _image.Name(text);
            return;
        }

        Convert(PushAsIs(expression), type);
    }

    private void Convert(string from, string to)
    {
        for (int k = ValueKinds.Conversions(from, to); k > 0; k--) _code.Add(1, 0);
    }

    private string PushAsIs(ExpressionSyntax expression)
    {
        switch (expression)
        {
            case ParenthesizedExpressionSyntax inner:
                return PushAsIs(inner.Expression);
            case CheckedExpressionSyntax inner:
                return PushAsIs(inner.Expression);
            case IdentifierNameSyntax or MemberAccessExpressionSyntax:
                return Load(expression);
            case ThisExpressionSyntax:
                _code.Add(1, 1);
                return "";
            case ElementAccessExpressionSyntax element:
                string array = PushAsIs(element.Expression);
                Push(element.ArgumentList.Arguments[0].Expression, "int");
                _code.Add(1, -1);
                return ElementOf(array);
            case BinaryExpressionSyntax binary when ValueKinds.IsComparison(binary.Kind()):
                PushOperands(binary);
                _code.Add(2, -1);
                return "bool";
            case BinaryExpressionSyntax binary:
                return Chain(binary);
            case PrefixUnaryExpressionSyntax { OperatorToken.RawKind: (int)SyntaxKind.MinusToken or (int)SyntaxKind.TildeToken } negative:
                string number = PushAsIs(negative.Operand);
                _code.Add(1, 0);
                return number;
            case PrefixUnaryExpressionSyntax { OperatorToken.RawKind: (int)SyntaxKind.ExclamationToken } not:
                PushAsIs(not.Operand);
                _code.Add(1, 1);
                _code.Add(2, -1);
                return "bool";
            case PostfixUnaryExpressionSyntax step:
                // The value before it.
                string counted = Load(step.Operand);
                _code.Add(1, 1);
                _code.Add(1, 1);
                _code.Add(1, -1);
                StoreLoaded(step.Operand);
                return counted;
            case CastExpressionSyntax cast:
                string kind = ClassSketch.NameOf(cast.Type);
                string own = TypeOf(cast.Expression);
                Push(cast.Expression, own);
                // A cast to what a number is already rounds it all the same.
                if (own == kind && kind is "float" or "double") _code.Add(1, 0);
                else Convert(own, kind);
                return kind;
            case ConditionalExpressionSyntax choice:
                return Choose(choice);
            case InvocationExpressionSyntax call:
                return Call(call);
            case ObjectCreationExpressionSyntax creation:
                return Create(creation);
            case ArrayCreationExpressionSyntax creation:
                return CreateArray(ClassSketch.NameOf(creation.Type.ElementType), creation.Type.RankSpecifiers[0].Sizes[0], creation.Initializer);
            default:
                throw new NotSupportedException($"{expression.Kind()} in generated code.");
        }
    }

    /// <summary>Sums and products from left to right, however many.</summary>
    private string Chain(BinaryExpressionSyntax last)
    {
        var steps = new Stack<BinaryExpressionSyntax>();
        ExpressionSyntax first = last;
        while (first is BinaryExpressionSyntax step && !ValueKinds.IsComparison(step.Kind()))
        {
            steps.Push(step);
            first = step.Left;
        }

        string type = TypeOf(first);
        bool isPushed = false;
        foreach (var step in steps)
        {
            bool isShift = step.Kind() is SyntaxKind.LeftShiftExpression or SyntaxKind.RightShiftExpression;
            string right = isShift ? "int" : TypeOf(step.Right), result = isShift ? type : ValueKinds.Promoted(type, right);
            if (!isPushed) Push(first, result);
            else Convert(type, result);
            isPushed = true;
            Push(step.Right, isShift ? "int" : result);
            if (isShift && _class.ConstantOf(step.Right) is null)
            {
                // Of a count that is not known here, the bits that count are taken.
                _code.Add(2, 1);
                _code.Add(1, -1);
            }

            _code.Add(1, -1);
            type = result;
        }

        return type;
    }

    private void PushOperands(BinaryExpressionSyntax comparison)
    {
        string type = ValueKinds.Promoted(TypeOf(comparison.Left), TypeOf(comparison.Right));
        Push(comparison.Left, type);
        Push(comparison.Right, type);
    }

    private string Choose(ConditionalExpressionSyntax choice)
    {
        string type = ValueKinds.Promoted(TypeOf(choice.WhenTrue), TypeOf(choice.WhenFalse));
        double times = _code.Times;
        var (yes, end) = (new JumpTarget(), new JumpTarget());
        JumpIf(choice.Condition, yes);
        _code.Times = times / 2;
        Push(choice.WhenFalse, type);
        _code.Jump(end, 0);
        _code.Join(-1);
        _code.Place(yes);
        Push(choice.WhenTrue, type);
        _code.Place(end);
        _code.Times = times;
        return type;
    }

    private void JumpIf(ExpressionSyntax condition, JumpTarget target)
    {
        switch (condition)
        {
            case ParenthesizedExpressionSyntax inner:
                JumpIf(inner.Expression, target);
                break;
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression } either:
                JumpIf(either.Left, target);
                JumpIf(either.Right, target);
                break;
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } both:
                var no = new JumpTarget();
                JumpUnless(both.Left, no);
                JumpIf(both.Right, target);
                _code.Place(no);
                break;
            default:
                Jump(condition, target);
                break;
        }
    }

    private void JumpUnless(ExpressionSyntax condition, JumpTarget target)
    {
        switch (condition)
        {
            case ParenthesizedExpressionSyntax inner:
                JumpUnless(inner.Expression, target);
                break;
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } both:
                JumpUnless(both.Left, target);
                JumpUnless(both.Right, target);
                break;
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression } either:
                var yes = new JumpTarget();
                JumpIf(either.Left, yes);
                JumpUnless(either.Right, target);
                _code.Place(yes);
                break;
            default:
                Jump(condition, target);
                break;
        }
    }

    private void Jump(ExpressionSyntax condition, JumpTarget target)
    {
        if (condition is PrefixUnaryExpressionSyntax { OperatorToken.RawKind: (int)SyntaxKind.ExclamationToken } not)
        {
            Jump(not.Operand, target);
        }
        else if (condition is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } equality
            && _class.ConstantOf(equality.Right) is 0 or null && TypeOf(equality.Left) is not ("float" or "double"))
        {
            // Whole numbers are compared with 0 by the jump itself.
            if (_class.ConstantOf(equality.Right) is null)
            {
                PushOperands(equality);
                _code.Jump(target, -2);
                return;
            }

            Push(equality.Left, "");
            _code.Jump(target, -1);
        }
        else if (condition is BinaryExpressionSyntax comparison)
        {
            PushOperands(comparison);
            _code.Jump(target, -2);
        }
        else
        {
            Push(condition, "bool");
            _code.Jump(target, -1);
        }
    }

    private string Call(InvocationExpressionSyntax call)
    {
        var arguments = call.ArgumentList.Arguments;
        if (_class.Find(call) is { } own)
        {
            if (!own.IsStatic) _code.Add(1, 1);
            for (int k = 0; k < arguments.Count; k++) Push(arguments[k].Expression, own.Parameters[k].Type);
            _code.Add(3, (own.Result == "void" ? 0 : 1) - arguments.Count - (own.IsStatic ? 0 : 1), hasToken: true);
            _code.AddCalled(_class.Measure(own).Instructions);
            return own.Result;
        }

        var (type, member) = FrameworkMethods.NameOf(call.Expression);
        var signature = FrameworkMethods.Find(type, member);
        for (int k = 0; k < arguments.Count; k++) Push(arguments[k].Expression, signature.Parameters[k]);
        _code.Add(3, (signature.Result == "void" ? 0 : 1) - arguments.Count, hasToken: true);
        if (member == "IsNaN") _code.AddCalled(IsNaNInstructions);
        _image.Reference(type, member, isStatic: true, signature.Result, signature.Parameters);
        return signature.Result;
    }

    private string Create(ObjectCreationExpressionSyntax creation)
    {
        string type = ClassSketch.NameOf(creation.Type);
        var arguments = creation.ArgumentList!.Arguments;
        foreach (var argument in arguments) Push(argument.Expression, "");
        _code.Add(3, 1 - arguments.Count, hasToken: true);
        _image.Reference(type, ".ctor", isStatic: false, "void", [.. arguments.Select(argument => TypeOf(argument.Expression))]);
        return type;
    }

    private string CreateArray(string element, ExpressionSyntax? size, InitializerExpressionSyntax? initializer)
    {
        if (size is null or OmittedArraySizeExpressionSyntax) _code.Add(ValueKinds.ConstantBytes(initializer!.Expressions.Count, "int"), 1);
        else Push(size, "int");
        _code.Add(3, 0, hasToken: true);
        _image.Reference(element);
        if (initializer is null) return element + "[]";
        const int FewElements = 2;
        if (initializer.Expressions.Count > FewElements)
        {
            _code.Add(1, 1);
            _code.Add(3, 1, hasToken: true);
            _code.Add(3, -2, hasToken: true);
            _image.Data(initializer.Expressions.Count * ValueKinds.Size(element));
            return element + "[]";
        }

        for (int k = 0; k < initializer.Expressions.Count; k++)
        {
            _code.Add(1, 1);
            _code.Add(1, 1);
            Push(initializer.Expressions[k], element);
            _code.Add(1, -3);
        }

        return element + "[]";
    }
}
