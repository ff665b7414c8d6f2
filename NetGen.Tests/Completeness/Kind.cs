using NetGen.Generator.Activations;
using NetGen.Generator.Initializations;
using NetGen.Generator.Layers;
using NetGen.Generator.Losses;
using NetGen.Generator.Optimizers;
using InternalActivation = NetGen.Generator.Activations.Activation;
using InternalInitialization = NetGen.Generator.Initializations.Initialization;

namespace NetGen.Tests.Completeness;

/// <summary>Something that can be added to the compiler by a fragment and a line in a list.</summary>
/// <param name="Family">The class that all fragments of the list derive from.</param>
/// <param name="Fragment">The fragment's own class.</param>
/// <param name="Name">The name of the attribute, without its ending, or of the enum member.</param>
/// <param name="Formula">The formula that documentation prints.</param>
/// <param name="Source">Where it comes from.</param>
internal sealed record Kind(Type Family, Type Fragment, string Name, string Formula, string Source)
{
    public static IReadOnlyList<Kind> All { get; } =
    [
        .. LayerKinds.All.Select(kind => new Kind(typeof(Layer), kind.GetType(), kind.Name, kind.Formula, kind.Source)),
        .. ActivationKinds.All.Select(kind => new Kind(typeof(InternalActivation), kind.GetType(), kind.Name, kind.Formula, kind.Source)),
        .. LossKinds.All.Select(kind => new Kind(typeof(Loss), kind.GetType(), kind.Name, kind.Formula, kind.Source)),
        .. OptimizerKinds.All.Select(kind => new Kind(typeof(Optimizer), kind.GetType(), kind.Name, kind.Formula, kind.Source)),
        .. InitializationKinds.All.Select(kind => new Kind(typeof(InternalInitialization), kind.GetType(), kind.Name, kind.Formula, kind.Source)),
    ];

    public static IReadOnlyList<Type> Families { get; } = [.. All.Select(kind => kind.Family).Distinct()];

    /// <summary>The public enum whose members write this family, or null where attributes do.</summary>
    public static Type? EnumOf(Type family) => typeof(NetworkAttribute).Assembly.GetType($"NetGen.{family.Name}") is { IsEnum: true } found ? found : null;

    /// <summary>The names under which users write a family, other than an enum's <c>Default</c>, which chooses among the others.</summary>
    public static IEnumerable<string> PublicNames(Type family) => EnumOf(family) is { } members
        ? Enum.GetNames(members).Where(name => name != nameof(NetGen.Initialization.Default))
        : typeof(NetworkAttribute).Assembly.GetExportedTypes()
            .Where(type => !type.IsAbstract && type.BaseType?.Name == family.Name + nameof(Attribute))
            .Select(type => type.Name[..^nameof(Attribute).Length]);

    public override string ToString() => $"{Family.Name} {Name}";
}
