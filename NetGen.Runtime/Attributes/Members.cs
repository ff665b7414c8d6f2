namespace NetGen;

/// <summary>Groups of members that the compiler adds to a network's class. Members that nobody calls cost flash on a microcontroller.</summary>
[Flags]
public enum Members
{
    /// <summary><c>Forward</c>.</summary>
    Inference = 1,

    /// <summary><c>Train</c>, and how parameters start.</summary>
    Train = 2,

    /// <summary>The three textbook steps, <c>Forward</c> with a cache, <c>Backward</c> and <c>Update</c>, and how parameters start.</summary>
    Steps = 4,

    /// <summary>Parameters and the optimizer's memory, in and out.</summary>
    Parameters = 8,

    /// <summary>All of them.</summary>
    All = Inference | Train | Steps | Parameters,
}
