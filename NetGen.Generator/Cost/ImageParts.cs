using System.Text;

namespace NetGen.Generator.Cost;

/// <summary>
/// What an image holds beside instructions: rows of tables, names, signatures with the data of array initialisers. Each name and signature
/// stands there once. The rows' sizes are those of the framework's format.
/// </summary>
internal sealed class ImageParts
{
    private const int AssemblyRow = 12, ReferenceRow = 8, TypeRow = 24, FieldRow = 8, MethodRow = 16, AttributeRow = 8;

    /// <summary>Mathematics is an assembly of its own, whose name the framework does not know.</summary>
    private const string MathAssembly = "System.Math";

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _references = new(StringComparer.Ordinal);
    private readonly List<byte> _signatures = [];
    private int _rows;

    /// <summary>Bytes of signatures and constant data.</summary>
    public int ConstantBytes => Whole(_signatures.Count);

    /// <summary>All of it.</summary>
    public int Bytes => _rows + Whole(_names.Sum(name => Encoding.UTF8.GetByteCount(name) + 1)) + ConstantBytes;

    public static int Whole(int bytes) => (bytes + 3) / 4 * 4;

    /// <summary>A name or a text; what the framework knows takes nothing.</summary>
    public void Name(string name) => _names.Add(name);

    public void Type(string name, string space)
    {
        _rows += TypeRow;
        Name(name);
        if (space.Length > 0) Name(space);
        Reference("System.Object");
    }

    public void Field(string name, string type)
    {
        _rows += FieldRow;
        Name(name);
        Signature([0x06, .. ValueKinds.Signature(type)]);
    }

    public void Method(string name, bool isStatic, string result, IReadOnlyList<string> parameters)
    {
        _rows += MethodRow;
        if (name[0] != '.') Name(name);
        Signature(isStatic, result, parameters);
    }

    /// <summary>A type of the framework.</summary>
    public void Reference(string type)
    {
        if (!_references.Add(type)) return;
        _rows += ReferenceRow;
        if (type != "Math" || !_names.Add(MathAssembly)) return;
        _rows += AssemblyRow;
    }

    /// <summary>A member of a type of the framework.</summary>
    public void Reference(string type, string member, bool isStatic, string result, IReadOnlyList<string> parameters)
    {
        Reference(type);
        if (_references.Add(type + "." + member)) _rows += ReferenceRow;
        Signature(isStatic, result, parameters);
    }

    /// <summary>The locals of a method.</summary>
    public void Locals(IEnumerable<string> types)
    {
        byte[] signature = [.. types.SelectMany(ValueKinds.Signature)];
        if (signature.Length > 0) Signature(signature);
    }

    /// <summary>The data of an array initialiser: a field of a type as long as it, both of which the C# compiler adds.</summary>
    public void Data(int bytes)
    {
        const int HashedName = 64;
        if (_references.Add("data")) _rows += (2 * TypeRow) + AttributeRow;
        foreach (string name in new[] { "<PrivateImplementationDetails>", "__StaticArrayInitTypeSize=" + bytes.ToString(System.Globalization.CultureInfo.InvariantCulture) }) Name(name);
        foreach (string type in new[] { "System.ValueType", "System.RuntimeFieldHandle", "System.Runtime.CompilerServices.CompilerGeneratedAttribute" }) Reference(type);
        Reference("System.Runtime.CompilerServices.RuntimeHelpers", "InitializeArray", isStatic: true, "void", ["System.Array", "System.RuntimeFieldHandle"]);
        _rows += FieldRow;
        Name(new string('0', HashedName - 8) + _references.Count.ToString("D8", System.Globalization.CultureInfo.InvariantCulture));
        // Data that is like other data is rare.
        for (int k = 0; k < bytes + 2; k++) _signatures.Add((byte)(0xFF - (k & 1)));
    }

    private void Signature(bool isStatic, string result, IReadOnlyList<string> parameters) =>
        Signature([(byte)(isStatic ? 0x00 : 0x20), (byte)parameters.Count, .. ValueKinds.Signature(result), .. parameters.SelectMany(ValueKinds.Signature)]);

    /// <summary>One that another holds already, as a whole or in part, takes nothing.</summary>
    private void Signature(IReadOnlyList<byte> signature)
    {
        for (int start = 0; start + signature.Count <= _signatures.Count; start++)
        {
            int k = 0;
            while (k < signature.Count && _signatures[start + k] == signature[k]) k++;
            if (k == signature.Count) return;
        }

        _signatures.AddRange(signature);
    }
}
