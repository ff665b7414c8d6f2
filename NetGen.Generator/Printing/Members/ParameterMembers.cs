using NetGen.Generator.Model;

namespace NetGen.Generator.Printing.Members;

/// <summary>Parameters in and out, whole and layer by layer, in the canonical order.</summary>
internal static class ParameterMembers
{
    public static void Write(SourceWriter writer, MemberContext context)
    {
        WriteWhole(writer, context);
        foreach (var parameter in context.Memory.Parameters) WriteOne(writer, context, parameter);
    }

    private static void WriteWhole(SourceWriter writer, MemberContext context)
    {
        string order = string.Join(", ", context.Memory.Parameters.Select(parameter => parameter.IsBias
            ? $"{parameter.Layer} biases [{Literals.Integer(parameter.Rows)}]"
            : $"{parameter.Layer} weights [{Literals.Integer(parameter.Rows)}, {Literals.Integer(parameter.Columns)}]"));
        writer.Line($$"""
            /// <summary>Copies all parameters, matrices row by row.</summary>
            /// <remarks>Order: {{Literals.Xml(order)}}.</remarks>
            /// <param name="destination">Receives {{NetworkDocs.Values(context.ParameterCount)}}.</param>
            /// <exception cref="global::System.ArgumentException">The length is not as stated.</exception>
            """);
        using (PublicMethod.Open(writer, context, "void", "CopyParametersTo", $"{context.Span} destination"))
        {
            Checks.Length(writer, "destination", "ParameterCount");
            foreach (var parameter in context.Memory.Parameters)
            {
                Packing.WriteUnpack(writer, parameter, parameter.MemoryOffset, Packing.Slice("destination", parameter.CanonicalOffset, parameter.Count));
            }
        }

        writer.Line();
        writer.Line($$"""
            /// <summary>Sets all parameters in the order of <see cref="CopyParametersTo"/>; the optimizer's memory stays as it is.</summary>
            /// <param name="source">{{NetworkDocs.Values(context.ParameterCount)}}.</param>
            /// <exception cref="global::System.ArgumentException">The length is not as stated.</exception>
            """);
        using (PublicMethod.Open(writer, context, "void", "SetParameters", $"{context.ReadOnlySpan} source"))
        {
            Checks.Length(writer, "source", "ParameterCount");
            foreach (var parameter in context.Memory.Parameters)
            {
                Packing.WritePack(writer, parameter, parameter.MemoryOffset, Packing.Slice("source", parameter.CanonicalOffset, parameter.Count));
            }
        }
    }

    private static void WriteOne(SourceWriter writer, MemberContext context, ParameterPlan parameter)
    {
        string layer = Literals.Xml(parameter.Layer);
        string count = Literals.Integer(parameter.Count);
        string frozen = parameter.IsFrozen ? "; frozen, so training leaves them as they are" : "";
        string what = parameter.IsBias
            ? $"the biases of {layer}: {NetworkDocs.Values(parameter.Count)}, one an output{frozen}"
            : $"the weights of {layer}: [{Literals.Integer(parameter.Rows)}, {Literals.Integer(parameter.Columns)}], a row an output{frozen}";
        string copy = parameter.IsBias ? MemberNames.CopyBiases(parameter.Layer) : MemberNames.CopyWeights(parameter.Layer);
        string set = parameter.IsBias ? MemberNames.SetBiases(parameter.Layer) : MemberNames.SetWeights(parameter.Layer);
        writer.Line();
        writer.Line($$"""
            /// <summary>Copies {{what}}.</summary>
            /// <param name="destination">Receives {{NetworkDocs.Values(parameter.Count)}}.</param>
            /// <exception cref="global::System.ArgumentException">The length is not as stated.</exception>
            """);
        using (PublicMethod.Open(writer, context, "void", copy, $"{context.Span} destination"))
        {
            Checks.Length(writer, "destination", count);
            Packing.WriteUnpack(writer, parameter, parameter.MemoryOffset, "destination");
        }

        writer.Line();
        writer.Line($$"""
            /// <summary>Sets {{what}}.</summary>
            /// <param name="source">{{NetworkDocs.Values(parameter.Count)}}.</param>
            /// <exception cref="global::System.ArgumentException">The length is not as stated.</exception>
            """);
        using (PublicMethod.Open(writer, context, "void", set, $"{context.ReadOnlySpan} source"))
        {
            Checks.Length(writer, "source", count);
            Packing.WritePack(writer, parameter, parameter.MemoryOffset, "source");
        }
    }
}
