using System.Globalization;
using Xunit;

namespace NetGen.Tests.Training;

/// <summary>The history as a file.</summary>
public sealed class TrainingHistoryTests
{
    [Fact]
    public void Csv_has_a_line_an_epoch_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        // A comma for the decimal point, without asking the machine for data of a culture.
        CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = "," } };
        try
        {
            Assert.Equal("epoch,steps,learning_rate,training_loss,validation_loss,accuracy\n1,2,0.125,0.5,1,0.5\n2,4,0.125,0.5,0.1,0.5\n", Csv(validates: true));
            Assert.Equal("epoch,steps,learning_rate,training_loss,validation_loss,accuracy\n1,2,0.125,0.5,,\n2,4,0.125,0.5,,\n", Csv(validates: false));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        static string Csv(bool validates)
        {
            using var writer = new StringWriter();
            History(validates).WriteCsv(writer);
            return writer.ToString();
        }
    }

    [Fact]
    public void The_file_is_replaced_as_a_whole()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            string path = Path.Combine(folder, "history.csv");
            File.WriteAllText(path, new string('x', 10_000));
            History(validates: true).WriteCsv(path);
            Assert.StartsWith("epoch,", File.ReadAllText(path), StringComparison.Ordinal);
            Assert.Equal(3, File.ReadAllLines(path).Length);
            // Where it cannot be written, nothing is left behind.
            string taken = Path.Combine(folder, "taken");
            Directory.CreateDirectory(taken);
            Assert.ThrowsAny<Exception>(() => History(validates: true).WriteCsv(taken));
            Assert.Equal([path, taken], Directory.GetFileSystemEntries(folder).Order());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Names_are_quoted_where_they_must_be()
    {
        using var writer = new StringWriter();
        new TrainingHistory(["a,b", "c\"d"]).WriteCsv(writer);
        Assert.Equal("epoch,steps,learning_rate,training_loss,validation_loss,\"a,b\",\"c\"\"d\"\n", writer.ToString());
    }

    private static TrainingHistory History(bool validates)
    {
        var network = new RecordingNetwork();
        foreach (float loss in new[] { 1f, 0.1f }) network.Losses.Enqueue(loss);
        var options = new TrainerOptions { Epochs = 2, BatchSize = 1, Shuffle = false, Schedule = new ConstantRate(0.125), Metrics = [new Accuracy()] };
        var result = new Trainer<float, int>(network, options).Fit(RecordingNetwork.Samples(2), validates ? RecordingNetwork.Samples(2) : null);
        // 0.1f as a double has more digits than 0.1; what is compared is the writing.
        if (validates) Assert.Equal(0.1f, result.History.Epochs[1].ValidationLoss);
        return Rounded(result.History);
    }

    private static TrainingHistory Rounded(TrainingHistory history)
    {
        var trainer = new Trainer<float, int>(new RecordingNetwork(), new() { Epochs = 2, Metrics = [new Accuracy()] });
        trainer.RestoreState(new()
        {
            Seed = 0,
            BatchSize = 32,
            Epoch = 2,
            StepInEpoch = 0,
            Step = 4,
            History = [.. history.Epochs.Select(epoch => new EpochRecord(epoch.Epoch, epoch.Steps, epoch.LearningRate, epoch.TrainingLoss, Math.Round(epoch.ValidationLoss, 6), epoch.Metrics))],
        });
        return trainer.History;
    }
}
