using NetGen.Generator.Program;

namespace NetGen.Generator.Loops;

/// <summary>Where in its iteration space a value is taken.</summary>
internal sealed class Point
{
    private readonly Dictionary<Axis, Affine> _positions;

    private Point(Dictionary<Axis, Affine> positions, Affine? valid)
    {
        _positions = positions;
        Valid = valid;
    }

    public static Point Origin { get; } = new([], null);

    /// <summary>Lanes that lie inside the lane axis, as many as there are at most; null when all do.</summary>
    public Affine? Valid { get; }

    public Affine this[Axis axis] => _positions.TryGetValue(axis, out var position) ? position : Affine.Zero;

    public Point At(Axis? axis, Affine position) => axis is null ? this : new(new(_positions) { [axis] = position }, Valid);

    public Point AtLanes(Axis? axis, Affine position, Affine? valid) => axis is null ? this : new(new(_positions) { [axis] = position }, valid);
}
