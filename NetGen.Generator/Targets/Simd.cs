using NetGen.Generator.Loops;
using NetGen.Generator.Model;
using NetGen.Generator.Printing;
using NetGen.Generator.Scheduling;

namespace NetGen.Generator.Targets;

/// <summary>.NET 8 and later: vectors of 512, 256 and 128 bits over managed references, so that no unsafe code is emitted.</summary>
internal sealed class Simd : Target
{
    public override TargetKind Kind => TargetKind.Simd;

    public override string Counter => "nint";

    public override int LogicalLanes(Precision precision) => VectorShape.Of(512, precision).Lanes;

    public override IReadOnlyList<VectorShape> Shapes(Precision precision) =>
        [VectorShape.Of(512, precision), VectorShape.Of(256, precision), VectorShape.Of(128, precision)];

    public override string Part(VectorShape shape) => "Vector" + Literals.Integer(shape.Bits);

    // Avx512F.IsSupported may be true where 512-bit vectors are slow; only this property tells. It folds to a constant.
    public override string? Condition(VectorShape shape) =>
        shape.Bits == 128 ? null : $"Vector{Literals.Integer(shape.Bits)}.IsHardwareAccelerated";

    public override bool HasFileScopedNamespaces => true;

    public override IEnumerable<string> Usings(VectorShape shape) =>
    [
        "using AlignedMemory = global::NetGen.Numerics.AlignedMemory;",
        "using Guard = global::NetGen.Guard;",
        "using Lane = global::NetGen.Numerics.Lane;",
        $"using Lanes = global::System.Runtime.Intrinsics.Vector{Literals.Integer(shape.Bits)}<{shape.Element}>;",
        "using MatrixCopy = global::NetGen.Numerics.MatrixCopy;",
        "using MemoryMarshal = global::System.Runtime.InteropServices.MemoryMarshal;",
        "using MethodImplAttribute = global::System.Runtime.CompilerServices.MethodImplAttribute;",
        "using SkipLocalsInitAttribute = global::System.Runtime.CompilerServices.SkipLocalsInitAttribute;",
        $"using Vector = global::System.Runtime.Intrinsics.Vector{Literals.Integer(shape.Bits)};",
        "using static global::System.Runtime.CompilerServices.MethodImplOptions;",
        "using static global::System.Runtime.CompilerServices.Unsafe;",
        $"using static global::NetGen.Numerics.Simd{Literals.Integer(shape.Bits)};",
        $"using static global::System.Runtime.Intrinsics.Vector{Literals.Integer(shape.Bits)}<{shape.Element}>;",
    ];

    public override IEnumerable<string> DispatchUsings(VectorShape shape) =>
    [
        "using Vector256 = global::System.Runtime.Intrinsics.Vector256;",
        "using Vector512 = global::System.Runtime.Intrinsics.Vector512;",
    ];

    public override IEnumerable<string> ClassAttributes(TargetOptions options) => options.AllowUnsafe ? ["[SkipLocalsInit]"] : [];

    public override IEnumerable<string> MethodAttributes => ["[MethodImpl(AggressiveOptimization)]"];

    public override string Parameter(LoopParameter parameter, VectorShape shape) => parameter.Kind switch
    {
        ParameterKind.Buffer or ParameterKind.ReadOnlyBuffer => $"ref {shape.Element} {parameter.Name}",
        ParameterKind.Labels => $"ref int {parameter.Name}",
        ParameterKind.Label => $"int {parameter.Name}",
        ParameterKind.Count => $"int {parameter.Name}",
        ParameterKind.Flag => $"bool {parameter.Name}",
        _ => $"{shape.Element} {parameter.Name}",
    };

    public override string Argument(LoopParameter parameter) =>
        parameter.Kind is ParameterKind.Buffer or ParameterKind.ReadOnlyBuffer or ParameterKind.Labels ? PassBuffer(parameter.Name) : parameter.Name;

    public override string PassBuffer(string buffer) => "ref " + buffer;

    public override string Part(Part part, VectorShape shape) => Parts([part], shape);

    public override string Parts(IReadOnlyList<Part> parts, VectorShape shape) => $"ref {shape.Element} {string.Join(", ", parts.Select(Named))};";

    private static string Named(Part part)
    {
        string row = part.RowStride switch { 0 => "", 1 => EntryPoint.First, var stride => $"{EntryPoint.First} * {Literals.Integer(stride)}" };
        string offset = part.Offset == 0 ? row : row.Length == 0 ? Literals.Integer(part.Offset) : $"{Literals.Integer(part.Offset)} + {row}";
        return $"{part.Buffer} = ref {(offset.Length == 0 ? part.Of : $"Add(ref {part.Of}, {offset})")}";
    }

    // A span over constants is data of the assembly: nothing is allocated.
    public override string Table(Table table, VectorShape shape) =>
        $"private static global::System.ReadOnlySpan<{shape.Element}> {MemberOf(table)} => new {shape.Element}[] {{ {Numbers(table, shape)} }};";

    public override string Reference(Table table, VectorShape shape) =>
        $"ref {shape.Element} {table.Buffer} = ref MemoryMarshal.GetReference({MemberOf(table)});";

    // Stack memory comes with any alignment: take 64 bytes more and start at the first boundary.
    public override string Scratch(Scratch scratch, VectorShape shape) =>
        $"ref {shape.Element} {scratch.Buffer} = ref AlignedMemory.Align<{shape.Element}>(stackalloc {shape.Element}[{Literals.Integer(scratch.Length + shape.LogicalLanes)}]);";

    public override void Read(CodeWriter code, Read read)
    {
        if (!read.IsVector) code.Add($"Add(ref {read.Buffer}, {read.Index})");
        else if (read.Count is { } count) code.Add($"LoadPartial(ref {read.Buffer}, {read.Index}, {CountText(count)})");
        else code.Add($"Load(ref {read.Buffer}, {read.Index})");
    }

    public override void ReadOfLabel(CodeWriter code, ReadOfLabel element) =>
        code.Add($"Add(ref {element.Buffer}, {(element.Index.Equals(Affine.Zero) ? "" : element.Index + " + ")}{element.Label})");

    public override void ReadLabel(CodeWriter code, ReadLabel label) => code.Add($"Add(ref {label.Buffer}, {label.Index})");

    public override void Write(CodeWriter code, Write write)
    {
        if (!write.Value.IsVector) code.Line($"Add(ref {write.Buffer}, {write.Index}) = {write.Value};");
        else if (write.Count is { } count) code.Line($"StorePartial(ref {write.Buffer}, {write.Index}, {write.Value}, {CountText(count)});");
        else code.Line($"Store(ref {write.Buffer}, {write.Index}, {write.Value});");
    }

    public override void Broadcast(CodeWriter code, Broadcast broadcast)
    {
        switch (broadcast.Number)
        {
            case Literal { Number: 1 }: code.Add($"One"); break;
            case Literal { Number: 0 } literal when !Literals.IsNegativeZero(literal.Number): code.Add($"Zero"); break;
            default: code.Add($"Vector.Create({broadcast.Number})"); break;
        }
    }

    public override string Mathematics(bool isVector) => isVector ? "" : "Lane";

    public override string Transpose(TransposeCopy copy)
    {
        string source = copy.IsShared ? $"Add(ref {copy.Source}, {TileShare.From} * {Literals.Integer(copy.SourceStride)})" : copy.Source;
        string destination = copy.IsShared ? $"Add(ref {copy.Destination}, {TileShare.From})" : copy.Destination;
        string rows = copy.IsShared ? $"{TileShare.To} - {TileShare.From}" : Literals.Integer(copy.Rows);
        return $"MatrixCopy.Transpose(ref {source}, {Literals.Integer(copy.SourceStride)}, ref {destination}, {Literals.Integer(copy.DestinationStride)}, {rows}, {Literals.Integer(copy.Columns)});";
    }
}
