using Microsoft.CodeAnalysis;
using NetGen.Generator.Model;
using NetGen.Generator.Parsing;
using NetGen.Tests.Compile;

namespace NetGen.Tests.Interpreter;

/// <summary>A network compiled and loaded, and what the compiler read of it.</summary>
/// <param name="Text">What its user wrote.</param>
/// <param name="Spec">What the parser made of it.</param>
/// <param name="Type">The loaded class.</param>
internal sealed record CompiledCase(NetworkText Text, NetworkSpec Spec, Type Type)
{
    public T Create<T>(ulong seed = 1) => (T)Activator.CreateInstance(Type, seed)!;

    /// <summary>Puts all networks into one compilation.</summary>
    public static IReadOnlyList<CompiledCase> Compile(IReadOnlyList<NetworkText> texts)
    {
        string source = "using NetGen;\n#pragma warning disable CS1591\n\n" + string.Concat(texts.Select(text => text.Source));
        var result = CompilationHarness.Compile(source);
        try
        {
            result.EnsureClean();
        }
        catch (InvalidOperationException exception) when (texts.Count > 1)
        {
            // One bad network stops the generator for all: name it.
            foreach (var text in texts) Compile([text]);
            throw new InvalidOperationException("Each network compiles by itself, all together do not.", exception);
        }
        catch (InvalidOperationException exception)
        {
            throw new InvalidOperationException($"{texts[0].Attributes}\ndoes not compile.", exception);
        }

        return [.. texts.Select(text => new CompiledCase(text, Parse(result.Compilation, text), result.Type(text.Name)))];
    }

    private static NetworkSpec Parse(Compilation compilation, NetworkText text)
    {
        var problems = new ProblemList();
        var parsed = NetworkParser.Parse(compilation.GetTypeByMetadataName(text.Name)!, problems, CancellationToken.None);
        return parsed?.Spec ?? throw new InvalidOperationException($"{text.Attributes}\nis refused: {string.Join("\n", problems.Items)}");
    }
}
