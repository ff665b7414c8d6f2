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
    private int _lineStart = -1;

    /// <param name="depth">Levels by which the text is indented.</param>
    public SourceWriter(int depth = 0)
    {
        _depth = depth;
        _text = _spare ?? new StringBuilder(1 << 14);
        _spare = null;
    }

    /// <summary>Writes an empty line.</summary>
    public SourceWriter Line()
    {
        _text.Append('\n');
        return this;
    }

    /// <summary>Characters written so far: a place to come back to.</summary>
    public int Length => _text.Length;

    /// <summary>Takes back what was written after a place, which must be the start of a line.</summary>
    public void Truncate(int length) => _text.Length = length;

    /// <summary>Writes a line, or several when the text holds line breaks; each is indented, long ones are wrapped, empty ones stay empty.</summary>
    public SourceWriter Line(string text)
    {
        int start = 0;
        while (true)
        {
            int end = text.IndexOf('\n', start);
            int stop = end < 0 ? text.Length : end;
            int length = stop > start && text[stop - 1] == '\r' ? stop - start - 1 : stop - start;
            Wrapped(text.Substring(start, length));
            if (end < 0) return this;
            start = end + 1;
        }
    }

    /// <summary>Writes a piece of a line, without a line break.</summary>
    public SourceWriter Add(string text)
    {
        if (_lineStart < 0)
        {
            _lineStart = _text.Length;
            _text.Append(' ', _depth * 4);
        }

        _text.Append(text);
        return this;
    }

    /// <summary>Ends a line that was written in pieces; a long one is wrapped.</summary>
    public void EndLine()
    {
        if (LineWrapper.Fits(_text.Length - _lineStart))
        {
            _text.Append('\n');
        }
        else
        {
            int textStart = _lineStart + (_depth * 4);
            string line = _text.ToString(textStart, _text.Length - textStart);
            _text.Length = _lineStart;
            Wrapped(line);
        }

        _lineStart = -1;
    }

    /// <summary>Writes lines that are indented and wrapped already.</summary>
    public SourceWriter Finished(string lines)
    {
        _text.Append(lines);
        return this;
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

    /// <summary>A namespace, for the rest of the file where the language has such ones, which spares a level.</summary>
    public Scope Namespace(string name, bool isFileScoped)
    {
        if (!isFileScoped) return Block("namespace " + name);
        Line($"namespace {name};").Line();
        return new Scope(this, null, levels: 0);
    }

    /// <summary>Indents by one level until the result is disposed.</summary>
    public Scope Indent()
    {
        _depth++;
        return new Scope(this, null);
    }

    private void Wrapped(string line)
    {
        if (line.Length == 0)
        {
            Line();
            return;
        }

        foreach (string part in LineWrapper.Wrap(line, _depth * 4)) _text.Append(' ', _depth * 4).Append(part).Append('\n');
    }

    public override string ToString() => _text.ToString();

    /// <summary>Gives the buffer back; the text must have been taken before.</summary>
    public void Dispose()
    {
        if (_text.Capacity > LongestKept) return;
        _text.Clear();
        _spare = _text;
    }

    internal readonly struct Scope(SourceWriter writer, string? end, int levels = 1) : IDisposable
    {
        public void Dispose()
        {
            writer._depth -= levels;
            if (end is not null) writer.Line(end);
        }
    }
}
