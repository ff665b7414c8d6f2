using System.Numerics;
using NetGen.Generator.Losses;
using NetGen.Generator.Model;
using NetGen.Generator.Program;

namespace NetGen.Tests.Interpreter;

/// <summary>Random numbers for a network, of the kind that its loss asks for. Every number is exact in single precision.</summary>
internal sealed class SampleData(NetworkSpec spec, Random random)
{
    private readonly Loss? _loss = spec.Loss is null ? null : LossKinds.Find(spec.Loss.Kind);

    /// <summary>Target values a sample.</summary>
    public int TargetSize => _loss?.TargetSize(spec.Loss!.Settings, spec.OutputSize) ?? 0;

    public double[] Inputs(int rows) => Numbers(rows * spec.InputSize, () => Normal());

    public double[] OutputGradient() => Numbers(spec.OutputSize, () => Normal());

    /// <summary>Factors of any sign, 0 now and then.</summary>
    public double[] Weights(int rows) => Numbers(rows, () => random.Next(8) == 0 ? 0 : Normal());

    public double[] Targets(int rows) => [.. Enumerable.Range(0, rows).SelectMany(_ => Target())];

    public double[] Near(IEnumerable<double> values, double deviation) => [.. values.Select(value => Exact(value + (deviation * Normal())))];

    public static T[] As<T>(IEnumerable<double> values)
        where T : struct, INumberBase<T> => [.. values.Select(T.CreateChecked)];

    public static Bounded[] Exactly<T>(IEnumerable<T> values)
        where T : struct, INumberBase<T> => [.. values.Select(value => (Bounded)double.CreateChecked(value))];

    private double[] Target()
    {
        if (_loss!.TakesLabels(spec.Loss!.Settings)) return [random.Next(spec.OutputSize)];
        return spec.Loss.Kind switch
        {
            "CrossEntropy" or "KullbackLeibler" => Distribution(),
            "BinaryCrossEntropy" => Numbers(TargetSize, () => random.Next(3) switch { 0 => 0, 1 => 1, _ => random.NextDouble() }),
            "Hinge" => Numbers(TargetSize, () => random.Next(2)),
            _ => Numbers(TargetSize, () => Normal()),
        };
    }

    private double[] Distribution()
    {
        double[] shares = [.. Enumerable.Range(0, TargetSize).Select(_ => random.Next(4) == 0 ? 0 : random.NextDouble())];
        shares[random.Next(TargetSize)] += 0.1;
        return [.. shares.Select(share => Exact(share / shares.Sum()))];
    }

    private static double[] Numbers(int count, Func<double> next) => [.. Enumerable.Range(0, count).Select(_ => Exact(next()))];

    // Box and Muller 1958.
    private double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private static double Exact(double value) => (float)value;
}
