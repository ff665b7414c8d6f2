using NetGen.Generator.Program;

namespace NetGen.Generator.Loops;

/// <summary>Where in its iteration space a value is taken.</summary>
internal sealed class Point
{
    private readonly (Axis Axis, Affine Position)[] _positions;

    private Point((Axis Axis, Affine Position)[] positions, Affine? valid)
    {
        _positions = positions;
        Valid = valid;
    }

    public static Point Origin { get; } = new([], null);

    /// <summary>Lanes that lie inside the lane axis, as many as there are at most; null when all do.</summary>
    public Affine? Valid { get; }

    public Affine this[Axis axis]
    {
        get
        {
            int at = IndexOf(axis);
            return at < 0 ? Affine.Zero : _positions[at].Position;
        }
    }

    public Point At(Axis? axis, Affine position) => AtLanes(axis, position, Valid);

    public Point AtLanes(Axis? axis, Affine position, Affine? valid)
    {
        if (axis is null) return this;
        int at = IndexOf(axis);
        (Axis, Affine)[] positions = at < 0 ? [.. _positions, (axis, position)] : [.. _positions];
        if (at >= 0) positions[at] = (axis, position);
        return new Point(positions, valid);
    }

    private int IndexOf(Axis axis)
    {
        for (int k = 0; k < _positions.Length; k++)
        {
            if (_positions[k].Axis == axis) return k;
        }

        return -1;
    }
}
