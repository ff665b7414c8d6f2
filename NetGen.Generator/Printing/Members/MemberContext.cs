using NetGen.Generator.Model;

namespace NetGen.Generator.Printing.Members;

/// <summary>What the writers of the user's members share.</summary>
internal sealed class MemberContext
{
    public MemberContext(CompiledNetwork compiled)
    {
        Compiled = compiled;
        Number = Literals.Keyword(Spec.Precision);
        One = Literals.Of(1, Spec.Precision);
        Target = Spec.Loss is null ? null : TargetShape.Of(Spec);
        Data = DataAccess.For(this);
        Cache = CacheAccess.For(this);
        Scalars = new HostScalars(this);
    }

    public CompiledNetwork Compiled { get; }

    public NetworkSpec Spec => Compiled.Spec;

    public MemoryPlan Memory => Compiled.Memory;

    /// <summary>The class of the kernels, as the members name it.</summary>
    public static string Kernels => "_Kernels";

    /// <summary>The keyword of the network's numbers.</summary>
    public string Number { get; }

    /// <summary>1 in the network's numbers.</summary>
    public string One { get; }

    /// <summary>True where there are spans; arrays and what stands for their parts take their place otherwise.</summary>
    public bool HasSpans => Compiled.Options.HasSpans;

    public string ReadOnlySpan => $"{SpanNamespace}.ReadOnlySpan<{Number}>";

    public string Span => $"{SpanNamespace}.Span<{Number}>";

    /// <summary>The namespace of the helpers that members call.</summary>
    public string Helpers => HasSpans ? "global::NetGen.Numerics" : ArrayLibrary.Name;

    /// <summary>What is thrown where a loss is not finite, as users can catch it.</summary>
    public string NonFiniteLoss => HasSpans ? "global::NetGen.NonFiniteLossException" : "global::System.ArithmeticException";

    /// <summary>How documentation says that a member leaves the garbage collector alone.</summary>
    public string AllocatesNothing => HasSpans ? "Allocates nothing" : "Allocates nothing but once a thread";

    /// <summary>The mark of a reference that may be null.</summary>
    public string Nullable => Compiled.Options.HasNullable ? "?" : "";

    /// <summary>What targets look like, or null without a loss.</summary>
    public TargetShape? Target { get; }

    /// <summary>The type of one target value.</summary>
    public string TargetValue => Target is { IsLabel: true } ? "int" : Number;

    /// <summary>The type of one sample's target.</summary>
    public string TargetType => Target is { IsLabel: true } ? "int" : ReadOnlySpan;

    /// <summary>The type of a batch's targets.</summary>
    public string TargetsType => $"{SpanNamespace}.ReadOnlySpan<{TargetValue}>";

    /// <summary>True where there is a loss and something to train.</summary>
    public bool IsTrainable => Spec.Loss is not null;

    /// <summary>How arguments reach the kernels on this target.</summary>
    public DataAccess Data { get; }

    public CacheAccess Cache { get; }

    public HostScalars Scalars { get; }

    public int ParameterCount => Memory.Parameters.Sum(parameter => parameter.Count);

    public int StateCount => Memory.States.Sum(state => state.Count);

    private string SpanNamespace => HasSpans ? "global::System" : ArrayLibrary.Name;

    /// <summary>Declares a buffer for one call.</summary>
    /// <param name="name">The local.</param>
    /// <param name="length">Its length.</param>
    /// <param name="slot">Without spans: its number among those that one call uses at the same time.</param>
    public string Buffer(string name, int length, int slot) => HasSpans
        ? $"{Span} {name} = stackalloc {Number}[{Literals.Integer(length)}];"
        : $"{Span} {name} = {ArrayLibrary.Buffer(Number, slot, length)};";

    public static string Integer(int value) => Literals.Integer(value);
}
