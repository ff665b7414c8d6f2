using System.Globalization;
using Mono.Cecil;
using Mono.Cecil.Cil;
using NetGen.Generator;
using NetGen.Tests.Snapshots;
using Xunit;

namespace NetGen.Tests.Incremental;

/// <summary>What is emitted does not depend on the culture of the machine that compiles.</summary>
public sealed class CultureTests
{
    /// <summary>Methods whose result depends on the current culture: case, comparison, and numbers as text.</summary>
    private static readonly HashSet<string> Sensitive =
    [
        "System.String::ToLower()", "System.String::ToUpper()", "System.Char::ToLower(System.Char)", "System.Char::ToUpper(System.Char)",
        "System.String::StartsWith(System.String)", "System.String::EndsWith(System.String)", "System.String::IndexOf(System.String)",
        "System.String::IndexOf(System.String,System.Int32)", "System.String::LastIndexOf(System.String)", "System.String::CompareTo(System.String)",
        "System.String::Compare(System.String,System.String)", "System.String::Compare(System.String,System.String,System.Boolean)",
        "System.StringComparer::get_CurrentCulture()", "System.StringComparer::get_CurrentCultureIgnoreCase()",
        "System.Globalization.CultureInfo::get_CurrentCulture()", "System.Globalization.CultureInfo::get_CurrentUICulture()",
    ];

    private static readonly HashSet<string> Numbers =
        ["System.Int32", "System.Int64", "System.UInt32", "System.UInt64", "System.Single", "System.Double", "System.Decimal"];

    /// <summary>Methods that order text by the culture where they are given no comparer.</summary>
    private static readonly HashSet<string> Sorting = ["OrderBy", "OrderByDescending", "ThenBy", "ThenByDescending", "Order", "Max", "Min"];

    /// <summary>A decimal comma, a minus sign that is no hyphen and other words for infinity: Finnish and more, without the system's data.</summary>
    [Fact]
    public void Numbers_are_written_alike_under_every_culture()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = "\u00a0";
        culture.NumberFormat.NegativeSign = "\u2212";
        culture.NumberFormat.PositiveInfinitySymbol = "\u00e4\u00e4ret\u00f6n";
        culture.NumberFormat.NegativeInfinitySymbol = "\u2212\u00e4\u00e4ret\u00f6n";
        culture.NumberFormat.NaNSymbol = "ep\u00e4luku";

        var expected = SnapshotRun.Networks;
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = culture;
            Assert.Equal("\u22121,5", (-1.5).ToString(CultureInfo.CurrentCulture));
            Assert.All(SnapshotRun.Again(), network => Assert.Equal(expected[network.Key].Emitted, network.Value.Emitted));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    /// <summary>Turkish i, and whatever else a culture may change, cannot matter to code that never asks for the culture.</summary>
    [Fact]
    public void Nothing_asks_for_the_culture()
    {
        using var assembly = AssemblyDefinition.ReadAssembly(typeof(NetworkGenerator).Assembly.Location);
        var calls = assembly.MainModule.GetTypes().Where(type => type.FullName.StartsWith("NetGen.", StringComparison.Ordinal))
            .SelectMany(type => type.Methods).Where(method => method.HasBody && method.Name != "PrintMembers") // a record's text for the debugger
            .SelectMany(method => method.Body.Instructions, (method, instruction) => (method, instruction))
            .Where(item => IsSensitive(item.method, item.instruction))
            .Select(item => $"{item.method.FullName} calls {((MethodReference)item.instruction.Operand).FullName}");
        string text = string.Join("\n", calls);
        Assert.True(text.Length == 0, text);
    }

    private static bool IsSensitive(MethodDefinition caller, Instruction instruction)
    {
        if (instruction.Operand is not MethodReference called) return false;
        string type = called.DeclaringType.FullName;
        string[] parameters = [.. called.Parameters.Select(parameter => parameter.ParameterType.FullName)];
        if (Sensitive.Contains($"{type}::{called.Name}({string.Join(",", parameters)})")) return true;
        if (parameters.Contains("System.IFormatProvider")) return false;
        if (parameters.Contains("System.StringComparison")) return instruction.Previous.OpCode.Code is Code.Ldc_I4_0 or Code.Ldc_I4_1;
        if (parameters.Any(parameter => parameter.StartsWith("System.Collections.Generic.IComparer", StringComparison.Ordinal))) return false;
        if (Sorting.Contains(called.Name)) return called is GenericInstanceMethod method && method.GenericArguments[^1].FullName == "System.String";
        if (called.DeclaringType is GenericInstanceType sorted && sorted.Name.StartsWith("Sorted", StringComparison.Ordinal)) return called.Name == ".ctor" && sorted.GenericArguments[0].FullName == "System.String";
        return called.Name switch
        {
            "ToString" => Numbers.Contains(type) || (instruction.Previous is { OpCode.Code: Code.Constrained, Operand: TypeReference constrained } && Numbers.Contains(constrained.FullName)),
            "Parse" or "TryParse" => Numbers.Contains(type),
            "Append" => type == "System.Text.StringBuilder" && Numbers.Contains(parameters[0]),
            // An interpolated string boxes its numbers. Whole ones are the numbers of layers, never negative, and alike everywhere.
            "Format" => type == "System.String" && caller.Body.Instructions.Any(other =>
                other.OpCode.Code == Code.Box && ((TypeReference)other.Operand).FullName is "System.Single" or "System.Double" or "System.Decimal"),
            _ => false,
        };
    }
}
