using Microsoft.CodeAnalysis;
using NetGen.Generator.Cost;
using NetGen.Generator.Model;
using NetGen.Generator.Parsing;

namespace NetGen.Generator.Diagnostics;

/// <summary>What a network may take: what its author says, and what nanoFramework bears.</summary>
internal static class BudgetRules
{
    public static void Check(NetworkSpec spec, TargetKind kind, Lazy<CompiledNetwork> compiled, NetworkAttributes attributes, ProblemList problems)
    {
        bool isOnDevice = kind == TargetKind.Nano;
        if (!isOnDevice && spec.MaxRamBytes is null) return;

        foreach (var budget in Budgets.Passed(compiled.Value))
        {
            problems.Add(Descriptors.BudgetPassed, attributes.Network.LocationOf(budget.Setting), spec.Type.Name, budget.Bytes, budget.Memory, budget.Setting, budget.Budget, budget.LargestBytes, budget.Largest, budget.Help);
        }

        if (!isOnDevice) return;
        foreach (var passed in DeviceLimits.Passed(compiled.Value.Figures!))
        {
            string where = passed.Method is { } method ? $"{spec.Type.Name}.{method.Name}" : spec.Type.Name;
            problems.Add(Descriptors.DeviceLimitPassed, attributes.Network.NameLocation, where, passed.Value, passed.Limit.What, passed.Limit.Most, passed.Limit.Past, Budgets.LessCode(spec));
        }
    }

    /// <summary>The members of the whole class, the user's own among them; what is generated alone comes to a few.</summary>
    public static void CheckMembers(INamedTypeSymbol type, NetworkAttributes attributes, ProblemList problems)
    {
        var fields = type.GetMembers().OfType<IFieldSymbol>().Where(field => !field.IsConst).ToLookup(field => field.IsStatic);
        var methods = type.GetMembers().OfType<IMethodSymbol>().ToLookup(method => method.IsVirtual || method.IsOverride || method.IsAbstract ? "virtual" : method.IsStatic ? "static" : "instance");
        Check(DeviceLimit.Fields, Math.Max(fields[true].Count(), fields[false].Count()));
        Check(DeviceLimit.Methods, methods.Select(kind => kind.Count()).DefaultIfEmpty().Max());

        void Check(DeviceLimit limit, int count)
        {
            if (count > limit.Most) problems.Add(Descriptors.DeviceLimitPassed, attributes.Network.NameLocation, type.Name, count, limit.What, limit.Most, limit.Past, "move members to another class");
        }
    }
}
