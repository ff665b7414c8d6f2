namespace NetGen.Generator.Printing.Members;

/// <summary>The struct that carries values from Forward to Backward, with a named view of each.</summary>
internal static class CacheMembers
{
    public static void Write(SourceWriter writer, MemberContext context)
    {
        string where = context.Cache.Allocates ? "It refers to an array that Forward makes." : "It is a plain value for the caller's stack: nothing is allocated.";
        writer.Line($$"""
            /// <summary>What Forward computed on the way, kept for the way back. {{where}}</summary>
            """);
        using (writer.Block(context.Cache.StructModifiers + " struct Cache"))
        {
            context.Cache.WriteStorage(writer);
            foreach (var view in context.Compiled.Cache.Views)
            {
                string meaning = view.Name.StartsWith("Z", StringComparison.Ordinal) ? "The weighted sums" : "The outputs";
                writer.Line();
                writer.Line($"/// <summary>{meaning} of {Literals.Xml(view.Layer)}: {NetworkDocs.Values(view.Length)}{(context.HasSpans ? "" : ", a copy")}.</summary>");
                if (context.Cache.ViewAttribute.Length > 0) writer.Line(context.Cache.ViewAttribute);
                writer.Line($"{context.Cache.ViewModifiers} {context.Cache.ViewType} {view.Name} => {context.Cache.View(view)};");
            }
        }
    }
}
