using NetGen.Generator.Model;

namespace NetGen.Generator.Printing.Members;

/// <summary>The optimizer's step from a gradient.</summary>
internal static class UpdateMembers
{
    public static void Write(SourceWriter writer, MemberContext context)
    {
        if (!context.IsTrainable) return;
        writer.Line($$"""
            /// <summary>One step of the optimizer ({{(context.Spec.Optimizer ?? OptimizerSpec.Default).Kind}}) from a gradient, as Backward or Gradient gives it.</summary>
            /// <remarks>
            /// {{context.AllocatesNothing}}. Not safe concurrently with anything else on the same instance.
            {{string.Join("\n", OptimizerDocs.Lines(context.Spec).Select(line => $"/// <para>{Literals.Xml(line)}</para>"))}}
            /// </remarks>
            /// <param name="gradient">{{NetworkDocs.Values(context.ParameterCount)}} in the order of <see cref="CopyParametersTo"/>.</param>
            /// <param name="learningRate">Finite, at least 0.</param>
            /// <exception cref="global::System.ArgumentException">The length is not as stated{{NetworkDocs.OrNotFinite(context)}}.</exception>
            /// <exception cref="global::System.ArgumentOutOfRangeException">The learning rate is negative, NaN or infinite.</exception>
            """);
        using (PublicMethod.Open(writer, context, "void", "Update", $"{context.ReadOnlySpan} gradient, double learningRate"))
        {
            Checks.Length(writer, "gradient", "ParameterCount");
            if (context.Spec.CheckInputs) writer.Line("_Guard.Finite(\"gradient\", gradient);");
            Checks.LearningRate(writer, context);
            writer.Line();
            GradientRegion.WritePack(writer, context);
            writer.Line();
            context.Scalars.WriteNextStep(writer);
            writer.Line($"{MemberContext.Kernels}.Update({context.Data.Memory}{context.Scalars.Arguments});");
            context.Scalars.WriteCountStep(writer);
        }
    }
}
