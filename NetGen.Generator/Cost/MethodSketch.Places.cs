using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Generator.Cost;

/// <summary>Locals, arguments, fields and elements; the types of values.</summary>
internal sealed partial class MethodSketch
{
    private const int ShortSlots = 4, BytesOfSlots = 256;

    /// <summary>A statement that is an expression.</summary>
    private void Run(ExpressionSyntax expression)
    {
        switch (expression)
        {
            case AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment:
                Store(assignment.Left, assignment.Right);
                break;
            case AssignmentExpressionSyntax change:
                Change(change.Left, () => Push(change.Right, TypeOf(change.Left)));
                break;
            case PostfixUnaryExpressionSyntax step:
                Change(step.Operand, () => _code.Add(1, 1));
                break;
            case PrefixUnaryExpressionSyntax step:
                Change(step.Operand, () => _code.Add(1, 1));
                break;
            case InvocationExpressionSyntax call:
                if (Call(call) != "void") _code.Add(1, -1);
                break;
            default:
                throw new NotSupportedException($"{expression.Kind()} in generated code.");
        }
    }

    private void Store(ExpressionSyntax place, ExpressionSyntax value)
    {
        PushOwner(place);
        if (value is InitializerExpressionSyntax initializer) CreateArray(ElementOf(TypeOf(place)), null, initializer);
        else Push(value, TypeOf(place));
        StoreLoaded(place);
    }

    /// <summary>Adds to a place or multiplies it.</summary>
    private void Change(ExpressionSyntax place, Action push)
    {
        if (place is ElementAccessExpressionSyntax element)
        {
            // By its address.
            PushAsIs(element.Expression);
            Push(element.ArgumentList.Arguments[0].Expression, "int");
            _code.Add(3, -1, hasToken: true);
            _code.Add(1, 1);
            _code.Add(1, 0);
            push();
            _code.Add(1, -1);
            _code.Add(1, -2);
            return;
        }

        PushOwner(place);
        Load(place);
        push();
        _code.Add(1, -1);
        StoreLoaded(place);
    }

    /// <summary>What a store needs below the value.</summary>
    private void PushOwner(ExpressionSyntax place)
    {
        if (place is ElementAccessExpressionSyntax element)
        {
            PushAsIs(element.Expression);
            Push(element.ArgumentList.Arguments[0].Expression, "int");
        }
        else if (FieldOf(place) is { IsStatic: false })
        {
            _code.Add(1, 1);
        }
    }

    private void StoreLoaded(ExpressionSyntax place)
    {
        if (place is ElementAccessExpressionSyntax) _code.Add(1, -3);
        else if (FieldOf(place) is { } field) _code.Add(3, field.IsStatic ? -1 : -2, hasToken: true);
        else if (place is IdentifierNameSyntax name && _locals.Has(name.Identifier.ValueText)) StoreLocal(name.Identifier.ValueText);
        else _code.Add(2, -1);
    }

    private void StoreLocal(string name) => _code.Add(SlotBytes(_locals.Set(name)), -1);

    private static int SlotBytes(int slot) => slot < ShortSlots ? 1 : slot < BytesOfSlots ? 2 : 4;

    private string Load(ExpressionSyntax place)
    {
        if (place is IdentifierNameSyntax { Identifier.ValueText: var name })
        {
            if (_locals.Has(name))
            {
                _code.Add(SlotBytes(_locals.Read(name, _code.Depth)), 1);
                return _locals.TypeOf(name);
            }

            if (_arguments.TryGetValue(name, out var argument))
            {
                _code.Add(argument.Index < ShortSlots ? 1 : 2, 1);
                return argument.Type;
            }
        }

        if (FieldOf(place) is { } field)
        {
            if (!field.IsStatic) _code.Add(1, 1);
            _code.Add(3, field.IsStatic ? 1 : 0, hasToken: true);
            return field.Type;
        }

        if (place is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Length" } length) throw new NotSupportedException($"{place} in generated code.");
        PushAsIs(length.Expression);
        _code.Add(1, 0);
        _code.Add(1, 0);
        return "int";
    }

    /// <summary>The field that is meant, if one is: locals and arguments come first.</summary>
    private FieldPart? FieldOf(ExpressionSyntax place) => place switch
    {
        IdentifierNameSyntax { Identifier.ValueText: var name } => _locals.Has(name) || _arguments.ContainsKey(name) ? null : _class.Field(name),
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access => _class.Field(access.Name.Identifier.ValueText),
        _ => null,
    };

    private static string ElementOf(string array) => array.Substring(0, array.Length - 2);

    private string TypeOf(ExpressionSyntax expression)
    {
        if (_class.ConstantOf(expression) is { } constant) return ValueKinds.Of(constant);
        switch (expression)
        {
            case ParenthesizedExpressionSyntax inner: return TypeOf(inner.Expression);
            case CheckedExpressionSyntax inner: return TypeOf(inner.Expression);
            case IdentifierNameSyntax { Identifier.ValueText: var name } when _locals.Has(name): return _locals.TypeOf(name);
            case IdentifierNameSyntax { Identifier.ValueText: var name } when _arguments.TryGetValue(name, out var argument): return argument.Type;
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Length" }: return "int";
            case ElementAccessExpressionSyntax element: return ElementOf(TypeOf(element.Expression));
            case CastExpressionSyntax cast: return ClassSketch.NameOf(cast.Type);
            case PrefixUnaryExpressionSyntax unary: return unary.OperatorToken.IsKind(SyntaxKind.ExclamationToken) ? "bool" : TypeOf(unary.Operand);
            case PostfixUnaryExpressionSyntax step: return TypeOf(step.Operand);
            case ConditionalExpressionSyntax choice: return ValueKinds.Promoted(TypeOf(choice.WhenTrue), TypeOf(choice.WhenFalse));
            case ObjectCreationExpressionSyntax creation: return ClassSketch.NameOf(creation.Type);
            case ArrayCreationExpressionSyntax creation: return ClassSketch.NameOf(creation.Type.ElementType) + "[]";
            case InvocationExpressionSyntax call when _class.Find(call) is { } own: return own.Result;
            case InvocationExpressionSyntax call when FrameworkMethods.NameOf(call.Expression) is var (type, member): return FrameworkMethods.Find(type, member).Result;
            case BinaryExpressionSyntax binary: return TypeOf(binary);
            default: return FieldOf(expression) is { } field ? field.Type : throw new NotSupportedException($"{expression} in generated code.");
        }
    }

    private string TypeOf(BinaryExpressionSyntax binary)
    {
        if (ValueKinds.IsComparison(binary.Kind()) || binary.Kind() is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression) return "bool";
        string type = "int";
        ExpressionSyntax left = binary;
        for (; left is BinaryExpressionSyntax step; left = step.Left)
        {
            if (step.Kind() is not (SyntaxKind.LeftShiftExpression or SyntaxKind.RightShiftExpression)) type = ValueKinds.Promoted(type, TypeOf(step.Right));
        }

        return ValueKinds.Promoted(type, TypeOf(left));
    }
}
