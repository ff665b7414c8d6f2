using NetGen.Generator.Activations;
using NetGen.Generator.Losses;
using NetGen.Generator.Model;

namespace NetGen.Generator.Printing.Members;

/// <summary>Phrases and tags that the documentation of several members shares.</summary>
internal static class NetworkDocs
{
    public static string Values(int count) => count switch
    {
        0 => "no values",
        1 => "1 value",
        _ => $"{Literals.Integer(count)} values",
    };

    /// <summary>What the gradient of frozen parameters is, where there are any.</summary>
    public static string OfFrozen(MemberContext context) => context.Memory.Parameters.Any(parameter => parameter.IsFrozen) ? "; 0 for frozen parameters" : "";

    /// <summary>The formulas of the layers, one a line.</summary>
    public static string Remarks(MemberContext context)
    {
        var lines = new List<string> { "/// <remarks>", $"/// {context.AllocatesNothing}; safe from several threads at once." };
        lines.AddRange(Formulas(context.Spec).Select(formula => "/// <para>" + Literals.Xml(formula) + "</para>"));
        lines.Add("/// </remarks>");
        return string.Join("\n", lines);
    }

    /// <summary>What the last layer makes of its sums, where a reader should know.</summary>
    public static string OutputMeaning(MemberContext context)
    {
        bool isFromLogits = context.Spec.Loss is { } loss && LossKinds.Find(loss.Kind)!.IsFromLogits;
        string last = context.Spec.Layers[context.Spec.Layers.Count - 1].Activation;
        return ActivationKinds.Find(last)?.OutputMeaning(isFromLogits) is { } meaning ? ": " + meaning : "";
    }

    public static string OrNotFinite(MemberContext context) => context.Spec.CheckInputs ? ", or a value is NaN or infinite" : "";

    /// <summary>What one sample's target must be.</summary>
    public static string TargetMeaning(MemberContext context) => context.Target switch
    {
        { IsLabel: true } => $"The class, 0 to {Literals.Integer(context.Spec.OutputSize - 1)}",
        { } target => Values(target.Size) + TargetRange(context.Spec.Loss!),
        _ => "",
    };

    /// <summary>What a batch's targets must be.</summary>
    public static string TargetsMeaning(MemberContext context) => context.Target switch
    {
        { IsLabel: true } => $"The class of each sample, 0 to {Literals.Integer(context.Spec.OutputSize - 1)}",
        { } target => $"Sample after sample, {Values(target.Size)} each{TargetRange(context.Spec.Loss!)}",
        _ => "",
    };

    /// <summary>The exceptions of a member that takes samples with their targets.</summary>
    public static string SampleExceptions(MemberContext context, bool isBatch)
    {
        string lengths = isBatch ? "A length is not as stated or the batch is empty" : "A length is not as stated";
        var lines = new List<string> { $"/// <exception cref=\"global::System.ArgumentException\">{lengths}{OrNotFinite(context)}.</exception>" };
        if (context.Target is { IsLabel: true })
        {
            lines.Add("/// <exception cref=\"global::System.ArgumentOutOfRangeException\">A label is no class.</exception>");
        }

        return string.Join("\n", lines);
    }

    private static string TargetRange(LossSpec loss) => LossKinds.Find(loss.Kind)!.TargetRange is { Length: > 0 } range ? ", " + range : "";

    private static IEnumerable<string> Formulas(NetworkSpec spec)
    {
        string input = "x";
        for (int k = 0; k < spec.Layers.Count; k++)
        {
            var layer = spec.Layers[k];
            string number = Literals.Integer(k + 1);
            string bias = layer.HasBias ? $" + b{number}" : "";
            string formula = $"{layer.Name}: z{number} = W{number} {input}{bias}";
            if (layer.Activation == "None")
            {
                yield return formula;
                input = "z" + number;
                continue;
            }

            string activation = ActivationKinds.Find(layer.Activation)?.Formula ?? layer.Activation;
            yield return $"{formula}, a{number} = {layer.Activation}(z{number}): {activation}";
            input = "a" + number;
        }
    }
}
