using System.Text.Json;

namespace NetGen.Tests.Oracles;

/// <summary>Reads the reference values in <c>Oracles/Data</c>.</summary>
public static class OracleFile
{
    /// <summary>The root of a file: <c>losses.json</c>.</summary>
    public static JsonElement Read(string name)
    {
        using var stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Oracles", "Data", name));
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }

    /// <summary>The numbers below an element, row by row: a number, nested lists, or <c>{"shape": ..., "data": ...}</c>.</summary>
    public static double[] Numbers(this JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Number => [element.GetDouble()],
        JsonValueKind.Array => [.. element.EnumerateArray().SelectMany(Numbers)],
        _ => element.GetProperty("data").Numbers(),
    };

    public static double[] Numbers(this JsonElement element, string property) => element.GetProperty(property).Numbers();

    public static string Text(this JsonElement element, string property) => element.GetProperty(property).GetString()!;

    /// <summary>The element of a list that carries a name.</summary>
    public static JsonElement Named(this JsonElement list, string name) => list.EnumerateArray().Single(element => element.Text("name") == name);

    /// <summary>Rows of equal length.</summary>
    public static double[][] Rows(this double[] values, int length) => [.. values.Chunk(length)];
}
