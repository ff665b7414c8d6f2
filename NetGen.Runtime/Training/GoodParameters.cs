#if NET
using System.Numerics;

namespace NetGen;

/// <summary>The last parameters that were all finite, for when they no longer are.</summary>
internal sealed class GoodParameters<T, TTarget>(ITrainable<T, TTarget> network)
    where T : unmanaged, IFloatingPointIeee754<T>
    where TTarget : unmanaged
{
    // A copy costs a step or two: it is not made more often.
    private const int Interval = 256;

    private T[] _good = new T[network.ParameterCount];
    private T[] _newest = new T[network.ParameterCount];
    private long _lastStep;

    /// <summary>Where they come from: <c>the end of epoch 3</c>.</summary>
    public string Place { get; private set; } = "";

    /// <summary>True where enough steps were made since the last copy.</summary>
    public bool AreOld(long step) => step - _lastStep >= Interval;

    /// <summary>Copies the parameters where they are finite, else returns the name of the first layer of which one is not.</summary>
    public string? Take(long step, string place)
    {
        network.CopyParametersTo(_newest);
        if (FailureSearch.FirstNonFiniteLayer(network, _newest) is { } layer) return layer;
        (_good, _newest) = (_newest, _good);
        (_lastStep, Place) = (step, place);
        return null;
    }

    /// <summary>Gives the network the last good parameters back. The optimizer's memory is of the bad ones: it starts anew.</summary>
    public void Restore()
    {
        network.SetParameters(_good);
        network.ResetOptimizer();
    }
}
#endif
