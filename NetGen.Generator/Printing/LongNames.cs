using System.Globalization;
using System.Text;

namespace NetGen.Generator.Printing;

/// <summary>Shortens names past what file systems and metadata can hold: 255 bytes for a file's, 1,023 for a type's.</summary>
internal static class LongNames
{
    /// <summary>The name, or where it has more bytes than that, a number made of all of it and as much of its end as fits.</summary>
    public static string Shorten(string name, int mostBytes)
    {
        if (Encoding.UTF8.GetByteCount(name) <= mostBytes) return name;
        string start = "Long" + Hash(name).ToString("x16", CultureInfo.InvariantCulture) + "_";
        int rest = mostBytes - start.Length;
        int first = name.Length;
        while (first > 0 && (rest -= Encoding.UTF8.GetByteCount(name.Substring(first - 1, 1))) >= 0) first--;
        return start + name.Substring(first);
    }

    // Fowler, Noll, Vo, 64 bits, over characters.
    private static ulong Hash(string name)
    {
        ulong hash = 14695981039346656037;
        foreach (char character in name) hash = unchecked((hash ^ character) * 1099511628211);
        return hash;
    }
}
