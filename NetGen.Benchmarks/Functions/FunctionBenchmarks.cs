using System.Runtime.Intrinsics;
using BenchmarkDotNet.Attributes;

namespace NetGen.Benchmarks.Functions;

/// <summary>Ours on the widest vectors, and a loop over MathF; a figure is for one of <see cref="Count"/> elements.</summary>
public class FunctionBenchmarks<TFunction>
    where TFunction : struct, IElementwise
{
    protected const int Count = 4096;

    protected float[] Values { get; } = new float[Count];

    protected float[] Results { get; } = new float[Count];

    [GlobalSetup]
    public void Fill()
    {
        // Positive for the logarithm's sake, and within what a layer's sums usually are.
        var random = new Random(1);
        for (int k = 0; k < Count; k++) Values[k] = 0.01f + (8 * random.NextSingle());
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public void NetGen()
    {
        float[] values = Values, results = Results;
        if (Vector512.IsHardwareAccelerated)
        {
            for (int k = 0; k < Count; k += Vector512<float>.Count) TFunction.Of(Vector512.LoadUnsafe(ref values[k])).StoreUnsafe(ref results[k]);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            for (int k = 0; k < Count; k += Vector256<float>.Count) TFunction.Of(Vector256.LoadUnsafe(ref values[k])).StoreUnsafe(ref results[k]);
        }
        else
        {
            for (int k = 0; k < Count; k += Vector128<float>.Count) TFunction.Of(Vector128.LoadUnsafe(ref values[k])).StoreUnsafe(ref results[k]);
        }
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public void PlainLoop()
    {
        float[] values = Values, results = Results;
        for (int k = 0; k < values.Length; k++) results[k] = TFunction.Plain(values[k]);
    }
}

/// <summary>The same, and TensorPrimitives.</summary>
public class SharedFunctionBenchmarks<TFunction> : FunctionBenchmarks<TFunction>
    where TFunction : struct, IInTensorPrimitives
{
    [Benchmark(OperationsPerInvoke = Count)]
    public void TensorPrimitives() => TFunction.OfAll(Values, Results);
}
