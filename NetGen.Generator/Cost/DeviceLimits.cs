namespace NetGen.Generator.Cost;

/// <summary>A limit of nanoFramework that its tools pass in silence or with an error that names nothing of the network.</summary>
/// <param name="What">What is counted.</param>
/// <param name="Most">The most that is safe: a margin short of what works.</param>
/// <param name="Past">What happens past it.</param>
internal sealed record DeviceLimit(string What, int Most, string Past)
{
    public static DeviceLimit Locals { get; } = new("locals", 200, "the device aborts");

    public static DeviceLimit Stack { get; } = new("places of the evaluation stack", 200, "the device crashes");

    public static DeviceLimit Arguments { get; } = new("arguments", 200, "the device crashes");

    public static DeviceLimit Branch { get; } = new("bytes in a loop", 30_000, "jumps go astray in silence");

    public static DeviceLimit Fields { get; } = new("fields of a kind", 250, "values are wrong in silence");

    public static DeviceLimit Methods { get; } = new("methods of a kind", 250, "no image is made");

    public static DeviceLimit Code { get; } = new("bytes of instructions", 55_000, "no image is made");

    public static DeviceLimit Constants { get; } = new("bytes of constant data", 60_000, "the image is not loaded");
}

/// <summary>A limit that is passed, and where.</summary>
/// <param name="Limit">Which.</param>
/// <param name="Method">The method; null for the class.</param>
/// <param name="Value">What it takes.</param>
internal sealed record PassedLimit(DeviceLimit Limit, MethodFigures? Method, int Value);

/// <summary>Holds figures against the limits.</summary>
internal static class DeviceLimits
{
    /// <summary>The limits that the class and its methods pass.</summary>
    public static IEnumerable<PassedLimit> Passed(ClassFigures figures) =>
        figures.Methods.SelectMany(method => new[]
        {
            new PassedLimit(DeviceLimit.Locals, method, method.Locals),
            new PassedLimit(DeviceLimit.Stack, method, method.Stack),
            new PassedLimit(DeviceLimit.Arguments, method, method.Arguments),
            new PassedLimit(DeviceLimit.Branch, method, method.LongestBranch),
        })
        .Concat(
        [
            new PassedLimit(DeviceLimit.Fields, null, Math.Max(figures.InstanceFields, figures.StaticFields)),
            new PassedLimit(DeviceLimit.Methods, null, Math.Max(figures.Methods.Count(method => method.IsStatic), figures.Methods.Count(method => !method.IsStatic))),
            new PassedLimit(DeviceLimit.Code, null, figures.CodeBytes),
            new PassedLimit(DeviceLimit.Constants, null, figures.ConstantBytes),
        ])
        .Where(measure => measure.Value > measure.Limit.Most);
}
