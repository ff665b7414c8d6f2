using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NetGen.Generator.Diagnostics;

namespace NetGen.Generator.Parsing;

/// <summary>Collects what is wrong with one network. The analyzer reports it; the generator only asks whether there is an error.</summary>
internal sealed class ProblemList
{
    private readonly List<Diagnostic> _items = [];

    public IReadOnlyList<Diagnostic> Items => _items;

    /// <summary>True when nothing may be generated.</summary>
    public bool HasErrors { get; private set; }

    public void Add(DiagnosticDescriptor descriptor, Location location, params object[] arguments) =>
        AddWith(ImmutableDictionary<string, string?>.Empty, [], descriptor, location, arguments);

    /// <summary>Adds a problem that has to do with other places too.</summary>
    public void AddWithPlaces(IEnumerable<Location> places, DiagnosticDescriptor descriptor, Location location, params object[] arguments) =>
        AddWith(ImmutableDictionary<string, string?>.Empty, places, descriptor, location, arguments);

    /// <summary>Adds a problem whose code fix chooses among these activations.</summary>
    public void AddUnfit(IEnumerable<string> fitActivations, DiagnosticDescriptor descriptor, Location location, params object[] arguments) =>
        AddWith(ImmutableDictionary<string, string?>.Empty.Add(DiagnosticProperties.FitActivations, string.Join(",", fitActivations)), [], descriptor, location, arguments);

    /// <summary>Stops generation where the C# compiler itself reports the mistake.</summary>
    public void Invalidate() => HasErrors = true;

    private void AddWith(ImmutableDictionary<string, string?> properties, IEnumerable<Location> places, DiagnosticDescriptor descriptor, Location location, object[] arguments)
    {
        if (!_items.Any(item => item.Descriptor == descriptor && item.Location == location)) _items.Add(Diagnostic.Create(descriptor, location, places, properties, arguments));
        HasErrors |= descriptor.DefaultSeverity == DiagnosticSeverity.Error;
    }
}
