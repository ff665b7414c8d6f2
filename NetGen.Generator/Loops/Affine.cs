using System.Globalization;
using System.Text;

namespace NetGen.Generator.Loops;

/// <summary>An index: a constant plus loop variables times constants, folded as it is built.</summary>
internal sealed class Affine
{
    private readonly SortedDictionary<string, int> _terms;
    private string? _text;

    private Affine(int constant, SortedDictionary<string, int> terms)
    {
        Constant = constant;
        _terms = terms;
    }

    public static Affine Zero { get; } = Of(0);

    public int Constant { get; }

    public bool IsConstant => _terms.Count == 0;

    /// <summary>True for a loop variable as it is.</summary>
    public bool IsVariable => Constant == 0 && _terms.Count == 1 && _terms.Values.First() == 1;

    public IEnumerable<string> Variables => _terms.Keys;

    public static Affine Of(int constant) => new(constant, new(StringComparer.Ordinal));

    public static Affine Variable(string name) => new(0, new(StringComparer.Ordinal) { [name] = 1 });

    public static Affine operator +(Affine left, Affine right)
    {
        if (right.IsConstant) return left + right.Constant;
        if (left.IsConstant) return right + left.Constant;
        var terms = new SortedDictionary<string, int>(left._terms, StringComparer.Ordinal);
        foreach (var term in right._terms)
        {
            terms.TryGetValue(term.Key, out int factor);
            terms[term.Key] = factor + term.Value;
        }

        return new Affine(left.Constant + right.Constant, terms);
    }

    public static Affine operator +(Affine left, int right) => right == 0 ? left : new(left.Constant + right, left._terms);

    public static Affine operator *(Affine left, int right)
    {
        if (right == 1) return left;
        if (left.IsConstant) return Of(left.Constant * right);
        var terms = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var term in left._terms) terms[term.Key] = term.Value * right;
        return new Affine(left.Constant * right, terms);
    }

    /// <summary>As C#: <c>32 * i + 16</c>.</summary>
    public override string ToString() => _text ??= Print();

    private string Print()
    {
        var text = new StringBuilder();
        foreach (var term in _terms.OrderByDescending(term => term.Value))
        {
            if (term.Value == 0) continue;
            if (text.Length > 0) text.Append(term.Value < 0 ? " - " : " + ");
            else if (term.Value < 0) text.Append('-');
            if (Math.Abs(term.Value) != 1) text.Append(Text(Math.Abs(term.Value))).Append(" * ");
            text.Append(term.Key);
        }

        if (Constant != 0 || text.Length == 0)
        {
            if (text.Length > 0) text.Append(Constant < 0 ? " - " : " + ");
            text.Append(Text(text.Length > 0 ? Math.Abs(Constant) : Constant));
        }

        return text.ToString();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
