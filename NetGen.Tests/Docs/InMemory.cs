using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generator;

namespace NetGen.Tests.Docs;

/// <summary>Compiles parts of NetGen itself in memory.</summary>
internal static class InMemory
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    /// <summary>What these tests run on, without NetGen: the generator runs here, whatever it is built for.</summary>
    public static IReadOnlyList<MetadataReference> Here { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("NetGen.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>Compiles and loads code as a part of these tests, which see the internals of the generator; code with statements at its top is a program.</summary>
    public static Assembly Load(IEnumerable<(string Path, string Text)> files)
    {
        var references = Here.Append(MetadataReference.CreateFromFile(typeof(NetworkCompiler).Assembly.Location));
        byte[] image = Compile(typeof(InMemory).Assembly.GetName().Name!, files, references);
        return new AssemblyLoadContext("InMemory", isCollectible: true).LoadFromStream(new MemoryStream(image));
    }

    /// <summary>The assembly, or a failure with the first errors.</summary>
    public static byte[] Compile(string name, IEnumerable<(string Path, string Text)> files, IEnumerable<MetadataReference> references)
    {
        var parse = new CSharpParseOptions(LanguageVersion.Preview, DocumentationMode.Parse, preprocessorSymbols: ["NET", "NET8_0_OR_GREATER"]);
        SyntaxTree[] trees = [.. files.Append(("Usings.cs", Usings)).Select(file => CSharpSyntaxTree.ParseText(file.Item2, parse, file.Item1))];
        bool isProgram = trees.Any(tree => tree.GetCompilationUnitRoot().Members.OfType<GlobalStatementSyntax>().Any());
        var kind = isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;
        var options = new CSharpCompilationOptions(kind, optimizationLevel: OptimizationLevel.Release, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable);
        using var image = new MemoryStream();
        var result = CSharpCompilation.Create(name, trees, references, options).Emit(image);
        if (!result.Success) throw new InvalidOperationException(string.Join("\n", result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(10)));
        return image.ToArray();
    }
}
