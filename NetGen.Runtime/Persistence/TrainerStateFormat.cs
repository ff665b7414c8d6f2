#if NET
using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;

namespace NetGen.Persistence;

/// <summary>A trainer's state in a checkpoint: single numbers in the metadata, lists of them as tensors.</summary>
internal static class TrainerStateFormat
{
    private const string Prefix = "netgen.trainer.";
    private const string History = "trainer.history";
    private const string BestParameters = "trainer.best_parameters";
    private const string BestOptimizerState = "trainer.best_optimizer_state";

    // Of an epoch's row: epoch, steps, learning rate, training loss, validation loss, how many metrics; they follow, and NaN up to the row's end.
    private const int Columns = 6;

    public static void Write<T>(TrainerState<T> state, IDictionary<string, string> metadata, Action<CheckpointTensor> add)
        where T : struct
    {
        Put("seed", state.Seed);
        Put("batch_size", state.BatchSize);
        Put("epoch", state.Epoch);
        Put("step_in_epoch", state.StepInEpoch);
        Put("step", state.Step);
        Put("loss_sum", state.LossSum);
        Put("loss_count", state.LossCount);
        Put("learning_rate", state.LearningRate);
        Put("schedule.factor", state.Schedule.Factor);
        Put("schedule.best_loss", state.Schedule.BestLoss);
        Put("schedule.epochs_without_improvement", state.Schedule.EpochsWithoutImprovement);
        Put("schedule.cooldown", state.Schedule.Cooldown);
        Put("best_value", state.BestValue);
        Put("best_epoch", state.BestEpoch);
        Put("best_step", state.BestStep);
        Put("epochs_without_improvement", state.EpochsWithoutImprovement);
        metadata[Prefix + "finished"] = state.Finished?.ToString() ?? "";
        AddList(BestParameters, state.BestParameters);
        AddList(BestOptimizerState, state.BestOptimizerState);
        add(HistoryOf(state.History));

        void Put<TNumber>(string name, TNumber number)
            where TNumber : IFormattable => metadata[Prefix + name] = number.ToString(null, CultureInfo.InvariantCulture);

        void AddList(string name, ReadOnlyMemory<T> values) =>
            add(new CheckpointTensor(name, ElementType.Of<T>(), [values.Length], MemoryMarshal.AsBytes(values.Span).ToArray()));
    }

    /// <exception cref="CheckpointException">There is no trainer, or not a whole one.</exception>
    public static TrainerState<T> Read<T>(IReadOnlyDictionary<string, string> metadata, Func<string, CheckpointTensor?> find)
        where T : unmanaged
    {
        return new TrainerState<T>
        {
            Seed = Get<ulong>("seed"),
            BatchSize = Get<int>("batch_size"),
            Epoch = Get<int>("epoch"),
            StepInEpoch = Get<int>("step_in_epoch"),
            Step = Get<long>("step"),
            LossSum = Get<double>("loss_sum"),
            LossCount = Get<long>("loss_count"),
            LearningRate = Get<double>("learning_rate"),
            Schedule = new ScheduleState(
                Get<double>("schedule.factor"), Get<double>("schedule.best_loss"), Get<int>("schedule.epochs_without_improvement"), Get<int>("schedule.cooldown")),
            BestValue = Get<double>("best_value"),
            BestEpoch = Get<int>("best_epoch"),
            BestStep = Get<long>("best_step"),
            EpochsWithoutImprovement = Get<int>("epochs_without_improvement"),
            Finished = Reason(Text("finished")),
            BestParameters = Tensor(BestParameters).ToArray<T>(),
            BestOptimizerState = Tensor(BestOptimizerState).ToArray<T>(),
            History = [.. Records(Tensor(History))],
        };

        string Text(string name) => metadata.TryGetValue(Prefix + name, out string? text) ? text : throw new CheckpointException($"The checkpoint has no trainer: '{Prefix}{name}' is missing.");

        TNumber Get<TNumber>(string name)
            where TNumber : INumberBase<TNumber> =>
            TNumber.TryParse(Text(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : throw new CheckpointException($"The metadata '{Prefix}{name}' is {Quoted.Of(Text(name))}, and no number as it should be.");

        CheckpointTensor Tensor(string name) => find(name) ?? throw new CheckpointException($"The checkpoint has no whole trainer: '{name}' is missing.");
    }

    private static StopReason? Reason(string text)
    {
        if (text.Length == 0) return null;
        foreach (var reason in Enum.GetValues<StopReason>())
        {
            if (reason.ToString() == text) return reason;
        }

        throw new CheckpointException($"The metadata '{Prefix}finished' is {Quoted.Of(text)}, and no reason.");
    }

    private static CheckpointTensor HistoryOf(IReadOnlyList<EpochRecord> history)
    {
        int columns = Columns + history.Select(record => record.Metrics.Count).DefaultIfEmpty().Max();
        double[] values = new double[history.Count * columns];
        values.AsSpan().Fill(double.NaN);
        for (int k = 0; k < history.Count; k++)
        {
            var record = history[k];
            double[] row = [record.Epoch, record.Steps, record.LearningRate, record.TrainingLoss, record.ValidationLoss, record.Metrics.Count, .. record.Metrics];
            row.CopyTo(values, k * columns);
        }

        return CheckpointTensor.FromDoubles(History, values, history.Count, columns);
    }

    private static IEnumerable<EpochRecord> Records(CheckpointTensor history)
    {
        double[] values = history.ToDoubles();
        if (history.Shape.Count != 2 || history.Shape[1] < Columns) throw new CheckpointException($"'{History}' must have {Columns} columns at least, but has the shape {ShapeText.Of(history.Shape)}.");
        int columns = (int)history.Shape[1];
        for (int first = 0; first < values.Length; first += columns)
        {
            double[] row = values[first..(first + columns)];
            int metrics = (int)Whole(row[5], columns - Columns);
            yield return new EpochRecord((int)Whole(row[0], int.MaxValue), Whole(row[1], 1L << 53), row[2], row[3], row[4], row[Columns..(Columns + metrics)]);
        }

        static long Whole(double value, long most) =>
            value >= 0 && value <= most && value == Math.Floor(value) ? (long)value : throw new CheckpointException(FormattableString.Invariant($"'{History}' has {value} where a whole number from 0 to {most} must be."));
    }
}
#endif
