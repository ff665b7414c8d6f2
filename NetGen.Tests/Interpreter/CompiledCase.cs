using System.Reflection;
using System.Runtime.Intrinsics;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator;
using NetGen.Generator.Model;
using NetGen.Generator.Parsing;
using NetGen.Generator.Printing;
using NetGen.Generator.Printing.Members;
using NetGen.Tests.Compile;

namespace NetGen.Tests.Interpreter;

/// <summary>A network compiled and loaded, and what the compiler read of it.</summary>
/// <param name="Text">What its user wrote.</param>
/// <param name="Spec">What the parser made of it.</param>
/// <param name="Type">The loaded class.</param>
internal sealed record CompiledCase(NetworkText Text, NetworkSpec Spec, Type Type)
{
    // Nothing here asks about warnings, and the analysis of null references is a third of the time.
    private static readonly HarnessOptions Options = new() { Nullable = NullableContextOptions.Disable, CheckDocumentation = false };

    public T Create<T>(ulong seed = 1) => (T)Activator.CreateInstance(Type, seed)!;

    public static CompiledCase Compile(NetworkText text) => Compile([text]).Single();

    /// <summary>
    /// Compiles and loads networks together. The generator's stages run here as the generator runs them, but for one vector width a
    /// network: hundreds of networks are compiled in the time that all widths would take for a few, and each width runs on any processor.
    /// </summary>
    /// <param name="texts">The networks.</param>
    /// <param name="options">How they are compiled, where it is not as in a new project.</param>
    public static IReadOnlyList<CompiledCase> Compile(IReadOnlyList<NetworkText> texts, HarnessOptions? options = null)
    {
        options ??= Options;
        string source = "using System;\nusing System.Collections.Generic;\nusing NetGen;\n\n" + string.Concat(texts.Select(text => text.Source));
        var compilation = CompilationHarness.CreateCompilation([source], options);
        var specs = texts.Select(text => Parse(compilation, text)).ToArray();
        var parse = (CSharpParseOptions)compilation.SyntaxTrees[0].Options;
        var generated = texts.SelectMany((text, k) => Generate(text, specs[k], options.LanguageVersion)).Append(ArrayLibrary.Text).Select(file => CSharpSyntaxTree.ParseText(file.Replace("#nullable enable", ""), parse));
        using var image = new MemoryStream();
        var emitted = compilation.AddSyntaxTrees(generated).Emit(image);
        if (!emitted.Success) throw new InvalidOperationException(string.Join("\n", emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(10)) + "\n" + texts[0].Attributes);
        image.Position = 0;
        Assembly assembly = new AssemblyLoadContext(compilation.AssemblyName, isCollectible: true).LoadFromStream(image);
        return [.. texts.Select((text, k) => new CompiledCase(text, specs[k], assembly.GetType(text.Name)!))];
    }

    private static IEnumerable<string> Generate(NetworkText text, NetworkSpec spec, LanguageVersion language)
    {
        try
        {
            var options = text.Bits == 0 ? new TargetOptions(TargetKind.Portable, AllowUnsafe: false, HasSpans: text.HasSpans, HasNullable: language >= LanguageVersion.CSharp8) : new TargetOptions(TargetKind.Simd, AllowUnsafe: false, Math.Min(text.Bits, WidestVector));
            var compiled = NetworkCompiler.Compile(spec, options);
            return [MembersFile.Write(compiled), .. compiled.Kernels.Select(file => file.Text)];
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"{text.Attributes}\nThe compiler threw: {exception}", exception);
        }
    }

    private static int WidestVector => Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128;

    public static NetworkSpec Parse(Compilation compilation, NetworkText text)
    {
        var problems = new ProblemList();
        var parsed = NetworkParser.Parse(compilation.GetTypeByMetadataName(text.Name)!, problems, CancellationToken.None);
        return parsed?.Spec ?? throw new InvalidOperationException($"{text.Attributes}\nis refused: {string.Join("\n", problems.Items)}");
    }
}
