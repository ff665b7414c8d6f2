using NetGen.Generator.Model;
using NetGen.Generator.Program;

namespace NetGen.Generator.Losses;

/// <summary>One loss: what a row of predictions costs.</summary>
internal abstract class Loss
{
    /// <summary>The attribute's name without its ending.</summary>
    public abstract string Name { get; }

    /// <summary>The formula as it is printed in documentation.</summary>
    public abstract string Formula { get; }

    /// <summary>Where it comes from.</summary>
    public abstract string Source { get; }

    public virtual IReadOnlyList<SettingRule> Rules => [];

    /// <summary>The activations it accepts on the last layer, or null for any elementwise one.</summary>
    public virtual IReadOnlyList<string>? AcceptedActivations => null;

    /// <summary>True when it is computed from the last layer's z, whatever activation gives the output.</summary>
    public virtual bool IsFromLogits => false;

    /// <summary>True when each output stands for a class, so that there must be two at least.</summary>
    public virtual bool IsOverClasses => false;

    /// <summary>Outputs that belong to one target value.</summary>
    public virtual int OutputsPerTarget => 1;

    /// <summary>What target values must be, or nothing where any number will do: <c>each from 0 to 1</c>.</summary>
    public virtual string TargetRange => "";

    /// <summary>True when targets are class labels.</summary>
    public virtual bool TakesLabels(Settings settings) => false;

    /// <summary>The values of one sample's target.</summary>
    public int TargetSize(Settings settings, int outputs) => TakesLabels(settings) ? 1 : outputs / OutputsPerTarget;

    /// <summary>The loss of each row, before sample weights.</summary>
    public abstract Expr Emit(LossContext context);
}
