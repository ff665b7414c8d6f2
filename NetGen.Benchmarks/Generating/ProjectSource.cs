using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Benchmarks.Generating;

/// <summary>User code for the generator to work on; a file a network, as people write them.</summary>
internal static class ProjectSource
{
    private const string Other = "public static class Other { public static int Answer() => 42; }";

    private static readonly string[] Optimizers = ["Sgd", "Adam", "AdamW", "RmsProp"];

    public static CSharpCompilation OfNetworks(int count) =>
        Compile([Other, .. Enumerable.Range(0, count).Select(index => Network(index, 16 + index))]);

    /// <summary>The last network's hidden layer is one wider.</summary>
    public static CSharpCompilation WithAnotherWidth(CSharpCompilation project)
    {
        int last = project.SyntaxTrees.Length - 2;
        return project.ReplaceSyntaxTree(project.SyntaxTrees[^1], Parse(Network(last, 17 + last)));
    }

    public static CSharpCompilation WithAnotherStatement(CSharpCompilation project) =>
        project.ReplaceSyntaxTree(project.SyntaxTrees[0], Parse(Other.Replace("42", "43", StringComparison.Ordinal)));

    public static CSharpCompilation OfFourLayers() => Compile(
    [
        """
        [NetGen.Network(64)]
        [NetGen.Dense(64, NetGen.Activation.Relu)]
        [NetGen.Dense(48, NetGen.Activation.Relu)]
        [NetGen.Dense(32, NetGen.Activation.Relu)]
        [NetGen.Dense(10)]
        [NetGen.CrossEntropy]
        [NetGen.Adam]
        public sealed partial class FourLayers;
        """,
    ]);

    /// <summary>One to three layers, several optimizers.</summary>
    private static string Network(int index, int width)
    {
        var text = new StringBuilder("using NetGen;\n").Append(CultureInfo.InvariantCulture, $"[Network({8 + (index % 5)})]\n");
        for (int layer = 0; layer < index % 3; layer++) text.Append(CultureInfo.InvariantCulture, $"[Dense({width}, Activation.{(layer == 0 ? "Relu" : "Tanh")})]\n");
        return text.Append(CultureInfo.InvariantCulture, $"[Dense({3 + (width % 2)})]\n[CrossEntropy]\n[{Optimizers[index % Optimizers.Length]}]\npublic sealed partial class Network{index};\n").ToString();
    }

    private static CSharpCompilation Compile(IEnumerable<string> sources)
    {
        string[] framework = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        var references = framework.Where(path => Path.GetFileName(path) is "System.Private.CoreLib.dll" or "System.Runtime.dll" or "System.Memory.dll" or "NetGen.Runtime.dll");
        return CSharpCompilation.Create(
            "Project",
            sources.Select(Parse),
            references.Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }

    private static SyntaxTree Parse(string source) => CSharpSyntaxTree.ParseText(source, CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest));
}
