using NetGen.Generator.Initializations;
using NetGen.Generator.Model;

namespace NetGen.Generator.Printing.Members;

/// <summary>The constructor and the parameters' first values.</summary>
internal static class InitializeMembers
{
    public static void Write(SourceWriter writer, MemberContext context)
    {
        string name = context.Spec.Type.Name;
        if (!context.Spec.Type.DeclaresConstructor)
        {
            writer.Line($$"""
                /// <summary>A network whose parameters start as <see cref="Initialize"/> sets them.</summary>
                /// <param name="seed">Any number; the same one gives the same parameters on every platform.</param>
                """);
            using (writer.Block($"public {TypeScope.Escape(name)}(ulong seed)")) writer.Line("Initialize(seed);");
            writer.Line();
        }

        writer.Line($$"""
            /// <summary>Sets all parameters to their first values{{(context.IsTrainable ? " and forgets the optimizer's memory" : "")}}.</summary>
            /// <remarks>
            {{string.Join("\n", context.Memory.Parameters.Where(parameter => !parameter.IsBias).Select(parameter => Describe(context, parameter)))}}
            /// <para>Biases start at 0.</para>
            /// </remarks>
            /// <param name="seed">Any number; the same one gives the same parameters on every platform.</param>
            """);
        using (writer.Block("public void Initialize(ulong seed)")) WriteBody(writer, context);
    }

    private static void WriteBody(SourceWriter writer, MemberContext context)
    {
        var matrices = context.Memory.Parameters.Where(parameter => !parameter.IsBias).ToArray();
        if (matrices.Any(parameter => Plan(context, parameter).IsRandom)) writer.Line($"var random = new {context.Helpers}.RandomSource(seed);");
        writer.Line($"{context.Span} weights = new {context.Number}[{Literals.Integer(matrices.Max(parameter => parameter.Count))}];");
        foreach (var parameter in context.Memory.Parameters)
        {
            writer.Line();
            if (parameter.IsBias)
            {
                writer.Line($"{DataAccess.Region(parameter.MemoryOffset, Packing.Extent(parameter))}.Clear();");
                continue;
            }

            var plan = Plan(context, parameter);
            string span = matrices.All(other => other.Count == parameter.Count) ? "weights" : $"weights.Slice(0, {Literals.Integer(parameter.Count)})";
            string value = Literals.Double(plan.Value);
            string shape = plan.NeedsShape ? $"{Literals.Integer(parameter.Rows)}, {Literals.Integer(parameter.Columns)}, " : "";
            string random = plan.IsRandom ? ", ref random" : "";
            writer.Line($"// {Literals.Xml(parameter.Layer)}: {plan.Description}.");
            writer.Line($"{context.Helpers}.Initializer.{plan.Method}({span}, {shape}{value}{random});");
            Packing.WritePack(writer, parameter, parameter.MemoryOffset, span);
        }

        if (!context.IsTrainable) return;
        writer.Line();
        writer.Line("ResetOptimizer();");
    }

    private static string Describe(MemberContext context, ParameterPlan parameter)
    {
        var scheme = InitializationKinds.Of(Layer(context, parameter));
        string text = $"{parameter.Layer}: {scheme.Name}, {scheme.Formula}; here {Plan(context, parameter).Description}. {scheme.Source}.";
        return $"/// <para>{Literals.Xml(text)}</para>";
    }

    private static InitializationPlan Plan(MemberContext context, ParameterPlan parameter) =>
        InitializationKinds.Plan(Layer(context, parameter), parameter.Columns);

    private static LayerSpec Layer(MemberContext context, ParameterPlan parameter) =>
        context.Spec.Layers.First(layer => layer.Name == parameter.Layer);
}
