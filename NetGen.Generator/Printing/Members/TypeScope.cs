using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Model;

namespace NetGen.Generator.Printing.Members;

/// <summary>The user's class with all that stands around it, opened once more.</summary>
internal readonly struct TypeScope : IDisposable
{
    private readonly Stack<SourceWriter.Scope> _scopes;

    private TypeScope(Stack<SourceWriter.Scope> scopes) => _scopes = scopes;

    /// <summary>Opens namespace, containers and class; disposing the result closes them.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="type">The class.</param>
    /// <param name="interfaces">What it implements: nothing, or <c> : X</c>.</param>
    /// <param name="documentation">The lines above the class.</param>
    public static TypeScope Open(SourceWriter writer, TypeSpec type, string interfaces, params string[] documentation)
    {
        var scopes = new Stack<SourceWriter.Scope>();
        if (type.Namespace.Length > 0) scopes.Push(writer.Block("namespace " + string.Join(".", type.Namespace.Split('.').Select(Escape))));
        foreach (string container in type.Containers)
        {
            int name = container.LastIndexOf(' ') + 1;
            scopes.Push(writer.Block(container.Substring(0, name) + Escape(container.Substring(name))));
        }

        foreach (string line in documentation) writer.Line(line);
        scopes.Push(writer.Block($"partial class {Escape(type.Name)}{interfaces}"));
        return new TypeScope(scopes);
    }

    public void Dispose()
    {
        while (_scopes.Count > 0) _scopes.Pop().Dispose();
    }

    /// <summary>A name as C# takes it where it is a keyword.</summary>
    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None && SyntaxFacts.GetContextualKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
}
