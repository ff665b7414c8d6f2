#if NET
namespace NetGen.Persistence;

/// <summary>What a file says, as messages quote it: a name may have millions of letters.</summary>
internal static class Quoted
{
    private const int Longest = 120;

    public static string Of(string text) => text.Length <= Longest ? $"'{text}'" : $"'{text[..Longest]}...'";
}
#endif
