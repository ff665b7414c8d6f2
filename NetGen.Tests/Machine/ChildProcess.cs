using System.Diagnostics;
using System.Runtime.InteropServices;

namespace NetGen.Tests.Machine;

/// <summary>Runs a probe in a process of its own, whose environment is known and whose memory nobody else uses.</summary>
public static class ChildProcess
{
    /// <summary>Only what hangs takes as long: a busy machine may need many times what an idle one does.</summary>
    private const int Milliseconds = 600_000;

    /// <summary>The lines the probe printed, without the first, which tells the vector widths and is checked here.</summary>
    public static IReadOnlyList<string> Run(string probe, Library library, IEnumerable<string> arguments, VectorWidths widths, params (string Name, string Value)[] environment)
    {
        using var process = Start(probe, library, arguments, widths, environment);
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(Milliseconds))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{probe} with {widths.Name} did not end.");
        }

        string[] lines = output.Result.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (process.ExitCode != 0) throw new InvalidOperationException($"{probe} with {widths.Name} ended with {process.ExitCode}.\n{output.Result}\n{errors.Result}");
        if (widths.Flags is not null && lines[0] != widths.Flags) throw new InvalidOperationException($"{probe} with {widths.Name} ran with '{lines[0]}' in place of '{widths.Flags}'.");
        return lines[1..];
    }

    /// <summary>Starts it, for a test that does something to it meanwhile.</summary>
    public static Process Start(string probe, Library library, IEnumerable<string> arguments, VectorWidths widths, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(Host) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in arguments.Prepend(library.Path).Prepend(probe).Prepend(typeof(ChildProcess).Assembly.Location)) start.ArgumentList.Add(argument);

        // Nothing that the surroundings say may change what is measured: profilers, tiers, widths.
        foreach (string name in start.Environment.Keys.Where(name => name.StartsWith("DOTNET_", StringComparison.Ordinal) || name.StartsWith("CORECLR_", StringComparison.Ordinal)).ToArray()) start.Environment.Remove(name);
        if (widths.Variable is not null) start.Environment[widths.Variable] = widths.Value;
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <summary>The dotnet that runs this process.</summary>
    private static string Host => Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));
}
