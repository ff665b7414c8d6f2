using NetGen.Generator.Program;
using NetGen.Generator.Scheduling;

namespace NetGen.Generator.Loops;

/// <summary>Reduces whole tensors to one number: one logical vector of partial sums over all rows, then the tree.</summary>
internal static class TotalForm
{
    public static void Build(Nest nest, Kernel kernel)
    {
        var association = kernel.Schedule!.Association;
        nest.Lane = association.Lane;
        var shape = nest.Shape;
        var operation = nest.Arranged(kernel.Operations[0]);
        if (operation.Reduction != Reduction.Sum) throw new NotSupportedException("Only sums run over whole tensors.");
        var zero = nest.AsVector(new Placed(new Literal(0), 0));
        var parts = Enumerable.Range(0, shape.Parts).Select(_ => nest.Declare(Nest.Legible(operation.Output.Name), zero)).ToArray();
        Tiles.OverRows(nest, association.Row, 1, false, (row, _) =>
            Tiles.OverLanes(nest, association.Lane, shape.Parts, false, (start, vectors) =>
            {
                for (int part = 0; part < vectors.Length; part++)
                {
                    var point = Point.Origin.At(association.Row, row).AtLanes(association.Lane, start + vectors[part].Offset, vectors[part].Valid);
                    var value = nest.Vector(operation.Value, point);
                    if (value.IsVector && vectors[part].Valid is { } valid && !new PaddingAnalysis(association.Lane!, nest.Padding).IsZero(operation.Value)) value = new FirstLanes(value, valid, 0);
                    nest.Emit(new Assign(parts[part], new Operation(Operator.Add, [parts[part], value], value.IsVector)));
                }
            }));
        nest.Bind(operation.Output, Point.Origin, LaneTree.Across(nest, parts, Reduction.Sum), null, mustBeZeroPadded: false);
    }
}
