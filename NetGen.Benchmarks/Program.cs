using NetGen.Benchmarks.Files;
using NetGen.Benchmarks.Native;
using NetGen.Benchmarks.Table;
using NetGen.Benchmarks.Training;

namespace NetGen.Benchmarks;

/// <summary>Chooses the command by the first argument; the rest is the command's own.</summary>
internal static class Program
{
    private static int Main(string[] arguments) => arguments.FirstOrDefault() switch
    {
        null or "table" => TableCommand.Run(arguments.AsSpan(Math.Min(1, arguments.Length))),
        "functions" => BenchmarkRuns.Functions(),
        "generator" => BenchmarkRuns.Generator(),
        "aot" => AotCommand.Run(),
        "checkpoint" => CheckpointCommand.Run(arguments.AsSpan(1)),
        "trainer" => TrainerCommand.Run(),
        _ => Fail(),
    };

    private static int Fail()
    {
        Console.Error.WriteLine($"Commands: {Options.Usage}; functions; generator; aot; checkpoint [FOLDER]; trainer");
        return 2;
    }
}
