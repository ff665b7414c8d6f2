using System.Diagnostics;
using NetGen.Benchmarks.Cases;

namespace NetGen.Benchmarks.Files;

/// <summary>A checkpoint of 784-128-10 with Adam, 101,770 parameters, beside the plain writing and reading of the same bytes, in turns.</summary>
internal static class CheckpointCommand
{
    private const int Rounds = 201;
    private const int WarmRounds = 20;
    private const int PlainRead = 3;

    /// <summary>Measures on the disk that holds a folder.</summary>
    /// <param name="arguments">The folder; the one for temporary files where it is left out.</param>
    public static int Run(ReadOnlySpan<string> arguments)
    {
        string folder = Directory.CreateDirectory(Path.Combine(arguments.Length > 0 ? arguments[0] : Path.GetTempPath(), Path.GetRandomFileName())).FullName;
        try
        {
            Measure(Path.Combine(folder, "checkpoint.safetensors"), Path.Combine(folder, "plain"));
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Measure(string path, string plainPath)
    {
        var network = new LargeWithAdam(1);
        network.TrainBatch(new float[LargeWithAdam.InputSize], [3], 0.001);
        byte[] bytes = Checkpoint.Capture(network).ToArray();
        (string Name, Action Action)[] contenders =
        [
            ("plain write and flush to disk", () => WriteAndFlush(plainPath, bytes)),
            ("Capture(network).Save(path)", () => Checkpoint.Capture(network).Save(path)),
            ("Capture(network)", () => Checkpoint.Capture(network)),
            ("plain read", () => File.ReadAllBytes(plainPath)),
            ("Load(path).RestoreTo(network)", () => Checkpoint.Load(path).RestoreTo(network)),
        ];

        var times = contenders.Select(_ => new List<double>()).ToArray();
        for (int round = -WarmRounds; round < Rounds; round++)
        {
            for (int k = 0; k < contenders.Length; k++)
            {
                long start = Stopwatch.GetTimestamp();
                contenders[k].Action();
                if (round >= 0) times[k].Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
            }
        }

        Console.WriteLine(FormattableString.Invariant($"{LargeWithAdam.ParameterCount:N0} parameters with Adam's memory, {bytes.Length:N0} bytes, {Rounds} rounds in turns, microseconds"));
        Console.WriteLine("| what | median | minimum | of plain, by medians | by minima |");
        Console.WriteLine("|---|---:|---:|---:|---:|");
        for (int k = 0; k < contenders.Length; k++)
        {
            var plain = times[k < PlainRead ? 0 : PlainRead];
            Console.WriteLine(FormattableString.Invariant(
                $"| {contenders[k].Name} | {Median(times[k]):N0} | {times[k].Min():N0} | {Median(times[k]) / Median(plain):0.00} | {times[k].Min() / plain.Min():0.00} |"));
        }
    }

    private static void WriteAndFlush(string path, byte[] bytes)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        file.Write(bytes);
        file.Flush(flushToDisk: true);
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
