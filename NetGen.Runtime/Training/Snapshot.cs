#if NET
using System.Numerics;

namespace NetGen;

/// <summary>Copies of what a network has learnt: the newest one and the one before.</summary>
internal sealed class Snapshot<T, TTarget>(ITrainable<T, TTarget> network)
    where T : unmanaged, IFloatingPointIeee754<T>
    where TTarget : unmanaged
{
    private Copy _newest = new(network);
    private Copy _before = new(network);

    /// <summary>Copies what the network has learnt.</summary>
    public void Take()
    {
        (_newest, _before) = (_before, _newest);
        _newest.Take();
    }

    /// <summary>Forgets the newest copy: the one before is the newest again.</summary>
    public void TakeBack() => (_newest, _before) = (_before, _newest);

    /// <summary>Gives the network back what the newest copy has.</summary>
    public void Restore() => _newest.Restore();

    /// <summary>The name of the first layer of which the newest copy has a number that is not finite, or null.</summary>
    public string? FirstNonFiniteLayer() => FailureSearch.FirstNonFiniteLayer(network, _newest.Parameters);

    private sealed class Copy(ITrainable<T, TTarget> network)
    {
        private readonly T[] _state = new T[network.OptimizerStateCount];
        private long _step;

        public T[] Parameters { get; } = new T[network.ParameterCount];

        public void Take()
        {
            network.CopyParametersTo(Parameters);
            network.CopyOptimizerStateTo(_state);
            _step = network.Step;
        }

        public void Restore()
        {
            network.SetParameters(Parameters);
            network.SetOptimizerState(_state);
            network.Step = _step;
        }
    }
}
#endif
