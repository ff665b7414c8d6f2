using NetGen.Generator.Model;

namespace NetGen.Generator.Printing.Members;

/// <summary>The instance's memory: one array. With spans it is pinned, and its first used element stands at a 64-byte boundary.</summary>
internal static class MemoryMembers
{
    public static void Write(SourceWriter writer, MemberContext context)
    {
        string contents = $"// Parameters{(context.IsTrainable ? ", optimizer memory and gradients" : "")} live in one";
        string type = context.HasSpans ? $"({context.Number}[] Values, int Start)" : context.Number + "[]";
        writer.Line(context.HasSpans ? contents + " pinned array, padded to whole vectors; Start is its first element on a 64-byte boundary." : contents + " array.");
        writer.Line($"private readonly {type} {MemberNames.Memory} = {MemberNames.CreateMemory}();");
        if (context.IsTrainable) writer.Line($"private long {MemberNames.StepField};");
        writer.Line();
        writer.Line($"private {context.Data.MemoryType} {MemberNames.Data} => {context.Data.MemoryValue};");
        writer.Line();
        writer.Line($"private {context.Span} {MemberNames.Part}(int offset, int length) =>");
        using (writer.Indent())
        {
            writer.Line(context.HasSpans
                ? $"global::System.MemoryExtensions.AsSpan({MemberNames.Memory}.Values, {MemberNames.Memory}.Start + offset, length);"
                : $"new {context.Span}({MemberNames.Memory}, offset, length);");
        }

        writer.Line();
        using (writer.Block($"private static {type} {MemberNames.CreateMemory}()"))
        {
            string length = Literals.Integer(context.Memory.Length);
            writer.Line($"var values = {(context.HasSpans ? $"global::NetGen.Numerics.AlignedMemory.Allocate<{context.Number}>({length})" : $"new {context.Number}[{length}]")};");
            if (context.HasSpans) writer.Line("int start = global::NetGen.Numerics.AlignedMemory.AlignedStart(values);");
            StateReset.WriteInitialValues(writer, context, "values", context.HasSpans ? "start" : "");
            WeightMembers.WriteFirstValues(writer, context, "values", context.HasSpans ? "start" : "");
            writer.Line(context.HasSpans ? "return (values, start);" : "return values;");
        }
    }
}
