using System.Runtime.Intrinsics;
using NetGen.Benchmarks.Cases;

namespace NetGen.Benchmarks.Measuring;

/// <summary>What this core can do at most, measured between the rounds of the very run that is judged by it.</summary>
internal sealed class MachineLimits
{
    private readonly int _firstLevelBytes = CacheSize(1, 32 << 10);
    private readonly int _secondLevelBytes = CacheSize(2, 256 << 10);

    // The least times, in nanoseconds an operation or byte: of all, and since the last start.
    private readonly double[] _best = NoTimes();
    private double[] _recent = NoTimes();

    public int VectorBits => Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128;

    public double GigaflopsPerSecond => 1 / _best[0];

    public double FirstLevelRead => 1 / _best[1];

    public double FirstLevelUpdate => 1 / _best[2];

    public double SecondLevelRead => 1 / _best[3];

    public double SecondLevelUpdate => 1 / _best[4];

    /// <summary>Forgets what <see cref="Of"/> goes by: the clock's speed changes within a run, and a piece of work is judged by its own rounds.</summary>
    public void Start() => _recent = NoTimes();

    /// <summary>Measures every limit once more; about 2 ms.</summary>
    public void Measure()
    {
        if (VectorBits == 512) Measure<Vector512<float>, Unit512>();
        else if (VectorBits == 256) Measure<Vector256<float>, Unit256>();
        else Measure<Vector128<float>, Unit128>();
    }

    /// <summary>The least time of a call in nanoseconds, and what binds it: the operations of its products, or the parameters it must read, and in training write back.</summary>
    public (double Nanoseconds, string Name) Of(Work work)
    {
        double operations = work.Operations * _recent[0];
        bool fits = work.BytesPerStep <= _firstLevelBytes;
        double perByte = work.Phase == Phase.Inference ? _recent[fits ? 1 : 3] : _recent[fits ? 2 : 4];
        double bytes = work.BytesPerStep * work.StepsPerCall * perByte;
        return operations >= bytes ? (operations, "FMA") : (bytes, fits ? "L1" : "L2");
    }

    private void Measure<TVector, TUnit>()
        where TVector : struct
        where TUnit : IVectorUnit<TVector>
    {
        // Half of a cache leaves room for whatever else is in it.
        int near = _firstLevelBytes / 2 / 4096 * 4096, far = Math.Min(_secondLevelBytes / 2, 1 << 20) / 4096 * 4096;
        Lower(0, LimitProbes<TVector, TUnit>.MultiplyAdd());
        Lower(1, LimitProbes<TVector, TUnit>.Read(near));
        Lower(2, LimitProbes<TVector, TUnit>.Update(near));
        Lower(3, LimitProbes<TVector, TUnit>.Read(far));
        Lower(4, LimitProbes<TVector, TUnit>.Update(far));
    }

    private static double[] NoTimes() => [double.MaxValue, double.MaxValue, double.MaxValue, double.MaxValue, double.MaxValue];

    private void Lower(int limit, double time)
    {
        _best[limit] = Math.Min(_best[limit], time);
        _recent[limit] = Math.Min(_recent[limit], time);
    }

    private static int CacheSize(int level, int unknown)
    {
        for (int index = 0; ; index++)
        {
            string folder = FormattableString.Invariant($"/sys/devices/system/cpu/cpu0/cache/index{index}");
            if (!Directory.Exists(folder)) return unknown;
            if (Text("level") == level.ToString(System.Globalization.CultureInfo.InvariantCulture) && Text("type") != "Instruction")
                return int.Parse(Text("size").TrimEnd('K'), System.Globalization.CultureInfo.InvariantCulture) << 10;

            string Text(string file) => File.ReadAllText(Path.Combine(folder, file)).Trim();
        }
    }
}
