namespace NetGen.Generator.Loops;

/// <summary>Keeps a number that a method writes three times or more in a local: one or two bytes in place of five.</summary>
internal static class KeepLiterals
{
    private const int FewestUses = 3;

    /// <summary>Locals that this may add to a method: its other ones need as many.</summary>
    private const int MostLocals = 16;

    public static void Run(List<Statement> body)
    {
        var often = Values.Used(body).OfType<Literal>()
            .GroupBy(literal => literal.Number).Where(uses => uses.Count() >= FewestUses).OrderByDescending(uses => uses.Count()).Take(MostLocals).Select(uses => uses.Key).ToArray();
        if (often.Length == 0) return;
        var kept = often.Select((number, k) => (number, Local: new Variable(NameOf(number, k), false))).ToDictionary(pair => pair.number, pair => pair.Local);
        Values.Replace(body, value => value is Literal literal && kept.TryGetValue(literal.Number, out var local) ? local : null);
        body.InsertRange(0, kept.Select(pair => new Declare(pair.Value, new Literal(pair.Key))));
    }

    private static string NameOf(double number, int position) => number switch
    {
        0 => "zero",
        0.5 => "half",
        1 => "one",
        2 => "two",
        _ => "constant" + Affine.Of(position),
    };
}
