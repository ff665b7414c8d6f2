using System.Text.RegularExpressions;

namespace NetGen.Tests.Docs;

/// <summary>What a block of a document is, and so how it is held against the code.</summary>
internal enum BlockKind
{
    /// <summary>C# that begins with its usings: a file of a user's project.</summary>
    Program,

    /// <summary>C# that begins with usings of the compiler's own: a program that looks inside it.</summary>
    LookInside,

    /// <summary>A new file of NetGen, or a change of one; the line above the block ends with its path.</summary>
    Change,

    /// <summary>C# of which neither is true: a part of what is generated for a program of the same document.</summary>
    Excerpt,

    /// <summary>What the program before it prints.</summary>
    Output,

    /// <summary>What the program before it prints, and what belongs in a file of the project; the line above the block ends with its name.</summary>
    TextFile,

    /// <summary>The <c>Diagram</c> of the network before it.</summary>
    Diagram,

    /// <summary>A part of a project file.</summary>
    Project,

    /// <summary>Commands.</summary>
    Commands,
}

/// <summary>A block of a document.</summary>
/// <param name="Path">The document in which it stands.</param>
/// <param name="Line">The number of its first line, the fence.</param>
/// <param name="Language">What the fence says.</param>
/// <param name="Caption">The last line of text above it, or nothing where another block ends above it.</param>
/// <param name="Text">Its lines.</param>
internal sealed record Block(string Path, int Line, string Language, string Caption, string Text)
{
    /// <summary>The file of NetGen that it adds or changes, or null.</summary>
    public string? File => Regex.Match(Caption, @"`(NetGen\.[^`]+\.(?:cs|txt))`:$") is { Success: true } found ? found.Groups[1].Value : null;

    /// <summary>The file of the user's project that it shows, or null.</summary>
    public string? TextFile => Regex.Match(Caption, @"`([\w.]+\.txt)`:$") is { Success: true } found ? found.Groups[1].Value : null;

    public BlockKind Kind => Language switch
    {
        "csharp" when File is not null => BlockKind.Change,
        "csharp" when Text.StartsWith("using NetGen.Generator", StringComparison.Ordinal) => BlockKind.LookInside,
        "csharp" when Text.StartsWith("using ", StringComparison.Ordinal) => BlockKind.Program,
        "csharp" => BlockKind.Excerpt,
        "diff" when File is not null => BlockKind.Change,
        "text" when TextFile is not null => BlockKind.TextFile,
        "text" => BlockKind.Output,
        "mermaid" => BlockKind.Diagram,
        "xml" => BlockKind.Project,
        "sh" => BlockKind.Commands,
        _ => throw new InvalidOperationException($"{this}: nothing is known of a block of '{Language}' under '{Caption}'."),
    };

    public override string ToString() => $"{Path}:{Line}";
}
