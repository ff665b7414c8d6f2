namespace NetGen.Generator.Loops;

/// <summary>What a body is made of, as codes and texts in the order in which they stand there, to be compared with another's.</summary>
internal abstract class BodyCodes : BodyRewriter
{
    // Where a text stands in the codes.
    private const long TextHere = -1;

    private readonly List<string> _words = [];
    private readonly List<long> _codes = new(1000);

    /// <summary>How many codes and texts there are, as a hash.</summary>
    protected int Length => unchecked((_words.Count * 31) + _codes.Count);

    protected bool HasCodesOf(BodyCodes other) => _codes.SequenceEqual(other._codes) && _words.SequenceEqual(other._words);

    protected override void Word(string word)
    {
        _codes.Add(TextHere);
        _words.Add(word);
    }

    protected override void Word(long word) => _codes.Add(word);
}
