using NetGen.Generator.Model;
using NetGen.Generator.Program;

namespace NetGen.Generator.Scheduling;

/// <summary>How a tensor lies in its buffer.</summary>
internal sealed class Layout
{
    private readonly IReadOnlyList<Axis> _order;
    private readonly int[] _strides;

    private Layout(IReadOnlyList<Axis> order, int[] strides, int length, bool isPadded)
    {
        _order = order;
        _strides = strides;
        Length = length;
        IsPadded = isPadded;
    }

    /// <summary>The axes, the contiguous one last.</summary>
    public IReadOnlyList<Axis> Order => _order;

    /// <summary>Elements of the whole tensor, padding included.</summary>
    public int Length { get; }

    /// <summary>True when each row is followed by zeros up to a whole logical vector.</summary>
    public bool IsPadded { get; }

    /// <summary>The axis whose elements are neighbours, or null for a number.</summary>
    public Axis? Contiguous => _order.Count == 0 ? null : _order[_order.Count - 1];

    public int Stride(Axis axis)
    {
        for (int k = 0; k < _order.Count; k++)
        {
            if (_order[k] == axis) return _strides[k];
        }

        throw new InvalidOperationException($"The layout has no axis {axis}.");
    }

    /// <summary>The layout of a tensor by its role and shape.</summary>
    public static Layout Of(Tensor tensor, int logicalLanes)
    {
        if (tensor.SliceOf is { } whole)
        {
            // A slice steps through its whole and has that whole's other elements beyond its end.
            var around = Of(whole, logicalLanes);
            var slice = around.Order.Select(axis => (Axis: tensor.Axes[PositionOf(axis, whole)], Stride: around.Stride(axis))).ToArray();
            return new Layout([.. slice.Select(item => item.Axis)], [.. slice.Select(item => item.Stride)], around.Length, isPadded: around.Contiguous!.HoldsLanes);
        }

        var storage = tensor.Storage;
        var axes = storage.Axes;
        bool isMatrix = axes.Count == 2 && !axes.Any(axis => axis.IsDynamic);
        return storage.Role switch
        {
            TensorRole.Input or TensorRole.Target or TensorRole.Output or TensorRole.CallerGradient => Rows(axes, 1),
            _ when storage.StripRows > 0 => OfWeights(axes[0], axes[1], logicalLanes).Rows(storage.StripRows),
            _ when isMatrix && storage.IsRowByRow => Rows(axes, logicalLanes),
            _ when isMatrix && storage.IsTransposed => Rows([.. Enumerable.Reverse(OfWeights(axes[0], axes[1], logicalLanes).Order)], logicalLanes),
            _ when axes.Count == 2 && axes[0].HoldsLanes => Rows([axes[1], axes[0]], logicalLanes),
            _ when isMatrix => OfWeights(axes[0], axes[1], logicalLanes),
            _ => Rows(axes, logicalLanes),
        };
    }

    /// <summary>
    /// True where the batches of a network have the rows of a feature as neighbours, [feature][row], so that the lanes of a vector run over
    /// rows: no layer is wide enough to fill vectors by itself.
    /// </summary>
    public static bool HasRowsInLanes(NetworkSpec spec, int logicalLanes) =>
        logicalLanes > 1 && spec.InputSize <= Thresholds.RowLanesWidth && spec.Layers.All(layer => layer.Units <= Thresholds.RowLanesWidth);

    /// <summary>True where a sample has no more than a handful of numbers to go through: no vector would be filled, and scalars need no trees.</summary>
    public static bool IsHandful(NetworkSpec spec, int logicalLanes)
    {
        if (logicalLanes == 1) return false;
        int inputs = spec.InputSize;
        foreach (var layer in spec.Layers)
        {
            if (layer.Units > Thresholds.ScalarOutputs || inputs * layer.Units > Thresholds.ScalarWeights) return false;
            inputs = layer.Units;
        }

        return true;
    }

    /// <summary>
    /// True where inference and training on one sample keep what <c>ForwardCache</c> keeps, on the stack, so that all of them call the same
    /// methods: a network of many layers would repeat each of them too often.
    /// </summary>
    public static bool SharesLayers(NetworkSpec spec, int logicalLanes) =>
        logicalLanes > 1 && spec.Layers.Count >= Thresholds.SharedLayers && !IsHandful(spec, logicalLanes)
        && spec.Layers.Sum(layer => 2 * RoundUp(layer.Units, logicalLanes)) <= Thresholds.SharedLength;

    private static int PositionOf(Axis axis, Tensor tensor) => Enumerable.Range(0, tensor.Axes.Count).First(k => tensor.Axes[k] == axis);

    public static int RoundUp(int value, int multiple) => (value + multiple - 1) / multiple * multiple;

    /// <summary>
    /// Weights [out, in] are stored [in][out padded], lanes over the outputs; a layer of fewer outputs than a vector has lanes is stored
    /// [out][in padded], so that no lane is wasted.
    /// </summary>
    private static Layout OfWeights(Axis outputs, Axis inputs, int logicalLanes)
    {
        bool fewOutputs = outputs.Extent < logicalLanes && inputs.Extent >= logicalLanes;
        return Rows(fewOutputs ? [outputs, inputs] : [inputs, outputs], logicalLanes);
    }

    /// <summary>The same with memory for some of the rows.</summary>
    private Layout Rows(int count) => new(_order, _strides, count * _strides[0], IsPadded);

    private static Layout Rows(IReadOnlyList<Axis> order, int multiple)
    {
        var strides = new int[order.Count];
        int stride = 1;
        for (int k = order.Count - 1; k >= 0; k--)
        {
            strides[k] = stride;
            bool pads = k == order.Count - 1;
            stride *= pads ? RoundUp(order[k].Extent, multiple) : order[k].Extent;
        }

        return new Layout(order, strides, stride, multiple > 1);
    }
}
