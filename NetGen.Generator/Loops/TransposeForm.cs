using NetGen.Generator.Program;
using NetGen.Generator.Scheduling;

namespace NetGen.Generator.Loops;

/// <summary>Copies a matrix so that its other axis is contiguous.</summary>
internal static class TransposeForm
{
    public static void Build(Nest nest, Kernel kernel)
    {
        var copy = kernel.Operations[0];
        var source = ((Load)copy.Value).Tensor;
        var from = nest.Storage.Of(source);
        var to = nest.Storage.Of(copy.Output);
        if (from.Layout.Contiguous is { HoldsLanes: true } || to.Layout.Contiguous is { HoldsLanes: true })
        {
            var feature = source.Axes.Single(axis => !axis.IsDynamic);
            nest.Emit(to.Layout.Contiguous is { HoldsLanes: true }
                ? new CopyToLanes(from.Buffer, to.Buffer, to.Layout.Stride(feature), feature.Extent)
                : new CopyFromLanes(from.Buffer, from.Layout.Stride(feature), to.Buffer, feature.Extent));
            return;
        }

        var (rows, columns) = (from.Layout.Order[0], from.Layout.Order[1]);
        nest.Emit(new TransposeCopy(from.Buffer, from.Layout.Stride(rows), to.Buffer, to.Layout.Stride(columns), rows.Extent, columns.Extent) { IsShared = nest.Shared == rows });
    }
}
