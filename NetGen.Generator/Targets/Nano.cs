using NetGen.Generator.Loops;
using NetGen.Generator.Model;
using NetGen.Generator.Printing;
using NetGen.Generator.Scheduling;

namespace NetGen.Generator.Targets;

/// <summary>.NET nanoFramework: plain arrays, constant offsets, C# 9; no library beside the platform's own <c>System.Math</c>.</summary>
internal sealed class Nano : Target
{
    public override TargetKind Kind => TargetKind.Nano;

    public override string Counter => "int";

    public override int LogicalLanes(Precision precision) => 1;

    public override IReadOnlyList<VectorShape> Shapes(Precision precision) => [VectorShape.Of(0, precision) with { ComparesInfinities = false }];

    public override string Part(VectorShape shape) => "Nano";

    public override string? Condition(VectorShape shape) => null;

    public override bool HasFileScopedNamespaces => false;

    public override IEnumerable<string> Usings(VectorShape shape) => [];

    public override IEnumerable<string> DispatchUsings(VectorShape shape) => [];

    public override string Parameter(LoopParameter parameter, VectorShape shape) => parameter.Kind switch
    {
        ParameterKind.Buffer or ParameterKind.ReadOnlyBuffer => $"{shape.Element}[] {parameter.Name}",
        ParameterKind.Label => $"int {parameter.Name}",
        _ => $"{shape.Element} {parameter.Name}",
    };

    public override string Argument(LoopParameter parameter) => parameter.Name;

    public override string PassBuffer(string buffer) => buffer;

    public override string Part(Part part, VectorShape shape) => throw new NotSupportedException("Parts of memory are offsets.");

    public override string Table(Table table, VectorShape shape) =>
        $"private static readonly {shape.Element}[] {DeviceFunctions.Prefix}{MemberOf(table)} = {{ {Numbers(table, shape)} }};";

    public override string Reference(Table table, VectorShape shape) => $"{shape.Element}[] {table.Buffer} = {DeviceFunctions.Prefix}{MemberOf(table)};";

    public override string Scratch(Scratch scratch, VectorShape shape) => throw new NotSupportedException("Temporaries lie in the instance's array.");

    public override void Read(CodeWriter code, Read read) => code.Add($"{read.Buffer}[{read.Index}]");

    public override void ReadLabel(CodeWriter code, ReadLabel label) => code.Add($"{label.Buffer}[{label.Index}]");

    public override void Write(CodeWriter code, Write write) => code.Line($"{write.Buffer}[{write.Index}] = {write.Value};");

    public override void Broadcast(CodeWriter code, Broadcast broadcast) => code.Add($"{broadcast.Number}");

    public override string Mathematics(bool isVector) => "_Math";

    public override string Function(Operation operation, VectorShape shape)
    {
        string cast = shape.Precision == Precision.Single ? "(float)" : "";
        return operation.Operator switch
        {
            Operator.Exp or Operator.Log or Operator.Tanh or Operator.Sqrt => $"{cast}_Math.{operation.Operator}",
            _ => DeviceFunctions.NameOf(operation.Operator),
        };
    }

    // What is infinite or not a number, less itself, is not a number: the one comparison that holds there.
    public override void CheckLoss(CodeWriter code, CheckLoss check) =>
        code.Line($"if (float.IsNaN({check.Loss} - {check.Loss})) throw new global::System.InvalidOperationException(\"The loss is not finite.\");");

    public override string Transpose(TransposeCopy copy) => throw new NotSupportedException("Scalar code reads matrices as they are.");
}
