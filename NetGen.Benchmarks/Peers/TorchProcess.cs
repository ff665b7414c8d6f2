using System.ComponentModel;
using System.Diagnostics;
using System.Reflection;
using System.Text.Json;

namespace NetGen.Benchmarks.Peers;

/// <summary>A Python process that answers a line with a line. It runs on the core that its parent is pinned to.</summary>
internal sealed class TorchProcess : IDisposable
{
    // The second is Debian's, which has python3-torch whatever else comes first in the path.
    private static readonly string[] Interpreters = ["python3", "/usr/bin/python3"];

    private readonly Process _process;

    private TorchProcess(Process process) => _process = process;

    /// <summary>The process and PyTorch's version, or why there is none.</summary>
    public static (TorchProcess? Process, string? Version, string? Reason) Start()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("Torch/peer.py")!);
        string script = reader.ReadToEnd(), reason = string.Empty;
        foreach (string interpreter in Interpreters)
        {
            Process? process = null;
            try
            {
                process = Process.Start(new ProcessStartInfo(interpreter, ["-c", script])
                {
                    RedirectStandardInput = true,
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                })!;
                if (process.StandardOutput.ReadLine() is { } greeting)
                {
                    process.ErrorDataReceived += (_, _) => { };
                    process.BeginErrorReadLine();
                    return (new TorchProcess(process), JsonDocument.Parse(greeting).RootElement.GetProperty("version").GetString(), null);
                }

                reason = $"{interpreter} says: {process.StandardError.ReadToEnd().Trim().Split('\n')[^1]}";
            }
            catch (Win32Exception exception)
            {
                reason = $"there is no {interpreter}: {exception.Message}";
            }

            process?.Dispose();
        }

        return (null, null, reason);
    }

    public JsonElement Ask(object request)
    {
        _process.StandardInput.WriteLine(JsonSerializer.Serialize(request));
        _process.StandardInput.Flush();
        return JsonDocument.Parse(_process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("PyTorch's process has ended.")).RootElement;
    }

    public void Dispose()
    {
        // The end of its input ends it.
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
