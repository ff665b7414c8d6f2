using System.Globalization;
using Xunit;
using Xunit.Abstractions;

namespace NetGen.Tests.Interpreter;

/// <summary>
/// Random networks, compiled and run, against the interpreter. <c>NETGEN_PROPERTY_NETWORKS</c> says how many (500), and
/// <c>NETGEN_PROPERTY_SEED</c> repeats a run: a failure prints it.
/// </summary>
public sealed class PropertyTests(ITestOutputHelper output)
{
    private const int Together = 50;

    [Fact]
    public void Random_networks_compute_what_the_interpreter_says()
    {
        int count = Setting("NETGEN_PROPERTY_NETWORKS", 500);
        int seed = Setting("NETGEN_PROPERTY_SEED", Random.Shared.Next(1_000_000));
        output.WriteLine($"NETGEN_PROPERTY_SEED={seed} NETGEN_PROPERTY_NETWORKS={count}");
        var agreement = new Agreement();
        for (int first = 0; first < count; first += Together)
        {
            // Each network depends on its own number alone, whatever the count.
            var numbers = Enumerable.Range(first, Math.Min(Together, count - first)).ToArray();
            var networks = CompiledCase.Compile([.. numbers.Select(k => new RandomNetworks(new Random(unchecked((seed * 100_003) + k))).Next("Network" + k))]);
            foreach (int k in numbers)
            {
                var random = new Random(unchecked((seed * 7919) + k));
                try
                {
                    NetworkExam.Run(networks[k - first], random.Next(), Rows(random), agreement);
                }
                catch (Exception exception)
                {
                    Assert.Fail($"NETGEN_PROPERTY_SEED={seed}, network {k}: {exception.Message}");
                }
            }
        }

        output.WriteLine($"{agreement.LooseShare:P2} of the numbers had a bound above 1 %.");
        Assert.True(agreement.LooseShare < 0.05, $"{agreement.LooseShare:P2} of the numbers could not be told from wrong ones.");
    }

    private static int Rows(Random random) => random.Next(12) == 0 ? new[] { 65, 67, 129 }[random.Next(3)] : new[] { 1, 3, 5, 7, 9, 11, 13 }[random.Next(7)];

    private static int Setting(string name, int absent) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : absent;
}
