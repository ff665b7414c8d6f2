using NetGen.Generator.Loops;
using NetGen.Generator.Model;
using NetGen.Generator.Printing.Members;

namespace NetGen.Generator.Printing.Device;

/// <summary>Training on one sample: in one go, or in the three textbook steps.</summary>
internal static class DeviceTraining
{
    private const string LearningRateParameter = """/// <param name="learningRate">Finite, at least 0.</param>""";

    public static void Write(SourceWriter writer, DeviceContext context)
    {
        if (context.Find("Train") is { } train) WriteTrain(writer, context, train);
        if (context.Find("Backward") is not { } backward) return;
        if (context.Find("Train") is not null) writer.Line();
        WriteBackward(writer, context, backward);
        writer.Line();
        WriteUpdate(writer, context, context.Find("Update")!);
    }

    private static void WriteTrain(SourceWriter writer, DeviceContext context, LoopMethod body)
    {
        writer.Line($$"""
            /// <summary>One step on one sample: forward, backward and update in one pass.</summary>
            /// <remarks>{{LossDocs.Formula(context.Members)}} Allocates nothing.</remarks>
            /// <param name="input">{{NetworkDocs.Values(context.Spec.InputSize)}}.</param>
            /// <param name="target">{{NetworkDocs.TargetMeaning(context.Members)}}.</param>
            {{LearningRateParameter}}
            /// <returns>The loss, before the update.</returns>
            {{NetworkDocs.SampleExceptions(context.Members, isBatch: false)}}
            /// <exception cref="global::System.InvalidOperationException">The loss is NaN or infinite; no parameter was changed.</exception>
            """);
        using (writer.Block($"public float Train(float[] input, {context.TargetType} target, float learningRate)"))
        {
            DeviceContext.WriteLength(writer, "input", context.Spec.InputSize);
            context.WriteTargetCheck(writer);
            context.Scalars.WriteNextStep(writer);
            WriteCounted(writer, context, body);
        }
    }

    private static void WriteBackward(SourceWriter writer, DeviceContext context, LoopMethod body)
    {
        writer.Line($$"""
            /// <summary>Computes the gradient of one sample's loss with respect to the parameters.</summary>
            /// <remarks>{{LossDocs.Formula(context.Members)}} Allocates nothing.</remarks>
            /// <param name="input">The input that Forward was given: {{NetworkDocs.Values(context.Spec.InputSize)}}.</param>
            /// <param name="cache">What Forward kept.</param>
            /// <param name="target">{{NetworkDocs.TargetMeaning(context.Members)}}.</param>
            /// <param name="gradient">Receives {{NetworkDocs.Values(context.Members.ParameterCount)}}, layer by layer weights, row by row, then biases{{NetworkDocs.OfFrozen(context.Members)}}.</param>
            /// <returns>The loss.</returns>
            {{NetworkDocs.SampleExceptions(context.Members, isBatch: false)}}
            /// <exception cref="global::System.InvalidOperationException">The loss is NaN or infinite; nothing was written.</exception>
            """);
        using (writer.Block($"public float Backward(float[] input, float[] cache, {context.TargetType} target, float[] gradient)"))
        {
            DeviceContext.WriteLength(writer, "input", context.Spec.InputSize);
            DeviceContext.WriteLength(writer, "cache", context.Members.Compiled.Cache.Length);
            context.WriteTargetCheck(writer);
            DeviceContext.WriteLength(writer, "gradient", context.Members.ParameterCount);
            var frozen = context.Members.Memory.Parameters.Where(parameter => parameter.IsFrozen);
            WriteBody(writer, context, body, frozen.Select(parameter => $"global::System.Array.Clear(gradient, {Literals.Integer(parameter.CanonicalOffset)}, {Literals.Integer(parameter.Count)});"));
        }
    }

    private static void WriteUpdate(SourceWriter writer, DeviceContext context, LoopMethod body)
    {
        writer.Line($$"""
            /// <summary>One step of the optimizer ({{(context.Spec.Optimizer ?? OptimizerSpec.Default).Kind}}) from a gradient, as Backward gives it.</summary>
            /// <remarks>
            /// Allocates nothing.
            {{string.Join("\n", OptimizerDocs.Lines(context.Spec).Select(line => $"/// <para>{Literals.Xml(line)}</para>"))}}
            /// </remarks>
            /// <param name="gradient">{{NetworkDocs.Values(context.Members.ParameterCount)}}, in the order of Backward's.</param>
            {{LearningRateParameter}}
            /// <exception cref="global::System.ArgumentException">The length is not as stated.</exception>
            """);
        using (writer.Block("public void Update(float[] gradient, float learningRate)"))
        {
            DeviceContext.WriteLength(writer, "gradient", context.Members.ParameterCount);
            context.Scalars.WriteNextStep(writer);
            WriteCounted(writer, context, body);
        }
    }

    /// <summary>A body that ends with one more step counted.</summary>
    private static void WriteCounted(SourceWriter writer, DeviceContext context, LoopMethod body) =>
        WriteBody(writer, context, body, !context.CountsSteps ? [] : [context.Scalars.UsesStep ? $"{MemberNames.StepField} = step;" : $"{MemberNames.StepField}++;"]);

    /// <summary>A body, with what else is to be done before it returns: behind its check of the loss.</summary>
    private static void WriteBody(SourceWriter writer, DeviceContext context, LoopMethod body, IEnumerable<string> last)
    {
        var result = body.Body.Count > 0 ? body.Body[body.Body.Count - 1] as Return : null;
        context.WriteBody(writer, result is null ? body : body with { Body = [.. body.Body.Take(body.Body.Count - 1)] });
        foreach (string line in last) writer.Line(line);
        if (result is not null) context.WriteBody(writer, body with { Body = [result] });
    }
}
