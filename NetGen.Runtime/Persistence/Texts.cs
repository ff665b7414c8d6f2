#if NET
using System.Text;

namespace NetGen.Persistence;

/// <summary>What a header can hold.</summary>
internal static class Texts
{
    /// <exception cref="ArgumentException">It has half of a surrogate pair, which UTF-8 cannot say.</exception>
    public static void Check(string argument, string text)
    {
        ArgumentNullException.ThrowIfNull(text, argument);
        for (int k = 0; k < text.Length; k++)
        {
            if (Rune.TryGetRuneAt(text, k, out var rune)) k += rune.Utf16SequenceLength - 1;
            else throw new ArgumentException($"{argument} has half of a surrogate pair.", argument);
        }
    }
}
#endif
