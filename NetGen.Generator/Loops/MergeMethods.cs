namespace NetGen.Generator.Loops;

/// <summary>Makes one of methods that several layers call for the same: where their sizes differ, a method that is generic in them.</summary>
internal static class MergeMethods
{
    public static LoopProgram Run(LoopProgram program)
    {
        var merged = new Dictionary<string, (LoopMethod One, IReadOnlyList<int> Sizes)>(StringComparer.Ordinal);
        foreach (var (alike, sizes) in Alike(program.Methods.Where(method => !method.IsEntry))) Merge(alike, sizes);

        return program with
        {
            Methods = [.. program.Methods.Select(method => method.IsEntry ? method with { Body = Redirected(method.Body) } : merged.TryGetValue(method.Name, out var own) ? own.One : method).Distinct()],
            Sizes = [.. new SortedSet<int>(merged.Values.SelectMany(own => own.Sizes))],
        };

        void Merge(IReadOnlyList<MethodShape> alike, MethodSizes sizes)
        {
            var first = alike[0].Method;
            string also = string.Join(". ", alike.Select(shape => shape.Method.Title).OfType<string>().Distinct().Where(title => title != first.Title));
            var one = first with
            {
                Summary = also.Length == 0 ? first.Summary : [.. first.Summary, $"Also: {also}."],
                Sizes = sizes.Names,
                Body = sizes.Names.Count == 0 ? first.Body : sizes.Body(first.Body),
            };
            for (int k = 0; k < alike.Count; k++) merged.Add(alike[k].Method.Name, (one, sizes.Of(k)));
        }

        List<Statement> Redirected(List<Statement> body) => body.ConvertAll(statement => statement switch
        {
            Call call when merged.TryGetValue(call.Method, out var own) => call with { Method = own.One.Name, Sizes = own.Sizes },
            When guarded => guarded with { Body = Redirected(guarded.Body) },
            _ => statement,
        });
    }

    /// <summary>Groups of which one method can be made, and the sizes in which that is generic.</summary>
    public static IEnumerable<(IReadOnlyList<MethodShape> Alike, MethodSizes Sizes)> Alike(IEnumerable<LoopMethod> methods)
    {
        var candidates = methods.GroupBy(method => (method.Parameters.Count, Outlines.Of(method.Body))).Where(group => group.Count() > 1);
        foreach (var alike in candidates.SelectMany(group => group.Select(method => new MethodShape(method)).GroupBy(shape => shape)).Where(alike => alike.Count() > 1))
        {
            if (MethodSizes.Find([.. alike]) is { } sizes)
            {
                yield return ([.. alike], sizes);
                continue;
            }

            // Some may be equal still.
            foreach (var equal in alike.GroupBy(shape => string.Join(",", shape.Numbers)).Where(equal => equal.Count() > 1)) yield return ([.. equal], MethodSizes.Find([.. equal])!);
        }
    }
}
