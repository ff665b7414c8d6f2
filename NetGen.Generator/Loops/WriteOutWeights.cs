namespace NetGen.Generator.Loops;

/// <summary>Writes parameters that no one changes as their numbers, wherever code names one of them: they need no memory there.</summary>
internal static class WriteOutWeights
{
    /// <summary>Rewrites a method.</summary>
    /// <param name="body">Its statements, parts of memory still under their own names; holds the result.</param>
    /// <param name="weights">All parameters in the order of <see cref="Bindings.Weights"/>.</param>
    public static void Run(List<Statement> body, IReadOnlyList<double> weights)
    {
        var offsets = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var part in Values.All(body).OfType<Part>().Where(part => part.Of == Bindings.Weights)) offsets[part.Buffer] = part.Offset;
        Values.Replace(body, value => value is Read { Index.IsConstant: true } read && offsets.TryGetValue(read.Buffer, out int offset) ? new Literal(weights[offset + read.Index.Constant]) : null);
    }
}
