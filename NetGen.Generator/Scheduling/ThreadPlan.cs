using NetGen.Generator.Loops;
using NetGen.Generator.Model;

namespace NetGen.Generator.Scheduling;

/// <summary>How threads share a batch.</summary>
/// <param name="TileRows">Rows are split at multiples of it.</param>
/// <param name="Blocks">Blocks between two barriers of training.</param>
/// <param name="BlockLength">Elements that a block keeps between phases.</param>
/// <param name="StepLength">Elements that the optimizer's step keeps for its parts.</param>
/// <param name="ForwardRows">Rows that are worth a thread in inference.</param>
/// <param name="TrainRows">Rows that are worth a thread in training.</param>
/// <param name="Prepares">True where the rows need more of the parameters than their memory holds.</param>
/// <param name="StepsAtOnce">True where the step on a batch of one block stores no gradient.</param>
/// <param name="BeginsUpdate">True where one thread computes something of the optimizer's step before all share it.</param>
internal sealed record ThreadPlan(int TileRows, int Blocks, int BlockLength, int StepLength, int ForwardRows, int TrainRows, bool Prepares, bool StepsAtOnce, bool BeginsUpdate)
{
    /// <summary>Forward, the gradient with respect to the input and that of the weights.</summary>
    private const int TrainingPasses = 3;

    public static ThreadPlan Of(NetworkSpec spec, int blockRows, IReadOnlyList<EntryProgram> entries, int logicalLanes)
    {
        int tile = Math.Max(logicalLanes, Thresholds.TileRows);
        long work = 0;
        for (int k = 0, inputs = spec.InputSize; k < spec.Layers.Count; inputs = spec.Layers[k++].Units) work += (long)inputs * spec.Layers[k].Units;
        return new ThreadPlan(
            blockRows % tile == 0 ? tile : blockRows,
            Math.Max(1, Thresholds.SharedRows / blockRows),
            Length(EntryPoint.RowsPart),
            Length(EntryPoint.UpdatePart),
            RowsWorth(work),
            RowsWorth(TrainingPasses * work),
            Has(EntryPoint.PreparePart),
            Has(EntryPoint.StepPart),
            Has(EntryPoint.UpdateBegin));

        int Length(EntryPoint entry) => entries.FirstOrDefault(program => program.Entry == entry)?.Stack.Length ?? 0;

        bool Has(EntryPoint entry) => entries.Any(program => program.Entry == entry);
    }

    private static int RowsWorth(long workOfRow) => (int)Math.Max(1, Thresholds.ThreadWork / workOfRow);
}
