using NetGen.Generator.Model;

namespace NetGen.Generator.Printing.Members;

/// <summary>Writes copies between the canonical order, [out, in] row by row without padding, and the strides of the instance's memory.</summary>
internal static class Packing
{
    /// <summary>From the caller's span into the memory.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="parameter">The parameter whose shape is copied.</param>
    /// <param name="memoryOffset">Where it starts in memory: the parameter itself, its gradient or its state.</param>
    /// <param name="canonical">The caller's elements, exactly as many.</param>
    public static void WritePack(SourceWriter writer, ParameterPlan parameter, int memoryOffset, string canonical) =>
        Write(writer, "Pack", parameter, canonical, DataAccess.Region(memoryOffset, Extent(parameter)));

    /// <summary>The same where the memory is an array that belongs to no instance yet.</summary>
    public static void WritePack(SourceWriter writer, ParameterPlan parameter, string canonical, string array, string start) => Write(
        writer, "Pack", parameter, canonical,
        $"global::System.MemoryExtensions.AsSpan({array}, {start} + {Literals.Integer(parameter.MemoryOffset)}, {Literals.Integer(Extent(parameter))})");

    /// <summary>From the memory into the caller's span; parameters as of <see cref="WritePack"/>.</summary>
    public static void WriteUnpack(SourceWriter writer, ParameterPlan parameter, int memoryOffset, string canonical) =>
        Write(writer, "Unpack", parameter, DataAccess.Region(memoryOffset, Extent(parameter)), canonical);

    /// <summary>The caller's elements of one parameter inside a span of all.</summary>
    public static string Slice(string span, int offset, int count) => $"{span}.Slice({Literals.Integer(offset)}, {Literals.Integer(count)})";

    /// <summary>The elements of memory from the parameter's first to its last.</summary>
    public static int Extent(ParameterPlan parameter) =>
        ((parameter.Rows - 1) * parameter.RowStride) + ((parameter.Columns - 1) * parameter.ColumnStride) + 1;

    // Rows without gaps between them are one piece.
    private static void Write(SourceWriter writer, string method, ParameterPlan parameter, string source, string destination)
    {
        bool isOnePiece = parameter.Columns == 1 ? parameter.RowStride == 1 : parameter.ColumnStride == 1 && parameter.RowStride == parameter.Columns;
        writer.Line(isOnePiece
            ? $"{source}.CopyTo({destination});"
            : $"_MatrixCopy.{method}({source}, {destination}, rows: {Literals.Integer(parameter.Rows)}, columns: {Literals.Integer(parameter.Columns)}, "
            + $"rowStride: {Literals.Integer(parameter.RowStride)}, columnStride: {Literals.Integer(parameter.ColumnStride)});");
    }
}
