using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Model;

namespace NetGen.Generator.Parsing;

/// <summary>
/// Reads the text that <c>ParameterText</c> of the run-time library writes, and nothing else: the head line, then for each block its name
/// and shape, and a line for each row of numbers, which must be finite here. The generator and the analyzer share it.
/// </summary>
internal sealed class WeightsReader
{
    private const int LongestQuote = 60;

    private readonly NetworkSpec _spec;
    private readonly StringReader _lines;
    private readonly List<double> _values = [];
    private string? _line;
    private int _number;
    private string? _problem;

    private WeightsReader(NetworkSpec spec, string text) => (_spec, _lines) = (spec, new StringReader(text));

    /// <summary>The network's first weights, or what is wrong with them.</summary>
    /// <param name="spec">The network.</param>
    /// <param name="name">The file as the attribute names it.</param>
    /// <param name="files">The files that it may mean; others are passed over.</param>
    public static (FirstWeights? Weights, WeightsProblem? Problem) Read(NetworkSpec spec, string name, IEnumerable<WeightsFile> files)
    {
        var named = files.Where(file => IsNamed(file.Path, name)).ToArray();
        if (named.Length != 1) return (null, new WeightsProblem(null, 0, Unfound(name, named)));
        if (named[0].Text is not { } text) return (null, new WeightsProblem(null, 0, $"'{named[0].Path}' cannot be read"));
        var reader = new WeightsReader(spec, text);
        return reader.ReadAll()
            ? (new FirstWeights(name, reader._values.ToEquatableArray()), null)
            : (null, new WeightsProblem(named[0].Path, reader._number, reader._problem!));
    }

    /// <summary>True where the path ends with the name, folder by folder, on every platform alike.</summary>
    public static bool IsNamed(string path, string name)
    {
        (path, name) = (path.Replace('\\', '/'), name.Replace('\\', '/'));
        return name.Length > 0 && !name.Any(c => char.IsControl(c) || SyntaxFacts.IsNewLine(c)) && path.EndsWith(name, StringComparison.OrdinalIgnoreCase)
            && (path.Length == name.Length || name[0] == '/' || path[path.Length - name.Length - 1] == '/');
    }

    private static string Unfound(string name, WeightsFile[] named) => named.Length == 0
        ? $"no file of the project is '{name}'; add <AdditionalFiles Include=\"{name}\" />"
        : $"several files of the project are '{name}', {string.Join(" and ", named.Select(file => $"'{file.Path}'").OrderBy(path => path, StringComparer.Ordinal))}; write more of the path";

    private bool ReadAll()
    {
        if (!Expect("NetGen parameters 1, " + (_spec.Precision == Precision.Single ? "F32" : "F64"))) return false;
        int inputs = _spec.InputSize;
        foreach (var layer in _spec.Layers)
        {
            if (!ReadBlock(LayerSpec.NameOfParameter(layer.Name, isBias: false), [layer.Units, inputs])) return false;
            if (layer.HasBias && !ReadBlock(LayerSpec.NameOfParameter(layer.Name, isBias: true), [layer.Units])) return false;
            inputs = layer.Units;
        }

        return Next() is null || IsWrong("the text must end here");
    }

    private bool ReadBlock(string name, int[] shape)
    {
        if (!Expect($"{name} [{string.Join(", ", shape.Select(Text))}]")) return false;
        int columns = shape[shape.Length - 1];
        int rows = shape.Length == 1 ? 1 : shape[0];
        for (int row = 0; row < rows; row++)
        {
            if (!ReadRow(columns, name)) return false;
        }

        return true;
    }

    private bool ReadRow(int columns, string name)
    {
        string[] words = Next()?.Split(' ') ?? [];
        if (words.Length != columns) return IsWrong($"{Text(columns)} numbers of {name} must stand here, with a space between");
        foreach (string word in words)
        {
            if (Number(word) is not { } number) return IsWrong($"'{Quoted(word)}' is no finite number in {(_spec.Precision == Precision.Single ? "single" : "double")} precision");
            _values.Add(number);
        }

        return true;
    }

    private double? Number(string word)
    {
        const NumberStyles style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        double number;
        if (_spec.Precision == Precision.Double)
        {
            if (!double.TryParse(word, style, CultureInfo.InvariantCulture, out number)) return null;
        }
        else
        {
            if (!float.TryParse(word, style, CultureInfo.InvariantCulture, out float single)) return null;
            number = single;
        }

        return double.IsNaN(number) || double.IsInfinity(number) ? null : number;
    }

    private string? Next()
    {
        _number++;
        return _line = _lines.ReadLine();
    }

    private bool Expect(string expected) => Next() == expected || IsWrong($"'{expected}' must stand here");

    private bool IsWrong(string what)
    {
        _problem = $"{what}, but {(_line is null ? "the text has ended" : $"there is '{Quoted(_line)}'")}";
        return false;
    }

    private static string Quoted(string text) => text.Length > LongestQuote ? text.Substring(0, LongestQuote) + "..." : text;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
