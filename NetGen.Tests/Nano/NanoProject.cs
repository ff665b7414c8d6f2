using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator;
using NetGen.Tests.Compile;
using NetGen.Tests.Nano.Interpreter;

namespace NetGen.Tests.Nano;

/// <summary>A user's project for nanoFramework: the core library is all that it refers to, and the generator adds the attributes and the networks' members.</summary>
internal sealed class NanoProject
{
    private readonly Lazy<byte[]> _assembly;

    private readonly IReadOnlyList<TextFile> _files;

    private readonly ExpImplementation _mathematics;

    private NanoProject(Compilation compilation, GeneratorRunResult run, IReadOnlyList<TextFile> files, ExpImplementation mathematics)
    {
        _mathematics = mathematics;
        _files = files;
        Compilation = compilation;
        Run = run;
        _assembly = new(() => NanoCompilation.Emit(compilation));
    }

    /// <summary>The user's code and the generated code.</summary>
    public Compilation Compilation { get; }

    public GeneratorRunResult Run { get; }

    /// <summary>The assembly; the failure lists what did not compile.</summary>
    public byte[] Assembly => _assembly.Value;

    /// <summary>Warnings and errors of the C# compiler, in the user's code and in generated code.</summary>
    public IEnumerable<Diagnostic> Diagnostics => Compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !diagnostic.IsSuppressed);

    /// <summary>What the analyzer says.</summary>
    public IReadOnlyList<Diagnostic> Analysis => CompilationHarness.Analyze(Compilation, _files);

    /// <summary>The text made of networks, by hint name.</summary>
    public IReadOnlyDictionary<string, string> Networks => Run.OfNetworks().ToDictionary(source => source.HintName, source => source.SourceText.ToString());

    /// <summary>Runs the generator over code and the code of others.</summary>
    public static NanoProject Build(params string[] sources) => Build(NanoCompilation.Create(sources));

    /// <summary>Runs the generator over code for a board that has these mathematics alone.</summary>
    public static NanoProject Build(ExpImplementation mathematics, params string[] sources) =>
        Build(NanoCompilation.Create(sources, mathematics), mathematics, []);

    /// <summary>Runs the generator over a compilation.</summary>
    /// <param name="compilation">The user's code.</param>
    /// <param name="files">What the project names among its <c>AdditionalFiles</c>.</param>
    public static NanoProject Build(CSharpCompilation compilation, params TextFile[] files) => Build(compilation, ExpImplementation.MathExp, files);

    private static NanoProject Build(CSharpCompilation compilation, ExpImplementation mathematics, TextFile[] files)
    {
        var parse = (CSharpParseOptions)compilation.SyntaxTrees[0].Options;
        var driver = CSharpGeneratorDriver.Create([new NetworkGenerator().AsSourceGenerator()], files, parse).RunGeneratorsAndUpdateCompilation(compilation, out var whole, out _);
        var run = driver.GetRunResult().Results.Single();
        return run.Exception is null ? new NanoProject(whole, run, files, mathematics) : throw new InvalidOperationException("The generator threw.", run.Exception);
    }

    /// <summary>Fails where the C# compiler or the analyzer has something to say.</summary>
    public NanoProject EnsureClean()
    {
        string[] said = [.. Diagnostics.Concat(Analysis).Take(10).Select(diagnostic => diagnostic.ToString())];
        return said.Length == 0 ? this : throw new InvalidOperationException(string.Join("\n", said));
    }

    /// <summary>A machine that has loaded the assembly, with the mathematics of the board.</summary>
    public NanoMachine Start() => new(Assembly, _mathematics);
}
