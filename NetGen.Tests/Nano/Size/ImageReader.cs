using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text;
using NetGen.Tests.Nano.IntermediateLanguage;

namespace NetGen.Tests.Nano.Size;

/// <summary>Walks through an assembly and adds up what its parts take in the image.</summary>
internal sealed class ImageReader
{
    private const int AssemblyRow = 12, ReferenceRow = 8, TypeRow = 24, FieldRow = 8, MethodRow = 16, AttributeRow = 8, ArrayTypeRow = 4;
    private const int ExceptionRow = 12;

    /// <summary>Mathematics is an assembly of its own.</summary>
    private const string MathAssembly = "System.Math";

    /// <summary>An interface as a signature names it.</summary>
    private static readonly byte[] s_interface = [0x12, 0x05];

    private static readonly Lazy<HashSet<string>> s_known = new(KnownNames);

    private readonly PEReader _image;
    private readonly MetadataReader _metadata;
    private readonly SignatureTable _signatures = new();
    private readonly SignatureBytes _bytes = new();
    private readonly HashSet<string> _names = [string.Empty];
    private readonly List<TypeDefinitionHandle> _types;
    private readonly HashSet<EntityHandle> _used = [];
    private int _code;

    public ImageReader(byte[] assembly)
    {
        _image = new PEReader(new MemoryStream(assembly));
        _metadata = _image.GetMetadataReader();
        _types = [.. _metadata.TypeDefinitions.Skip(1).Where(handle => !IsExcluded(_metadata.GetTypeDefinition(handle)))];
    }

    public ImageSize Measure()
    {
        int fields = _types.Sum(Fields) * FieldRow;
        int methods = _types.Sum(Methods) * MethodRow;
        foreach (var handle in _types)
        {
            var definition = _metadata.GetTypeDefinition(handle);
            Name(definition.Name);
            Name(definition.Namespace);
            _used.Add(definition.BaseType);
            _used.UnionWith(definition.GetInterfaceImplementations().Select(face => _metadata.GetInterfaceImplementation(face).Interface));
            if (definition.GetInterfaceImplementations().Count > 0)
                _signatures.Add([(byte)definition.GetInterfaceImplementations().Count, .. definition.GetInterfaceImplementations().SelectMany(_ => s_interface)]);
        }

        _names.Add(_metadata.GetString(_metadata.GetAssemblyDefinition().Name));
        int attributes = Attributes() * AttributeRow;
        int references = References();
        int names = _names.Where(name => !s_known.Value.Contains(name)).Sum(name => Encoding.UTF8.GetByteCount(name) + 1);
        return new ImageSize(references, _types.Count * TypeRow, fields, methods, attributes, Whole(names), Whole(_signatures.Size), Whole(_code));
    }

    private static int Whole(int bytes) => (bytes + 3) / 4 * 4;

    /// <summary>What the framework's own libraries name is in a table of its own on the board.</summary>
    private static HashSet<string> KnownNames()
    {
        using var image = new PEReader(new MemoryStream(NanoCompilation.CoreLibrary));
        var metadata = image.GetMetadataReader();
        return
        [
            .. metadata.TypeDefinitions.SelectMany(type => new[] { metadata.GetTypeDefinition(type).Name, metadata.GetTypeDefinition(type).Namespace }).Select(metadata.GetString),
            .. metadata.MethodDefinitions.Select(method => metadata.GetString(metadata.GetMethodDefinition(method).Name)),
            "mscorlib",
        ];
    }

    /// <summary>Only what the kept types use: the tool drops the rest.</summary>
    private int References()
    {
        var types = _bytes.Named;
        int assemblies = 1, members = 0, arrays = 0;
        foreach (var handle in _used.Where(handle => handle.Kind == HandleKind.MemberReference))
        {
            var reference = _metadata.GetMemberReference((MemberReferenceHandle)handle);
            members++;
            Name(reference.Name);
            types.Add(reference.Parent);
            if (reference.GetKind() == MemberReferenceKind.Method)
                Method(reference.DecodeMethodSignature(_bytes, null));
        }

        foreach (var handle in _used.Where(handle => handle.Kind == HandleKind.TypeSpecification))
        {
            arrays++;
            _metadata.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(_bytes, null);
        }

        types.UnionWith(_used);
        types.RemoveWhere(handle => handle.Kind != HandleKind.TypeReference);
        foreach (var handle in types)
        {
            var reference = _metadata.GetTypeReference((TypeReferenceHandle)handle);
            Name(reference.Name);
            Name(reference.Namespace);
            if (_metadata.GetString(reference.Name) == "Math" && _names.Add(MathAssembly))
                assemblies++;
        }

        return assemblies * AssemblyRow + (types.Count + members) * ReferenceRow + arrays * ArrayTypeRow;
    }

    private int Fields(TypeDefinitionHandle handle)
    {
        int count = 0;
        foreach (var fieldHandle in _metadata.GetTypeDefinition(handle).GetFields())
        {
            var definition = _metadata.GetFieldDefinition(fieldHandle);
            if (definition.Attributes.HasFlag(FieldAttributes.Literal))
                continue;
            count++;
            Name(definition.Name);
            _signatures.Add([0x06, .. definition.DecodeSignature(_bytes, null)]);
            if (definition.GetRelativeVirtualAddress() != 0)
                Data(definition);
        }

        return count;
    }

    private void Data(FieldDefinition definition)
    {
        int size = definition.DecodeSignature(new DataSizes(), null);
        _signatures.Add([(byte)size, (byte)(size >> 8), .. _image.GetSectionData(definition.GetRelativeVirtualAddress()).GetContent(0, size)]);
    }

    private int Methods(TypeDefinitionHandle handle)
    {
        int count = 0;
        foreach (var methodHandle in _metadata.GetTypeDefinition(handle).GetMethods())
        {
            var definition = _metadata.GetMethodDefinition(methodHandle);
            count++;
            Name(definition.Name);
            Method(definition.DecodeSignature(_bytes, null));
            if (definition.RelativeVirtualAddress != 0)
                Body(_image.GetMethodBody(definition.RelativeVirtualAddress));
        }

        return count;
    }

    private void Method(MethodSignature<byte[]> signature) => _signatures.Add(
        [signature.Header.RawValue, (byte)signature.ParameterTypes.Length, .. signature.ReturnType, .. signature.ParameterTypes.SelectMany(type => type)]);

    private void Body(MethodBodyBlock body)
    {
        if (!body.LocalSignature.IsNil)
            _signatures.Add(_metadata.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(_bytes, null).SelectMany(type => type));
        foreach (var instruction in IlReader.Read(body.GetILBytes()!))
        {
            _code += instruction.ImageSize;
            if (instruction.OpCode.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
                _used.Add(MetadataTokens.EntityHandle((int)instruction.Operand));
            if (instruction.OpCode == OpCodes.Ldstr)
                _names.Add(_metadata.GetUserString((UserStringHandle)MetadataTokens.Handle((int)instruction.Operand)));
        }

        if (body.ExceptionRegions.Length > 0)
            _code += 1 + body.ExceptionRegions.Length * ExceptionRow;
    }

    /// <summary>Attributes of types, fields and methods that the image keeps.</summary>
    private int Attributes() => _types
        .SelectMany(type => _metadata.GetTypeDefinition(type).GetFields().Select(field => (EntityHandle)field)
            .Concat(_metadata.GetTypeDefinition(type).GetMethods().Select(method => (EntityHandle)method))
            .Append(type))
        .SelectMany(handle => _metadata.GetCustomAttributes(handle))
        .Count(IsKept);

    private bool IsKept(CustomAttributeHandle handle)
    {
        var constructor = _metadata.GetCustomAttribute(handle).Constructor;
        if (constructor.Kind == HandleKind.MethodDefinition)
            return _types.Contains(_metadata.GetMethodDefinition((MethodDefinitionHandle)constructor).GetDeclaringType());
        var type = _metadata.GetTypeReference((TypeReferenceHandle)_metadata.GetMemberReference((MemberReferenceHandle)constructor).Parent);
        if (IsForCompilers(type))
            return false;
        _used.Add(constructor);
        return true;
    }

    private bool IsExcluded(TypeDefinition definition) =>
        _metadata.StringComparer.Equals(definition.Name, "RefSafetyRulesAttribute") || definition.GetCustomAttributes().Any(IsExclusion);

    private bool IsExclusion(CustomAttributeHandle handle) =>
        _metadata.GetCustomAttribute(handle).Constructor is { Kind: HandleKind.MemberReference } constructor
        && _metadata.StringComparer.Equals(
            _metadata.GetTypeReference((TypeReferenceHandle)_metadata.GetMemberReference((MemberReferenceHandle)constructor).Parent).Name, "ExcludeTypeAttribute");

    /// <summary>Attributes that only compilers and debuggers read do not reach the image; CompilerGenerated does.</summary>
    private bool IsForCompilers(TypeReference type)
    {
        string name = _metadata.GetString(type.Name);
        return name.EndsWith("Attribute", StringComparison.Ordinal) && name is not ("Attribute" or "CompilerGeneratedAttribute");
    }

    private void Name(StringHandle handle) => _names.Add(_metadata.GetString(handle));

    private sealed class DataSizes : Interpreter.SizeProvider
    {
        public override int GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) =>
            reader.GetTypeDefinition(handle).GetLayout().Size;
    }
}
