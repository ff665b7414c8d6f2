using NetGen.Generator.Model;
using NetGen.Generator.Printing.Members;

namespace NetGen.Generator.Printing.Device;

/// <summary>Parameters and the optimizer's memory in and out, each as one array: they lie in the caller's order already.</summary>
internal static class DeviceParameters
{
    public static void Write(SourceWriter writer, DeviceContext context)
    {
        if (!context.Spec.Members.HasFlag(MemberGroups.Parameters)) return;
        var members = context.Members;
        string order = string.Join(", ", members.Memory.Parameters.Select(parameter => parameter.IsBias
            ? $"{parameter.Layer} biases [{Literals.Integer(parameter.Rows)}]"
            : $"{parameter.Layer} weights [{Literals.Integer(parameter.Rows)}, {Literals.Integer(parameter.Columns)}]"));
        WriteCopy(writer, "CopyParametersTo", $"Copies all parameters, matrices row by row. Order: {Literals.Xml(order)}.", 0, members.ParameterCount);
        writer.Line();
        WriteSet(writer, "SetParameters", "Sets all parameters in the order of <see cref=\"CopyParametersTo\"/>; the optimizer's memory stays as it is.", 0, members.ParameterCount);
        if (!context.Updates) return;
        writer.Line();
        writer.Line("/// <summary>The number of updates so far. Set it when the optimizer's memory is restored.</summary>");
        using (writer.Block("public int Step"))
        {
            writer.Line($"get {{ return {MemberNames.StepField}; }}");
            writer.Line($"set {{ {MemberNames.StepField} = value; }}");
        }

        string states = members.StateCount == 0 ? "There is none." : $"Order: {string.Join(", ", members.Memory.States.Select(state => $"{state.Name} [{Literals.Integer(state.Count)}]"))}.";
        writer.Line();
        WriteCopy(writer, "CopyOptimizerStateTo", $"Copies the optimizer's memory. {Literals.Xml(states)}", members.ParameterCount, members.StateCount);
        writer.Line();
        WriteSet(writer, "SetOptimizerState", "Sets the optimizer's memory as <see cref=\"CopyOptimizerStateTo\"/> gave it; <see cref=\"Step\"/> is set apart.", members.ParameterCount, members.StateCount);
    }

    private static void WriteCopy(SourceWriter writer, string name, string summary, int offset, int count)
    {
        WriteHead(writer, summary, $"/// <param name=\"destination\">Receives {NetworkDocs.Values(count)}.</param>");
        using (writer.Block($"public void {name}(float[] destination)"))
        {
            DeviceContext.WriteLength(writer, "destination", count);
            writer.Line($"global::System.Array.Copy({MemberNames.Memory}, {Literals.Integer(offset)}, destination, 0, {Literals.Integer(count)});");
        }
    }

    private static void WriteSet(SourceWriter writer, string name, string summary, int offset, int count)
    {
        WriteHead(writer, summary, $"/// <param name=\"source\">{NetworkDocs.Values(count)}.</param>");
        using (writer.Block($"public void {name}(float[] source)"))
        {
            DeviceContext.WriteLength(writer, "source", count);
            writer.Line($"global::System.Array.Copy(source, 0, {MemberNames.Memory}, {Literals.Integer(offset)}, {Literals.Integer(count)});");
        }
    }

    private static void WriteHead(SourceWriter writer, string summary, string parameter)
    {
        writer.Line($"/// <summary>{summary}</summary>");
        writer.Line(parameter);
        writer.Line("/// <exception cref=\"global::System.ArgumentException\">The length is not as stated.</exception>");
    }
}
