namespace NetGen.Generator.Loops;

/// <summary>
/// Keeps in locals what is read again and again at one place: the caller's numbers for the whole method, and for a loop the elements that
/// it does not change.
/// </summary>
internal static class ReadOnce
{
    /// <summary>Locals that this may add to a method: its other ones need as many.</summary>
    private const int MostLocals = 64;

    /// <summary>Rewrites a method.</summary>
    /// <param name="body">Its statements, parts of memory still under their own names; holds the result.</param>
    /// <param name="callers">The buffers that the caller hands over.</param>
    public static void Run(List<Statement> body, IReadOnlyCollection<string> callers)
    {
        var changed = new HashSet<string>(Values.All(body).OfType<Write>().Select(write => write.Buffer), StringComparer.Ordinal);
        var often = Values.Reads(body).Where(read => callers.Contains(read.Buffer) && !changed.Contains(read.Buffer) && read.Index.IsConstant)
            .GroupBy(read => read).Where(reads => reads.Count() > 1 || IsInLoop(body, reads.Key)).Select(reads => reads.Key).ToArray();
        if (often.Length > 0 && often.Length <= MostLocals) body.InsertRange(0, Keep(body, often));
        BeforeLoops(body);
    }

    /// <summary>Reads before each loop what it reads at a place that does not move and that it does not change.</summary>
    private static void BeforeLoops(List<Statement> body)
    {
        for (int k = 0; k < body.Count; k++)
        {
            if (body[k] is For loop && Fixed(loop) is { Length: > 0 and <= MostLocals } reads)
            {
                body[k] = new Scope([.. Keep(loop.Body, reads), loop]);
                BeforeLoops(loop.Body);
            }
            else if (body[k].Inside is { } inside)
            {
                BeforeLoops(inside);
            }
        }
    }

    private static Read[] Fixed(For loop)
    {
        var changed = new HashSet<string>(Values.All(loop.Body).OfType<Write>().Select(write => write.Buffer), StringComparer.Ordinal);
        return [.. Values.Reads(loop.Body).Where(read => read.Index.IsConstant && !changed.Contains(read.Buffer)).Distinct()];
    }

    private static bool IsInLoop(IEnumerable<Statement> body, Read read) => Values.All(body).OfType<For>().Any(loop => Values.Reads(loop.Body).Contains(read));

    private static IEnumerable<Statement> Keep(List<Statement> body, IReadOnlyList<Read> reads)
    {
        var locals = reads.ToDictionary(read => read, read => new Variable($"{read.Buffer}At{read.Index}", false));
        Values.Replace(body, value => value is Read read && locals.TryGetValue(read, out var local) ? local : null);
        return [.. locals.Select(local => new Declare(local.Value, local.Key))];
    }
}
