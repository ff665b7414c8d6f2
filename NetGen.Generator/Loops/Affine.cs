using System.Globalization;

namespace NetGen.Generator.Loops;

/// <summary>
/// An index: a constant plus loop variables times constants, folded as it is built. In a method that is generic in sizes, such a size may
/// take the place of a constant or be a factor of one.
/// </summary>
internal sealed class Affine : IEquatable<Affine>
{
    /// <summary>
    /// The terms as they are printed: those of variables first, sizes and the largest factors before others, then by name. Each variable has
    /// one without a size, and one for each size that multiplies it.
    /// </summary>
    private readonly Term[] _terms;

    private Affine(int constant, Term[] terms)
    {
        Constant = constant;
        _terms = terms;
    }

    public static Affine Zero { get; } = Of(0);

    public int Constant { get; }

    /// <summary>True where <see cref="Constant"/> is all of it.</summary>
    public bool IsConstant => _terms.Length == 0;

    /// <summary>True where no loop variable changes it: a constant, or made of sizes.</summary>
    public bool IsFixed => Array.TrueForAll(_terms, term => term.Variable.Length == 0);

    /// <summary>True for a loop variable as it is.</summary>
    public bool IsVariable => Constant == 0 && _terms.Length == 1 && _terms[0] is { Factor: 1, Size.Length: 0, Variable.Length: > 0 };

    /// <summary>How many terms there are: one for each loop variable it depends on, where there are no sizes.</summary>
    public int Terms => _terms.Length;

    /// <summary>What the variables are multiplied by, in the order they are printed.</summary>
    public IEnumerable<int> Factors => _terms.Select(term => term.Factor);

    public bool Mentions(string variable) => _terms.Any(term => term.Variable == variable);

    /// <summary>The part that counts with a variable, and the rest.</summary>
    public (Affine Own, Affine Others) Split(string variable) =>
        (new(0, [.. _terms.Where(term => term.Variable == variable)]), new(Constant, [.. _terms.Where(term => term.Variable != variable)]));

    public static Affine Of(int constant) => new(constant, []);

    public static Affine Variable(string name) => new(0, [new Term(name, 1)]);

    /// <summary>A size that the method is generic in.</summary>
    /// <param name="name">C# for it.</param>
    public static Affine Size(string name) => new(0, [new Term("", 1, name)]);

    public static Affine operator +(Affine left, Affine right)
    {
        if (right._terms.Length == 0) return left + right.Constant;
        if (left._terms.Length == 0) return right + left.Constant;
        var terms = left._terms;
        foreach (var term in right._terms) terms = With(terms, term);
        return new Affine(left.Constant + right.Constant, InOrder(Array.Exists(terms, term => term.Factor == 0) ? Array.FindAll(terms, term => term.Factor != 0) : terms));
    }

    public static Affine operator +(Affine left, int right) => right == 0 ? left : new(left.Constant + right, left._terms);

    public static Affine operator *(Affine left, int right)
    {
        if (right == 1) return left;
        if (left._terms.Length == 0) return Of(left.Constant * right);
        Term[] terms = [.. left._terms];
        for (int k = 0; k < terms.Length; k++) terms[k] = terms[k] with { Factor = terms[k].Factor * right };
        return new Affine(left.Constant * right, InOrder(terms));
    }

    public static Affine operator -(Affine left, Affine right)
    {
        // Two places on the same variables, as most are.
        return left.HasTermsOf(right) ? Of(left.Constant - right.Constant) : left + (right * -1);
    }

    /// <summary>A term's loop variable; none where a size stands alone.</summary>
    public string VariableAt(int term) => _terms[term].Variable;

    /// <summary>A variable's factor, and after the last the constant.</summary>
    public int NumberAt(int term) => term < _terms.Length ? _terms[term].Factor : Constant;

    /// <summary>The index with something in place of each number, in the order of <see cref="NumberAt"/>.</summary>
    public Affine Replace(Func<int, Affine> number)
    {
        var replaced = Zero;
        foreach (var term in _terms)
        {
            var factor = number(term.Factor);
            foreach (var part in factor._terms) replaced += new Affine(0, [part with { Variable = term.Variable }]);
            if (factor.Constant != 0) replaced += new Affine(0, [new Term(term.Variable, factor.Constant)]);
        }

        return replaced + number(Constant);
    }

    public bool Equals(Affine? other)
    {
        if (ReferenceEquals(this, other)) return true;
        return other is not null && Constant == other.Constant && HasTermsOf(other);
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

    private bool HasTermsOf(Affine other)
    {
        if (_terms.Length != other._terms.Length) return false;
        for (int k = 0; k < _terms.Length; k++)
        {
            if (_terms[k] != other._terms[k]) return false;
        }

        return true;
    }

    /// <summary>The terms and one more, in an array of their own.</summary>
    private static Term[] With(Term[] terms, Term more)
    {
        for (int k = 0; k < terms.Length; k++)
        {
            if (terms[k].Variable != more.Variable || terms[k].Size != more.Size) continue;
            Term[] changed = [.. terms];
            changed[k] = more with { Factor = terms[k].Factor + more.Factor };
            return changed;
        }

        return [.. terms, more];
    }

    private static Term[] InOrder(Term[] terms)
    {
        if (terms.Length > 1) Array.Sort(terms);
        return terms;
    }

    /// <summary>A factor, a size if there is one, and a variable, unless a size stands alone.</summary>
    private readonly record struct Term(string Variable, int Factor, string Size = "") : IComparable<Term>
    {
        public int CompareTo(Term other)
        {
            int order = (Variable.Length == 0).CompareTo(other.Variable.Length == 0);
            if (order == 0) order = (Size.Length == 0).CompareTo(other.Size.Length == 0);
            if (order == 0) order = other.Factor.CompareTo(Factor);
            if (order == 0) order = string.CompareOrdinal(Variable, other.Variable);
            return order != 0 ? order : string.CompareOrdinal(Size, other.Size);
        }

        /// <summary>The term without its sign.</summary>
        public string Magnitude => Factor is 1 or -1 ? Product : $"{Math.Abs(Factor).ToString(CultureInfo.InvariantCulture)} * {Product}";

        private string Product => Size.Length == 0 ? Variable : Variable.Length == 0 ? Size : $"{Size} * {Variable}";

        public override string ToString() => Factor < 0 ? "-" + Magnitude : Magnitude;
    }
}
