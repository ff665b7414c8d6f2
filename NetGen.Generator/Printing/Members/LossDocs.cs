namespace NetGen.Generator.Printing.Members;

/// <summary>The loss in words.</summary>
internal static class LossDocs
{
    public static string Formula(MemberContext context) => context.Spec.Loss is { } loss ? $"Loss: {Literals.Xml(loss.Kind)}." : "";
}
