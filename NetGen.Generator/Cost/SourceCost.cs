using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Generator.Cost;

/// <summary>
/// The cost model: what C# text takes on nanoFramework. It reads the text that is emitted, so that nothing that is written can be left out,
/// and hand-written code can be measured by it too.
/// </summary>
internal static class SourceCost
{
    /// <summary>Measures the classes of a source.</summary>
    public static ClassFigures Of(string text, CancellationToken cancellation = default)
    {
        var root = CSharpSyntaxTree.ParseText(text, CSharpParseOptions.Default.WithDocumentationMode(DocumentationMode.None), cancellationToken: cancellation).GetRoot(cancellation);
        var image = new ImageParts();
        var classes = root.DescendantNodes(node => node is not MemberDeclarationSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax).OfType<ClassDeclarationSyntax>()
            .Where(type => type.Members.Any(member => member is not BaseTypeDeclarationSyntax))
            .Select(type => new ClassSketch(type, type.FirstAncestorOrSelf<BaseNamespaceDeclarationSyntax>()?.Name.ToString() ?? "", image))
            .ToArray();
        MethodFigures[] methods = [.. classes.SelectMany(type => type.Measure())];
        int fields = classes.Sum(type => type.Fields.Count(field => !field.IsStatic)), shared = classes.Sum(type => type.Fields.Count(field => field.IsStatic));
        return new ClassFigures(methods, fields, shared, image.Bytes + ImageParts.Whole(methods.Sum(method => method.Bytes)), image.ConstantBytes);
    }
}
