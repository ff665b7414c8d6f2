using NetGen.Generator.Model;
using NetGen.Tests.Compile;

namespace NetGen.Tests.Interpreter;

/// <summary>Descriptions of networks for tests of the compiler's middle, which need no generated code.</summary>
internal static class Specs
{
    /// <summary>The networks as the parser reads them.</summary>
    public static IReadOnlyList<NetworkSpec> Of(IReadOnlyList<NetworkText> texts)
    {
        var compilation = CompilationHarness.CreateCompilation(["using NetGen;\n\n" + string.Concat(texts.Select(text => text.Source))]);
        return [.. texts.Select(text => CompiledCase.Parse(compilation, text))];
    }

    public static NetworkSpec Of(NetworkText text) => Of([text]).Single();

    /// <summary>Networks of every kind, the same in every run.</summary>
    public static IReadOnlyList<NetworkSpec> Various(int count) =>
        Of([.. Enumerable.Range(0, count).Select(k => new RandomNetworks(new Random(k)).Next("Network" + k))]);
}
