using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator;
using NetGen.Generator.Printing.Device;
using NetGen.Tests.Compile;
using NetGen.Tests.Completeness;
using NetGen.Tests.Nano.Size;
using Xunit;

namespace NetGen.Tests.Nano;

/// <summary>The attributes that nanoFramework gets as source are those of the run-time library, cost nothing, and are nowhere else.</summary>
public sealed class NanoAttributeTests
{
    private const string Network = "using NetGen; [Network(2, Members = Members.Train)] [Dense(3, Activation.Tanh)] [Dense(1)] [MeanSquaredError] [Adam(Beta1 = 0.8)] public sealed partial class Net { }";

    private static readonly CSharpCompilationOptions s_options = new(OutputKind.DynamicallyLinkedLibrary, warningLevel: 9999);

    /// <summary>Every attribute and enum that users write, whichever is added to the library.</summary>
    public static TheoryData<string> Written =>
    [
        .. typeof(NetworkAttribute).Assembly.GetExportedTypes()
            .Where(type => type.Namespace == nameof(NetGen) && (typeof(Attribute).IsAssignableFrom(type) || IsWrittenInAttributes(type))).Select(type => type.Name),
    ];

    [Theory]
    [InlineData(LanguageVersion.CSharp9)]
    [InlineData(LanguageVersion.CSharp12)]
    public void Compiles_on_the_framework_without_a_warning(LanguageVersion version)
    {
        var compilation = Alone(version, "NANOFRAMEWORK_1_0");
        Assert.Empty(compilation.GetDiagnostics());
        Assert.NotEmpty(Declared(compilation));
    }

    [Fact]
    public void Is_nothing_elsewhere()
    {
        var compilation = Alone(LanguageVersion.CSharp9);
        Assert.Empty(compilation.GetDiagnostics());
        Assert.Empty(Declared(compilation));
    }

    /// <summary>The same members of the same types and, of enums, the same values: what is missing here would be a mistake of the user's there.</summary>
    [Theory]
    [MemberData(nameof(Written))]
    public void Is_the_library_s(string name)
    {
        var own = Alone(LanguageVersion.CSharp9, "NANOFRAMEWORK_1_0").GetTypeByMetadataName("NetGen." + name)!;
        var library = CompilationHarness.CreateCompilation([]).GetTypeByMetadataName("NetGen." + name)!;
        Assert.NotNull(own);
        Assert.Equal(Accessibility.Internal, own.DeclaredAccessibility);
        Assert.Equal(library.BaseType!.ToDisplayString(), own.BaseType!.ToDisplayString());
        Assert.Equal(Members(library), Members(own));
        Assert.Contains(own.GetAttributes(), attribute => attribute.AttributeClass!.Name == "ExcludeTypeAttribute");
    }

    [Fact]
    public void Holds_nothing_but_attributes_and_enums() =>
        Assert.Equal(((IEnumerable<object[]>)Written).Select(row => (string)row[0]).Order(StringComparer.Ordinal), Declared(Alone(LanguageVersion.CSharp9, "NANOFRAMEWORK_1_0")).Order(StringComparer.Ordinal));

    [Fact]
    public void A_network_needs_nothing_else()
    {
        var project = NanoProject.Build(Network).EnsureClean();
        Assert.Equal("Net.g.cs", Assert.Single(project.Networks.Keys));
        Assert.NotEmpty(project.Assembly);
    }

    [Fact]
    public void Takes_no_flash()
    {
        var project = NanoProject.Build(Network);
        string members = Network.Replace("using NetGen; ", "", StringComparison.Ordinal)[Network.Replace("using NetGen; ", "", StringComparison.Ordinal).IndexOf("public", StringComparison.Ordinal)..];
        byte[] plain = NanoCompilation.Compile(members, project.Networks.Values.Single());
        Assert.Equal(ImageSize.Of(plain), ImageSize.Of(project.Assembly));
    }

    /// <summary>Each assembly has attributes of its own, and one that refers to another sees both.</summary>
    [Fact]
    public void Two_assemblies_do_not_clash()
    {
        var library = NanoProject.Build(Network.Replace("Net ", "Other ", StringComparison.Ordinal));
        var application = NanoCompilation.Create([Network]).AddReferences(library.Compilation.ToMetadataReference());
        Assert.NotEmpty(NanoProject.Build(application).EnsureClean().Networks);
        application = NanoCompilation.Create([Network]).AddReferences(MetadataReference.CreateFromImage(library.Assembly));
        Assert.NotEmpty(NanoProject.Build(application).EnsureClean().Networks);
    }

    /// <summary>A mistake is told as elsewhere, and nothing beside it.</summary>
    [Theory]
    [InlineData("[Network(2)] [Dense(0)] public sealed partial class Net { }", "NETGEN005")]
    [InlineData("[Network(2)] [Dense(3)] [CrossEntropy(LabelSmoothing = 1.5)] public sealed partial class Net { public int Size = InputSize; }", "NETGEN014")]
    [InlineData("[Network(2)] [Dense(3, (Activation)77)] public sealed partial class Net { }", "NETGEN013")]
    [InlineData("[Network(2)] [Dense(Other.OutputSize)] public sealed partial class Net { } [Network(2)] [Dense(3)] public sealed partial class Other { }", "NETGEN027")]
    [InlineData("[Network(2, Precision = Precision.Double)] [Dense(3)] public sealed partial class Net { }", "NETGEN028")]
    [InlineData("[Network(2, Target = Target.Simd)] [Dense(3)] public sealed partial class Net { }", "NETGEN021")]
    public void Says_what_is_wrong_and_no_more(string text, string expected)
    {
        var project = NanoProject.Build("using NetGen; " + text);
        Assert.Equal(expected, Assert.Single(project.Analysis).Id);
        Assert.All(project.Diagnostics, diagnostic => Assert.Equal("CS0619", diagnostic.Id));
    }

    /// <summary>The generator's own output alone, as a compilation.</summary>
    private static CSharpCompilation Alone(LanguageVersion version, params string[] symbols)
    {
        var parse = new CSharpParseOptions(version, DocumentationMode.Diagnose, preprocessorSymbols: symbols);
        var empty = CSharpCompilation.Create("Attributes", [], [NanoCompilation.CoreReference], s_options);
        CSharpGeneratorDriver.Create([new NetworkGenerator().AsSourceGenerator()], parseOptions: parse).RunGeneratorsAndUpdateCompilation(empty, out var whole, out _);
        return (CSharpCompilation)whole;
    }

    private static IEnumerable<string> Declared(CSharpCompilation compilation) =>
        compilation.GetSymbolsWithName(_ => true, SymbolFilter.Type).Where(DeviceAttributes.Declare).Select(symbol => symbol.Name);

    /// <summary>Properties with their types, constructors with their parameters, values of enums.</summary>
    private static IEnumerable<string> Members(INamedTypeSymbol type) => type.GetMembers()
        .Where(member => member is IPropertySymbol or IFieldSymbol { IsConst: true } or IMethodSymbol { MethodKind: MethodKind.Constructor, DeclaredAccessibility: Accessibility.Public })
        .Select(member => member is IFieldSymbol field ? $"{field.Name} = {field.ConstantValue}" : member.ToDisplayString(s_format))
        .Order(StringComparer.Ordinal);

    private static readonly SymbolDisplayFormat s_format = SymbolDisplayFormat.CSharpErrorMessageFormat
        .WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.UseSpecialTypes)
        .WithMemberOptions(SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeContainingType);

    private static bool IsWrittenInAttributes(Type type) => type.IsEnum && typeof(NetworkAttribute).Assembly.GetExportedTypes()
        .Where(typeof(Attribute).IsAssignableFrom)
        .Any(attribute => attribute.GetProperties().Any(property => property.PropertyType == type));
}
