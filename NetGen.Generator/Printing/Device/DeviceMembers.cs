using NetGen.Generator.Model;
using NetGen.Generator.Printing.Members;
using NetGen.Generator.Targets;

namespace NetGen.Generator.Printing.Device;

/// <summary>The names that generated code takes in the user's class on a device. A test holds them against the members that are really emitted.</summary>
internal static class DeviceMembers
{
    /// <summary>The names that are not part of the public face; a network takes those that it needs.</summary>
    public static IReadOnlyList<string> Reserved { get; } =
    [
        MemberNames.Memory,
        MemberNames.StepField,
        MemberNames.CreateMemory,
        MemberNames.Weights,
        .. new[] { "Bits", "Normal", "Uniform", "ClassWeights" }.Select(name => DeviceFunctions.Prefix + name),
        .. DeviceFunctions.Names,
        "_Math",
    ];

    public static IReadOnlyList<GeneratedMember> Of(NetworkSpec spec)
    {
        const string array = "float[]";
        var members = new List<GeneratedMember>();
        string[] values = ["InputSize", "OutputSize", "ParameterCount", "Summary", .. Reserved];
        foreach (string name in values) Value(name);
        bool trains = spec.Loss is not null && spec.Members.HasFlag(MemberGroups.Train);
        bool steps = spec.Loss is not null && spec.Members.HasFlag(MemberGroups.Steps);
        bool copies = spec.Members.HasFlag(MemberGroups.Parameters);
        if (spec.Members.HasFlag(MemberGroups.Inference)) Method("Forward", array, array);
        if ((spec.Members & (MemberGroups.Train | MemberGroups.Steps)) != 0) Method("Initialize", "ulong");
        if (copies)
        {
            Method("CopyParametersTo", array);
            Method("SetParameters", array);
        }

        if (spec.Loss is null) return members;
        string target = TargetShape.Of(spec).IsLabel ? "int" : array;
        Value("TargetSize");
        if (trains) Method("Train", array, target, "float");
        if (steps)
        {
            Value("CacheSize");
            Method("Forward", array, array, array);
            Method("Backward", array, array, target, array);
            Method("Update", array, "float");
        }

        if (!trains && !steps) return members;
        Value("OptimizerStateCount");
        if (!copies) return members;
        Value("Step");
        Method("CopyOptimizerStateTo", array);
        Method("SetOptimizerState", array);
        return members;

        void Value(string name) => members.Add(new GeneratedMember(name, null));

        void Method(string name, params string[] parameters) => members.Add(new GeneratedMember(name, parameters));
    }
}
