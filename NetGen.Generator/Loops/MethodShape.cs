namespace NetGen.Generator.Loops;

/// <summary>What a method computes, whatever its variables are called and however long its loops are: methods of one shape differ in numbers alone.</summary>
internal sealed class MethodShape : BodyCodes, IEquatable<MethodShape>
{
    // Where a number that sizes decide stands in the codes.
    private const long NumberHere = -2;

    private readonly List<int> _numbers = new(500);
    private readonly HashSet<int> _extents = [];
    private readonly Dictionary<string, int> _known = new(StringComparer.Ordinal);

    public MethodShape(LoopMethod method)
    {
        Method = method;
        Word(method.ReturnsNumber ? 1 : 0);
        foreach (var parameter in method.Parameters)
        {
            Word((long)parameter.Kind);
            Name(parameter.Name);
            // Texts name counts.
            if (parameter.Kind == ParameterKind.Count) Word(parameter.Name);
        }

        Body(method.Body);
    }

    public LoopMethod Method { get; }

    /// <summary>The numbers that sizes decide, in the order in which <see cref="BodyRewriter"/> meets them.</summary>
    public IReadOnlyList<int> Numbers => _numbers;

    /// <summary>True where a number says how often a loop runs.</summary>
    public bool IsExtent(int place) => _extents.Contains(place);

    public bool Equals(MethodShape? other) =>
        other is not null && _numbers.Count == other._numbers.Count && HasCodesOf(other);

    public override bool Equals(object? obj) => Equals(obj as MethodShape);

    public override int GetHashCode() => unchecked((Length * 31) + _numbers.Count);

    // Names count as alike where they were first met at the same place.
    protected override void Name(string name)
    {
        if (!_known.TryGetValue(name, out int first)) _known.Add(name, first = _known.Count);
        Word(first);
    }

    protected override Affine Index(Affine index)
    {
        for (int k = 0; k < index.Terms; k++) Name(index.VariableAt(k));
        for (int k = 0; k <= index.Terms; k++) Add(index.NumberAt(k));
        return index;
    }

    protected override Affine Extent(int extent)
    {
        _extents.Add(_numbers.Count);
        Add(extent);
        return Affine.Of(extent);
    }

    private void Add(int number)
    {
        Word(NumberHere);
        _numbers.Add(number);
    }
}
