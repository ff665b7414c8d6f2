namespace NetGen.Benchmarks.Table;

/// <summary>What the command line of the table asks for.</summary>
/// <param name="JsonFile">Where every row goes as an object, or null.</param>
/// <param name="MarkdownFile">The document whose tables are replaced, or null.</param>
/// <param name="Case">The one case to run, or null for all.</param>
/// <param name="Quick">A few short rounds: numbers of the right size only.</param>
internal sealed record Options(string? JsonFile = null, string? MarkdownFile = null, string? Case = null, bool Quick = false)
{
    public const string Usage = "table [--quick] [--case NAME] [--json FILE] [--markdown FILE]";

    /// <summary>Reads the arguments; null when they are not understood.</summary>
    public static Options? Parse(ReadOnlySpan<string> arguments)
    {
        var options = new Options();
        for (int k = 0; k < arguments.Length; k++)
        {
            string? value = k + 1 < arguments.Length ? arguments[k + 1] : null;
            switch (arguments[k])
            {
                case "--quick":
                    options = options with { Quick = true };
                    continue;
                case "--case" when value is not null:
                    options = options with { Case = value };
                    break;
                case "--json" when value is not null:
                    options = options with { JsonFile = value };
                    break;
                case "--markdown" when value is not null:
                    options = options with { MarkdownFile = value };
                    break;
                default:
                    return null;
            }

            k++;
        }

        return options;
    }
}
