using System.Collections.Concurrent;
using NetGen.Tests.Interpreter;
using Xunit;
using Xunit.Abstractions;

namespace NetGen.Tests.Nano.Exam;

/// <summary>Networks as the generator writes them for nanoFramework, run in the machine.</summary>
public sealed class NanoExamTests(ITestOutputHelper output)
{
    private const int MostShown = 10;

    /// <summary>The share of the numbers that may have a wide bound: those of extreme inputs, which cancel.</summary>
    private const double MostLoose = 0.06;

    [Fact]
    public void Every_kind_compiles_without_a_warning() => NanoNetworks.EveryKind.Project.EnsureClean();

    [Fact]
    public void Every_kind_computes_what_the_interpreter_says() => Examine([NanoNetworks.EveryKind], seed: 1);

    [Fact]
    public void Random_networks_compute_what_the_interpreter_says() => Examine(NanoNetworks.Random, NanoNetworks.Seed);

    /// <summary>
    /// A call of what the board lacks does not compile. The same bounds hold as elsewhere.
    /// </summary>
    [Theory]
    [InlineData(ExpImplementation.Pow)]
    [InlineData(ExpImplementation.Managed)]
    public void Boards_without_mathematics_compute_what_the_interpreter_says(ExpImplementation mathematics) =>
        Examine(NanoNetworks.For(mathematics), NanoNetworks.Seed);

    private void Examine(IReadOnlyList<NanoNetworks> projects, int seed)
    {
        output.WriteLine($"NETGEN_PROPERTY_SEED={seed}");
        var looseShares = new ConcurrentBag<double>();
        var failures = new ConcurrentBag<string>();
        Parallel.ForEach(projects, project => Examine(project, seed, looseShares, failures));
        double loose = looseShares.DefaultIfEmpty(0).Average();
        output.WriteLine($"In a mean network {loose:P2} of the numbers had a bound above 1 %.");
        Assert.True(failures.IsEmpty, $"NETGEN_PROPERTY_SEED={seed}: {failures.Count} failures.\n\n{string.Join("\n\n", failures.Take(MostShown))}");
        Assert.True(loose < MostLoose, $"In a mean network {loose:P2} of the numbers could not be told from wrong ones.");
    }

    private static void Examine(NanoNetworks networks, int seed, ConcurrentBag<double> looseShares, ConcurrentBag<string> failures)
    {
        var machine = networks.Project.Start();
        foreach (var network in networks.Networks)
        {
            var agreement = new Agreement();
            try
            {
                NanoExam.Run(machine, network, network.SpecIn(networks.Project), seed, agreement);
                looseShares.Add(agreement.LooseShare);
            }
            catch (Exception exception)
            {
                failures.Add($"{network.Name}: {exception.Message}");
            }
        }
    }
}
