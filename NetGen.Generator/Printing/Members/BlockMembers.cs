using NetGen.Generator.Model;

namespace NetGen.Generator.Printing.Members;

/// <summary>What the layers are, and how parameters and the optimizer's memory are divided among them: constant data behind the runtime interface.</summary>
internal static class BlockMembers
{
    private const string Block = "global::NetGen.ParameterBlock";

    public static void WriteLayers(SourceWriter writer, MemberContext context, string network)
    {
        int inputs = context.Spec.InputSize;
        var layers = new List<string>();
        foreach (var layer in context.Spec.Layers)
        {
            layers.Add(
                $"new global::NetGen.LayerDescription({Literals.String(layer.Name)}, {Literals.String(layer.Kind)}, {Literals.Integer(inputs)}, "
                + $"{Literals.Integer(layer.Units)}, global::NetGen.Activation.{layer.Activation}, isFrozen: {Literals.Flag(layer.IsFrozen)}),");
            inputs = layer.Units;
        }

        WriteArray(writer, MemberNames.Layers, "global::NetGen.LayerDescription", $"{network}.Layers", layers);
    }

    public static void WriteParameters(SourceWriter writer, MemberContext context, string network) => WriteArray(
        writer,
        MemberNames.ParameterBlocks,
        Block,
        $"{network}.ParameterBlocks",
        context.Memory.Parameters.Select(parameter => Text(NameOf(parameter), parameter, parameter.CanonicalOffset)));

    public static void WriteOptimizer(SourceWriter writer, MemberContext context, string trainable)
    {
        int offset = 0;
        var blocks = new List<string>();
        foreach (var state in context.Memory.States)
        {
            blocks.Add(Text(NameOf(state), state.Of, offset));
            offset += state.Count;
        }

        WriteArray(writer, MemberNames.OptimizerBlocks, Block, $"{trainable}.OptimizerBlocks", blocks);
    }

    /// <summary><c>dense1.weight</c>.</summary>
    private static string NameOf(ParameterPlan parameter) => LayerSpec.NameOfParameter(parameter.Layer, parameter.IsBias);

    /// <summary><c>dense1.weight.m</c>, of the tensor m_W1.</summary>
    private static string NameOf(StatePlan state) => state.Of is { } parameter
        ? $"{NameOf(parameter)}.{state.Name.Substring(0, state.Name.Length - parameter.Name.Length - 1)}"
        : state.Name;

    private static string Text(string name, ParameterPlan? of, int offset)
    {
        var extents = of is null ? [] : of.IsBias ? new[] { of.Rows } : [of.Rows, of.Columns];
        string shape = string.Concat(extents.Select(extent => ", " + Literals.Integer(extent)));
        return $"new {Block}({Literals.String(name)}, {Literals.String(of?.Layer ?? "")}, {Literals.Flag(of is { IsFrozen: true })}, {Literals.Integer(offset)}{shape}),";
    }

    private static void WriteArray(SourceWriter writer, string field, string type, string property, IEnumerable<string> elements)
    {
        writer.Line($"private static readonly {type}[] {field} =");
        writer.Line("{");
        using (writer.Indent())
        {
            foreach (string element in elements) writer.Line(element);
        }

        writer.Line("};");
        writer.Line();
        writer.Line($"global::System.Collections.Generic.IReadOnlyList<{type}> {property} => {field};");
    }
}
