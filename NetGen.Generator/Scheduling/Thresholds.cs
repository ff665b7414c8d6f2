namespace NetGen.Generator.Scheduling;

/// <summary>The numbers that decide between schedules, each with its reason.</summary>
internal static class Thresholds
{
    /// <summary>Vector multiply-adds up to which a kernel is fully unrolled: beyond, loops unrolled four to eight times are within 5 % and cost no JIT time.</summary>
    public const int FullUnroll = 64;

    /// <summary>Multiply-adds of one step of a tile's inner loop: with 16 of them the counter costs nothing measurable, and the text stays short.</summary>
    public const int TileStep = 32;

    /// <summary>The same for scalar code, where each statement is one multiply-add.</summary>
    public const int FullUnrollScalar = 64;

    /// <summary>Statements of one method beyond which RyuJIT's limits (60,000 bytes of IL, 2,000 locals) come near: about 25 KB of IL.</summary>
    public const int MethodStatements = 600;

    /// <summary>Independent accumulators that hide the latency of a fused multiply-add: 4 cycles at two a cycle.</summary>
    public const int AccumulatorChains = 8;

    /// <summary>Chains beyond which splitting one sum gains nothing.</summary>
    public const int MostChains = 4;

    /// <summary>Vectors of features that a row kernel keeps in registers; wider rows go through memory.</summary>
    public const int RowVectors = 8;

    /// <summary>Bytes of stack that the caches of one block of rows may use.</summary>
    public const int StackBudget = 128 * 1024;

    /// <summary>Most rows of a block: enough to spread the cost of a pass over the weights, few enough for the caches to stay in L1 and L2.</summary>
    public const int MostBlockRows = 64;
}
