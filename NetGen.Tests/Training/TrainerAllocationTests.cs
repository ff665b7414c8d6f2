using Xunit;

namespace NetGen.Tests.Training;

/// <summary>A step allocates nothing, whatever it does.</summary>
public sealed class TrainerAllocationTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(TrainerOptions.FullBatch)]
    public void Steps_allocate_nothing(int batch)
    {
        var samples = TrainingNetworks.Classes(320);
        var weights = Enumerable.Repeat(2f, 320).ToArray();
        var options = new TrainerOptions { Epochs = 3, BatchSize = batch, InputNoise = 0.1, ClassWeights = [1, 2, 3], Schedule = new CosineDecay(0.01), ReportSteps = 1 };
        Check(progress => new Trainer<float, int>(TrainingNetworks.Labels(), options).Fit(new(samples.Inputs, samples.Targets, weights), null, progress));
        Check(progress => new Trainer<float, int>(TrainingNetworks.Labels(), new() { Epochs = 3, BatchSize = batch, ReportSteps = 1 }).Fit(samples, samples, progress));
    }

    /// <summary>Windows of a stream reuse their memory: chunks that cost nothing leave nothing.</summary>
    [Fact]
    public void Windows_of_a_stream_allocate_nothing()
    {
        var samples = TrainingNetworks.Classes(320);
        var chunks = Enumerable.Range(0, 32).Select(k => new Samples<float, int>(samples.Inputs.Slice(k * 40, 40), samples.Targets.Slice(k * 10, 10))).ToArray();
        Check(progress => new Trainer<float, int>(TrainingNetworks.Labels(), new() { Epochs = 3, BatchSize = 16, StreamWindow = 64, InputNoise = 0.1, ReportSteps = 1 }).FitStream(chunks, null, null, progress));
    }

    /// <summary>Bytes from the first step of an epoch to its last; the ends of epochs lie between.</summary>
    private static void Check(Func<IProgress<TrainingProgress>, TrainingResult> fit)
    {
        fit(new Probe());
        var probe = new Probe();
        var result = fit(probe);
        Assert.Equal(result.Steps, probe.Steps);
        Assert.Equal(0, probe.Bytes);
    }

    private sealed class Probe : IProgress<TrainingProgress>
    {
        private long _before = -1;

        public long Bytes { get; private set; }

        public int Steps { get; private set; }

        public void Report(TrainingProgress value)
        {
            if (value.Record is not null)
            {
                _before = -1;
                return;
            }

            long now = GC.GetAllocatedBytesForCurrentThread();
            if (_before >= 0) Bytes += now - _before;
            Steps++;
            _before = GC.GetAllocatedBytesForCurrentThread();
        }
    }
}
