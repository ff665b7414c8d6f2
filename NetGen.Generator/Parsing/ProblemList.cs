using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Parsing;

/// <summary>Collects what is wrong with one network. The analyzer reports it; the generator only asks whether there is an error.</summary>
internal sealed class ProblemList
{
    private readonly List<Diagnostic> _items = [];

    public IReadOnlyList<Diagnostic> Items => _items;

    /// <summary>True when nothing may be generated.</summary>
    public bool HasErrors { get; private set; }

    public void Add(DiagnosticDescriptor descriptor, Location location, params object[] arguments)
    {
        if (!_items.Any(item => item.Descriptor == descriptor && item.Location == location)) _items.Add(Diagnostic.Create(descriptor, location, arguments));
        HasErrors |= descriptor.DefaultSeverity == DiagnosticSeverity.Error;
    }

    /// <summary>Stops generation where the C# compiler itself reports the mistake.</summary>
    public void Invalidate() => HasErrors = true;
}
