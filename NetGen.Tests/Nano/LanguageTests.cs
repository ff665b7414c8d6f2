using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Tests.Nano.Interpreter;
using Xunit;

namespace NetGen.Tests.Nano;

/// <summary>The machine and .NET run the same code to the same results, bit for bit, in all that nanoFramework does not do its own way.</summary>
public class LanguageTests
{
    private static readonly string s_source = NanoCompilation.Resource("HandWritten/Language.cs");
    private static readonly byte[] s_assembly = NanoCompilation.Compile(s_source);
    private static readonly Type s_host = CompileForHost();

    public static TheoryData<string> Methods => [.. s_host.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly).Select(method => method.Name)];

    [Theory]
    [MemberData(nameof(Methods))]
    public void Same_results_as_on_the_desktop(string method) =>
        Assert.Equal(s_host.GetMethod(method)!.Invoke(null, null), new NanoMachine(s_assembly).CallStatic("Language", method));

    private static Type CompileForHost()
    {
        string folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string[] files = ["System.Private.CoreLib.dll", "System.Runtime.dll"];
        var compilation = CSharpCompilation.Create(
            "Language",
            [CSharpSyntaxTree.ParseText(s_source, NanoCompilation.ParseOptions)],
            files.Select(file => MetadataReference.CreateFromFile(Path.Combine(folder, file))),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));
        using var stream = new MemoryStream();
        Assert.Empty(compilation.Emit(stream).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return Assembly.Load(stream.ToArray()).GetType("Language")!;
    }
}
