using NetGen.Generator.Model;

namespace NetGen.Generator.Printing.Members;

/// <summary>The instance's memory: one pinned array, whose first used element stands at a 64-byte boundary.</summary>
internal static class MemoryMembers
{
    public static void Write(SourceWriter writer, MemberContext context)
    {
        writer.Line($$"""
            // Parameters{{(context.IsTrainable ? ", optimizer memory and gradients" : "")}} live in one pinned array, padded to whole vectors; Start is its first element on a 64-byte boundary.
            private readonly ({{context.Number}}[] Values, int Start) {{MemberNames.Memory}} = {{MemberNames.CreateMemory}}();
            """);
        if (context.IsTrainable) writer.Line($"private long {MemberNames.StepField};");
        writer.Line();
        writer.Line($"private {context.Data.MemoryType} {MemberNames.Data} => {context.Data.MemoryValue};");
        writer.Line();
        writer.Line($"private {context.Span} {MemberNames.Part}(int offset, int length) =>");
        using (writer.Indent())
        {
            writer.Line($"global::System.MemoryExtensions.AsSpan({MemberNames.Memory}.Values, {MemberNames.Memory}.Start + offset, length);");
        }

        writer.Line();
        using (writer.Block($"private static ({context.Number}[] Values, int Start) {MemberNames.CreateMemory}()"))
        {
            writer.Line($"var values = global::NetGen.Numerics.AlignedMemory.Allocate<{context.Number}>({Literals.Integer(context.Memory.Length)});");
            writer.Line("int start = global::NetGen.Numerics.AlignedMemory.AlignedStart(values);");
            StateReset.WriteInitialValues(writer, context, "values", "start");
            WeightMembers.WriteFirstValues(writer, context, "values", "start");
            writer.Line("return (values, start);");
        }
    }
}
