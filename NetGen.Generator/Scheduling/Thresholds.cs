namespace NetGen.Generator.Scheduling;

/// <summary>The numbers that decide between schedules, each with its reason.</summary>
internal static class Thresholds
{
    /// <summary>Vector multiply-adds up to which a kernel is fully unrolled: beyond, loops unrolled four to eight times are within 5 % and cost no JIT time.</summary>
    public const int FullUnroll = 64;

    /// <summary>Most outputs of the layers of a network whose single samples run in scalars: with 2-2-1 a step takes 0.82 of the time in vectors.</summary>
    public const int ScalarOutputs = 3;

    /// <summary>Most weights of such a layer: each is a statement.</summary>
    public const int ScalarWeights = 64;

    /// <summary>
    /// Layers from which what several entry points compute alike is written once, for all of them to call: 64-64-48-32-10 takes 0.9 of the text.
    /// Training takes as long, inference on one sample 1.03 to 1.06 of the time, which shorter networks need not pay to stay below 300 KB.
    /// </summary>
    public const int SharedLayers = 4;

    /// <summary>Most elements that such a pass keeps: 16 KB of floats or 32 of doubles, on the stack and soon in the first-level cache.</summary>
    public const int SharedLength = 4096;

    /// <summary>Most outputs that a block of inference copies to the caller so that training runs the same last layer: with more, fewer rows would fit the stack.</summary>
    public const int CopiedOutputs = 64;

    /// <summary>Multiply-adds of one step of a tile's inner loop, where the run-time has none for it: with half of them short sums lose 3 to 5 %, with more the text grows for nothing.</summary>
    public const int TileStep = 32;

    /// <summary>The same for scalar code, where each statement is one multiply-add.</summary>
    public const int FullUnrollScalar = 64;

    /// <summary>Operations of one step of a map: heavy maps such as Adam's are bound by division and root, so that more of them at once only make text.</summary>
    public const int MapStep = 16;

    /// <summary>Most operations of an update that rides on a sum: momentum's four; Adam's dozen gains nothing from the loads it saves.</summary>
    public const int UpdateOperations = 6;

    /// <summary>
    /// Bytes of a matrix whose update waits for the next sample's forward pass: what the first-level cache does not hold beside the rest. One
    /// pass over 784 x 128 weights in place of two takes 0.74 of a step's time.
    /// </summary>
    public const int DeferredBytes = 32 * 1024;

    /// <summary>
    /// Bytes of a gradient's strip that the second-level cache holds beside the rest. A batch of 32 through 784-128-10 with Adam takes 0.90 of
    /// the time of one gradient for all, one of 128 takes 0.95; strips of 12 to 120 KB are alike.
    /// </summary>
    public const int StripBytes = 64 * 1024;

    /// <summary>
    /// Most layers of a network whose gradients go in strips: the step has kernels of its own then, 43 KB of text for 784-128-10, and three
    /// layers would have more than 300 KB.
    /// </summary>
    public const int StripLayers = 2;

    /// <summary>Steps of a sum over a matrix that the first-level cache does not hold: with four of them 784 x 128 weights take 1.05 of the time.</summary>
    public const int StreamSteps = 8;

    /// <summary>
    /// Vectors beside each other that a light map takes of a matrix that the first-level cache does not hold: strips as wide as registers
    /// allow touch it in fewer passes. The update of 784 x 128 weights on one sample takes 0.9 of the time of four vectors at a time, and a
    /// step 0.95. Heavy maps, of one vector at a time, go row by row in place of that: a step of Adam takes 0.78 of the time.
    /// </summary>
    public const int StreamVectors = 8;

    /// <summary>Locals of one method, those of inlined helpers included: RyuJIT stops inlining at 512, and a multiply-add becomes a call.</summary>
    public const int MethodLocals = 440;

    /// <summary>Bytes of IL of one method: RyuJIT stops optimizing at 60,000 or 20,000 instructions, and its time grows faster than the size.</summary>
    public const int MethodBytes = 22_000;

    /// <summary>
    /// Widest input or layer of a network whose batches run with lanes over the rows. A batch of 32 through 4-16-16-3 takes 0.45 of the time,
    /// through 2-2-1 0.16. Wider layers gain less, 0.65 for 8-32-32-4, and inputs of 32 lose where a batch has few rows.
    /// </summary>
    public const int RowLanesWidth = 16;

    /// <summary>Rows of a register tile of the widest vectors.</summary>
    public const int TileRows = 8;

    /// <summary>Vectors of a register tile of the widest vectors.</summary>
    public const int TileVectors = 2;

    /// <summary>
    /// Vectors of a tile of the widest vectors where a row is a multiple of so many: 4 x 4, of as many sums as 8 x 2, and 6 x 4 load less for
    /// each product. Batches of 128 through 784-128-10 take 0.75 of the time where the processor loads one vector a cycle, by 784 x 128
    /// weights at 97 % of its limit in place of 81 %.
    /// </summary>
    public const int WideTileVectors = 4;

    /// <summary>Most rows of such a tile: 24 sums, four vectors and one number of 32 registers.</summary>
    public const int WideTileRows = 6;

    /// <summary>Its least, and its rows of a batch.</summary>
    public const int LeastWideTileRows = 4;

    /// <summary>Independent accumulators that hide the latency of a fused multiply-add: 4 cycles at two a cycle.</summary>
    public const int AccumulatorChains = 8;

    /// <summary>Chains beyond which splitting one sum gains nothing.</summary>
    public const int MostChains = 4;

    /// <summary>
    /// Longest rows of weights that a pass which sums and updates them takes one by one: then each weight is read once, and what all rows share,
    /// a gradient and its step, stays in registers where there are enough. With vectors of 256 bits 16 x 16 weights take 0.6 of the time of
    /// eight rows at once, 64 x 32 take 0.7, and a step of 64-128-64-10 takes 0.92; with 128 bits, and half of it in memory, a step of
    /// 64-64-32-10 takes 0.94.
    /// </summary>
    public const int RowInRegisters = 64;

    /// <summary>Widest vectors of features that a row kernel keeps in registers, if the JIT inlines all that is done to them; other rows go through memory.</summary>
    public const int RowVectors = 8;

    /// <summary>Bytes of stack that the temporaries of a block of rows may use in inference.</summary>
    public const int StackBudget = 128 * 1024;

    /// <summary>
    /// Multiply-adds that are worth another thread, 5 us of work: three barriers cost 0.3 us where nobody comes to help, and a thread that
    /// sleeps comes some microseconds late.
    /// </summary>
    public const int ThreadWork = 500_000;

    /// <summary>Rows between two barriers of threads that share a batch: a barrier costs 0.1 us, and what more rows keep would leave L2.</summary>
    public const int SharedRows = 256;

    /// <summary>
    /// Bytes of the instance's memory that the temporaries of a block of rows may use in training on one thread: they stay in L2. Several
    /// threads take the same blocks, whatever they keep of them, for the same bits.
    /// </summary>
    public const int TrainingBudget = 256 * 1024;

    /// <summary>Most rows of a block of inference: enough to spread the cost of a pass over the weights. More only clear more stack.</summary>
    public const int InferenceRows = 64;

    /// <summary>
    /// Most rows of a block of training. A batch that is one block stores no gradient: batches of 128 through 784-128-10 take 0.96 of the time
    /// of two blocks of 64, through 64-64-32-10 0.93.
    /// </summary>
    public const int TrainingRows = 128;

    /// <summary>Most parameters of a device's network that is written out without loops: 33 bytes of flash a parameter and training step.</summary>
    public const int Straight = 150;

    /// <summary>The same where speed matters more than flash; a method's branches reach 32 KB.</summary>
    public const int StraightForSpeed = 400;

    /// <summary>Most weights that are literals of a device's inference: 9 KB of flash.</summary>
    public const int Literals = 1000;

    /// <summary>The same where speed matters more than flash: 34 KB of the 64 that an assembly has for code.</summary>
    public const int LiteralsForSpeed = 4000;

    /// <summary>The same where flash matters most: so many weights take less as literals than as an array.</summary>
    public const int LiteralsForSize = 50;

    /// <summary>Weights that take no more as literals than the loops of a layer do beside their array: 100 bytes.</summary>
    public const int LiteralsForLoops = 20;
}
