using System.Reflection;
using NetGen.Generator.Model;
using NetGen.Numerics;
using Xunit;

namespace NetGen.Tests.Machine;

/// <summary>
/// Padding lanes of an instance's memory and of a cache are exactly 0 after many steps, and the memory around an instance's own is neither
/// read nor written. 
/// </summary>
public class PaddingTests
{
    private const int Steps = 100;

    [Fact]
    public void Padding_stays_zero_and_what_is_around_stays_untouched()
    {
        var padded = new List<string>();
        foreach (var network in TestNetworks.Simd)
        {
            var type = TestNetworks.Library.Assembly.GetType(network.Name)!;
            var plan = Plans.Of(TestNetworks.Library.Compilation, network.Name);
            int padding = network.IsDouble ? Check<double>(type, plan) : Check<float>(type, plan);
            if (padding > 0) padded.Add(network.Name);
        }

        Assert.Equal(TestNetworks.Simd.Select(network => network.Name), padded);
    }

    /// <summary>Runs a network amid NaN; returns the elements of padding.</summary>
    private static int Check<T>(Type type, CompiledNetwork plan)
        where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
    {
        object plain = Activator.CreateInstance(type, 7UL)!;
        object surrounded = Activator.CreateInstance(type, 7UL)!;
        var (values, start) = Surround<T>(surrounded, plan.Memory.Length);

        var buffers = new CacheKeeper();
        Assert.Equal(Session.Run(Session.Of(plain, new ArrayBuffers()), Steps), Session.Run(Session.Of(surrounded, buffers), Steps));

        Assert.All(values[..start].Concat(values[(start + plan.Memory.Length)..]), around => Assert.True(T.IsNaN(around), "Memory around the instance's was written."));
        bool[] used = Used(plan);
        for (int k = 0; k < used.Length; k++)
        {
            if (!used[k] && values[start + k] != T.Zero) Assert.Fail($"{type.Name} has {values[start + k]} in its padding, element {k} of its memory.");
        }

        var cache = ((Memory<T>)buffers.Last!).Span;
        for (int k = 0; k < cache.Length; k++)
        {
            bool isValue = plan.Cache.Views.Any(view => k >= view.Offset && k < view.Offset + view.Length);
            if (!isValue && cache[k] != T.Zero) Assert.Fail($"{type.Name} has {cache[k]} in its cache's padding, element {k}.");
        }

        return used.Count(element => !element);
    }

    /// <summary>Moves an instance's memory into the middle of an array of NaN.</summary>
    private static (T[] Values, int Start) Surround<T>(object network, int length)
        where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
    {
        const int Around = 512;
        var field = network.GetType().GetField("_netgenMemory", BindingFlags.Instance | BindingFlags.NonPublic)!;
        var (own, ownStart) = ((T[], int))field.GetValue(network)!;
        var values = AlignedMemory.Allocate<T>(length + (2 * Around));
        int start = AlignedMemory.AlignedStart(values) + Around;
        Array.Fill(values, T.NaN);
        own.AsSpan(ownStart, length).CopyTo(values.AsSpan(start));
        field.SetValue(network, (values, start));
        return (values, start);
    }

    /// <summary>The elements that mean something.</summary>
    private static bool[] Used(CompiledNetwork plan)
    {
        bool[] used = new bool[plan.Memory.Length];
        foreach (var parameter in plan.Memory.Parameters)
        {
            MarkParameter(parameter, parameter.MemoryOffset);
            if (parameter.GradientOffset is { } gradient) MarkParameter(parameter, gradient);
        }

        foreach (var state in plan.Memory.States)
        {
            if (state.Of is { } parameter) MarkParameter(parameter, state.MemoryOffset);
            else used[state.MemoryOffset] = true;
        }

        foreach (var matrix in plan.Memory.Matrices) Mark(matrix.MemoryOffset, matrix.Rows, matrix.Columns, matrix.RowStride, matrix.ColumnStride);
        used.AsSpan(plan.Memory.ScratchOffset, plan.Memory.ScratchLength).Fill(true);
        if (plan.Memory.Deferral is { } deferral) used.AsSpan(deferral.Offset, plan.Spec.Layers[0].Units).Fill(true);
        return used;

        void MarkParameter(ParameterPlan parameter, int offset) => Mark(offset, parameter.Rows, parameter.Columns, parameter.RowStride, parameter.ColumnStride);

        void Mark(int offset, int rows, int columns, int rowStride, int columnStride)
        {
            for (int row = 0; row < rows; row++)
            {
                for (int column = 0; column < columns; column++) used[offset + (row * rowStride) + (column * columnStride)] = true;
            }
        }
    }

    /// <summary>Plain arrays; a session asks for its cache last.</summary>
    private sealed class CacheKeeper : IBuffers
    {
        public Edge Edge => Edge.None;

        public object? Last { get; private set; }

        public Memory<T> Allocate<T>(int length)
            where T : unmanaged
        {
            Memory<T> memory = new T[length];
            Last = memory;
            return memory;
        }
    }
}
