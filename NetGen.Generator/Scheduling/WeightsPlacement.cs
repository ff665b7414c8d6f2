using NetGen.Generator.Model;

namespace NetGen.Generator.Scheduling;

/// <summary>
/// How a device's code holds the weights of a file. Where nothing changes them they are literals of straight code, or one array that all
/// instances share; elsewhere they are the first values of the instance's memory.
/// </summary>
internal static class WeightsPlacement
{
    /// <summary>Fewest weights that are worth an array's initialiser: an assignment takes 8 bytes, an element 4, an array 240 more.</summary>
    public const int FewestInArray = 50;

    /// <summary>True where the weights have no place in the instance's memory.</summary>
    public static bool AreConstant(NetworkSpec spec, CodeStyle style) =>
        IsInferenceOnly(spec) && (style == CodeStyle.Straight || spec.ParameterCount >= FewestInArray);

    /// <summary>True where literals in straight code pay: they run twice as fast as loops and take no memory, for 8.6 bytes of flash a weight in place of 5 to 6.</summary>
    public static bool CanBeLiterals(NetworkSpec spec) => IsInferenceOnly(spec) && spec.ParameterCount <= spec.Optimize switch
    {
        OptimizeMode.Size => Thresholds.LiteralsForSize + (spec.Layers.Count * Thresholds.LiteralsForLoops),
        OptimizeMode.Speed => Thresholds.LiteralsForSpeed,
        _ => Thresholds.Literals,
    };

    private static bool IsInferenceOnly(NetworkSpec spec) => spec is { Weights: not null, Members: MemberGroups.Inference };
}
