namespace NetGen.Tests.Nano.Size;

/// <summary>
/// What an assembly takes in the flash of a board: a header, tables whose rows have fixed sizes, names, signatures
/// (among them the data of array initialisers) and code. Every table fills up to four bytes.
/// </summary>
/// <param name="References">Rows for what is taken from other assemblies.</param>
/// <param name="Types">Rows for types.</param>
/// <param name="Fields">Rows for fields.</param>
/// <param name="Methods">Rows for methods.</param>
/// <param name="Attributes">Rows for attributes that are kept.</param>
/// <param name="Names">Names and strings, each once, but for those that the framework knows anyway.</param>
/// <param name="Signatures">Signatures and the data of array initialisers.</param>
/// <param name="Code">Instructions.</param>
public sealed record ImageSize(int References, int Types, int Fields, int Methods, int Attributes, int Names, int Signatures, int Code)
{
    /// <summary>Marker, check sums, version and the places of sixteen tables.</summary>
    public const int Header = 124;

    /// <summary>All of it.</summary>
    public int Total => Header + References + Types + Fields + Methods + Attributes + Names + Signatures + Code;

    /// <summary>Measures an assembly as the compiler writes it.</summary>
    public static ImageSize Of(byte[] assembly) => new ImageReader(assembly).Measure();
}
