using System.Text.Json;
using NetGen.Benchmarks.Cases;
using NetGen.Benchmarks.Measuring;
using NetGen.Benchmarks.Peers;
using NetGen.Benchmarks.Table;
using Xunit;

namespace NetGen.Tests.Benchmarks;

/// <summary>What the benchmarks compare computes the same, and their results have every field that a reader of the file counts on.</summary>
public sealed class BenchmarkTests
{
    private static readonly Pace OneRound = new(1, 1e4);

    public static TheoryData<string> Cases => [.. CaseList.All.Select(item => item.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_implementation_in_managed_code_agrees_with_ours(string name)
    {
        IPeer[] peers = [new NetGenPeer(), new PlainPeer(), new TensorPrimitivesPeer()];
        foreach (var work in CaseList.All.Single(item => item.Name == name).Works)
        {
            var entries = peers.SelectMany(peer => peer.Enter(work)).ToList();
            Assert.True(entries.Count >= peers.Length, $"Somebody does not do {work.Text}.");
            Agreement.Check(work, entries);
        }
    }

    [Fact]
    public void A_peer_that_computes_something_else_is_refused()
    {
        var work = CaseList.All.Single(item => item.Name == "T2").Works[1];
        var ours = new NetGenPeer().Enter(work).Single();
        var other = new PlainPeer().Enter(work with { Optimizer = Optimizer.Adam }).Single();
        var refusal = Assert.Throws<DisagreementException>(() => Agreement.Check(work, [ours, other]));
        Assert.Contains("plain C#", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_have_every_field_and_a_missing_peer_its_reason()
    {
        var results = TableCommand.Measure([T2.Case], [new NetGenPeer(), new PlainPeer(), new AbsentPeer()], OneRound, new CurrentThread(), (_, _, _) => { });
        string file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        Results.WriteAtomically(file, results.ToJson());
        using var document = JsonDocument.Parse(File.ReadAllText(file));
        File.Delete(file);

        var root = document.RootElement;
        Assert.True(root.GetProperty("machine").GetProperty("gigaflopsPerSecond").GetDouble() > 0);
        var missing = Assert.Single(root.GetProperty("missing").EnumerateArray());
        Assert.Equal(("absent", "nobody is here"), (missing.GetProperty("implementation").GetString(), missing.GetProperty("reason").GetString()));

        var rows = root.GetProperty("rows").EnumerateArray().ToList();
        Assert.Equal(2 * T2.Case.Works.Count, rows.Count);
        foreach (var row in rows)
        {
            Assert.Equal("T2", row.GetProperty("case").GetString());
            bool inference = row.GetProperty("phase").GetString() == "inference";
            Assert.Equal(inference ? null : "SGD", row.GetProperty("optimizer").GetString());
            Assert.True(inference || row.GetProperty("phase").GetString() == "train");
            Assert.Contains(row.GetProperty("batch").GetInt32(), new[] { 1, 32, 128 });
            Assert.Contains(row.GetProperty("implementation").GetString(), new[] { "NetGen", "plain C#" });
            var time = row.GetProperty("nanoseconds");
            Assert.InRange(time.GetProperty("minimum").GetDouble(), 0.1, time.GetProperty("median").GetDouble());
            Assert.True(row.GetProperty("gflops").GetDouble() > 0);
            Assert.Equal(0, row.GetProperty("bytesAllocated").GetDouble());
            Assert.True(row.GetProperty("firstCallNanoseconds").GetDouble() > 0);
            Assert.True(row.GetProperty("ratioToNetGen").GetDouble() > 0);
            Assert.True(row.GetProperty("limitNanoseconds").GetDouble() > 0);
        }
    }

    private sealed class AbsentPeer : IPeer
    {
        public string Name => "absent";

        public string Description => "never here";

        public string? Missing => "nobody is here";

        public IEnumerable<Entry> Enter(Work work) => throw new InvalidOperationException("Nobody asks one that is missing.");

        public void Dispose()
        {
        }
    }
}
