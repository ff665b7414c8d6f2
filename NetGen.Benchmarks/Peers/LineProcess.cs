using System.ComponentModel;
using System.Diagnostics;
using System.Reflection;

namespace NetGen.Benchmarks.Peers;

/// <summary>A process that answers a line with a line. It runs on the core that its parent is pinned to when it starts.</summary>
internal sealed class LineProcess : IDisposable
{
    // The second is Debian's, which has python3-torch whatever else comes first in the path.
    private static readonly string[] Interpreters = ["python3", "/usr/bin/python3"];

    private readonly Process _process;

    private LineProcess(Process process, string greeting) => (_process, Greeting) = (process, greeting);

    /// <summary>The first line, which it says unasked.</summary>
    public string Greeting { get; }

    /// <summary>The process, or the last line of its errors where it says nothing.</summary>
    /// <exception cref="Win32Exception">There is no such program.</exception>
    public static (LineProcess? Process, string? Reason) Start(string program, IEnumerable<string> arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        var process = Process.Start(start)!;
        if (process.StandardOutput.ReadLine() is { } greeting)
        {
            // Nobody reads them, and a full pipe would stop the process.
            process.BeginErrorReadLine();
            return (new LineProcess(process, greeting), null);
        }

        string reason = $"{program} says: {process.StandardError.ReadToEnd().Trim().Split('\n')[^1]}";
        process.Dispose();
        return (null, reason);
    }

    /// <summary>A Python script that is embedded in this program, run by the first interpreter that has what it imports; or why none has.</summary>
    public static (LineProcess? Process, string? Reason) StartScript(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!);
        string script = reader.ReadToEnd();
        string? reason = null;
        foreach (string interpreter in Interpreters)
        {
            try
            {
                (var process, reason) = Start(interpreter, ["-c", script]);
                if (process is not null) return (process, null);
            }
            catch (Win32Exception exception)
            {
                reason = $"there is no {interpreter}: {exception.Message}";
            }
        }

        return (null, reason);
    }

    public string Ask(string request)
    {
        _process.StandardInput.WriteLine(request);
        _process.StandardInput.Flush();
        return _process.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"{_process.StartInfo.FileName} has ended.");
    }

    public void Dispose()
    {
        // The end of its input ends it.
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
