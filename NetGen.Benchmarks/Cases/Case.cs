using NetGen.Benchmarks.Peers;

namespace NetGen.Benchmarks.Cases;

/// <summary>One network, as the compiler makes it and as a peer.</summary>
/// <param name="Name">The layer sizes.</param>
/// <param name="Network">The compiled network.</param>
/// <param name="Peer">The same network in plain loops.</param>
internal sealed record Case(string Name, ITrainable<float, int> Network, PlainNetwork Peer)
{
    /// <summary>All cases; both networks of a case start from the same parameters.</summary>
    public static IReadOnlyList<Case> All { get; } =
    [
        Of("4-16-16-3", new Small(1), PlainActivation.Relu),
        Of("64-32-10", new Digits(1), PlainActivation.Relu),
        Of("64-64-32-10", new Middle(1), PlainActivation.Tanh),
        Of("784-128-10", new Large(1), PlainActivation.Relu),
    ];

    private static Case Of(string name, ITrainable<float, int> network, PlainActivation hidden)
    {
        int[] sizes = [.. name.Split('-').Select(size => int.Parse(size, System.Globalization.CultureInfo.InvariantCulture))];
        var parameters = new float[network.ParameterCount];
        network.CopyParametersTo(parameters);
        return new Case(name, network, new PlainNetwork(sizes, hidden, parameters));
    }
}
