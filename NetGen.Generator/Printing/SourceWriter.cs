using System.Text;

namespace NetGen.Generator.Printing;

/// <summary>Writes indented text. Lines end in "\n" on every platform, so that output does not depend on where the compiler runs.</summary>
internal sealed class SourceWriter : IDisposable
{
    private const int LongestKept = 1 << 20;

    [ThreadStatic]
    private static StringBuilder? _spare;

    private readonly StringBuilder _text;
    private int _depth;
    private bool _atLineStart = true;

    public SourceWriter()
    {
        _text = _spare ?? new StringBuilder(1 << 14);
        _spare = null;
    }

    /// <summary>Starts a new line, with an indentation of four spaces a level.</summary>
    public SourceWriter Line()
    {
        _text.Append('\n');
        _atLineStart = true;
        return this;
    }

    /// <summary>Writes a line, or several when the text holds line breaks; each is indented, empty ones stay empty.</summary>
    public SourceWriter Line(string text) => Write(text).Line();

    /// <summary>Writes without ending the last line.</summary>
    public SourceWriter Write(string text)
    {
        int start = 0;
        while (true)
        {
            int end = text.IndexOf('\n', start);
            int stop = end < 0 ? text.Length : end;
            int length = stop > start && text[stop - 1] == '\r' ? stop - start - 1 : stop - start;
            if (length > 0)
            {
                if (_atLineStart) _text.Append(' ', _depth * 4);
                _text.Append(text, start, length);
                _atLineStart = false;
            }

            if (end < 0) return this;
            Line();
            start = end + 1;
        }
    }

    /// <summary>Writes the header and an opening brace; disposing the result writes the closing one.</summary>
    /// <param name="header">The line or lines before the brace; none when empty.</param>
    /// <param name="end">What follows the closing brace.</param>
    public Scope Block(string header = "", string end = "")
    {
        if (header.Length > 0) Line(header);
        Line("{");
        _depth++;
        return new Scope(this, "}" + end);
    }

    /// <summary>Indents by one level until the result is disposed.</summary>
    public Scope Indent()
    {
        _depth++;
        return new Scope(this, null);
    }

    public override string ToString() => _text.ToString();

    /// <summary>Gives the buffer back; the text must have been taken before.</summary>
    public void Dispose()
    {
        if (_text.Capacity > LongestKept) return;
        _text.Clear();
        _spare = _text;
    }

    internal readonly struct Scope(SourceWriter writer, string? end) : IDisposable
    {
        public void Dispose()
        {
            writer._depth--;
            if (end is not null) writer.Line(end);
        }
    }
}
