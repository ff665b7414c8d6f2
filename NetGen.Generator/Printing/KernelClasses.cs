namespace NetGen.Generator.Printing;

/// <summary>Names of the classes that hold kernels, all in one namespace: different for different networks, and never one of the aliases there.</summary>
internal static class KernelClasses
{
    public const string Namespace = "NetGen.Generated";

    // Metadata holds names of 1,023 bytes; the user's namespace and class may have so many each.
    private const int MostBytes = 500;

    /// <summary>The class of the entry points: <c>App_DigitsNet_Kernels</c>.</summary>
    public static string Dispatch(string fullName) => Of(fullName, "Kernels");

    /// <summary>The class of one body: <c>App_DigitsNet_Vector512</c>.</summary>
    public static string Of(string fullName, string part) => $"{LongNames.Shorten(Flat(fullName), MostBytes)}_{part}";

    // No name starts with a digit, so that "_1" can only stand for an underscore: A.B and A_B stay apart.
    private static string Flat(string fullName) => fullName.Replace("_", "_1").Replace('.', '_');
}
