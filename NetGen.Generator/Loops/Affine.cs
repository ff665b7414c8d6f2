using System.Globalization;

namespace NetGen.Generator.Loops;

/// <summary>An index: a constant plus loop variables times constants, folded as it is built.</summary>
internal sealed class Affine : IEquatable<Affine>
{
    /// <summary>The terms as they are printed: the largest factor first, then by name. Each variable has one.</summary>
    private readonly Term[] _terms;

    private Affine(int constant, Term[] terms)
    {
        Constant = constant;
        _terms = terms;
    }

    public static Affine Zero { get; } = Of(0);

    public int Constant { get; }

    public bool IsConstant => _terms.Length == 0;

    /// <summary>True for a loop variable as it is.</summary>
    public bool IsVariable => Constant == 0 && _terms.Length == 1 && _terms[0].Factor == 1;

    /// <summary>How many loop variables it depends on.</summary>
    public int Variables => _terms.Length;

    /// <summary>What the variables are multiplied by, in the order they are printed.</summary>
    public IEnumerable<int> Factors => _terms.Select(term => term.Factor);

    public bool Mentions(string variable) => _terms.Any(term => term.Variable == variable);

    /// <summary>The part that counts with a variable, and the rest.</summary>
    public (Affine Own, Affine Others) Split(string variable) =>
        (new(0, [.. _terms.Where(term => term.Variable == variable)]), new(Constant, [.. _terms.Where(term => term.Variable != variable)]));

    public static Affine Of(int constant) => new(constant, []);

    public static Affine Variable(string name) => new(0, [new Term(name, 1)]);

    public static Affine operator +(Affine left, Affine right)
    {
        if (right.IsConstant) return left + right.Constant;
        if (left.IsConstant) return right + left.Constant;
        var terms = left._terms;
        foreach (var term in right._terms) terms = With(terms, term);
        return new Affine(left.Constant + right.Constant, InOrder(terms));
    }

    public static Affine operator +(Affine left, int right) => right == 0 ? left : new(left.Constant + right, left._terms);

    public static Affine operator *(Affine left, int right)
    {
        if (right == 1) return left;
        if (left.IsConstant) return Of(left.Constant * right);
        Term[] terms = [.. left._terms];
        for (int k = 0; k < terms.Length; k++) terms[k] = new Term(terms[k].Variable, terms[k].Factor * right);
        return new Affine(left.Constant * right, InOrder(terms));
    }

    public bool Equals(Affine? other)
    {
        if (ReferenceEquals(this, other)) return true;
        if (other is null || Constant != other.Constant || _terms.Length != other._terms.Length) return false;
        for (int k = 0; k < _terms.Length; k++)
        {
            if (_terms[k] != other._terms[k]) return false;
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as Affine);

    // Indices of one nest differ in their constants: their variables are the same.
    public override int GetHashCode() => unchecked((Constant * 31) + _terms.Length);

    /// <summary>As C#: <c>32 * i + 16</c>.</summary>
    public override string ToString()
    {
        string text = "";
        foreach (var term in _terms) text = text.Length == 0 ? term.ToString() : $"{text}{Sign(term.Factor)}{term.Magnitude}";
        if (Constant == 0 && text.Length > 0) return text;
        return text.Length == 0 ? Constant.ToString(CultureInfo.InvariantCulture) : $"{text}{Sign(Constant)}{Math.Abs(Constant).ToString(CultureInfo.InvariantCulture)}";

        static string Sign(int number) => number < 0 ? " - " : " + ";
    }

    /// <summary>The terms and one more, in an array of their own.</summary>
    private static Term[] With(Term[] terms, Term more)
    {
        for (int k = 0; k < terms.Length; k++)
        {
            if (terms[k].Variable != more.Variable) continue;
            Term[] changed = [.. terms];
            changed[k] = new Term(more.Variable, terms[k].Factor + more.Factor);
            return changed;
        }

        return [.. terms, more];
    }

    private static Term[] InOrder(Term[] terms)
    {
        if (terms.Length > 1) Array.Sort(terms);
        return terms;
    }

    private readonly record struct Term(string Variable, int Factor) : IComparable<Term>
    {
        public int CompareTo(Term other) => Factor != other.Factor ? other.Factor.CompareTo(Factor) : string.CompareOrdinal(Variable, other.Variable);

        /// <summary>The term without its sign.</summary>
        public string Magnitude => Factor is 1 or -1 ? Variable : $"{Math.Abs(Factor).ToString(CultureInfo.InvariantCulture)} * {Variable}";

        public override string ToString() => Factor < 0 ? "-" + Magnitude : Magnitude;
    }
}
