using NetGen.Generator.Targets;

namespace NetGen.Generator.Loops;

/// <summary>
/// Makes several methods of one that would have too many locals: consecutive kernels, whose values reach the next method through the
/// instance's memory.
/// </summary>
internal static class SplitMethod
{
    private const string Part = "Part";

    /// <summary>The entry point that a method of this name is a part of, or null.</summary>
    public static string? EntryOf(string method)
    {
        int end = method.LastIndexOf(Part, StringComparison.Ordinal);
        return method.StartsWith(DeviceFunctions.Prefix, StringComparison.Ordinal) && end > 0 ? method.Substring(DeviceFunctions.Prefix.Length, end - DeviceFunctions.Prefix.Length) : null;
    }

    /// <summary>Splits a method as it was lowered: its temporaries in memory, its kernels one after the other.</summary>
    /// <param name="method">The method.</param>
    /// <param name="mostLocals">Locals after which the next method begins.</param>
    /// <param name="names">What a buffer of the caller is called as a parameter.</param>
    /// <returns>The method that calls the others, and these.</returns>
    public static IReadOnlyList<LoopMethod> Run(LoopMethod method, int mostLocals, IReadOnlyDictionary<string, string> names)
    {
        var units = Units(method.Body);
        var smallest = new HashSet<List<Statement>>(units);
        var groups = Group(units, mostLocals);
        var places = method.Body.Where(statement => statement is Loops.Part or TableReference).ToArray();
        var methods = new List<LoopMethod>();
        var head = new List<Statement>();
        foreach (var group in groups)
        {
            if (group is [CheckLoss or Return or DeclareLater])
            {
                head.AddRange(group);
                continue;
            }

            var others = groups.Where(other => other != group).SelectMany(Buffers);
            var part = Of(method, $"{DeviceFunctions.Prefix}{method.Name}{Part}{Affine.Of(methods.Count + 1)}", group, places, new HashSet<string>(others), names) with { IsSmallest = smallest.Contains(group) };
            methods.Add(part);
            head.Add(new Call(
                part.Name,
                [.. part.Parameters.Where(parameter => parameter.Kind == ParameterKind.Buffer).Select(parameter => parameter.Name)],
                [.. part.Parameters.Where(parameter => parameter.Kind != ParameterKind.Buffer).Select(parameter => parameter.Name)],
                part.ReturnsNumber ? "loss" : null));
        }

        return [method with { Body = head }, .. methods];
    }

    /// <summary>Kernels that go into one method; what checks and returns the loss stays by itself.</summary>
    private static List<List<Statement>> Group(IReadOnlyList<List<Statement>> units, int mostLocals)
    {
        var groups = new List<List<Statement>>();
        bool mayJoin = false;
        foreach (var unit in units)
        {
            bool isKernel = unit is not [CheckLoss or Return or DeclareLater];
            if (isKernel && mayJoin && Locals(groups[groups.Count - 1]) + Locals(unit) <= mostLocals) groups[groups.Count - 1] = [.. groups[groups.Count - 1], .. unit];
            else groups.Add(unit);
            mayJoin = isKernel;
        }

        return groups;
    }

    /// <summary>The smallest pieces: a kernel with its comments, and the kernels that use its locals.</summary>
    private static List<List<Statement>> Units(IReadOnlyList<Statement> body)
    {
        var units = new List<List<Statement>>();
        Statement? previous = null;
        foreach (var statement in body.Where(statement => statement is not (Loops.Part or TableReference)))
        {
            bool isAlone = statement is CheckLoss or Return || (statement is DeclareLater declare && declare.Variable.Name == "loss");
            bool starts = isAlone || previous is null or CheckLoss or DeclareLater || (statement is Comment && previous is not Comment);
            if (starts) units.Add([]);
            units[units.Count - 1].Add(statement);
            previous = statement;
        }

        for (int k = units.Count - 1; k > 0; k--)
        {
            var declared = new HashSet<string>(units.Take(k).SelectMany(unit => unit).Select(Declared).OfType<string>().Where(name => name != "loss"));
            if (!Variables(units[k]).Any(declared.Contains)) continue;
            units[k - 1].AddRange(units[k]);
            units.RemoveAt(k);
        }

        return units;
    }

    private static LoopMethod Of(LoopMethod whole, string name, List<Statement> statements, IReadOnlyList<Statement> places, HashSet<string> others, IReadOnlyDictionary<string, string> names)
    {
        var body = new List<Statement>(statements);
        bool makesLoss = Values.All(body).Any(statement => statement is Assign { Variable.Name: "loss" });
        if (makesLoss) body.Insert(0, new DeclareLater(new Variable("loss", false)));
        if (makesLoss) body.Add(new Return(new Variable("loss", false)));

        // A buffer that another method does not see need not lie in memory.
        var buffers = new HashSet<string>(Buffers(body));
        body.InsertRange(0, places.Where(place => place is Loops.Part { Buffer: "scratch" } || buffers.Contains(place is Loops.Part part ? part.Buffer : ((TableReference)place).Table.Buffer)));
        KeepInLocals.Run(body, buffer => !others.Contains(buffer));

        var roots = new HashSet<string>(buffers.Select(buffer => places.OfType<Loops.Part>().FirstOrDefault(part => part.Buffer == buffer)?.Of ?? buffer));
        var inside = new HashSet<string>(Values.All(body).SelectMany(statement => new[] { Declared(statement), (statement as For)?.Counter }).OfType<string>());
        var parameters = new List<LoopParameter>();
        foreach (var parameter in whole.Parameters.Where(parameter => parameter.Name != "memory"))
        {
            string own = names.TryGetValue(parameter.Name, out string called) ? called : parameter.Name;
            if (parameter.Kind is ParameterKind.Buffer or ParameterKind.ReadOnlyBuffer && roots.Contains(parameter.Name)) parameters.Add(new LoopParameter(ParameterKind.Buffer, own));
            else if (parameter.Kind is ParameterKind.Label && Values.AreUsed(body, value => value is LabelArgument)) parameters.Add(new LoopParameter(ParameterKind.Label, own));
            else if (parameter.Kind is ParameterKind.Number && Variables(body).Contains(parameter.Name) && !inside.Contains(parameter.Name)) parameters.Add(new LoopParameter(ParameterKind.Number, own));
        }

        return new LoopMethod(name, [], parameters, makesLoss, body, IsEntry: false);
    }

    private static IEnumerable<string> Buffers(IReadOnlyList<Statement> statements) =>
        Values.Used(statements).SelectMany(Values.BuffersOf).Concat(Values.All(statements).OfType<Write>().Select(write => write.Buffer));

    private static HashSet<string> Variables(IReadOnlyList<Statement> statements) => new(
        Values.Used(statements).OfType<Variable>().Select(variable => variable.Name).Concat(Values.All(statements).OfType<Assign>().Select(assign => assign.Variable.Name)));

    private static string? Declared(Statement statement) => statement switch
    {
        Declare declare => declare.Variable.Name,
        DeclareLater declare => declare.Variable.Name,
        _ => null,
    };

    private static int Locals(IEnumerable<Statement> statements) => Values.All(statements).Count(statement => statement is Declare or DeclareLater or For);
}
