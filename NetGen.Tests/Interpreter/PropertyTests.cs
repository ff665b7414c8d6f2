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
    private const int MostFailures = 10;

    [Fact]
    public void Random_networks_compute_what_the_interpreter_says()
    {
        int seed = Setting("NETGEN_PROPERTY_SEED", System.Random.Shared.Next(1_000_000));
        int start = Setting("NETGEN_PROPERTY_FIRST", 0);
        int end = start + Setting("NETGEN_PROPERTY_NETWORKS", 500);
        output.WriteLine($"NETGEN_PROPERTY_SEED={seed}");
        var agreement = new Agreement();
        var failures = new List<string>();
        for (int first = start; first < end && failures.Count < MostFailures; first += Together)
        {
            var numbers = Enumerable.Range(first, Math.Min(Together, end - first)).ToArray();
            foreach (var network in Compile([.. numbers.Select(k => new RandomNetworks(Random(seed, k, 0)).Next("Network" + k))], failures))
            {
                var random = Random(seed, int.Parse(network.Text.Name["Network".Length..], CultureInfo.InvariantCulture), 1);
                try
                {
                    NetworkExam.Run(network, random.Next(), Rows(random), agreement);
                }
                catch (Exception exception)
                {
                    failures.Add($"{network.Text.Name}: {exception.Message}");
                }
            }
        }

        output.WriteLine($"CPU {System.Diagnostics.Process.GetCurrentProcess().TotalProcessorTime}");
        output.WriteLine($"{agreement.LooseShare:P2} of the numbers had a bound above 1 %.");
        Assert.True(failures.Count == 0, $"NETGEN_PROPERTY_SEED={seed}: {failures.Count} networks failed.\n\n{string.Join("\n\n", failures.Take(MostFailures))}");
        Assert.True(agreement.LooseShare < 0.05, $"{agreement.LooseShare:P2} of the numbers could not be told from wrong ones.");
    }

    /// <summary>All networks in one compilation; where that fails, those that compile by themselves.</summary>
    private static IReadOnlyList<CompiledCase> Compile(IReadOnlyList<NetworkText> texts, List<string> failures)
    {
        try
        {
            return CompiledCase.Compile(texts);
        }
        catch (InvalidOperationException)
        {
            var faults = CompiledCase.Faults(texts);
            failures.AddRange(faults.Values);
            return CompiledCase.Compile([.. texts.Where(text => !faults.ContainsKey(text))]);
        }
    }

    /// <summary>A network depends on the seed and its own number alone.</summary>
    private static Random Random(int seed, int number, int purpose) => new(unchecked((((seed * 31) + purpose) * 1_000_003) + number));

    private static int Rows(Random random) => random.Next(12) == 0 ? new[] { 65, 67, 129 }[random.Next(3)] : new[] { 1, 3, 5, 7, 9, 11, 13 }[random.Next(7)];

    private static int Setting(string name, int absent) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : absent;
}
