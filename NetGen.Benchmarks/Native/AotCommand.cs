using System.ComponentModel;
using System.Diagnostics;
using NetGen.Benchmarks.Cases;
using NetGen.Benchmarks.Measuring;
using NetGen.Benchmarks.Peers;
using NetGen.Benchmarks.Table;

namespace NetGen.Benchmarks.Native;

/// <summary>Native code ahead of time beside the JIT's at the same vector width: two processes that take turns.</summary>
internal static class AotCommand
{
    private const string Project = "NetGen.Benchmarks/Native/Child/NetGen.Benchmarks.Native.csproj";

    public static int Run()
    {
        if (FindProject() is not { } project)
        {
            Console.Error.WriteLine($"There is no {Project} above {AppContext.BaseDirectory}.");
            return 2;
        }

        string folder = Directory.CreateTempSubdirectory("netgen-aot-").FullName;
        try
        {
            var rows = new List<string[]>();
            foreach (int bits in new[] { 512, 256 }) rows.AddRange(Compare(project, Path.Combine(folder, Level(bits)), bits));
            new Grid(["case", "work", "vectors", "JIT, ns", "native, ns", "native / JIT"], 3, rows).Write();
            return 0;
        }
        catch (InvalidOperationException failure)
        {
            Console.Error.WriteLine(failure.Message);
            return 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<string[]> Compare(string project, string folder, int bits)
    {
        if (bits > new MachineLimits().VectorBits)
        {
            Console.WriteLine($"Missing: {Level(bits)}: this processor, or this process, has no vectors of {bits} bits.");
            return [];
        }

        Console.Error.WriteLine($"{Level(bits)}: publishing");
        Dotnet("publish", project, "-c", "Release", "-v", "q", "--use-current-runtime", $"-p:IlcInstructionSet={Level(bits)}", "-o", Path.Combine(folder, "native"));
        Dotnet("publish", project, "-c", "Release", "-v", "q", "-p:PublishAot=false", "-o", Path.Combine(folder, "jit"));

        var thread = new CurrentThread();
        thread.Pin();
        using var jit = Start("dotnet", [Path.Combine(folder, "jit", "NetGen.Benchmarks.Native.dll")], bits);
        using var native = Start(Path.Combine(folder, "native", "NetGen.Benchmarks.Native"), [], bits);
        thread.Unpin();
        var rounds = new Rounds(thread, new MachineLimits(), Pace.Usual);
        return [.. NativeCases.All.Select((item, index) => Row(item.Work, item.Network.Implementation, index, jit, native, rounds, bits))];
    }

    private static string[] Row(Work work, string implementation, int index, LineProcess jit, LineProcess native, Rounds rounds, int bits)
    {
        Console.Error.WriteLine($"{Level(bits)}: {work.Case.Name}, {work.Text}, {implementation}");
        ChildContender[] contenders = [new(jit, index), new(native, index)];
        string[] results = [.. contenders.Select(contender => contender.BitsAfter(4))];
        if (results[0] != results[1]) throw new InvalidOperationException($"{work.Case.Name}, {work.Text}, {implementation}: native code and the JIT's give other bits.");
        var times = rounds.Time(contenders);
        string ratio = FormattableString.Invariant($"{times[1].Median / times[0].Median:0.00} ({times[1].Minimum / times[0].Minimum:0.00})");
        string variant = implementation[NetGenPeer.Default.Length..];
        return [work.Case.Name, work.Text + (variant.Length > 0 ? "," + variant : variant), $"{bits} bits", Grids.Number(times[0].Median), Grids.Number(times[1].Median), ratio];
    }

    private static string Level(int bits) => bits == 512 ? "x86-64-v4" : "x86-64-v3";

    private static LineProcess Start(string program, string[] arguments, int bits)
    {
        (string, string)[] environment = bits == 512 ? [] : [("DOTNET_EnableAVX512", "0")];
        var (process, reason) = LineProcess.Start(program, arguments, environment);
        if (process is null) throw new InvalidOperationException(reason);
        if (process.Greeting != FormattableString.Invariant($"{bits}")) throw new InvalidOperationException($"{program} uses vectors of {process.Greeting} bits, not {bits}.");
        return process;
    }

    private static string? FindProject()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string file = Path.Combine(folder.FullName, Project);
            if (File.Exists(file)) return file;
        }

        return null;
    }

    private static void Dotnet(params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            if (process.ExitCode != 0) throw new InvalidOperationException(output);
        }
        catch (Win32Exception exception)
        {
            throw new InvalidOperationException("There is no dotnet: " + exception.Message, exception);
        }
    }

    /// <summary>One of ours in a child process.</summary>
    private sealed class ChildContender : IContender
    {
        private readonly LineProcess _process;

        public ChildContender(LineProcess process, int index)
        {
            _process = process;
            process.Ask(FormattableString.Invariant($"prepare {index}"));
        }

        public bool InProcess => false;

        public double Run(int calls) => double.Parse(_process.Ask(FormattableString.Invariant($"run {calls}")), System.Globalization.CultureInfo.InvariantCulture);

        public void Reset() => _process.Ask("reset");

        public Observation Observe() => throw new NotSupportedException("Its bits are compared in place of its numbers.");

        public string BitsAfter(int calls)
        {
            Reset();
            Run(calls);
            return _process.Ask("bits");
        }

        public void Dispose()
        {
        }
    }
}
