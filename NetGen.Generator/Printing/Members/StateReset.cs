using NetGen.Generator.Model;

namespace NetGen.Generator.Printing.Members;

/// <summary>Writes the optimizer's first values. Padding between rows stays 0, so only the elements themselves are set.</summary>
internal static class StateReset
{
    /// <summary>Clears what starts from 0.</summary>
    public static void WriteZeros(SourceWriter writer, MemberContext context)
    {
        foreach (var state in context.Memory.States.Where(state => state.InitialValue == 0))
        {
            writer.Line($"{DataAccess.Region(state.MemoryOffset, state.Of is { } parameter ? Packing.Extent(parameter) : 1)}.Clear();");
        }
    }

    /// <summary>Sets what starts from another value.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="context">The network.</param>
    /// <param name="values">The array.</param>
    /// <param name="start">The index of its first used element, empty for 0.</param>
    public static void WriteInitialValues(SourceWriter writer, MemberContext context, string values, string start)
    {
        foreach (var state in context.Memory.States.Where(state => state.InitialValue != 0))
        {
            string value = Literals.Of(state.InitialValue, context.Spec.Precision);
            string first = (start.Length == 0 ? "" : start + " + ") + Literals.Integer(state.MemoryOffset);
            if (state.Of is not { } parameter)
            {
                writer.Line($"{values}[{first}] = {value};");
                continue;
            }

            string column = "column" + (parameter.ColumnStride == 1 ? "" : " * " + Literals.Integer(parameter.ColumnStride));
            using (writer.Block($"for (int row = 0; row < {Literals.Integer(parameter.Rows)}; row++)"))
            {
                writer.Line(
                    $"for (int column = 0; column < {Literals.Integer(parameter.Columns)}; column++) {values}[{first} + row * {Literals.Integer(parameter.RowStride)} + {column}] = {value};");
            }
        }
    }
}
