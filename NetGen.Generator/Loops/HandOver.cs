namespace NetGen.Generator.Loops;

/// <summary>
/// Hands the vectors that a kernel makes to the next one in variables, where both run straight through: what was just written to memory is
/// not there to be read for some cycles, and a sample goes through a small network in less than two hundred.
/// </summary>
internal static class HandOver
{
    /// <summary>Most variables that a method gets: the JIT's budget has not counted them, and leaves room for twice as many.</summary>
    private const int MostHanded = 32;

    /// <summary>Rewrites a method.</summary>
    /// <param name="body">The method's statements; holds the result.</param>
    /// <param name="lanes">Elements of a vector.</param>
    /// <returns>True where none of the scratch memory is left.</returns>
    public static bool Run(List<Statement> body, int lanes)
    {
        var own = new HashSet<string>(body.OfType<Part>().Where(part => part.Of == "scratch").Select(part => part.Buffer), StringComparer.Ordinal);
        if (own.Count == 0) return false;
        var unread = new HashSet<string>(StringComparer.Ordinal);
        int count = 0;
        for (int k = 0; k < body.Count; k++)
        {
            if (body[k] is not Scope maker || NextAfter(body, k) is not { } taker) continue;
            var handed = Handed(body, maker, taker, own, lanes);
            if (handed.Count == 0 || count + handed.Count > MostHanded) continue;
            count += handed.Count;
            var variables = handed.ToDictionary(place => place, place => new Variable($"{place.Buffer}At{place.Index}", true));
            Make(maker.Body, variables);
            Take(taker.Body, variables);
            int first = k;
            while (first > 0 && body[first - 1] is Comment) first--;
            body.InsertRange(first, variables.Values.Select(variable => new DeclareLater(variable)));
            k += variables.Count;
            unread.UnionWith(handed.Select(place => place.Buffer));
        }

        unread.ExceptWith(Values.All(body).SelectMany(Read));
        return unread.Count > 0 && Drop(body, unread);
    }

    /// <summary>The kernel that runs right after one; null where it is not written out here, or is nothing but a loop.</summary>
    private static Scope? NextAfter(List<Statement> body, int maker)
    {
        int next = maker + 1;
        while (next < body.Count && body[next] is Comment or Part or TableReference or CheckLoss) next++;
        return next < body.Count ? body[next] as Scope : null;
    }

    /// <summary>Where the vectors stand that one kernel writes, once and for good, and the next one reads as a whole.</summary>
    private static List<(string Buffer, Affine Index)> Handed(List<Statement> body, Scope maker, Scope taker, HashSet<string> own, int lanes)
    {
        var read = new HashSet<(string, Affine)>(Values.Reads(Straight(taker.Body).Where(statement => statement.Inside is null))
            .Where(read => read is { IsVector: true, Count: null, Index.IsConstant: true }).Select(read => (read.Buffer, read.Index)));
        if (read.Count == 0) return [];
        return [.. Straight(maker.Body).OfType<Write>().Where(write =>
            own.Contains(write.Buffer) && write is { Value.IsVector: true, Count: null } && read.Contains((write.Buffer, write.Index))
            && Values.All(body).OfType<Write>().Count(other => other.Buffer == write.Buffer && MayMeet(other.Index, write.Index, lanes)) == 1).Select(write => (write.Buffer, write.Index))];
    }

    /// <summary>True for places where one vector may lie on another: slices of a tensor begin anywhere.</summary>
    private static bool MayMeet(Affine one, Affine other, int lanes) => !one.IsConstant || Math.Abs(one.Constant - other.Constant) < lanes;

    /// <summary>The statements that run once, in order.</summary>
    private static IEnumerable<Statement> Straight(List<Statement> body) =>
        body.SelectMany(statement => statement is Scope scope ? Straight(scope.Body) : [statement]);

    private static void Make(List<Statement> body, Dictionary<(string, Affine), Variable> variables)
    {
        for (int k = 0; k < body.Count; k++)
        {
            if (body[k] is Scope scope) Make(scope.Body, variables);
            if (body[k] is not Write write || !variables.TryGetValue((write.Buffer, write.Index), out var variable)) continue;
            body[k] = write with { Value = variable };
            int declared = write.Value is Variable named && !IsAssigned(body, named) ? body.FindIndex(statement => statement is Declare declare && declare.Variable == named) : -1;
            if (declared < 0)
            {
                body.Insert(k++, new Assign(variable, write.Value));
                continue;
            }

            body[declared] = new Assign(variable, ((Declare)body[declared]).Value);
            Values.Replace(body, value => value == write.Value ? variable : null, declared + 1);
        }
    }

    private static bool IsAssigned(List<Statement> body, Variable variable) => Values.All(body).Any(statement =>
        (statement is Assign assign && assign.Variable == variable) || (statement is AddProducts add && add.Sums.Contains(variable)));

    private static void Take(List<Statement> body, Dictionary<(string, Affine), Variable> variables)
    {
        for (int k = 0; k < body.Count; k++)
        {
            if (body[k] is Scope scope) Take(scope.Body, variables);
            body[k] = Values.Replace(body[k], value => value is Read { IsVector: true, Count: null } read && variables.TryGetValue((read.Buffer, read.Index), out var variable) ? variable : null);
            if (body[k] is not Declare { Value: Variable handed } declare || !variables.ContainsValue(handed) || IsAssigned(body, declare.Variable)) continue;
            // What was read had a name in the kernel; the value has one now.
            body.RemoveAt(k);
            Values.Replace(body, value => value == declare.Variable ? handed : null, k--);
        }
    }

    /// <summary>Drops memory that nobody reads any more; true where no scratch is left.</summary>
    private static bool Drop(List<Statement> body, HashSet<string> unread)
    {
        bool isUnread(Statement statement) => statement is Write write ? unread.Contains(write.Buffer) : statement is Part part && unread.Contains(part.Buffer);
        foreach (var statement in Values.All(body).ToList()) statement.Inside?.RemoveAll(isUnread);
        body.RemoveAll(isUnread);
        if (body.OfType<Part>().Any(part => part.Of == "scratch")) return false;
        body.RemoveAll(statement => statement is Scratch { Buffer: "scratch" } or Part { Buffer: "scratch" });
        return true;
    }

    /// <summary>The buffers that a statement reads, or hands on.</summary>
    private static IEnumerable<string> Read(Statement statement) => statement switch
    {
        Reference reference => [reference.Buffer],
        Part part => [part.Of],
        Call call => call.Buffers,
        TransposeCopy copy => [copy.Source, copy.Destination],
        CopyToLanes copy => [copy.Source, copy.Destination],
        CopyFromLanes copy => [copy.Source, copy.Destination],
        _ => statement.Used is { } used ? Values.Walk(used).SelectMany(Values.BuffersOf) : [],
    };
}
