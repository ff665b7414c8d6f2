using NetGen.Generator.Model;

namespace NetGen.Generator.Printing.Members;

/// <summary>Writes what moves gradients between the instance's memory, packed as the kernels like it, and the caller's canonical order.</summary>
internal static class GradientRegion
{
    public static void WriteClear(SourceWriter writer, MemberContext context)
    {
        if (context.Memory.GradientLength == 0) return;
        writer.Line("// The instance's own gradients, to which every block adds.");
        writer.Line($"{DataAccess.Region(context.Memory.GradientOffset, context.Memory.GradientLength)}.Clear();");
    }

    /// <summary>From the memory to the span <c>gradient</c>.</summary>
    public static void WriteUnpack(SourceWriter writer, MemberContext context)
    {
        foreach (var parameter in context.Memory.Parameters)
        {
            if (parameter.GradientOffset is { } offset) Packing.WriteUnpack(writer, parameter, offset, Packing.Slice("gradient", parameter.CanonicalOffset, parameter.Count));
            else writer.Line($"gradient.Slice({Literals.Integer(parameter.CanonicalOffset)}, {Literals.Integer(parameter.Count)}).Clear();");
        }
    }

    /// <summary>From the span <c>gradient</c> to the memory; what belongs to frozen parameters is not read.</summary>
    public static void WritePack(SourceWriter writer, MemberContext context)
    {
        foreach (var parameter in context.Memory.Parameters)
        {
            if (parameter.GradientOffset is { } offset) Packing.WritePack(writer, parameter, offset, Packing.Slice("gradient", parameter.CanonicalOffset, parameter.Count));
        }
    }
}
