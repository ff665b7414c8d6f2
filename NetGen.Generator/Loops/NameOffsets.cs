namespace NetGen.Generator.Loops;

/// <summary>Where memory is one array, a part of it is an offset: reads and writes go to the array itself.</summary>
internal static class NameOffsets
{
    /// <summary>Rewrites a method.</summary>
    /// <param name="body">Its statements; holds the result.</param>
    /// <param name="names">What a buffer of the caller is called in the method.</param>
    public static void Run(List<Statement> body, IReadOnlyDictionary<string, string> names)
    {
        var places = new Dictionary<string, (string Array, int Offset)>(StringComparer.Ordinal);
        foreach (var part in Values.All(body).OfType<Part>()) places[part.Buffer] = Of(part.Of) is var (array, offset) ? (array, offset + part.Offset) : default;
        Rewrite(body);

        (string Array, int Offset) Of(string buffer) =>
            places.TryGetValue(buffer, out var place) ? place : names.TryGetValue(buffer, out string name) ? (name, 0) : (buffer, 0);

        void Rewrite(List<Statement> statements)
        {
            statements.RemoveAll(statement => statement is Part);
            for (int k = 0; k < statements.Count; k++)
            {
                if (statements[k].Inside is { } inside) Rewrite(inside);
                statements[k] = Values.Replace(statements[k], Named);
                if (statements[k] is Write write && Of(write.Buffer) is var (own, start)) statements[k] = write with { Buffer = own, Index = write.Index + start };
            }
        }

        Value? Named(Value value) => value switch
        {
            Read read when Of(read.Buffer) is var (array, offset) => read with { Buffer = array, Index = read.Index + offset },
            ReadOfLabel element when Of(element.Buffer) is var (array, offset) => new ReadOfLabel(array, element.Index + offset, Values.Replace(element.Label, Named)),
            LabelArgument label when names.TryGetValue(label.Name, out string name) => new LabelArgument(name),
            _ => null,
        };
    }
}
