using NetGen.Generator.Model;
using NetGen.Generator.Optimizers;

namespace NetGen.Generator.Printing.Members;

/// <summary>The optimizer in words.</summary>
internal static class OptimizerDocs
{
    /// <summary>What happens to the gradient first, where anything does; then formula, source and settings.</summary>
    public static IEnumerable<string> Lines(NetworkSpec spec)
    {
        var optimizer = spec.Optimizer ?? OptimizerSpec.Default;
        var kind = OptimizerKinds.Find(optimizer.Kind)!;
        var first = Regularization.Formulas(optimizer.Settings, kind).ToArray();
        if (first.Length > 0) yield return string.Join("; then ", first) + "; then:";
        yield return $"{kind.Name}: {kind.Formula}{SettingsText.After(optimizer.Settings, kind.Rules)}. {kind.Source}.";
    }
}
