#if NET
using NetGen.Persistence;

namespace NetGen;

public sealed partial class Checkpoint
{
    private const int MostDifferences = 10;

    /// <summary>
    /// Sets a network's parameters, optimizer memory and step. It goes on from there, bit for bit, as the captured one did. Everything is
    /// checked before anything is set.
    /// </summary>
    /// <typeparam name="T">The network's numbers.</typeparam>
    /// <typeparam name="TTarget">A target's type.</typeparam>
    /// <param name="network">It must have the layers, activations and number type of the captured one, and an optimizer with the same memory.</param>
    /// <exception cref="CheckpointException">
    /// The network is another one: the message says which layers differ. Or the checkpoint is of another program, or of parameters only, or
    /// its tensors are not what they should be.
    /// </exception>
    public void RestoreTo<T, TTarget>(ITrainable<T, TTarget> network)
        where T : struct
        where TTarget : struct
    {
        ArgumentNullException.ThrowIfNull(network);
        var (parameters, memory, step) = Read(network);
        Set(network, parameters, memory, step);
    }

    /// <summary>
    /// Sets a network's parameters, and leaves the optimizer's memory as it is. Tensors are found by the names of
    /// <see cref="INetwork{T}.ParameterBlocks"/>, such as <c>dense1.weight</c>. Everything is checked before anything is set.
    /// </summary>
    /// <remarks>
    /// From a checkpoint of this library, the network must have the same layers, activations and number type, and what else the checkpoint has
    /// is left aside. A file of another program must have exactly the network's tensors.
    /// </remarks>
    /// <typeparam name="T">The network's numbers.</typeparam>
    /// <param name="network">It must have the same layers.</param>
    /// <exception cref="CheckpointException">The network is another one: the message says what differs.</exception>
    public void RestoreParametersTo<T>(INetwork<T> network)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(network);
        if (Architecture is not null) CheckArchitecture(network);
        RestoreParameters(network, block => block.Name, mayHaveOthers: Architecture is not null);
    }

    /// <summary>
    /// Sets a network's parameters from tensors of other names, as in a <c>state_dict</c> of PyTorch, and leaves the optimizer's memory as it
    /// is. Everything is checked before anything is set: no tensor may be missing, and none may be left over.
    /// </summary>
    /// <typeparam name="T">The network's numbers.</typeparam>
    /// <param name="network">Its weights are [outputs, inputs], as PyTorch's are.</param>
    /// <param name="names">The tensor for each block of <see cref="INetwork{T}.ParameterBlocks"/>: fc1.weight for dense1.weight, and so on; see <see cref="MatchInOrder"/>.</param>
    /// <exception cref="ArgumentException">A block has no name, or there is no such block.</exception>
    /// <exception cref="CheckpointException">A tensor is missing, left over, or of another type or shape: the message says which.</exception>
    public void RestoreParametersTo<T>(INetwork<T> network, IReadOnlyDictionary<string, string> names)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(names);
        var blocks = network.ParameterBlocks.Select(block => block.Name).ToHashSet();
        if (blocks.FirstOrDefault(block => !names.ContainsKey(block)) is { } unnamed) throw new ArgumentException($"names must say which tensor is '{unnamed}'.", nameof(names));
        if (names.Keys.FirstOrDefault(name => !blocks.Contains(name)) is { } unknown) throw new ArgumentException($"names has '{unknown}', but the network has no such block.", nameof(names));
        RestoreParameters(network, block => names[block.Name], mayHaveOthers: false);
    }

    private (T[] Parameters, T[] Memory, long Step) Read<T, TTarget>(ITrainable<T, TTarget> network)
        where T : struct
        where TTarget : struct
    {
        if (Architecture is null) throw new CheckpointException("The file is of another program: it has parameters at most. RestoreParametersTo takes them.");
        CheckArchitecture(network);
        if (Step is not { } step || !_metadata.TryGetValue(MetadataNames.Optimizer, out string? memoryNames))
            throw new CheckpointException("The checkpoint has parameters only, and no optimizer's memory. RestoreParametersTo takes them.");
        if (memoryNames != NamesOf(network.OptimizerBlocks))
            throw new CheckpointException($"The optimizer is another one: its memory is {InWords(memoryNames)} in the file, and {InWords(NamesOf(network.OptimizerBlocks))} in the network.");

        var reader = new BlockReader(this);
        var parameters = reader.Read<T>(network.ParameterBlocks, network.ParameterCount, block => block.Name);
        var memory = reader.Read<T>(network.OptimizerBlocks, network.OptimizerStateCount, block => block.Name);
        reader.ThrowIfWrong("The checkpoint's tensors are not what its description says.");
        return (parameters, memory, step);
    }

    private static void Set<T, TTarget>(ITrainable<T, TTarget> network, T[] parameters, T[] memory, long step)
        where T : struct
        where TTarget : struct
    {
        network.SetParameters(parameters);
        network.SetOptimizerState(memory);
        network.Step = step;
    }

    private void RestoreParameters<T>(INetwork<T> network, Func<ParameterBlock, string> nameOf, bool mayHaveOthers)
        where T : struct
    {
        var reader = new BlockReader(this);
        var parameters = reader.Read<T>(network.ParameterBlocks, network.ParameterCount, nameOf);
        if (!mayHaveOthers) reader.RefuseOthers();
        reader.ThrowIfWrong("The file's tensors are not the network's.");
        network.SetParameters(parameters);
    }

    private void CheckArchitecture<T>(INetwork<T> network)
        where T : struct
    {
        string[] differences = [.. ArchitectureText.Differences(Architecture!, ArchitectureText.Of(network)).Take(MostDifferences)];
        if (differences.Length > 0) throw new CheckpointException($"The checkpoint is of another network. {string.Join(" ", differences)}");
    }

    private static string InWords(string names) => names.Length == 0 ? "nothing" : Quoted.Of(names.Replace("\n", ", ", StringComparison.Ordinal));
}
#endif
