using NetGen.Generator.Losses;

namespace NetGen.Generator.Printing.Members;

/// <summary>The loss in words.</summary>
internal static class LossDocs
{
    /// <summary>Formula, source and settings.</summary>
    public static string Formula(MemberContext context)
    {
        if (context.Spec.Loss is not { } loss) return "";
        var kind = LossKinds.Find(loss.Kind)!;
        return Literals.Xml($"{kind.Name}: {kind.Formula}{SettingsText.After(loss.Settings, kind.Rules)}. {kind.Source}.");
    }
}
