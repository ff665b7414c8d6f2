#if NET
namespace NetGen;

/// <summary>Why a trainer stopped.</summary>
public enum StopReason
{
    /// <summary>All epochs are done.</summary>
    Completed,

    /// <summary>Nothing improved any more.</summary>
    EarlyStopping,

    /// <summary>The caller asked for it: training can go on from there.</summary>
    Cancelled,

    /// <summary>A loss or a parameter became NaN or infinite.</summary>
    NonFinite,
}
#endif
