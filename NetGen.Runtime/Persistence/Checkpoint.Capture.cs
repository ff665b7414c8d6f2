#if NET
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NetGen.Persistence;

namespace NetGen;

public sealed partial class Checkpoint
{
    /// <summary>The network's layers in words, or null in a file of another program.</summary>
    public string? Architecture => _metadata.GetValueOrDefault(MetadataNames.Architecture);

    /// <summary>The number of updates the network had made, or null where no optimizer's memory was kept.</summary>
    /// <exception cref="CheckpointException">What the file has there is no such number.</exception>
    public long? Step => _metadata.TryGetValue(MetadataNames.Step, out string? text)
        ? long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long step) ? step : throw new CheckpointException($"The step must be a whole number, but is {Quoted.Of(text)}.")
        : null;

    /// <summary>The seed that all of it began with, for the record, where one was set.</summary>
    /// <exception cref="CheckpointException">What the file has there is no such number.</exception>
    public ulong? Seed
    {
        get => _metadata.TryGetValue(MetadataNames.Seed, out string? text)
            ? ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong seed) ? seed : throw new CheckpointException($"The seed must be a whole number, but is {Quoted.Of(text)}.")
            : null;
        set
        {
            if (value is { } seed) _metadata[MetadataNames.Seed] = seed.ToString(CultureInfo.InvariantCulture);
            else _metadata.Remove(MetadataNames.Seed);
        }
    }

    /// <summary>All that a network needs to go on as if it had never stopped: parameters, the optimizer's memory, and the step.</summary>
    /// <typeparam name="T">The network's numbers.</typeparam>
    /// <typeparam name="TTarget">A target's type.</typeparam>
    /// <param name="network">It is copied.</param>
    public static Checkpoint Capture<T, TTarget>(ITrainable<T, TTarget> network)
        where T : struct
        where TTarget : struct
    {
        var checkpoint = CaptureParameters(network);
        byte[] memory = GC.AllocateUninitializedArray<byte>(checked(network.OptimizerStateCount * Unsafe.SizeOf<T>()));
        network.CopyOptimizerStateTo(MemoryMarshal.Cast<byte, T>(memory.AsSpan()));
        checkpoint.AddBlocks<T>(network.OptimizerBlocks, memory);
        checkpoint._metadata[MetadataNames.Optimizer] = NamesOf(network.OptimizerBlocks);
        checkpoint._metadata[MetadataNames.Step] = network.Step.ToString(CultureInfo.InvariantCulture);
        return checkpoint;
    }

    /// <summary>What a network needs for inference: its parameters.</summary>
    /// <typeparam name="T">The network's numbers.</typeparam>
    /// <param name="network">It is copied.</param>
    public static Checkpoint CaptureParameters<T>(INetwork<T> network)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(network);
        byte[] parameters = GC.AllocateUninitializedArray<byte>(checked(network.ParameterCount * Unsafe.SizeOf<T>()));
        network.CopyParametersTo(MemoryMarshal.Cast<byte, T>(parameters.AsSpan()));
        string architecture = ArchitectureText.Of(network);
        var checkpoint = new Checkpoint();
        checkpoint.AddBlocks<T>(network.ParameterBlocks, parameters);
        checkpoint._metadata[MetadataNames.Version] = MetadataNames.CurrentVersion;
        checkpoint._metadata[MetadataNames.Architecture] = architecture;
        checkpoint._metadata[MetadataNames.ArchitectureHash] = ArchitectureText.Hash(architecture);
        return checkpoint;
    }

    private void AddBlocks<T>(IReadOnlyList<ParameterBlock> blocks, byte[] values)
        where T : struct
    {
        int size = Unsafe.SizeOf<T>();
        foreach (var block in blocks)
        {
            long[] shape = Array.ConvertAll(block.Shape.ToArray(), extent => (long)extent);
            Add(new CheckpointTensor(block.Name, ElementType.Of<T>(), shape, values.AsMemory(block.Offset * size, block.Length * size)));
        }
    }

    private static string NamesOf(IReadOnlyList<ParameterBlock> blocks) => string.Join("\n", blocks.Select(block => block.Name));
}
#endif
