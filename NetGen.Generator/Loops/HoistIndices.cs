namespace NetGen.Generator.Loops;

/// <summary>
/// Computes before a loop what of its indices does not change in it, and once in a pass what several of its statements count to. For
/// interpreters, where each term of an index is two or three instructions.
/// </summary>
internal sealed class HoistIndices
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public static void Run(List<Statement> body)
    {
        new HoistIndices().InLoops(body);
        LeaveOutAliases(body);
    }

    /// <summary>An index that is only another's name is that other.</summary>
    private static void LeaveOutAliases(List<Statement> body)
    {
        var same = Values.All(body).OfType<DeclareIndex>().Where(start => start.Index.IsVariable).ToDictionary(start => start.Name, start => start.Index, StringComparer.Ordinal);
        if (same.Count == 0) return;
        Remove(body);
        Rewrite(body, index => same.Where(alias => index.Mentions(alias.Key)).Select(alias => index.Split(alias.Key).Others + alias.Value).FirstOrDefault() ?? index);

        void Remove(List<Statement> statements)
        {
            statements.RemoveAll(statement => statement is DeclareIndex start && same.ContainsKey(start.Name));
            foreach (var statement in statements) if (statement.Inside is { } inside) Remove(inside);
        }
    }

    private void InLoops(List<Statement> body)
    {
        for (int k = 0; k < body.Count; k++)
        {
            if (body[k] is For loop)
            {
                var starts = Hoist(loop);
                body.InsertRange(k, starts);
                k += starts.Count;
                InLoops(loop.Body);
                Share(loop.Body);
            }
            else if (body[k].Inside is { } inside)
            {
                InLoops(inside);
            }
        }
    }

    /// <summary>Names what is left of an index without the loop's own counter, where that is more than one term.</summary>
    private List<Statement> Hoist(For loop)
    {
        var starts = new Dictionary<Affine, string>();
        string[] inner = [.. Values.All(loop.Body).OfType<For>().Select(inside => inside.Counter)];
        Rewrite(loop.Body, index =>
        {
            var (own, rest) = index.Split(loop.Counter);
            if (own.IsConstant || rest.IsConstant || rest.IsVariable || inner.Any(index.Mentions)) return index;
            if (!starts.TryGetValue(rest, out string name)) starts.Add(rest, name = Unique("row"));
            return own + Affine.Variable(name);
        });
        return [.. starts.Select(start => new DeclareIndex(start.Value, start.Key))];
    }

    /// <summary>Names what one pass of a loop uses more than once: what several indices begin with, then whole indices.</summary>
    private void Share(List<Statement> body)
    {
        Share(body, index => index + -index.Constant, "row");
        Share(body, index => index, "at");
    }

    private void Share(List<Statement> body, Func<Affine, Affine> part, string name)
    {
        var uses = new Dictionary<Affine, int>();
        Rewrite(body, index =>
        {
            var shared = part(index);
            uses.TryGetValue(shared, out int count);
            uses[shared] = count + 1;
            return index;
        }, insideLoops: false);
        var shared = uses.Where(use => (use.Value - 1) * Instructions(use.Key) > use.Value + 1).ToDictionary(use => use.Key, _ => Unique(name));
        if (shared.Count == 0) return;
        Rewrite(body, index => part(index) is var own && shared.TryGetValue(own, out string local) ? Affine.Variable(local) + (index.Constant - own.Constant) : index, insideLoops: false);
        foreach (var index in shared)
        {
            int first = body.FindIndex(statement => Uses(statement, index.Value));
            body.Insert(first, new DeclareIndex(index.Value, index.Key));
        }
    }

    /// <summary>What an interpreter executes for the index.</summary>
    private static int Instructions(Affine index)
    {
        int terms = index.Factors.Sum(factor => factor == 1 ? 1 : 3) + (index.Constant == 0 ? 0 : 1);
        return terms + index.Terms + (index.Constant == 0 ? 0 : 1) - 1;
    }

    private static bool Uses(Statement statement, string name)
    {
        bool found = false;
        var one = new List<Statement> { statement };
        Rewrite(one, index =>
        {
            found |= index.Mentions(name);
            return index;
        }, insideLoops: false);
        return found;
    }

    private static void Rewrite(List<Statement> body, Func<Affine, Affine> replace, bool insideLoops = true)
    {
        for (int k = 0; k < body.Count; k++)
        {
            if (body[k].Inside is { } inside)
            {
                if (insideLoops) Rewrite(inside, replace);
                continue;
            }

            body[k] = Values.Replace(body[k], OfRead);
            if (body[k] is Write write && replace(write.Index) is var index && !ReferenceEquals(index, write.Index)) body[k] = write with { Index = index };
            if (body[k] is DeclareIndex start && replace(start.Index) is var first && !ReferenceEquals(first, start.Index)) body[k] = start with { Index = first };
        }

        Value? OfRead(Value value) => value switch
        {
            Read read => read with { Index = replace(read.Index) },
            ReadOfLabel element => new ReadOfLabel(element.Buffer, replace(element.Index), element.Label),
            _ => null,
        };
    }

    private string Unique(string name)
    {
        string candidate = name;
        for (int k = 2; !_names.Add(candidate); k++) candidate = name + Affine.Of(k);
        return candidate;
    }
}
