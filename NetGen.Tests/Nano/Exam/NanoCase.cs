using NetGen.Generator.Model;
using NetGen.Generator.Parsing;
using NetGen.Tests.Interpreter;

namespace NetGen.Tests.Nano.Exam;

/// <summary>A network as a user there writes it, without naming a target.</summary>
/// <param name="Name">The class.</param>
/// <param name="Attributes">All of its attributes: what a failing test shows.</param>
internal sealed record NanoCase(string Name, string Attributes)
{
    /// <summary>The class.</summary>
    public string Source => $"{Attributes} public sealed partial class {Name} {{ }}\n";

    /// <summary>A network of the tests of other targets, with the arguments that this one adds.</summary>
    public static NanoCase Of(NetworkText text, string options)
    {
        string?[] attributes = [$"Network({text.InputSize}{(options.Length > 0 ? ", " + options : "")})", .. text.Layers, text.Loss, text.Optimizer];
        return new NanoCase(text.Name, string.Concat(attributes.Where(attribute => attribute is not null).Select(attribute => $"[{attribute}]")));
    }

    /// <summary>Many networks in one project, for a board that has these mathematics alone.</summary>
    public static NanoProject Build(IEnumerable<NanoCase> networks, ExpImplementation mathematics = ExpImplementation.MathExp) =>
        NanoProject.Build(mathematics, "using NetGen;\n" + string.Concat(networks.Select(network => network.Source)));

    /// <summary>What the parser makes of the attributes; the constructor that it finds is a generated one.</summary>
    public NetworkSpec SpecIn(NanoProject project)
    {
        var problems = new ProblemList();
        var parsed = NetworkParser.Parse(project.Compilation.GetTypeByMetadataName(Name)!, problems, CancellationToken.None);
        var spec = parsed?.Spec ?? throw new InvalidOperationException($"{Attributes} is refused: {string.Join("\n", problems.Items)}");
        return spec with { Type = spec.Type with { DeclaresConstructor = false } };
    }

    public override string ToString() => Attributes;
}
