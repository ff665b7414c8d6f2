using System.Runtime.CompilerServices;
using Xunit;

namespace NetGen.Tests.Training;

/// <summary>Training on streams.</summary>
public sealed class StreamTests
{
    /// <summary>Samples in chunks, all of which lie in the same memory one after the other.</summary>
    internal static IEnumerable<Samples<float, int>> Chunks(Samples<float, int> samples, int[] sizes)
    {
        int size = samples.Inputs.Length / samples.Targets.Length;
        var inputs = new float[sizes.Max() * size];
        var targets = new int[sizes.Max()];
        var weights = new float[sizes.Max()];
        int first = 0;
        foreach (int count in sizes)
        {
            samples.Inputs.Slice(first * size, count * size).CopyTo(inputs);
            samples.Targets.Slice(first, count).CopyTo(targets);
            if (!samples.Weights.IsEmpty) samples.Weights.Slice(first, count).CopyTo(weights);
            first += count;
            yield return new(inputs.AsMemory(0, count * size), targets.AsMemory(0, count), samples.Weights.IsEmpty ? default : weights.AsMemory(0, count));
        }
    }

    /// <summary>As large a window as there are samples: the order is that of training in memory.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_stream_that_fits_its_window_trains_as_from_memory(bool shuffle)
    {
        var samples = TrainingNetworks.Classes(50);
        var options = new TrainerOptions { Epochs = 3, BatchSize = 8, Shuffle = shuffle, Schedule = new CosineDecay(0.05), InputNoise = 0.1 };
        var (expected, streamed, awaited) = (TrainingNetworks.Labels(), TrainingNetworks.Labels(), TrainingNetworks.Labels());
        var result = new Trainer<float, int>(expected, options).Fit(samples);
        int[] sizes = [3, 1, 20, 26];
        Assert.Equal(result.Steps, new Trainer<float, int>(streamed, options).FitStream(Chunks(samples, sizes), sampleCount: 50).Steps);
        Assert.Equal(TrainingNetworks.Learnt(expected), TrainingNetworks.Learnt(streamed));
        await new Trainer<float, int>(awaited, options).FitStreamAsync(Awaited(samples, sizes), sampleCount: 50);
        Assert.Equal(TrainingNetworks.Learnt(expected), TrainingNetworks.Learnt(awaited));
    }

    /// <summary>Windows of 8, rounded up from 7: each sample once an epoch, and no further from its place than its window.</summary>
    [Fact]
    public void Windows_are_shuffled_one_after_the_other()
    {
        var network = new RecordingNetwork();
        new Trainer<float, int>(network, new() { Epochs = 2, BatchSize = 4, StreamWindow = 7 }).FitStream(Chunks(RecordingNetwork.Samples(19), [10, 9]));
        Assert.Equal([4, 4, 4, 4, 3, 4, 4, 4, 4, 3], network.Steps.Select(step => step.Inputs.Length));
        float[][] epochs = [.. network.Order.Chunk(19)];
        foreach (float[] epoch in epochs)
        {
            float[][] windows = [.. epoch.Chunk(8)];
            for (int k = 0; k < windows.Length; k++) Assert.Equal(Enumerable.Range(k * 8, windows[k].Length).Select(value => (float)value), windows[k].Order());
            Assert.NotEqual(windows[0].Order(), windows[0]);
        }

        Assert.NotEqual(epochs[0], epochs[1]);
    }

    /// <summary>Weights that only some chunks have: the others' are 1.</summary>
    [Fact]
    public void Chunks_may_have_weights()
    {
        var network = new RecordingNetwork();
        var samples = RecordingNetwork.Samples(4);
        Samples<float, int>[] stream = [new(samples.Inputs[..2], samples.Targets[..2]), new(samples.Inputs[2..], samples.Targets[2..], new float[] { 5, 6 })];
        new Trainer<float, int>(network, new() { Epochs = 1, BatchSize = 4, Shuffle = false }).FitStream(stream);
        Assert.Equal([1f, 1, 5, 6], Assert.Single(network.Steps).Weights);
    }

    [Fact]
    public void What_a_stream_cannot_do_is_refused()
    {
        var stream = Chunks(RecordingNetwork.Samples(4), [4]);
        Refused<ArgumentException>(new() { Schedule = new CosineDecay(1) }, stream, "how many samples");
        Refused<ArgumentException>(new() { BatchSize = TrainerOptions.FullBatch }, stream, "in memory");
        Refused<ArgumentException>(new() { ValidationShare = 0.5 }, stream, "in memory");
        Refused<ArgumentException>(new() { InspectEpochs = 1 }, stream, "validation");
        Refused<InvalidOperationException>(new(), [], "no samples");
        Refused<ArgumentException>(new(), [new Samples<float, int>(new float[2], new int[3])], "chunk.Targets");
        Refused<ArgumentOutOfRangeException>(new(), [new Samples<float, int>(new float[] { float.NaN }, new int[1])], "chunk.Inputs[0]");

        static void Refused<T>(TrainerOptions options, IEnumerable<Samples<float, int>> stream, string word)
            where T : Exception
        {
            var network = new RecordingNetwork();
            Assert.Contains(word, Assert.ThrowsAny<T>(() => new Trainer<float, int>(network, options).FitStream(stream)).Message);
            Assert.Empty(network.Steps);
        }
    }

    [Fact]
    public async Task A_stream_that_is_cancelled_stops_the_training()
    {
        using var source = new CancellationTokenSource();
        var network = new RecordingNetwork();
        var trainer = new Trainer<float, int>(network, new() { Epochs = 5, BatchSize = 2, Shuffle = false });
        var result = await trainer.FitStreamAsync(Endless(), cancellation: source.Token);
        Assert.Equal((StopReason.Cancelled, 3L), (result.Reason, result.Steps));

        async IAsyncEnumerable<Samples<float, int>> Endless([EnumeratorCancellation] CancellationToken cancellation = default)
        {
            for (int k = 0; ; k++)
            {
                await Task.Yield();
                if (k == 3) source.Cancel();
                cancellation.ThrowIfCancellationRequested();
                yield return RecordingNetwork.Samples(2);
            }
        }
    }

    private static async IAsyncEnumerable<Samples<float, int>> Awaited(Samples<float, int> samples, int[] sizes)
    {
        foreach (var chunk in Chunks(samples, sizes))
        {
            await Task.Yield();
            yield return chunk;
        }
    }
}
