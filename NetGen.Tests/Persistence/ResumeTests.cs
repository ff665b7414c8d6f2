using System.Diagnostics;
using NetGen.Numerics;
using NetGen.Tests.Compile;
using NetGen.Tests.Machine;
using Xunit;

namespace NetGen.Tests.Persistence;

/// <summary>A training that stops anywhere and goes on from its last checkpoint ends as one that never stopped, bit for bit.</summary>
public sealed class ResumeTests : IDisposable
{
    private const int Kills = 50;

    private static readonly Lazy<Library> Compiled = new(() => Library.Save(CompilationHarness.Compile($"using NetGen; {ResumeProbe.Source}", new HarnessOptions { AssemblyName = "Resuming" }).Compilation));

    private readonly string _folder = Directory.CreateTempSubdirectory("netgen-resume").FullName;

    private string Path => System.IO.Path.Combine(_folder, "training.safetensors");

    private string Partial => Path + ".partial";

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Killed as by a power switch, at any moment: before the first checkpoint, between two, within one, or after the last.</summary>
    [Fact]
    public void A_process_killed_fifty_times_ends_with_the_same_bits()
    {
        string expected = Uninterrupted();
        var random = new RandomSource(2026);
        int kills = 0, resumed = 0, whileSaving = 0;

        // A busy machine may need more than fifty to hit the moments in which a checkpoint is written.
        bool IsEnough() => kills >= Kills && resumed >= Kills / 2 && whileSaving > 0;
        while (!IsEnough())
        {
            File.Delete(Path);
            string? bits;
            do
            {
                // Whatever a kill has left is a whole file, or none yet.
                if (File.Exists(Path) && Checkpoint.Load(Path).Metadata["netgen.trainer.finished"].Length == 0) resumed++;
                Assert.True(kills < 10 * Kills, $"Of {kills} kills {resumed} fell between the first checkpoint and the end, {whileSaving} into the writing of one.");
                bits = Live(IsEnough() ? int.MaxValue : (int)(random.NextDouble() * 8), (int)(random.NextDouble() * 6), untilSaving: random.NextDouble() < 0.5);
                if (bits is not null) continue;
                kills++;
                if (File.Exists(Partial)) whileSaving++;
            }
            while (bits is null);
            Assert.Equal(expected, bits);
            Assert.False(File.Exists(Partial));
        }
    }

    /// <summary>From each of the checkpoints of a training, and through bytes that are written and read again.</summary>
    [Fact]
    public void Every_checkpoint_leads_to_the_same_bits()
    {
        var network = NewNetwork();
        var trainer = ResumeProbe.NewTrainer(network);
        var (training, validation) = ResumeProbe.Data();
        var checkpoints = new List<byte[]>();
        trainer.Fit(training, validation, new DirectProgress<TrainingProgress>(_ => checkpoints.Add(Checkpoint.Capture(network, trainer).ToArray())));
        string expected = Uninterrupted();
        foreach (byte[] checkpoint in checkpoints)
        {
            File.WriteAllBytes(Path, checkpoint);
            Assert.Equal(expected, ResumeProbe.Bits(NewNetwork(seed: 9), Path, saved: null));
        }

        Assert.Equal(checkpoints.Count, checkpoints.Select(bytes => Checkpoint.Load(bytes).Metadata["netgen.trainer.step"] + Checkpoint.Load(bytes).Metadata["netgen.trainer.epoch"]).Distinct().Count());
    }

    [Fact]
    public void What_is_of_another_trainer_is_refused()
    {
        var network = NewNetwork();
        var trainer = ResumeProbe.NewTrainer(network);
        var checkpoint = Checkpoint.Capture(network, trainer);
        byte[] file = checkpoint.ToArray();
        Refused(checkpoint, new TrainerOptions { BatchSize = 8, Seed = 8 }, "seed 7");
        Refused(checkpoint, new TrainerOptions { BatchSize = 9, Seed = 7 }, "batch size 8");
        Refused(Checkpoint.Capture(network), null, "has no trainer");
        Refused(Checkpoint.Load(Edited.Replace(file, "trainer.epoch\":\"0\"", "trainer.epoch\":\"x\"")), null, "is 'x', and no number");
        Refused(Checkpoint.Load(Edited.Replace(file, "trainer.epoch\":\"0\"", "trainer.epoch\":\"1\"")), null, "its history has 0");
        Refused(Checkpoint.Load(Edited.Replace(file, "trainer.finished\":\"\"", "trainer.finished\":\"9\"")), null, "is '9', and no reason");
        Refused(Checkpoint.Load(Edited.Replace(file, "\"trainer.history\"", "\"trainer.histories\"")), null, "'trainer.history' is missing");
        Refused(Checkpoint.Load(Edited.Replace(file, "\"shape\":[0,6]", "\"shape\":[0,5]")), null, "must have 6 columns");

        void Refused(Checkpoint wrong, TrainerOptions? options, string reason)
        {
            var other = NewNetwork(seed: 3);
            var otherTrainer = options is null ? ResumeProbe.NewTrainer(other) : new Trainer<float, int>(other, options);
            string before = CheckpointNetworks.State(other);
            Assert.Contains(reason, Assert.Throws<CheckpointException>(() => wrong.RestoreTo(other, otherTrainer)).Message, StringComparison.Ordinal);
            Assert.Equal(before, CheckpointNetworks.State(other));
            Assert.Equal(0, otherTrainer.Step);
        }
    }

    private string Uninterrupted()
    {
        string path = System.IO.Path.Combine(_folder, "uninterrupted.safetensors");
        File.Delete(path);
        return ResumeProbe.Bits(NewNetwork(), path, saved: null);
    }

    /// <summary>
    /// Starts the training in a process of its own, and kills it when it has saved some checkpoints and some more time has passed, or less
    /// where it is to be hit while it saves the next one. Its result, or null where it was killed before there was one.
    /// </summary>
    private string? Live(int checkpoints, int milliseconds, bool untilSaving)
    {
        using var process = ChildProcess.Start(nameof(ResumeProbe), Compiled.Value, [Path], VectorWidths.AsIs);
        process.StandardOutput.ReadLine();
        for (int k = 0; k < checkpoints; k++)
        {
            string? line = process.StandardOutput.ReadLine();
            if (line != ResumeProbe.Saved)
            {
                process.WaitForExit();
                Assert.True(process.ExitCode == 0, process.StandardError.ReadToEnd());
                return line;
            }

            process.StandardInput.WriteLine();
        }

        var time = Stopwatch.StartNew();
        while (time.ElapsedMilliseconds < milliseconds && !(untilSaving && File.Exists(Partial))) Thread.Yield();
        process.Kill();
        process.WaitForExit();
        return null;
    }

    private static ITrainable<float, int> NewNetwork(ulong seed = 1) => (ITrainable<float, int>)Activator.CreateInstance(Compiled.Value.Assembly.GetType("Resumed")!, seed)!;
}
