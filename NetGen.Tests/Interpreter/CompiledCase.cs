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
        var result = CompilationHarness.Compile(Source(texts));
        try
        {
            result.EnsureClean();
        }
        catch (InvalidOperationException exception)
        {
            // One bad network stops the generator for all: name it.
            throw new InvalidOperationException(string.Join("\n\n", Faults(texts).Values.Append(exception.Message)), exception);
        }

        return [.. texts.Select(text => new CompiledCase(text, Parse(result.Compilation, text), result.Type(text.Name)))];
    }

    /// <summary>The networks on which the generator throws or whose text does not compile, each tried by itself.</summary>
    public static IReadOnlyDictionary<NetworkText, string> Faults(IReadOnlyList<NetworkText> texts)
    {
        var faults = new Dictionary<NetworkText, string>();
        foreach (var text in texts)
        {
            var result = CompilationHarness.Compile(Source([text]));
            object? fault = result.GeneratorException ?? (object?)result.Diagnostics.FirstOrDefault();
            if (fault is not null) faults.Add(text, $"{text.Attributes}\ndoes not compile: {fault}");
        }

        return faults;
    }

    private static string Source(IEnumerable<NetworkText> texts) =>
        "using NetGen;\n#pragma warning disable CS1591\n\n" + string.Concat(texts.Select(text => text.Source));

    private static NetworkSpec Parse(Compilation compilation, NetworkText text)
    {
        var problems = new ProblemList();
        var parsed = NetworkParser.Parse(compilation.GetTypeByMetadataName(text.Name)!, problems, CancellationToken.None);
        return parsed?.Spec ?? throw new InvalidOperationException($"{text.Attributes}\nis refused: {string.Join("\n", problems.Items)}");
    }
}
