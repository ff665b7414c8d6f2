using System.ComponentModel;
using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;

namespace NetGen.Benchmarks.Peers;

/// <summary>The C++ source that the program carries, compiled and loaded.</summary>
internal sealed unsafe class CppLibrary : IDisposable
{
    private const string Prefix = "Cpp/";

    private readonly string _folder;
    private readonly nint _handle;

    private CppLibrary(string folder, string file)
    {
        _folder = folder;
        _handle = NativeLibrary.Load(file);
    }

    /// <summary>How it is compiled. It is linked without -ffast-math, which would have the processor flush denormal numbers for everybody in this process.</summary>
    public static IReadOnlyList<string> Flags { get; } = ["-std=c++17", "-O3", "-march=native", "-ffast-math", "-fPIC"];

    /// <summary>The library, or why there is none.</summary>
    public static (CppLibrary? Library, string? Reason) Compile(IReadOnlyList<string> moreFlags)
    {
        string folder = Directory.CreateTempSubdirectory("netgen-benchmarks-").FullName;
        foreach (string name in Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var source = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
            using var file = File.Create(Path.Combine(folder, name[Prefix.Length..]));
            source.CopyTo(file);
        }

        string? reason = Run(folder, [.. Flags, .. moreFlags, "-c", "peer.cpp", "-o", "peer.o"]) ?? Run(folder, ["-shared", "peer.o", "-o", "peer.so", "-lm"]);
        if (reason is null) return (new CppLibrary(folder, Path.Combine(folder, "peer.so")), null);
        Directory.Delete(folder, recursive: true);
        return (null, reason);
    }

    /// <summary>A function's address, or 0.</summary>
    public nint Find(string function) => NativeLibrary.TryGetExport(_handle, function, out nint address) ? address : 0;

    /// <summary>What it costs to call a function that does nothing.</summary>
    public double CallNanoseconds()
    {
        const int Calls = 1_000_000;
        var nothing = (delegate* unmanaged<nint, nint, float, float*, float>)Find("nothing");
        long start = Stopwatch.GetTimestamp();
        for (int call = 0; call < Calls; call++) nothing(0, 0, 0, null);
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / Calls;
    }

    public void Dispose()
    {
        NativeLibrary.Free(_handle);
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Runs g++; returns what went wrong, or null.</summary>
    private static string? Run(string folder, string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("g++", arguments) { WorkingDirectory = folder, RedirectStandardError = true })!;
            string errors = process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? null : "g++ says: " + errors.Trim().Split('\n')[0];
        }
        catch (Win32Exception exception)
        {
            return "there is no g++: " + exception.Message;
        }
    }
}
