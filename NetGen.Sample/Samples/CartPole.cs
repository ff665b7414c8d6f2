using NetGen.Numerics;

namespace NetGen.Sample.Samples;

/// <summary>
/// A cart on a rail with a pole on it that falls over unless the cart is pushed left and right. (Barto, Sutton, Anderson 1983; numbers and
/// Euler's method as there.)
/// </summary>
internal sealed class CartPole
{
    public const int StateSize = 4;
    public const int LongestEpisode = 500;

    private const double Gravity = 9.8;
    private const double PoleMass = 0.1;
    private const double AllMass = 1.0 + PoleMass;
    private const double HalfLength = 0.5;
    private const double Force = 10;
    private const double Interval = 0.02;
    private const double MostPosition = 2.4;
    private const double MostAngle = 12 * Math.PI / 180;

    private double _position;
    private double _speed;
    private double _angle;
    private double _turning;

    /// <summary>Steps since the start: the reward so far.</summary>
    public int Steps { get; private set; }

    /// <summary>True while the pole stands, the cart is on the rail, and there is time left.</summary>
    public bool IsRunning => Math.Abs(_position) <= MostPosition && Math.Abs(_angle) <= MostAngle && Steps < LongestEpisode;

    /// <summary>Begins again nearly upright.</summary>
    public void Start(ref RandomSource random)
    {
        _position = (random.NextDouble() * 0.1) - 0.05;
        _speed = (random.NextDouble() * 0.1) - 0.05;
        _angle = (random.NextDouble() * 0.1) - 0.05;
        _turning = (random.NextDouble() * 0.1) - 0.05;
        Steps = 0;
    }

    /// <summary>What a controller sees: place, speed, angle and turning speed, each of the order of 1.</summary>
    public void CopyStateTo(Span<float> state)
    {
        state[0] = (float)(_position / MostPosition);
        state[1] = (float)(_speed / 2);
        state[2] = (float)(_angle / MostAngle);
        state[3] = (float)(_turning / 2);
    }

    /// <summary>Pushes for a fiftieth of a second.</summary>
    public void Push(bool right)
    {
        double sine = Math.Sin(_angle);
        double cosine = Math.Cos(_angle);
        double push = ((right ? Force : -Force) + (PoleMass * HalfLength * _turning * _turning * sine)) / AllMass;
        double turningChange = ((Gravity * sine) - (cosine * push)) / (HalfLength * ((4.0 / 3.0) - (PoleMass * cosine * cosine / AllMass)));
        double speedChange = push - (PoleMass * HalfLength * turningChange * cosine / AllMass);
        _position += Interval * _speed;
        _speed += Interval * speedChange;
        _angle += Interval * _turning;
        _turning += Interval * turningChange;
        Steps++;
    }
}
