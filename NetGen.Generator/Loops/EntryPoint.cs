using NetGen.Generator.Passes;

namespace NetGen.Generator.Loops;

/// <summary>One of the methods that the user's members call: which program it runs and what it takes, in order.</summary>
/// <param name="Name">The method's name.</param>
/// <param name="Summary">What it does, in words.</param>
/// <param name="Tensors">The names of buffers and numbers, in the order of the parameters.</param>
/// <param name="IsBatched">True when it takes a count of rows at the end.</param>
/// <param name="ReturnsLoss">True when it returns the loss (of all rows together).</param>
/// <param name="TakesScalars">True when the host's numbers of the step follow.</param>
/// <param name="IsExclusive">True when nothing else may run on the instance meanwhile, so that temporaries may be kept there.</param>
/// <param name="Share">What a thread does of it when several share it.</param>
internal sealed record EntryPoint(string Name, string Summary, string[] Tensors, bool IsBatched = false, bool ReturnsLoss = false, bool TakesScalars = false, bool IsExclusive = false, Share Share = Share.Whole)
{
    /// <summary>True on a device without a stack for arrays: what is made on the way lies in the instance's own array.</summary>
    public bool IsOnDevice { get; init; }

    /// <summary>True where the gradients of a block are added up, by the kernels of a step if that is plain.</summary>
    public bool AddsGradients { get; init; }

    /// <summary>True where the method itself refuses a loss that is not finite; elsewhere the member that calls it does.</summary>
    public bool ChecksLoss => ReturnsLoss && !IsBatched && (TakesScalars || IsOnDevice);

    /// <summary>The flag under which the gradient of the input is computed.</summary>
    public const string InputGradientFlag = "withInputGradient";

    /// <summary>The buffer of what threads that share a program keep for each other.</summary>
    public const string Kept = "kept";

    /// <summary>The place in its block of the first row.</summary>
    public const string First = "first";

    /// <summary>Which part of <see cref="Parts"/> is to be done.</summary>
    public const string Part = "part";

    /// <summary>How many parts there are.</summary>
    public const string Parts = "parts";

    public static EntryPoint Forward { get; } = new("Forward", "Inference on one sample.", ["memory", "x", "output"]);

    public static EntryPoint ForwardCache { get; } = new("ForwardCache", "Inference on one sample, keeping what Backward needs.", ["memory", "x", "output", Bindings.Cache]);

    public static EntryPoint LossSeed { get; } = new("LossSeed", "The loss of one sample and its gradient with respect to the last layer's weighted sums.", [Bindings.Cache, "y", "weight", "seed"], ReturnsLoss: true);

    public static EntryPoint OutputSeed { get; } = new("OutputSeed", "A gradient from outside, taken back through the last activation.", [Bindings.Cache, "outputGradient", "seed"]);

    public static EntryPoint BackwardFromSeed { get; } = new("BackwardFromSeed", "Backpropagation of one sample from the last layer's weighted sums; adds to the gradient.", ["memory", "x", Bindings.Cache, "seed", "gradient", "inputGradient", InputGradientFlag]);

    public static EntryPoint Train { get; } = new("Train", "One step on one sample: forward, loss, backward and update in one pass.", ["memory", "x", "y", "weight"], ReturnsLoss: true, TakesScalars: true, IsExclusive: true);

    public static EntryPoint TrainNext { get; } = new("TrainNext", "One step on one sample of several: makes the update that the sample before left waiting, and leaves its own.", ["memory", "x", DeferUpdate.Previous, "y", "weight"], ReturnsLoss: true, TakesScalars: true, IsExclusive: true);

    public static EntryPoint Flush { get; } = new("Flush", "Makes the update that the last sample left waiting.", ["memory", DeferUpdate.Previous], TakesScalars: true, IsExclusive: true);

    public static EntryPoint ForwardBlock { get; } = new("ForwardBlock", "Inference on a block of rows.", ["memory", "x", "output"], IsBatched: true);

    public static EntryPoint LossBlock { get; } = new("LossBlock", "The weighted losses of a block of rows, summed.", ["memory", "x", "y", "weight"], IsBatched: true, ReturnsLoss: true);

    public static EntryPoint GradientBlock { get; } = new("GradientBlock", "The weighted losses of a block of rows, summed; adds their gradient to the instance's.", ["memory", "x", "y", "weight"], IsBatched: true, ReturnsLoss: true, IsExclusive: true) { AddsGradients = true };

    public static EntryPoint TrainBlock { get; } = new("TrainBlock", "One step on a batch of one block: no gradient is stored as a whole.", ["memory", "x", "y", "weight"], IsBatched: true, ReturnsLoss: true, TakesScalars: true, IsExclusive: true);

    public static EntryPoint Update { get; } = new("Update", "One step of the optimizer from the instance's gradient.", ["memory"], TakesScalars: true, IsExclusive: true);

    public static EntryPoint PreparePart { get; } = new("PreparePart", "One thread's part of what the rows of a batch need of the parameters.", ["memory"], IsExclusive: true, Share: Share.Tiles);

    public static EntryPoint RowsPart { get; } = new("RowsPart", "Rows of a block, forward and back; keeps their losses and what the gradients are summed from.", ["memory", "x", "y", "weight", Kept], IsBatched: true, IsExclusive: true, Share: Share.Rows);

    public static EntryPoint LossOfBlock { get; } = new("LossOfBlock", "The weighted losses of a block that were kept, summed.", [Kept], IsBatched: true, ReturnsLoss: true, IsExclusive: true, Share: Share.Alone);

    public static EntryPoint StepPart { get; } = new("StepPart", "One step on a batch of one block, from what its rows kept: one thread's part of the parameters.", ["memory", "x", Kept], IsBatched: true, TakesScalars: true, IsExclusive: true, Share: Share.Tiles);

    public static EntryPoint GradientPart { get; } = new("GradientPart", "Adds the gradients of a block to the instance's: one thread's part of the parameters.", ["memory", "x", Kept], IsBatched: true, IsExclusive: true, Share: Share.Tiles) { AddsGradients = true };

    public static EntryPoint UpdateBegin { get; } = new("UpdateBegin", "What one thread computes of the optimizer's step before all share it.", ["memory", Kept], TakesScalars: true, IsExclusive: true, Share: Share.Alone);

    public static EntryPoint UpdatePart { get; } = new("UpdatePart", "One step of the optimizer from the instance's gradient: one thread's part of the parameters.", ["memory", Kept], TakesScalars: true, IsExclusive: true, Share: Share.Tiles);

    public static EntryPoint Backward { get; } = new("Backward", "The loss of one sample and its gradient, from what Forward kept.", ["memory", "x", Bindings.Cache, "y", "gradient"], ReturnsLoss: true);

    public static EntryPoint TrainAlone { get; } = new("Train", Train.Summary, ["memory", "x", "y"], ReturnsLoss: true, TakesScalars: true);

    public static EntryPoint UpdateFrom { get; } = new("Update", "One step of the optimizer from the caller's gradient.", ["memory", "gradient"], TakesScalars: true);

    /// <summary>Counts that follow the buffers.</summary>
    public IEnumerable<string> Counts => [.. IsBatched ? ["rows"] : Array.Empty<string>(), .. Share switch { Share.Rows => [First], Share.Tiles => [Part, Parts], _ => Array.Empty<string>() }];
}

/// <summary>What a thread does of a program that several threads share. Rows and tiles of parameters are split, never a sum.</summary>
internal enum Share
{
    /// <summary>All of it: nobody shares it.</summary>
    Whole,

    /// <summary>Some rows of a block.</summary>
    Rows,

    /// <summary>Some tiles of each kernel's results.</summary>
    Tiles,

    /// <summary>All of it, between two phases that are shared.</summary>
    Alone,
}
