using NetGen.Generator.Cost;
using NetGen.Generator.Loops;

namespace NetGen.Generator.Scheduling;

/// <summary>
/// How each member of a device's network is written. Where one passes a limit of the platform, another way is tried: several methods where
/// it has too many locals, loops where it has too many bytes.
/// </summary>
internal sealed class DevicePlan(CodeStyle style)
{
    /// <summary>Locals of a kernel's own that a part of a member starts with, and what is tried next: reading once what several kernels read adds to them.</summary>
    private const int FirstLocals = 100, LeastLocals = 25;

    private readonly Dictionary<string, CodeStyle> _styles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _locals = new(StringComparer.Ordinal);

    public CodeStyle StyleOf(string entry) => _styles.TryGetValue(entry, out var own) ? own : style;

    /// <summary>How many locals a method may have before the next one begins; null where the member is one method.</summary>
    public int? LocalsOf(string entry) => _locals.TryGetValue(entry, out int locals) ? locals : null;

    /// <summary>Changes what passes a limit. False where nothing does, or nothing is left to try.</summary>
    public bool FallBack(ClassFigures figures)
    {
        bool isChanged = false;
        PassedLimit[] passed = [.. DeviceLimits.Passed(figures)];
        foreach (var member in passed.Where(limit => limit.Method is not null).GroupBy(limit => EntryOf(limit.Method!)))
        {
            if (member.Key is { } entry) isChanged |= member.All(limit => limit.Limit == DeviceLimit.Locals) ? Split(entry) || LowerStyle(entry) : LowerStyle(entry);
        }

        if (isChanged || passed.All(limit => limit.Limit != DeviceLimit.Code)) return isChanged;
        var largest = figures.Methods.GroupBy(EntryOf).Where(member => member.Key is not null).OrderBy(member => StyleOf(member.Key!)).ThenByDescending(member => member.Sum(method => method.Bytes));
        // Far past the limit, one member will not do.
        if (figures.CodeBytes > 2 * DeviceLimit.Code.Most) return largest.Count(member => LowerStyle(member.Key!)) > 0;
        return largest.Any(member => LowerStyle(member.Key!));
    }

    private bool Split(string entry)
    {
        if (LocalsOf(entry) == LeastLocals) return false;
        _locals[entry] = LocalsOf(entry) is null ? FirstLocals : LeastLocals;
        return true;
    }

    private bool LowerStyle(string entry)
    {
        if (StyleOf(entry) == CodeStyle.Loops) return false;
        _styles[entry] = StyleOf(entry) + 1;
        _locals.Remove(entry);
        return true;
    }

    /// <summary>The entry point that a method is, or is a part of; null for one that every network has.</summary>
    private static string? EntryOf(MethodFigures method) => method.Name switch
    {
        "Forward" => method.Arguments > 3 ? EntryPoint.ForwardCache.Name : EntryPoint.Forward.Name,
        "Train" or "Backward" or "Update" => method.Name,
        _ => SplitMethod.EntryOf(method.Name),
    };
}
