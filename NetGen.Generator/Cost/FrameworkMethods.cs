using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Generator.Cost;

/// <summary>The methods of nanoFramework's libraries that generated code calls.</summary>
internal static class FrameworkMethods
{
    private static readonly IReadOnlyDictionary<string, (string Result, IReadOnlyList<string> Parameters)> All = new Dictionary<string, (string, IReadOnlyList<string>)>
    {
        ["Math.Exp"] = ("double", ["double"]),
        ["Math.Log"] = ("double", ["double"]),
        ["Math.Sqrt"] = ("double", ["double"]),
        ["Math.Tanh"] = ("double", ["double"]),
        ["Math.Pow"] = ("double", ["double", "double"]),
        ["Single.IsNaN"] = ("bool", ["float"]),
        ["Array.Clear"] = ("void", ["System.Array", "int", "int"]),
        ["Array.Copy"] = ("void", ["System.Array", "int", "System.Array", "int", "int"]),
        ["BitConverter.GetBytes"] = ("byte[]", ["float"]),
        ["BitConverter.ToSingle"] = ("float", ["byte[]", "int"]),
    };

    public static (string Result, IReadOnlyList<string> Parameters) Find(string type, string member) =>
        All.TryGetValue($"{type}.{member}", out var found) ? found : throw new NotSupportedException($"{type}.{member} in generated code.");

    /// <summary>The type without its namespace, and the method.</summary>
    public static (string Type, string Member) NameOf(ExpressionSyntax called)
    {
        var access = (MemberAccessExpressionSyntax)called;
        string type = access.Expression.ToString();
        string last = type.Substring(type.LastIndexOf('.') + 1);
        return (last switch { "float" => "Single", "_Math" => "Math", _ => last }, access.Name.Identifier.ValueText);
    }
}
