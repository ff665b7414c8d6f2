namespace NetGen.Generator.Printing;

/// <summary>Names of the classes that hold kernels, all in one namespace: different for different networks, and never one of the aliases there.</summary>
internal static class KernelClasses
{
    public const string Namespace = "NetGen.Generated";

    /// <summary>The class of the entry points: <c>App_DigitsNet_Kernels</c>.</summary>
    public static string Dispatch(string fullName) => Of(fullName, "Kernels");

    /// <summary>The class of one body: <c>App_DigitsNet_Vector512</c>.</summary>
    public static string Of(string fullName, string part) => $"{Flat(fullName)}_{part}";

    // No name starts with a digit, so that "_1" can only stand for an underscore: A.B and A_B stay apart.
    private static string Flat(string fullName) => fullName.Replace("_", "_1").Replace('.', '_');
}
