#if NET
using System.Numerics;

namespace NetGen;

/// <summary>The best epoch so far, what the network had learnt then, and how long ago that is.</summary>
internal sealed class BestEpoch<T, TTarget>(ITrainable<T, TTarget> network, EarlyStopping? options)
    where T : unmanaged, IFloatingPointIeee754<T>
    where TTarget : unmanaged
{
    private readonly T[] _parameters = new T[options is { RestoreBest: true } ? network.ParameterCount : 0];
    private readonly T[] _state = new T[options is { RestoreBest: true, RestoreOptimizer: true } ? network.OptimizerStateCount : 0];

    /// <summary>1 for the first; 0 where there is none.</summary>
    public int Epoch { get; private set; }

    public double Value { get; private set; } = options?.Worst ?? 0;

    /// <summary>Epochs since it.</summary>
    public int Waited { get; private set; }

    public long Step { get; private set; }

    public ReadOnlySpan<T> Parameters => Epoch > 0 ? _parameters : [];

    public ReadOnlySpan<T> OptimizerState => Epoch > 0 ? _state : [];

    /// <summary>Takes notice of an epoch; true where training should stop.</summary>
    public bool Observe(int epoch, double value)
    {
        if (options is null) return false;
        if (!options.IsBetter(value, Value)) return ++Waited > options.Patience;
        (Epoch, Value, Waited) = (epoch, value, 0);
        if (_parameters.Length > 0) network.CopyParametersTo(_parameters);
        if (_state.Length > 0) network.CopyOptimizerStateTo(_state);
        Step = network.Step;
        return false;
    }

    /// <summary>Gives the network back what it had learnt then, where that is wanted.</summary>
    public void Restore()
    {
        if (options is not { RestoreBest: true } || Epoch == 0) return;
        network.SetParameters(_parameters);
        if (!options.RestoreOptimizer) return;
        network.SetOptimizerState(_state);
        network.Step = Step;
    }

    /// <summary>Takes the place of another one; throws before anything is changed where it does not fit.</summary>
    public void Set(TrainerState<T> state)
    {
        bool exists = options is not null && state.BestEpoch > 0;
        Guard.Length("state.BestParameters", exists ? _parameters.Length : 0, state.BestParameters.Length);
        Guard.Length("state.BestOptimizerState", exists ? _state.Length : 0, state.BestOptimizerState.Length);
        if (options is null) return;
        (Epoch, Waited, Step) = (state.BestEpoch, state.EpochsWithoutImprovement, state.BestStep);
        Value = exists ? state.BestValue : options.Worst;
        state.BestParameters.Span.CopyTo(_parameters);
        state.BestOptimizerState.Span.CopyTo(_state);
    }
}
#endif
