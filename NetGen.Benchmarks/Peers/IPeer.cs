using NetGen.Benchmarks.Cases;

namespace NetGen.Benchmarks.Peers;

/// <summary>One way to run networks. Adding one is a file and a line in <see cref="PeerList"/>.</summary>
internal interface IPeer : IDisposable
{
    /// <summary>What it is called in tables.</summary>
    string Name { get; }

    /// <summary>What it is, in a line.</summary>
    string Description { get; }

    /// <summary>Why this machine cannot run it, or null.</summary>
    string? Missing { get; }

    /// <summary>Every way in which it does the work; none where it cannot, as a library for inference cannot train.</summary>
    IEnumerable<Entry> Enter(Work work);
}

/// <summary>An implementation that is ready for one piece of work.</summary>
/// <param name="Implementation">The peer's name, and the way where it has several.</param>
/// <param name="Contender">What is timed.</param>
internal sealed record Entry(string Implementation, IContender Contender);

/// <summary>One implementation of one piece of work.</summary>
internal interface IContender : IDisposable
{
    /// <summary>Everything runs in this process, so that what it allocates on the managed heap can be counted.</summary>
    bool InProcess { get; }

    /// <summary>Makes calls one after the other, going on from the sample where the last one stopped; returns the nanoseconds they took together.</summary>
    double Run(int calls);

    /// <summary>Sets parameters, optimizer and sample back to the start.</summary>
    void Reset();

    /// <summary>What the calls have led to.</summary>
    Observation Observe();
}

/// <summary>What all implementations of a piece of work must agree on.</summary>
/// <param name="Loss">The last step's loss before its update; 0 after inference.</param>
/// <param name="Values">The last outputs, or after training all parameters.</param>
internal sealed record Observation(float Loss, float[] Values);
