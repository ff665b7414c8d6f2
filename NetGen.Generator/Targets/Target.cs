using NetGen.Generator.Loops;
using NetGen.Generator.Model;
using NetGen.Generator.Printing;
using NetGen.Generator.Scheduling;

namespace NetGen.Generator.Targets;

/// <summary>How loop programs are written for one kind of run-time: its vectors, its memory, its mathematics.</summary>
internal abstract class Target
{
    public abstract TargetKind Kind { get; }

    /// <summary>Elements of the widest vector, to which memory is padded.</summary>
    public abstract int LogicalLanes(Precision precision);

    /// <summary>The widths bodies are written for, the widest first.</summary>
    public abstract IReadOnlyList<VectorShape> Shapes(Precision precision);

    /// <summary>The part of the file's name that says which body it holds.</summary>
    public abstract string Part(VectorShape shape);

    /// <summary>The C# condition under which this body runs, or null for the last one.</summary>
    public abstract string? Condition(VectorShape shape);

    /// <summary>True where the target's C# knows <c>namespace X;</c>.</summary>
    public abstract bool HasFileScopedNamespaces { get; }

    /// <summary>Aliases inside the kernels' namespace.</summary>
    public abstract IEnumerable<string> Usings(VectorShape shape);

    /// <summary>Aliases inside the entry points' namespace.</summary>
    public abstract IEnumerable<string> DispatchUsings(VectorShape shape);

    /// <summary>Attributes of the kernels' class.</summary>
    public virtual IEnumerable<string> ClassAttributes(TargetOptions options) => [];

    /// <summary>Attributes of each kernel's method.</summary>
    public virtual IEnumerable<string> MethodAttributes => [];

    public abstract string Parameter(LoopParameter parameter, VectorShape shape);

    public abstract string Argument(LoopParameter parameter);

    /// <summary>Passes a buffer on.</summary>
    public abstract string PassBuffer(string buffer);

    public abstract string Counter { get; }

    /// <summary>Names parts of buffers.</summary>
    public virtual string Parts(IReadOnlyList<Part> parts, VectorShape shape) => string.Join("\n", parts.Select(part => Part(part, shape)));

    public abstract string Part(Part part, VectorShape shape);

    /// <summary>Declares a table as a member of the kernels' class.</summary>
    public abstract string Table(Table table, VectorShape shape);

    /// <summary>Names a table's numbers inside a method.</summary>
    public abstract string Reference(Table table, VectorShape shape);

    public abstract string Scratch(Scratch scratch, VectorShape shape);

    public abstract void Read(CodeWriter code, Read read);

    public abstract void ReadLabel(CodeWriter code, ReadLabel label);

    public virtual void ReadOfLabel(CodeWriter code, ReadOfLabel element) =>
        code.Add($"{element.Buffer}[{(element.Index.Equals(Affine.Zero) ? "" : element.Index + " + ")}{element.Label}]");

    /// <summary>Writes the whole line.</summary>
    public abstract void Write(CodeWriter code, Write write);

    public abstract void Broadcast(CodeWriter code, Broadcast broadcast);

    /// <summary>The class that offers the operators which C# has no sign for; empty where they need none.</summary>
    public abstract string Mathematics(bool isVector);

    /// <summary>What is called for such an operator.</summary>
    public virtual string Function(Operation operation, VectorShape shape) => Mathematics(operation.IsVector) is { Length: > 0 } type ? $"{type}.{operation.Operator}" : operation.Operator.ToString();

    public abstract string Transpose(TransposeCopy copy);

    /// <summary>Throws where the loss is not finite.</summary>
    public virtual void CheckLoss(CodeWriter code, CheckLoss check) => code.Line($"Guard.Loss({check.Loss});");

    public static Target Of(TargetKind kind) => kind switch
    {
        TargetKind.Simd => new Simd(),
        TargetKind.Nano => new Nano(),
        _ => new Portable(),
    };

    /// <summary>A count of lanes; counters are as wide as addresses.</summary>
    public static string CountText(Affine count) => count.IsFixed ? count.ToString() : $"(int)({count})";

    /// <summary>The name of a table's member: <c>ClassWeights</c>.</summary>
    protected static string MemberOf(Table table) => char.ToUpperInvariant(table.Buffer[0]) + table.Buffer.Substring(1);

    protected static string Numbers(Table table, VectorShape shape) => string.Join(", ", table.Values.Select(value => Literals.Of(value, shape.Precision)));
}
