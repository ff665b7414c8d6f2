using NetGen.Generator.Initializations;
using NetGen.Generator.Model;
using NetGen.Generator.Parsing;

namespace NetGen.Generator.Diagnostics;

/// <summary>What means something on one target and not on another.</summary>
internal static class TargetRules
{
    /// <summary>The settings of the network that its target does without, and why.</summary>
    public static IEnumerable<(string Setting, string Reason)> Idle(NetworkSpec spec, TargetKind kind)
    {
        if (spec.Parallel && kind != TargetKind.Simd) yield return ("Parallel", $"target {kind} computes on one thread");
        if (kind == TargetKind.Nano)
        {
            if (spec.FastMath) yield return ("FastMath", "target Nano has no estimates");
            if (spec.CheckInputs) yield return ("CheckInputs", "target Nano checks lengths and the loss");
            yield break;
        }

        if (spec.Members != MemberGroups.All) yield return ("Members", $"target {kind} emits all members");
        if (spec.MaxFlashBytes is not null) yield return ("MaxFlashBytes", $"code for target {kind} does not lie in flash");
        if (spec.Optimize != OptimizeMode.Auto) yield return ("Optimize", "it chooses between size and speed on target Nano");
        if (spec.Exp != ExpImplementation.MathExp) yield return ("ExpImplementation", $"target {kind} has functions of its own");
    }

    /// <summary>True where all that the network asks for is to be had on a device.</summary>
    public static bool FitsDevice(NetworkSpec spec) => spec.Precision == Precision.Single && spec.Layers.All(layer => !IsOrthogonal(layer));

    /// <summary>Reports what is not to be had on a device.</summary>
    public static void CheckDevice(NetworkSpec spec, TargetKind kind, NetworkAttributes attributes, ProblemList problems)
    {
        if (kind != TargetKind.Nano) return;
        if (spec.Precision == Precision.Double) problems.Add(Descriptors.NotOnTarget, attributes.Network.LocationOf("Precision"), "Precision.Double", kind, "boards compute double precision in software");
        for (int k = 0; k < spec.Layers.Count; k++)
        {
            if (!IsOrthogonal(spec.Layers[k])) continue;
            var where = k < attributes.Layers.Count && attributes.Layers[k].Find("Initialization") is { } own ? own.Location : attributes.Network.LocationOf("Initialization");
            problems.Add(Descriptors.NotOnTarget, where, "Initialization.Orthogonal", kind, "first weights there come from sums and products alone");
        }
    }

    private static bool IsOrthogonal(LayerSpec layer) => InitializationKinds.Of(layer).Name == "Orthogonal";
}
