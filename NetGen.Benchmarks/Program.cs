using System.Globalization;
using System.Runtime.Intrinsics;
using NetGen;
using NetGen.Benchmarks;
using NetGen.Benchmarks.Cases;
using Spectre.Console;

// One table: each case beside the loops that a user would write, both timed in turns in this very run.
AnsiConsole.Profile.Width = 110;
string width = Vector512.IsHardwareAccelerated ? "512" : Vector256.IsHardwareAccelerated ? "256" : "128";
AnsiConsole.MarkupLineInterpolated($"{Environment.Version}, vectors of {width} bits, one thread; median of interleaved rounds, nanoseconds a call.");
var table = new Table().AddColumns("network", "work", "NetGen", "plain C#", "ratio", "bytes in 1,000 calls");
foreach (int column in new[] { 2, 3, 4, 5 }) table.Columns[column].RightAligned();

foreach (var item in Case.All)
{
    var (network, peer) = (item.Network, item.Peer);
    var samples = new Samples(network.InputSize, network.OutputSize);
    var output = new float[network.OutputSize];
    int next = 0;
    Add("Forward", () => network.Forward(samples.Input(Next()), output), () => peer.Forward(samples.Input(Next())));
    Add(
        "Train, one sample",
        () => Train(network, samples, Next()),
        () => peer.Train(samples.Input(Next()), samples.Labels.AsSpan(0, 1), 0.001f));
    foreach (int batch in new[] { 32, 128 })
    {
        Add(
            "TrainBatch, " + batch.ToString(CultureInfo.InvariantCulture),
            () => network.TrainBatch(samples.InputsOf(batch), samples.LabelsOf(batch), 0.001),
            () => peer.Train(samples.InputsOf(batch), samples.LabelsOf(batch), 0.001f));
    }

    int Next() => next = (next + 1) % Samples.Count;

    void Add(string work, Action ours, Action plain)
    {
        var times = Measurement.Interleaved(ours, plain);
        table.AddRow(item.Name, work, Text(times[0].Median), Text(times[1].Median), Text(times[1].Median / times[0].Median), Measurement.AllocatedBytes(ours).ToString(CultureInfo.InvariantCulture));
    }
}

AnsiConsole.Write(table);

static void Train(ITrainable<float, int> network, Samples samples, int sample) =>
    network.Train(samples.Input(sample), samples.Labels.AsSpan(sample, 1), 0.001, 1f);

static string Text(double value) => value.ToString(value < 100 ? "0.0" : "#,0", CultureInfo.InvariantCulture);
