using NetGen.Generator.Model;

namespace NetGen.Generator.Printing.Members;

/// <summary>Writes copies between the canonical order, [out, in] row by row without padding, and the strides of the instance's memory.</summary>
internal static class Packing
{
    /// <summary>From the caller's span into the memory.</summary>
    public static void WritePack(SourceWriter writer, MemberContext context, ParameterPlan parameter, int memoryOffset, string span, int spanOffset) =>
        writer.Line($"_MatrixCopy.Pack({Arguments(context, parameter, memoryOffset, span, spanOffset, isPack: true)});");

    /// <summary>From the memory into the caller's span.</summary>
    public static void WriteUnpack(SourceWriter writer, MemberContext context, ParameterPlan parameter, int memoryOffset, string span, int spanOffset) =>
        writer.Line($"_MatrixCopy.Unpack({Arguments(context, parameter, memoryOffset, span, spanOffset, isPack: false)});");

    /// <summary>The elements of memory from the parameter's first to its last.</summary>
    public static int Extent(ParameterPlan parameter) =>
        ((parameter.Rows - 1) * parameter.RowStride) + ((parameter.Columns - 1) * parameter.ColumnStride) + 1;

    private static string Arguments(MemberContext context, ParameterPlan parameter, int memoryOffset, string span, int spanOffset, bool isPack)
    {
        string canonical = spanOffset == 0 && span != "gradient" && parameter.Count == context.ParameterCount ? span
            : $"{span}.Slice({Literals.Integer(spanOffset)}, {Literals.Integer(parameter.Count)})";
        string memory = DataAccess.Region(memoryOffset, Extent(parameter));
        string shape = $"{Literals.Integer(parameter.Rows)}, {Literals.Integer(parameter.Columns)}, {Literals.Integer(parameter.RowStride)}, {Literals.Integer(parameter.ColumnStride)}";
        return isPack ? $"{canonical}, {memory}, {shape}" : $"{memory}, {canonical}, {shape}";
    }
}
