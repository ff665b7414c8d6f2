using NetGen.Generator.Cost;
using NetGen.Generator.Loops;
using NetGen.Generator.Model;
using NetGen.Generator.Printing.Members;
using NetGen.Generator.Targets;

namespace NetGen.Generator.Printing.Device;

/// <summary>What the writers of a device's members share.</summary>
internal sealed class DeviceContext
{
    private readonly KernelPrinter _printer;

    public DeviceContext(CompiledNetwork compiled, LoopProgram bodies)
    {
        Bodies = bodies;
        Members = new MemberContext(compiled);
        Target = Targets.Target.Of(compiled.Options.Kind);
        _printer = new KernelPrinter(Target, compiled.Options, bodies.Shape);
        Scalars = new DeviceScalars(compiled.Scalars);
    }

    public LoopProgram Bodies { get; }

    public MemberContext Members { get; }

    public Target Target { get; }

    public DeviceScalars Scalars { get; }

    public NetworkSpec Spec => Members.Spec;

    /// <summary>The functions that the class needs, each once, in a fixed order.</summary>
    public IEnumerable<Operator> Functions => Bodies.Methods.SelectMany(method => DeviceFunctions.UsedBy(method.Body))
        .Concat(Updates ? Scalars.Functions : []).Distinct().OrderBy(function => function);

    /// <summary>True where there are members that change parameters by a loss.</summary>
    public bool Updates => Find("Train") is not null || Find("Update") is not null;

    /// <summary>True where the class counts its updates: for a formula, or for who saves the optimizer's memory.</summary>
    public bool CountsSteps => Updates && (Scalars.UsesStep || Spec.Members.HasFlag(MemberGroups.Parameters));

    /// <summary>The type of one sample's target.</summary>
    public string TargetType => Members.Target is { IsLabel: true } ? "int" : "float[]";

    /// <summary>The network in words and numbers.</summary>
    public IEnumerable<string> Summary =>
    [
        SummaryText.Headline(Members),
        .. Members.Compiled.Layers.Select(SummaryText.Layer),
        $"total: {SummaryText.Counted(Members.ParameterCount, "parameter")}, {SummaryText.Counted(Members.Compiled.Layers.Sum(layer => layer.MultiplyAdds), "multiply-add")} a sample, "
            + $"{SummaryText.Counted(Members.StateCount, "optimizer value")}",
        .. Spec.Weights is { } weights ? [SummaryText.Weights(weights) + (SharesWeights ? ", one array" : Members.Compiled.HasConstantWeights ? ", literals" : ", copied at the start")] : Array.Empty<string>(),
        .. Members.Compiled.Figures is { } figures ? Costs(figures) : [],
    ];

    /// <summary>True where the weights are an array that all instances share.</summary>
    public bool SharesWeights => Bodies.Methods.Any(method => Reads(method, Bindings.Weights));

    /// <summary>What the class takes: the first text, which is measured, cannot tell.</summary>
    private IEnumerable<string> Costs(ClassFigures figures)
    {
        yield return $"flash: {SummaryText.Counted(figures.ImageBytes, "byte")}, {SummaryText.Grouped(figures.CodeBytes)} of them instructions, {SummaryText.Grouped(figures.ConstantBytes)} constant data and signatures";
        string cache = Find("ForwardCache") is null ? "" : $"; a cache {SummaryText.Grouped(DeviceHeap.Array(Members.Compiled.Cache.Length))}";
        yield return $"RAM: {SummaryText.Counted(Members.Compiled.RamBytes, "byte")} an instance, {SummaryText.Grouped(4L * Members.ParameterCount)} of them parameters, "
            + $"{SummaryText.Grouped(4L * Members.StateCount)} the optimizer's memory, {SummaryText.Grouped(4L * Members.Memory.ScratchLength)} what is made on the way{cache}";
        string[] calls = [.. new[] { Executed("Forward", 2), Executed("Train", 3) }.OfType<string>()];
        if (calls.Length > 0) yield return $"instructions: {string.Join(", ", calls)}";

        string? Executed(string member, int parameters) => figures.Find(member, parameters) is { } method ? $"{SummaryText.Grouped((long)Math.Round(method.Instructions))} a {member}" : null;
    }

    /// <summary>The body of a member, or null where it is not emitted.</summary>
    public LoopMethod? Find(string entry) => Bodies.Methods.FirstOrDefault(method => method.Name == entry);

    /// <summary>Writes a body inside a block that is open.</summary>
    public void WriteBody(SourceWriter writer, LoopMethod method)
    {
        if (Values.All(method.Body).Any(statement => statement is Write { Buffer: "memory" }) || Reads(method, "memory")) writer.Line($"float[] memory = {MemberNames.Memory};");
        if (Reads(method, Bindings.Weights)) writer.Line($"float[] {Bindings.Weights} = {MemberNames.Weights};");

        _printer.Body(writer, method);
    }

    private static bool Reads(LoopMethod method, string buffer) => Values.Reads(method.Body).Any(read => read.Buffer == buffer);

    /// <summary>Writes what throws where an array has another length, in few words: each letter is a byte of flash.</summary>
    public static void WriteLength(SourceWriter writer, string array, int length) =>
        writer.Line($"if ({array}.Length != {Literals.Integer(length)}) throw new global::System.ArgumentException(\"{array}: {NetworkDocs.Values(length)}\");");

    /// <summary>Writes what throws where a target is none.</summary>
    public void WriteTargetCheck(SourceWriter writer)
    {
        if (Members.Target is { IsLabel: true }) writer.Line($"if (unchecked((uint)target) >= {Literals.Integer(Spec.OutputSize)}u) throw new global::System.ArgumentOutOfRangeException(\"target\");");
        else WriteLength(writer, "target", Members.Target!.Size);
    }
}
