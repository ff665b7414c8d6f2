using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Order;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;
using NetGen.Benchmarks.Functions;
using NetGen.Benchmarks.Generating;

namespace NetGen.Benchmarks;

/// <summary>What BenchmarkDotNet measures: short jobs, in this process, so that nothing is restored or built.</summary>
internal static class BenchmarkRuns
{
    private static IConfig Config => ManualConfig.CreateMinimumViable()
        .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance).WithIterationTime(TimeInterval.FromMilliseconds(150)))
        .AddColumn(StatisticColumn.Median, StatisticColumn.Min)
        .WithOrderer(new DefaultOrderer(SummaryOrderPolicy.Declared))
        .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "netgen-benchmarks"))
        .WithOptions(ConfigOptions.JoinSummary | ConfigOptions.DisableLogFile);

    public static int Functions() => Run(
        typeof(SharedFunctionBenchmarks<Exp>),
        typeof(SharedFunctionBenchmarks<Log>),
        typeof(SharedFunctionBenchmarks<Tanh>),
        typeof(SharedFunctionBenchmarks<Sigmoid>),
        typeof(SharedFunctionBenchmarks<Softplus>),
        typeof(FunctionBenchmarks<NormalCdf>));

    public static int Generator() => Run(typeof(GeneratorBenchmarks));

    private static int Run(params Type[] types)
    {
        var summaries = BenchmarkRunner.Run(types, Config);
        return summaries.All(summary => summary.Reports.Length > 0 && summary.Reports.All(report => report.Success)) ? 0 : 1;
    }
}
