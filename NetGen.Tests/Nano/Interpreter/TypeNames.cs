using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace NetGen.Tests.Nano.Interpreter;

/// <summary>Finds the types that signatures name, and refuses those that nanoFramework cannot run.</summary>
internal sealed class TypeNames(NanoWorld world) : ISignatureTypeProvider<NanoType, object?>
{
    public static string NameOf(MetadataReader reader, TypeDefinitionHandle handle)
    {
        var definition = reader.GetTypeDefinition(handle);
        string name = reader.GetString(definition.Name);
        if (!definition.GetDeclaringType().IsNil)
            return $"{NameOf(reader, definition.GetDeclaringType())}+{name}";
        string space = reader.GetString(definition.Namespace);
        return space.Length == 0 ? name : $"{space}.{name}";
    }

    public NanoType GetPrimitiveType(PrimitiveTypeCode typeCode) => world.Type("System." + typeCode);

    public NanoType GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => world.Type(NameOf(reader, handle));

    public NanoType GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind)
    {
        var reference = reader.GetTypeReference(handle);
        string name = reader.GetString(reference.Name);
        if (reference.ResolutionScope.Kind == HandleKind.TypeReference)
            return world.Type($"{GetTypeFromReference(reader, (TypeReferenceHandle)reference.ResolutionScope, 0).Name}+{name}");
        return world.Type($"{reader.GetString(reference.Namespace)}.{name}");
    }

    public NanoType GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    public NanoType GetSZArrayType(NanoType elementType) => world.ArrayOf(elementType);

    public NanoType GetByReferenceType(NanoType elementType) => NanoWorld.AddressOf(elementType);

    public NanoType GetModifiedType(NanoType modifier, NanoType unmodifiedType, bool isRequired) => unmodifiedType;

    public NanoType GetArrayType(NanoType elementType, ArrayShape shape) => throw new NanoUnsupportedException($"{elementType}[,] compiles there and then crashes.");

    public NanoType GetPointerType(NanoType elementType) => throw new NanoUnsupportedException("Pointers are refused there.");

    public NanoType GetPinnedType(NanoType elementType) => throw new NanoUnsupportedException("Pinned locals are refused there.");

    public NanoType GetFunctionPointerType(MethodSignature<NanoType> signature) => throw new NanoUnsupportedException("Pointers to functions are refused there.");

    public NanoType GetGenericInstantiation(NanoType genericType, ImmutableArray<NanoType> typeArguments) => throw NoGenerics();

    public NanoType GetGenericMethodParameter(object? genericContext, int index) => throw NoGenerics();

    public NanoType GetGenericTypeParameter(object? genericContext, int index) => throw NoGenerics();

    private static NanoUnsupportedException NoGenerics() => new("Generic types compile there and then hang or crash.");
}
