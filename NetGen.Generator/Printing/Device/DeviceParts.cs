using NetGen.Generator.Loops;

namespace NetGen.Generator.Printing.Device;

/// <summary>Methods that a member calls one after the other, where it is too long for one.</summary>
internal static class DeviceParts
{
    public static void Write(SourceWriter writer, DeviceContext context)
    {
        bool isFirst = true;
        foreach (var part in context.Bodies.Methods.Where(method => !method.IsEntry))
        {
            if (!isFirst) writer.Line();
            isFirst = false;
            WriteOne(writer, context, part);
        }
    }

    private static void WriteOne(SourceWriter writer, DeviceContext context, LoopMethod part)
    {
        string parameters = string.Join(", ", part.Parameters.Select(parameter => context.Target.Parameter(parameter, context.Bodies.Shape)));
        using (writer.Block($"private {(part.ReturnsNumber ? "float" : "void")} {part.Name}({parameters})")) context.WriteBody(writer, part);
    }
}
