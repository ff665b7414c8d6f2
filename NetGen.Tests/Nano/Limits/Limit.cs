namespace NetGen.Tests.Nano.Limits;

/// <summary>A limit of nanoFramework, most of which its tools pass in silence.</summary>
/// <param name="Name">What is limited.</param>
/// <param name="Recommended">As far as generated code may go.</param>
/// <param name="Maximum">The most that works.</param>
/// <param name="Past">What happens past it.</param>
public sealed record Limit(string Name, int Recommended, int Maximum, string Past)
{
    /// <summary>Instructions of the whole assembly; a class is measured too.</summary>
    public static readonly Limit AssemblyCode = new("bytes of code in the assembly", 55_000, 65_535, "the tool fails");

    /// <summary>How far one jump reaches.</summary>
    public static readonly Limit Branch = new("bytes that a branch spans", 30_000, 32_767, "wrong results in silence, or an abort");

    /// <summary>Locals of a method.</summary>
    public static readonly Limit Locals = new("locals of a method", 200, 255, "an abort at run time");

    /// <summary>Evaluation stack of a method.</summary>
    public static readonly Limit Stack = new("places of the evaluation stack", 200, 255, "a crash");

    /// <summary>Arguments of a method, the object among them.</summary>
    public static readonly Limit Arguments = new("arguments of a method", 200, 255, "a crash");

    /// <summary>Instance fields of a class.</summary>
    public static readonly Limit InstanceFields = new("instance fields of a class", 250, 255, "wrong values in silence");

    /// <summary>Static fields of a class.</summary>
    public static readonly Limit StaticFields = new("static fields of a class", 250, 255, "a crash");

    /// <summary>Methods of a class: virtual, instance and static ones each for themselves.</summary>
    public static readonly Limit Methods = new("methods of a class and kind", 250, 255, "the tool fails");

    /// <summary>Targets of one switch.</summary>
    public static readonly Limit SwitchTargets = new("targets of a switch", 250, 255, "an exception at run time");

    /// <summary>Data of array initialisers, and signatures.</summary>
    public static readonly Limit ConstantData = new("bytes of array initialisers and signatures", 60_000, 65_535, "the image refuses to load");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Limit> All { get; } =
        [AssemblyCode, Branch, Locals, Stack, Arguments, InstanceFields, StaticFields, Methods, SwitchTargets, ConstantData];
}

/// <summary>How far one place of the code goes towards a limit.</summary>
/// <param name="Limit">Which.</param>
/// <param name="Where">Method, class, or the assembly.</param>
/// <param name="Value">What it takes.</param>
public sealed record Measure(Limit Limit, string Where, int Value)
{
    /// <summary>How <see cref="Where"/> names all classes together.</summary>
    public const string WholeAssembly = "the assembly";

    /// <summary>Whether it keeps the margin.</summary>
    public bool IsRecommended => Value <= Limit.Recommended;

    /// <summary>Whether it works at all.</summary>
    public bool Works => Value <= Limit.Maximum;

    /// <summary>What is left before it fails; negative past the limit.</summary>
    public int Margin => Limit.Maximum - Value;

    /// <inheritdoc/>
    public override string ToString() =>
        $"{Where}: {Value} {Limit.Name}, {(Works ? $"{Margin} short of {Limit.Maximum}" : $"past {Limit.Maximum}, where there is {Limit.Past}")}";
}
