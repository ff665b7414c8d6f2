using NetGen.Generator.Model;

namespace NetGen.Generator.Printing.Members;

/// <summary>Settings as a reader of documentation wants them.</summary>
internal static class SettingsText
{
    /// <summary>What was set, to follow a formula: <c>; Beta1 = 0.8, AmsGrad = true</c>; nothing where nothing was.</summary>
    public static string After(Settings settings, IEnumerable<SettingRule> rules)
    {
        var parts = rules.Where(rule => settings.Has(rule.Name)).Select(rule => $"{rule.Name} = {Describe(rule, settings.List(rule.Name))}");
        string text = string.Join(", ", parts);
        return text.Length == 0 ? "" : "; " + text;
    }

    private static string Describe(SettingRule rule, EquatableArray<double> values) =>
        rule.IsPerOutput ? $"[{string.Join(", ", values.Select(Literals.Readable))}]"
        : rule.Choices is { } choices ? choices[(int)values[0]]
        : Literals.Readable(values[0]);
}
