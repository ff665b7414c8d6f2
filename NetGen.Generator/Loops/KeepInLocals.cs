namespace NetGen.Generator.Loops;

/// <summary>
/// Where a method runs straight through, its temporaries need no memory: an element that is only written and read by itself becomes a local,
/// so that what one kernel makes reaches the next in a register.
/// </summary>
internal static class KeepInLocals
{
    /// <summary>Rewrites a method.</summary>
    /// <param name="body">The method's statements; holds the result.</param>
    /// <param name="isOwn">Says which buffers no other method sees; null where none does.</param>
    /// <returns>True where none of the scratch memory is left.</returns>
    public static bool Run(List<Statement> body, Func<string, bool>? isOwn = null)
    {
        string[] buffers = [.. body.OfType<Part>().Where(part => part.Of == "scratch" && isOwn?.Invoke(part.Buffer) != false).Select(part => part.Buffer)];
        if (buffers.Length == 0 || !RunsStraight(body)) return false;
        var elements = new SortedDictionary<string, Variable>(StringComparer.Ordinal);
        Rewrite(body, new HashSet<string>(buffers), elements);
        body.RemoveAll(statement => statement is Scratch || (statement is Part part && part.Of == "scratch" && buffers.Contains(part.Buffer)));
        body.InsertRange(0, elements.Values.Select(variable => new DeclareLater(variable)));
        return true;
    }

    /// <summary>True where every element has a place that is known here, and nothing else sees the memory.</summary>
    private static bool RunsStraight(List<Statement> body) =>
        Values.All(body).All(statement => statement is not (For or Call or TransposeCopy or CopyToLanes or CopyFromLanes or When))
            && !Values.AreUsed(body, value => value is ReadOfLabel);

    private static void Rewrite(List<Statement> body, HashSet<string> buffers, SortedDictionary<string, Variable> elements)
    {
        for (int k = 0; k < body.Count; k++)
        {
            if (body[k].Inside is { } inside) Rewrite(inside, buffers, elements);
            body[k] = Values.Replace(body[k], value => value is Read read && buffers.Contains(read.Buffer) ? Element(read.Buffer, read.Index, elements) : null);
            if (body[k] is Write write && buffers.Contains(write.Buffer)) body[k] = new Assign(Element(write.Buffer, write.Index, elements), write.Value);
        }
    }

    private static Variable Element(string buffer, Affine index, SortedDictionary<string, Variable> elements)
    {
        string name = $"{buffer}At{index}";
        if (!elements.TryGetValue(name, out var variable)) elements.Add(name, variable = new Variable(name, false));
        return variable;
    }
}
