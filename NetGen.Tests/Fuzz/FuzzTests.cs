using System.Collections.Concurrent;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Tests.Interpreter;
using Xunit;
using Xunit.Abstractions;

namespace NetGen.Tests.Fuzz;

/// <summary>
/// Whatever stands in a file: generator and analyzer do not throw, what is emitted compiles, and what is not emitted is explained.
/// <c>NETGEN_FUZZ_CASES</c> says how many are drawn (2,000), and <c>NETGEN_PROPERTY_SEED</c> repeats a run: a failure prints it.
/// </summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int Together = 100;
    private const int MostShown = 10;

    private static readonly LanguageVersion[] Languages = [LanguageVersion.CSharp12, LanguageVersion.Preview, LanguageVersion.CSharp9, LanguageVersion.CSharp13];

    [Fact]
    public void Anything_is_survived_and_explained()
    {
        int seed = PropertyTests.Setting("NETGEN_PROPERTY_SEED", Random.Shared.Next(1_000_000));
        int count = PropertyTests.Setting("NETGEN_FUZZ_CASES", 2000);
        var cases = Enumerable.Range(0, count).Select(number => FuzzCase.Draw(seed, number)).ToArray();
        var companies = cases.Where(one => !one.IsAlone).Chunk(Together).Concat(cases.Where(one => one.IsAlone).Select(one => new[] { one }));
        var failures = new ConcurrentBag<string>();
        int emitted = 0;
        Parallel.ForEach(companies, (company, _, number) =>
        {
            var wrong = FuzzRun.Examine(company, Languages[number % Languages.Length], out int here);
            Interlocked.Add(ref emitted, here);
            foreach (string failure in wrong) failures.Add(failure);
        });

        output.WriteLine($"NETGEN_PROPERTY_SEED={seed}: {emitted} networks emitted from {count} cases.");
        Assert.True(failures.IsEmpty, $"NETGEN_PROPERTY_SEED={seed}: {failures.Count} failures.\n\n{string.Join("\n\n", failures.Take(MostShown))}");

        // Neither half may run dry.
        Assert.InRange(emitted, count / 20, count / 2);
    }
}
