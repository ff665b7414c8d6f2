using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace NetGen.Tests.Nano.Interpreter;

/// <summary>One assembly: reads its types, and finds what the tokens of its code name.</summary>
internal sealed class NanoModule
{
    private readonly PEReader _image;
    private readonly MetadataReader _metadata;
    private readonly NanoWorld _world;
    private readonly TypeNames _names;
    private readonly Dictionary<TypeDefinitionHandle, NanoType> _types = [];
    private readonly Dictionary<FieldDefinitionHandle, NanoField> _fields = [];
    private readonly Dictionary<MethodDefinitionHandle, NanoMethod> _methods = [];

    public NanoModule(byte[] image, NanoWorld world)
    {
        _image = new PEReader(new MemoryStream(image));
        _metadata = _image.GetMetadataReader();
        _world = world;
        _names = new TypeNames(world);
        var definitions = _metadata.TypeDefinitions.ToList();
        definitions.ForEach(Declare);
        definitions.ForEach(handle => Inherit(handle));
        definitions.ForEach(AddMethods);
    }

    /// <summary>Its types, in the order in which their static constructors run.</summary>
    public IEnumerable<NanoType> Types => _types.Values;

    public IReadOnlyList<NanoType> Locals(StandaloneSignatureHandle handle) =>
        handle.IsNil ? [] : _metadata.GetStandaloneSignature(handle).DecodeLocalSignature(_names, null);

    public string Text(int token) => _metadata.GetUserString((UserStringHandle)MetadataTokens.Handle(token));

    public NanoType Type(int token) => Type(MetadataTokens.EntityHandle(token));

    public NanoField Field(int token)
    {
        var handle = MetadataTokens.EntityHandle(token);
        if (handle.Kind == HandleKind.FieldDefinition)
            return _fields[(FieldDefinitionHandle)handle];
        var reference = _metadata.GetMemberReference((MemberReferenceHandle)handle);
        return _world.Field(Type(reference.Parent), _metadata.GetString(reference.Name));
    }

    public NanoMethod Method(int token)
    {
        var handle = MetadataTokens.EntityHandle(token);
        if (handle.Kind == HandleKind.MethodDefinition)
            return _methods[(MethodDefinitionHandle)handle];
        if (handle.Kind != HandleKind.MemberReference)
            throw new NanoUnsupportedException("Generic methods are not there.");
        var reference = _metadata.GetMemberReference((MemberReferenceHandle)handle);
        string signature = SignatureText(reference.DecodeMethodSignature(_names, null).ParameterTypes);
        return NanoWorld.Method(Type(reference.Parent), _metadata.GetString(reference.Name), signature);
    }

    private static string SignatureText(IEnumerable<NanoType> parameters) => $"({string.Join(", ", parameters)})";

    private NanoType Type(EntityHandle handle) => handle.Kind switch
    {
        HandleKind.TypeDefinition => _types[(TypeDefinitionHandle)handle],
        HandleKind.TypeReference => _names.GetTypeFromReference(_metadata, (TypeReferenceHandle)handle, 0),
        _ => _metadata.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(_names, null),
    };

    private void Declare(TypeDefinitionHandle handle)
    {
        var definition = _metadata.GetTypeDefinition(handle);
        string name = TypeNames.NameOf(_metadata, handle);
        if (definition.GetGenericParameters().Count > 0)
            throw new NanoUnsupportedException($"{name} is generic, which compiles there and then hangs or crashes.");
        _types[handle] = _world.Declare(name);
    }

    /// <summary>Base, interfaces and fields; those of the base come first.</summary>
    private NanoType Inherit(TypeDefinitionHandle handle)
    {
        var type = _types[handle];
        var definition = _metadata.GetTypeDefinition(handle);
        if (type.Base is not null || definition.BaseType.IsNil)
            return type;
        type.Base = definition.BaseType.Kind == HandleKind.TypeDefinition ? Inherit((TypeDefinitionHandle)definition.BaseType) : Type(definition.BaseType);
        type.Interfaces.AddRange(definition.GetInterfaceImplementations().Select(face => Type(_metadata.GetInterfaceImplementation(face).Interface)));
        type.Kind = NanoWorld.KindOf(type);
        type.Fields.AddRange(type.Base.Fields);
        foreach (var fieldHandle in definition.GetFields())
        {
            AddField(type, fieldHandle);
        }

        return type;
    }

    private void AddField(NanoType owner, FieldDefinitionHandle handle)
    {
        var definition = _metadata.GetFieldDefinition(handle);
        if (definition.Attributes.HasFlag(FieldAttributes.Literal))
            return;
        bool isStatic = definition.Attributes.HasFlag(FieldAttributes.Static);
        var type = definition.DecodeSignature(_names, null);
        if (owner.Base?.Name == "System.Enum")
            owner.Kind = type.Kind;
        var field = new NanoField(owner, _metadata.GetString(definition.Name), type, isStatic, isStatic ? _world.StaticFields.Count : owner.Fields.Count, DataOf(definition));
        _fields[handle] = field;
        (isStatic ? _world.StaticFields : owner.Fields).Add(field);
    }

    private byte[]? DataOf(FieldDefinition definition)
    {
        int address = definition.GetRelativeVirtualAddress();
        return address == 0 ? null : [.. _image.GetSectionData(address).GetContent(0, definition.DecodeSignature(new DataSizes(), null))];
    }

    private void AddMethods(TypeDefinitionHandle handle)
    {
        var owner = _types[handle];
        foreach (var methodHandle in _metadata.GetTypeDefinition(handle).GetMethods())
        {
            var definition = _metadata.GetMethodDefinition(methodHandle);
            var method = Method(owner, definition);
            _methods[methodHandle] = method;
            owner.Methods.Add(method);
        }
    }

    private NanoMethod Method(NanoType owner, MethodDefinition definition)
    {
        string name = _metadata.GetString(definition.Name);
        var signature = definition.DecodeSignature(_names, null);
        string text = SignatureText(signature.ParameterTypes);
        if (definition.GetGenericParameters().Count > 0)
            throw new NanoUnsupportedException($"{owner.Name}.{name} is generic, which compiles there and then hangs or crashes.");
        bool isStatic = !signature.Header.IsInstance;
        NanoMethod method = null!;
        return method = new NanoMethod(owner, name, text)
        {
            IsVirtual = definition.Attributes.HasFlag(MethodAttributes.Virtual),
            IsStatic = isStatic,
            Parameters = isStatic ? signature.ParameterTypes : [owner.Kind == SlotKind.Reference ? owner : NanoWorld.AddressOf(owner), .. signature.ParameterTypes],
            Result = signature.ReturnType,
            Intrinsic = definition.ImplAttributes.HasFlag(MethodImplAttributes.InternalCall) ? Intrinsics.Find($"{owner.Name}.{name}{text}") : null,
            Body = new Lazy<NanoBody>(() => Decoder.Decode(method, this, _image.GetMethodBody(definition.RelativeVirtualAddress))),
        };
    }

    /// <summary>Bytes of what the image holds for a field: a structure of the size of the array, or a number.</summary>
    private sealed class DataSizes : SizeProvider
    {
        public override int GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) =>
            reader.GetTypeDefinition(handle).GetLayout().Size;
    }
}
