using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace NetGen.Tests.Nano.Size;

/// <summary>The bytes of all signatures; one that another holds already, as a whole or in part, costs nothing.</summary>
internal sealed class SignatureTable
{
    private readonly List<byte> _bytes = [];

    public int Size => _bytes.Count;

    public void Add(params IEnumerable<byte> signature)
    {
        byte[] added = [.. signature];
        if (System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_bytes).IndexOf(added) < 0)
            _bytes.AddRange(added);
    }
}

/// <summary>Types as signatures hold them: a byte for a number, a token of up to two bytes more for classes and structures.</summary>
internal sealed class SignatureBytes : ISignatureTypeProvider<byte[], object?>
{
    private const byte Array = 0x1D, Class = 0x12, Structure = 0x11, Address = 0x10;

    /// <summary>Types of other assemblies that signatures named so far.</summary>
    public HashSet<EntityHandle> Named { get; } = [];

    public byte[] GetPrimitiveType(PrimitiveTypeCode typeCode) => [(byte)typeCode];

    public byte[] GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) =>
        Token(rawTypeKind, MetadataTokens.GetRowNumber(handle) << 2);

    public byte[] GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind)
    {
        Named.Add(handle);
        return Token(rawTypeKind, (MetadataTokens.GetRowNumber(handle) << 2) | 1);
    }

    public byte[] GetSZArrayType(byte[] elementType) => [Array, .. elementType];

    public byte[] GetByReferenceType(byte[] elementType) => [Address, .. elementType];

    public byte[] GetModifiedType(byte[] modifier, byte[] unmodifiedType, bool isRequired) => unmodifiedType;

    public byte[] GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    public byte[] GetArrayType(byte[] elementType, ArrayShape shape) => [Array, .. elementType];

    public byte[] GetPointerType(byte[] elementType) => [Address, .. elementType];

    public byte[] GetPinnedType(byte[] elementType) => elementType;

    public byte[] GetFunctionPointerType(MethodSignature<byte[]> signature) => [Address];

    public byte[] GetGenericInstantiation(byte[] genericType, ImmutableArray<byte[]> typeArguments) => [.. genericType, .. typeArguments.SelectMany(argument => argument)];

    public byte[] GetGenericMethodParameter(object? genericContext, int index) => [Class, (byte)index];

    public byte[] GetGenericTypeParameter(object? genericContext, int index) => [Class, (byte)index];

    private static byte[] Token(byte rawTypeKind, int token)
    {
        byte kind = rawTypeKind == Structure ? Structure : Class;
        return token < 0x80 ? [kind, (byte)token] : [kind, (byte)(0x80 | (token >> 8)), (byte)token];
    }
}
