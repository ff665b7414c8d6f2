using NetGen.Generator.Losses;
using NetGen.Generator.Model;
using NetGen.Generator.Optimizers;

namespace NetGen.Generator.Printing.Members;

/// <summary>The loss and the optimizer by name and formula.</summary>
internal static class LossDocs
{
    /// <summary><c>Hinge: L = ...</c>, or empty without a loss.</summary>
    public static string Formula(MemberContext context) => context.Spec.Loss is { } loss ? Sentence(loss.Kind, LossKinds.Find(loss.Kind)?.Formula) : "";

    /// <summary><c>Adam: m = ...</c>; without an optimizer's attribute it is gradient descent.</summary>
    public static string Optimizer(MemberContext context)
    {
        string kind = context.Spec.Optimizer?.Kind ?? NetworkSpec.DefaultOptimizer;
        return Sentence(kind, OptimizerKinds.Find(kind)?.Formula);
    }

    private static string Sentence(string kind, string? formula) => Literals.Xml(formula is null ? kind + "." : $"{kind}: {formula}.");
}
