namespace NetGen.Generator.Loops;

/// <summary>
/// Keeps an element that straight code reads three times or more in a local, from its first read to its next change. For interpreters,
/// where a read of an array is three instructions.
/// </summary>
internal sealed class KeepReads
{
    private const int FewestReads = 3;

    /// <summary>Locals that this may add to a method: its other ones need as many.</summary>
    private const int MostLocals = 96;

    private readonly Dictionary<string, int> _changes = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Buffer, int Index), int> _changesOfElement = [];

    public static void Run(List<Statement> body)
    {
        var counts = new Dictionary<Life, int>();
        new KeepReads().Visit(body, (life, _) =>
        {
            counts.TryGetValue(life, out int count);
            counts[life] = count + 1;
            return null;
        });
        var often = new HashSet<Life>(counts.Where(life => life.Value >= FewestReads).OrderByDescending(life => life.Value).Take(MostLocals).Select(life => life.Key));
        if (often.Count == 0) return;
        var kept = new Dictionary<Life, Variable>();
        var firsts = new List<(int Statement, Declare Local)>();
        new KeepReads().Visit(body, (life, statement) =>
        {
            if (!often.Contains(life)) return null;
            if (kept.TryGetValue(life, out var local)) return local;
            string name = $"{life.Buffer}At{Affine.Of(life.Index)}" + (life.Change == 0 ? "" : "_" + Affine.Of(life.Change));
            kept.Add(life, local = new Variable(name, false));
            firsts.Add((statement, new Declare(local, new Read(life.Buffer, Affine.Of(life.Index), false))));
            return local;
        });
        for (int k = firsts.Count - 1; k >= 0; k--) body.Insert(firsts[k].Statement, firsts[k].Local);
    }

    /// <summary>Shows every read of an element by straight code, with the statement's place; what is answered takes the read's place.</summary>
    private void Visit(List<Statement> body, Func<Life, int, Variable?> keep)
    {
        for (int k = 0; k < body.Count; k++)
        {
            int place = k;
            if (body[k].Inside is null) body[k] = Values.Replace(body[k], value => value is Read { Index.IsConstant: true } read ? keep(LifeOf(read.Buffer, read.Index.Constant), place) : null);
            foreach (var write in Values.All([body[k]]).OfType<Write>()) Change(write);
        }
    }

    private void Change(Write write)
    {
        if (!write.Index.IsConstant)
        {
            _changes.TryGetValue(write.Buffer, out int all);
            _changes[write.Buffer] = all + 1;
            return;
        }

        var element = (write.Buffer, write.Index.Constant);
        _changesOfElement.TryGetValue(element, out int changes);
        _changesOfElement[element] = changes + 1;
    }

    private Life LifeOf(string buffer, int index)
    {
        _changes.TryGetValue(buffer, out int all);
        _changesOfElement.TryGetValue((buffer, index), out int own);
        return new Life(buffer, index, all + own);
    }

    /// <summary>An element between two changes of it.</summary>
    private readonly record struct Life(string Buffer, int Index, int Change);
}
