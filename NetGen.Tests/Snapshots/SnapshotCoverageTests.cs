using Microsoft.CodeAnalysis;
using NetGen.Tests.Compile;
using Xunit;

namespace NetGen.Tests.Snapshots;

/// <summary>Everything that an attribute can say is said in one of the snapshot networks at least.</summary>
public sealed class SnapshotCoverageTests
{
    private static readonly IReadOnlyList<AttributeData> Written = ReadAttributes();

    private static IEnumerable<Type> AttributeTypes =>
        typeof(NetworkAttribute).Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(Attribute)) && !type.IsAbstract);

    public static TheoryData<string> Kinds => [.. AttributeTypes.Select(type => type.Name)];

    public static TheoryData<string> Settings => [.. AttributeTypes.SelectMany(type => type.GetProperties(), (type, property) => (type, property))
        .Where(item => item.property.GetSetMethod() is not null)
        .Select(item => $"{item.type.Name}.{item.property.Name}")];

    public static TheoryData<string> EnumMembers => [.. AttributeTypes.SelectMany(type => type.GetProperties()).Select(property => property.PropertyType)
        .Where(type => type.IsEnum).Distinct()
        .SelectMany(type => Enum.GetNames(type), (type, name) => $"{type.Name}.{name}")];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_attribute_is_used(string name) => Assert.Contains(Written, attribute => attribute.AttributeClass!.Name == name);

    /// <summary>Inherited settings count where any attribute of the base sets them.</summary>
    [Theory]
    [MemberData(nameof(Settings))]
    public void Every_setting_is_set(string name)
    {
        var type = AttributeTypes.Single(type => type.Name == name[..name.IndexOf('.', StringComparison.Ordinal)]);
        var property = type.GetProperty(name[(type.Name.Length + 1)..])!;
        var owners = AttributeTypes.Where(other => other.IsAssignableTo(property.DeclaringType)).Select(other => other.Name).ToHashSet();
        Assert.Contains(Written, attribute => owners.Contains(attribute.AttributeClass!.Name) && attribute.NamedArguments.Any(argument => argument.Key == property.Name));
    }

    /// <summary>The member of value 0 is what stands where nothing is written.</summary>
    [Theory]
    [MemberData(nameof(EnumMembers))]
    public void Every_choice_is_made(string name)
    {
        string typeName = name[..name.IndexOf('.', StringComparison.Ordinal)];
        var type = typeof(NetworkAttribute).Assembly.GetExportedTypes().Single(type => type.IsEnum && type.Name == typeName);
        int value = (int)Enum.Parse(type, name[(typeName.Length + 1)..]);
        var chosen = Written.SelectMany(attribute => attribute.ConstructorArguments.Concat(attribute.NamedArguments.Select(argument => argument.Value)))
            .Where(argument => argument.Kind == TypedConstantKind.Enum && argument.Type!.Name == typeName)
            .Select(argument => (int)argument.Value!);
        bool isFlags = type.IsDefined(typeof(FlagsAttribute), inherit: false);
        Assert.Contains(chosen.Append(0), choice => choice == value || (isFlags && (choice & value) == value));
    }

    private static AttributeData[] ReadAttributes()
    {
        var compilation = CompilationHarness.CreateCompilation([.. SnapshotFiles.Networks.Select(SnapshotFiles.Input)]);
        return [.. compilation.SyntaxTrees.SelectMany(tree =>
        {
            var model = compilation.GetSemanticModel(tree);
            return tree.GetRoot().DescendantNodes().Select(node => node is Microsoft.CodeAnalysis.CSharp.Syntax.TypeDeclarationSyntax ? model.GetDeclaredSymbol(node) : null)
                .OfType<INamedTypeSymbol>().SelectMany(type => type.GetAttributes());
        })];
    }
}
