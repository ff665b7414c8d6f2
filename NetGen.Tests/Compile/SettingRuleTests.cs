using System.Reflection;
using NetGen.Generator.Activations;
using NetGen.Generator.Initializations;
using NetGen.Generator.Layers;
using NetGen.Generator.Losses;
using NetGen.Generator.Model;
using NetGen.Generator.Optimizers;
using NetGen.Generator.Parsing;
using Xunit;

namespace NetGen.Tests.Compile;

/// <summary>The public attributes and enums against the generator's lists: neither knows anything that the other does not.</summary>
public sealed class SettingRuleTests
{
    // What the parser reads by itself, since it is no number that a formula takes.
    private static readonly string[] Structure =
        ["Units", "Activation", "Initialization", "Name", "Sizes", "Hidden", "Output", "Precision", "Target", "FastMath", "CheckInputs", "Parallel", "Unroll", "Members", "Optimize", "ExpImplementation", "File"];

    private static readonly Type[] Attributes =
        [.. typeof(NetworkAttribute).Assembly.GetExportedTypes().Where(type => typeof(Attribute).IsAssignableFrom(type) && !type.IsAbstract && type.Namespace == "NetGen")];

    public static TheoryData<string> Kinds => [.. Attributes.Select(KindOf)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_property_has_a_rule_and_every_rule_a_property(string kind)
    {
        var type = Attributes.Single(attribute => KindOf(attribute) == kind);
        var rules = Catalog.Rules(kind);
        var properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.DeclaringType != typeof(Attribute) && !Structure.Contains(property.Name))
            .ToDictionary(property => property.Name, property => property.PropertyType);
        Assert.Equal(properties.Keys.Order(), rules.Select(rule => rule.Name).Order());
        foreach (var rule in rules) Assert.Equal(properties[rule.Name], TypeFor(rule, properties[rule.Name]));
    }

    /// <summary>The range must allow what the attribute's property starts from, or that must stand for absence.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public void Rules_allow_the_defaults(string kind)
    {
        var type = Attributes.Single(attribute => KindOf(attribute) == kind);
        object[] arguments = kind == Catalog.Network ? [1] : type == typeof(DenseAttribute) ? [1, Activation.None] : kind == Catalog.Weights ? ["file"] : [];
        object attribute = Activator.CreateInstance(type, arguments)!;
        foreach (var rule in Catalog.Rules(kind))
        {
            object? value = type.GetProperty(rule.Name)!.GetValue(attribute);
            if (value is null or double.PositiveInfinity) continue;
            Assert.True(rule.Allows(Convert.ToDouble(value, null), NetGen.Generator.Model.Precision.Single), $"{kind}.{rule.Name} = {value}");
        }
    }

    [Fact]
    public void Every_attribute_is_of_a_known_kind()
    {
        Assert.Equal(
            LayerKinds.All.Select(layer => layer.Name).Concat(LossKinds.All.Select(loss => loss.Name)).Concat(OptimizerKinds.All.Select(optimizer => optimizer.Name)).Append(Catalog.Network).Append(Catalog.Weights).Order(),
            Attributes.Select(KindOf).Order());
        Assert.All(Attributes.Where(typeof(LayerAttribute).IsAssignableFrom), type => Assert.NotNull(LayerKinds.Find(KindOf(type))));
        Assert.All(Attributes.Where(typeof(LossAttribute).IsAssignableFrom), type => Assert.NotNull(LossKinds.Find(KindOf(type))));
        Assert.All(Attributes.Where(typeof(OptimizerAttribute).IsAssignableFrom), type => Assert.NotNull(OptimizerKinds.Find(KindOf(type))));
    }

    [Fact]
    public void Every_enum_member_is_known()
    {
        Assert.Equal(Enum.GetNames<Activation>(), ActivationKinds.All.Select(activation => activation.Name));
        Assert.Equal(Enum.GetNames<Initialization>().Skip(1), InitializationKinds.All.Select(scheme => scheme.Name));
        Assert.All(ActivationKinds.All, activation => Assert.NotNull(InitializationKinds.Find(activation.DefaultInitialization)));
        Assert.Equal(Enum.GetNames<Targets>(), Catalog.Rules("CrossEntropy").Single(rule => rule.Name == "Targets").Choices);
    }

    private static string KindOf(Type attribute) => attribute.Name[..^"Attribute".Length];

    private static Type TypeFor(SettingRule rule, Type declared) =>
        rule.IsPerOutput ? typeof(double[])
        : rule.Choices is ["false", "true"] ? typeof(bool)
        : rule.Choices is { } choices && declared.IsEnum && declared.GetEnumNames().SequenceEqual(choices) ? declared
        : typeof(double);
}
