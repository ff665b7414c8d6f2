using System.Collections.Concurrent;
using System.Globalization;
using Xunit;
using Xunit.Abstractions;

namespace NetGen.Tests.Interpreter;

/// <summary>
/// Random networks, compiled and run, against the interpreter. <c>NETGEN_PROPERTY_NETWORKS</c> says how many (500), and
/// <c>NETGEN_PROPERTY_SEED</c> repeats a run: a failure prints it. <c>NETGEN_PROPERTY_FIRST</c> starts with a later network.
/// </summary>
public sealed class PropertyTests(ITestOutputHelper output)
{
    private const int Together = 50;
    private const int MostShown = 10;

    [Fact]
    public void Random_networks_compute_what_the_interpreter_says()
    {
        int seed = Setting("NETGEN_PROPERTY_SEED", System.Random.Shared.Next(1_000_000));
        int first = Setting("NETGEN_PROPERTY_FIRST", 0);
        int count = Setting("NETGEN_PROPERTY_NETWORKS", 500);
        output.WriteLine($"NETGEN_PROPERTY_SEED={seed}");
        var looseShares = new ConcurrentBag<double>();
        var failures = new ConcurrentBag<string>();
        Parallel.ForEach(Enumerable.Range(first, count).Chunk(Together), numbers => Examine(seed, numbers, looseShares, failures));

        double loose = looseShares.DefaultIfEmpty(0).Average();
        output.WriteLine($"In a mean network {loose:P2} of the numbers had a bound above 1 %.");
        Assert.True(failures.IsEmpty, $"NETGEN_PROPERTY_SEED={seed}: {failures.Count} failures.\n\n{string.Join("\n\n", failures.Take(MostShown))}");
        Assert.True(loose < 0.03, $"In a mean network {loose:P2} of the numbers could not be told from wrong ones.");
    }

    private static void Examine(int seed, int[] numbers, ConcurrentBag<double> looseShares, ConcurrentBag<string> failures)
    {
        var texts = numbers.Select(k => new RandomNetworks(Random(seed, k, 0)).Next("Network" + k)).ToArray();
        foreach (var (network, number) in Compile(texts, failures).Zip(numbers))
        {
            if (network is null) continue;
            var (random, agreement) = (Random(seed, number, 1), new Agreement());
            try
            {
                NetworkExam.Run(network, random.Next(), Rows(random), agreement);
                looseShares.Add(agreement.LooseShare);
            }
            catch (Exception exception)
            {
                failures.Add($"Network{number}: {exception.Message}");
            }
        }
    }

    /// <summary>All networks in one compilation; where that fails, each by itself.</summary>
    private static IReadOnlyList<CompiledCase?> Compile(NetworkText[] texts, ConcurrentBag<string> failures)
    {
        try
        {
            return CompiledCase.Compile(texts);
        }
        catch (InvalidOperationException exception) when (texts.Length == 1)
        {
            failures.Add($"{texts[0].Name}: {exception.Message}");
            return [null];
        }
        catch (InvalidOperationException)
        {
            return [.. texts.SelectMany(text => Compile([text], failures))];
        }
    }

    /// <summary>A network depends on the seed and its own number alone.</summary>
    private static Random Random(int seed, int number, int purpose) => new(unchecked((((seed * 31) + purpose) * 1_000_003) + number));

    private static int Rows(Random random) => random.Next(12) == 0 ? new[] { 65, 67, 129 }[random.Next(3)] : new[] { 1, 3, 5, 7, 9, 11, 13 }[random.Next(7)];

    /// <summary>A whole number from the environment.</summary>
    internal static int Setting(string name, int absent) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : absent;
}
