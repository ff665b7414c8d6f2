using NetGen.Generator.Model;

namespace NetGen.Generator.Printing.Members;

/// <summary>The optimizer's memory in and out, and the count of steps.</summary>
internal static class OptimizerStateMembers
{
    public static void Write(SourceWriter writer, MemberContext context)
    {
        if (!context.IsTrainable) return;
        writer.Line($$"""
            /// <summary>The number of updates since the start or <see cref="ResetOptimizer"/>. Set it when optimizer memory is restored.</summary>
            /// <exception cref="global::System.ArgumentOutOfRangeException">The value is negative.</exception>
            """);
        using (writer.Block("public long Step"))
        {
            writer.Line($"get => {MemberNames.StepField};");
            using (writer.Block("set"))
            {
                writer.Line("_Guard.Step(\"value\", value);");
                writer.Line($"{MemberNames.StepField} = value;");
            }
        }

        writer.Line();
        string order = context.Memory.States.Count == 0 ? "There is none." : $"Order: {string.Join(", ", context.Memory.States.Select(Describe))}.";
        writer.Line($$"""
            /// <summary>Copies the optimizer's memory, matrices row by row.</summary>
            /// <remarks>{{Literals.Xml(order)}}</remarks>
            /// <param name="destination">Receives {{NetworkDocs.Values(context.StateCount)}}.</param>
            /// <exception cref="global::System.ArgumentException">The length is not as stated.</exception>
            """);
        using (PublicMethod.Open(writer, context, "void", "CopyOptimizerStateTo", $"{context.Span} destination"))
        {
            Checks.Length(writer, "destination", "OptimizerStateCount");
            WriteCopies(writer, context, "destination", isPack: false);
        }

        writer.Line();
        writer.Line($$"""
            /// <summary>Sets the optimizer's memory as <see cref="CopyOptimizerStateTo"/> gave it; <see cref="Step"/> is set apart.</summary>
            /// <param name="source">{{NetworkDocs.Values(context.StateCount)}}.</param>
            /// <exception cref="global::System.ArgumentException">The length is not as stated.</exception>
            """);
        using (PublicMethod.Open(writer, context, "void", "SetOptimizerState", $"{context.ReadOnlySpan} source"))
        {
            Checks.Length(writer, "source", "OptimizerStateCount");
            WriteCopies(writer, context, "source", isPack: true);
        }

        writer.Line();
        writer.Line("/// <summary>Forgets the optimizer's memory and starts to count steps from 0. The parameters stay.</summary>");
        using (writer.Block("public void ResetOptimizer()"))
        {
            writer.Line($"{MemberNames.StepField} = 0;");
            StateReset.WriteZeros(writer, context);
            if (context.Memory.States.All(state => state.InitialValue == 0)) return;
            if (context.HasSpans) writer.Line($"var (values, start) = {MemberNames.Memory};");
            StateReset.WriteInitialValues(writer, context, context.HasSpans ? "values" : MemberNames.Memory, context.HasSpans ? "start" : "");
        }
    }

    private static string Describe(StatePlan state) => state.Of is { } parameter
        ? $"{state.Name} as {(parameter.IsBias ? "biases" : "weights")} of {parameter.Layer}"
        : $"{state.Name}, 1 value";

    private static void WriteCopies(SourceWriter writer, MemberContext context, string span, bool isPack)
    {
        int offset = 0;
        foreach (var state in context.Memory.States)
        {
            if (state.Of is { } parameter)
            {
                if (isPack) Packing.WritePack(writer, parameter, state.MemoryOffset, Packing.Slice(span, offset, state.Count));
                else Packing.WriteUnpack(writer, parameter, state.MemoryOffset, Packing.Slice(span, offset, state.Count));
            }
            else
            {
                string place = Literals.Integer(state.MemoryOffset);
                string element = context.HasSpans ? $"{MemberNames.Memory}.Values[{MemberNames.Memory}.Start + {place}]" : $"{MemberNames.Memory}[{place}]";
                string own = $"{span}[{Literals.Integer(offset)}]";
                writer.Line(isPack ? $"{element} = {own};" : $"{own} = {element};");
            }

            offset += state.Count;
        }
    }
}
