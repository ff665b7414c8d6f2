using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using NetGen.Tests.Compile;

namespace NetGen.Tests.Machine;

/// <summary>Networks compiled to a file, which child processes load without the compiler.</summary>
/// <param name="Compilation">The code, generated code included.</param>
/// <param name="Path">The file.</param>
public sealed record Library(Compilation Compilation, string Path)
{
    private readonly Lazy<Assembly> _assembly = new(() => new AssemblyLoadContext(Path).LoadFromAssemblyPath(Path));

    /// <summary>The networks in this process.</summary>
    public Assembly Assembly => _assembly.Value;

    /// <summary>Compiles with unsafe code allowed: then generated code leaves its stack memory uninitialised.</summary>
    public static Library Compile(string name, IReadOnlyList<TestNetwork> networks, string more = "")
    {
        string source = string.Join("\n", networks.Select(network => network.Source).Prepend("using NetGen;"));
        var compilation = CompilationHarness.CreateCompilation([source, more], new HarnessOptions { AllowUnsafe = true, CheckDocumentation = false, AssemblyName = name });
        var run = CompilationHarness.CreateDriver(compilation).RunGeneratorsAndUpdateCompilation(compilation, out var output, out _).GetRunResult();
        return run.Results[0].Exception is { } exception ? throw new InvalidOperationException("The generator threw.", exception) : Save(output);
    }

    /// <summary>Writes a compilation beside the tests.</summary>
    public static Library Save(Compilation compilation)
    {
        string path = System.IO.Path.Combine(AppContext.BaseDirectory, compilation.AssemblyName + ".dll");
        using var file = File.Create(path);
        var emitted = compilation.Emit(file);
        if (!emitted.Success) throw new InvalidOperationException(string.Join("\n", emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        return new Library(compilation, path);
    }
}
