using NetGen.Generator.Loops;
using NetGen.Generator.Model;
using NetGen.Generator.Printing;
using NetGen.Generator.Scheduling;

namespace NetGen.Generator.Targets;

/// <summary>netstandard2.0 and whatever runs it: plain loops over spans, C# 7.3, one body.</summary>
internal class Portable : Target
{
    public override TargetKind Kind => TargetKind.Portable;

    public override string Counter => "int";

    public override int LogicalLanes(Precision precision) => 1;

    public override IReadOnlyList<VectorShape> Shapes(Precision precision) => [VectorShape.Of(0, precision)];

    public override string Part(VectorShape shape) => "Portable";

    public override string? Condition(VectorShape shape) => null;

    public override bool HasFileScopedNamespaces => false;

    public override IEnumerable<string> Usings(VectorShape shape) =>
    [
        "using Guard = global::NetGen.Guard;",
        "using Labels = global::System.ReadOnlySpan<int>;",
        $"using ReadOnlySpan = global::System.ReadOnlySpan<{shape.Element}>;",
        "using ScalarMath = global::NetGen.Numerics.ScalarMath;",
        $"using Span = global::System.Span<{shape.Element}>;",
    ];

    public override IEnumerable<string> DispatchUsings(VectorShape shape) => Usings(shape);

    public override string Parameter(LoopParameter parameter, VectorShape shape) => parameter.Kind switch
    {
        ParameterKind.Buffer => $"Span {parameter.Name}",
        ParameterKind.ReadOnlyBuffer => $"ReadOnlySpan {parameter.Name}",
        ParameterKind.Labels => $"Labels {parameter.Name}",
        ParameterKind.Label => $"int {parameter.Name}",
        ParameterKind.Count => $"int {parameter.Name}",
        ParameterKind.Flag => $"bool {parameter.Name}",
        _ => $"{shape.Element} {parameter.Name}",
    };

    public override string Argument(LoopParameter parameter) => parameter.Name;

    public override string PassBuffer(string buffer) => buffer;

    public override string Part(Part part, VectorShape shape) => $"var {part.Buffer} = {part.Of}{(part.Offset == 0 ? "" : $".Slice({Literals.Integer(part.Offset)})")};";

    public override string Table(Table table, VectorShape shape) =>
        $"private static readonly {shape.Element}[] {MemberOf(table)} = {{ {Numbers(table, shape)} }};";

    public override string Reference(Table table, VectorShape shape) =>
        $"ReadOnlySpan {table.Buffer} = {MemberOf(table)};";

    public override string Scratch(Scratch scratch, VectorShape shape) =>
        $"Span {scratch.Buffer} = stackalloc {shape.Element}[{Literals.Integer(scratch.Length)}];";

    public override void Read(CodeWriter code, Read read) => code.Add($"{read.Buffer}[{read.Index}]");

    public override void ReadLabel(CodeWriter code, ReadLabel label) => code.Add($"{label.Buffer}[{label.Index}]");

    public override void Write(CodeWriter code, Write write) => code.Line($"{write.Buffer}[{write.Index}] = {write.Value};");

    public override void Broadcast(CodeWriter code, Broadcast broadcast) => code.Add($"{broadcast.Number}");

    public override string Mathematics(bool isVector) => "ScalarMath";

    public override string Transpose(TransposeCopy copy) => throw new NotSupportedException("Scalar code reads matrices as they are.");
}
