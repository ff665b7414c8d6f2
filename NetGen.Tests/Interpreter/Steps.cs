namespace NetGen.Tests.Interpreter;

/// <summary>
/// Forward with a cache, then BackwardFrom, in one call: a network's own Cache type keeps these members out of the runtime's interfaces.
/// Each network of these tests has a method of this kind in its class.
/// </summary>
/// <typeparam name="T">The network's numbers.</typeparam>
internal delegate void ForwardBackwardFrom<T>(ReadOnlySpan<T> input, Span<T> output, ReadOnlySpan<T> outputGradient, Span<T> gradient, Span<T> inputGradient, bool accumulate);

/// <summary>Forward with a cache, then Backward, in one call; returns the loss.</summary>
/// <typeparam name="T">The network's numbers.</typeparam>
/// <typeparam name="TTarget">A target's type.</typeparam>
internal delegate T ForwardBackward<T, TTarget>(ReadOnlySpan<T> input, Span<T> output, ReadOnlySpan<TTarget> target, Span<T> gradient, Span<T> inputGradient, bool accumulate, T weight);

/// <summary>Finds these methods in a compiled network.</summary>
internal static class Steps
{
    public static ForwardBackwardFrom<T> BackwardFrom<T>(object network) => Of<ForwardBackwardFrom<T>>(network, nameof(ForwardBackwardFrom<T>));

    public static ForwardBackward<T, TTarget> Backward<T, TTarget>(object network) => Of<ForwardBackward<T, TTarget>>(network, nameof(ForwardBackward<T, TTarget>));

    private static TDelegate Of<TDelegate>(object network, string name)
        where TDelegate : Delegate => network.GetType().GetMethod(name)!.CreateDelegate<TDelegate>(network);
}
