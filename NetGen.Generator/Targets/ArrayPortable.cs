using NetGen.Generator.Loops;
using NetGen.Generator.Model;
using NetGen.Generator.Printing;
using NetGen.Generator.Scheduling;

namespace NetGen.Generator.Targets;

/// <summary>The same where there are no spans: parts of arrays stand for them, and buffers that each thread keeps for stack memory.</summary>
internal sealed class ArrayPortable : Portable
{
    // Calls of one network use several at the same time.
    private int _slot = ArrayLibrary.FirstKernelSlot;

    public override IEnumerable<string> Usings(VectorShape shape) =>
    [
        ArrayLibrary.Pragma,
        $"using Guard = {ArrayLibrary.Name}.Guard;",
        $"using Labels = {ArrayLibrary.Name}.ReadOnlySpan<int>;",
        $"using ReadOnlySpan = {ArrayLibrary.Name}.ReadOnlySpan<{shape.Element}>;",
        $"using ScalarMath = {ArrayLibrary.Name}.ScalarMath;",
        $"using Span = {ArrayLibrary.Name}.Span<{shape.Element}>;",
    ];

    public override string Scratch(Scratch scratch, VectorShape shape) =>
        $"Span {scratch.Buffer} = {ArrayLibrary.Buffer(shape.Element, _slot++, scratch.Length)};";
}
