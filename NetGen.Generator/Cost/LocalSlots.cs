namespace NetGen.Generator.Cost;

/// <summary>
/// Places for the locals of a method. The C# compiler gives each name a place of its own, but for those that it keeps on the evaluation
/// stack: values that are read only where the stack is empty otherwise. Which ones these are depends on all others, so that
/// here they take a place and a place of the stack.
/// </summary>
internal sealed class LocalSlots
{
    private readonly Dictionary<string, Local> _visible = new(StringComparer.Ordinal);
    private readonly List<Local> _all = [];
    private int _time;

    /// <summary>The types of all places.</summary>
    public IEnumerable<string> Types => _all.Select(local => local.Type);

    public int Count => _all.Count;

    /// <summary>The most places of the evaluation stack that locals may take at once.</summary>
    public int MostOnStack
    {
        get
        {
            var changes = _all.Where(local => local is { Reads: > 0, IsReadDeep: false }).SelectMany(local => new[] { (At: local.Set, By: 1), (At: local.LastRead, By: -1) });
            int now = 0, most = 0;
            foreach (var (_, by) in changes.OrderBy(change => change.At)) most = Math.Max(most, now += by);
            return most;
        }
    }

    public void Declare(string name, string type)
    {
        var local = new Local(_all.Count, type);
        _visible[name] = local;
        _all.Add(local);
    }

    public void Leave(IEnumerable<string> names)
    {
        foreach (string name in names) _visible.Remove(name);
    }

    public bool Has(string name) => _visible.ContainsKey(name);

    public string TypeOf(string name) => _visible[name].Type;

    /// <summary>The place that is set.</summary>
    public int Set(string name)
    {
        var local = _visible[name];
        if (local.Sets++ == 0) local.Set = _time;
        _time++;
        return local.Slot;
    }

    /// <summary>The place that is read.</summary>
    /// <param name="name">The local.</param>
    /// <param name="depth">What lies on the stack.</param>
    public int Read(string name, int depth)
    {
        var local = _visible[name];
        local.Reads++;
        local.LastRead = _time++;
        local.IsReadDeep |= depth > 0;
        return local.Slot;
    }

    private sealed class Local(int slot, string type)
    {
        public int Slot => slot;

        public string Type => type;

        public int Sets { get; set; }

        public int Reads { get; set; }

        public int Set { get; set; }

        public int LastRead { get; set; }

        public bool IsReadDeep { get; set; }
    }
}
