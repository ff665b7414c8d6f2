namespace NetGen.Generator.Loops;

/// <summary>
/// What a body does with one value for a loop's counter, whatever its own variables are called: a turn of that loop, or what stands behind it
/// and may be one more. So it is where vectors reach into padding, which is read and written as the rest of a row.
/// </summary>
internal sealed class LoopTurn : BodyCodes
{
    private readonly Dictionary<string, int> _own = new(StringComparer.Ordinal);
    private readonly string _counter;
    private readonly int _at;

    private LoopTurn(List<Statement> body, string counter, int at)
    {
        _counter = counter;
        _at = at;
        foreach (var statement in Values.All(body))
        {
            // What else declares something comes into a body later.
            if ((statement switch { Declare declare => declare.Variable.Name, For loop => loop.Counter, Reference reference => reference.Name, _ => null }) is { } name && !_own.ContainsKey(name)) _own.Add(name, _own.Count);
        }

        Body(body);
    }

    /// <summary>True when the statements behind a loop do what it would in one more turn.</summary>
    public static bool IsNext(List<Statement> rest, For loop, int at) =>
        Outlines.Of(rest) == Outlines.Of(loop.Body) && new LoopTurn(rest, loop.Counter, at).HasCodesOf(new LoopTurn(loop.Body, loop.Counter, at));

    protected override void Name(string name)
    {
        if (_own.TryGetValue(name, out int order)) Word(order);
        else Word(name);
    }

    protected override Affine Index(Affine index)
    {
        if (index.Mentions(_counter))
        {
            var (own, others) = index.Split(_counter);
            index = others + (own.Factors.Sum() * _at);
        }

        Word(index.Terms);
        for (int k = 0; k < index.Terms; k++) Name(index.VariableAt(k));
        for (int k = 0; k <= index.Terms; k++) Word(index.NumberAt(k));
        return index;
    }

    protected override Affine Extent(int extent)
    {
        Word(extent);
        return Affine.Of(extent);
    }
}
