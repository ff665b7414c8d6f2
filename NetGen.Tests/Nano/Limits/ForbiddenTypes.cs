using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace NetGen.Tests.Nano.Limits;

/// <summary>Says why a type cannot be used on nanoFramework; null for one that can.</summary>
internal sealed class ForbiddenTypes : ISignatureTypeProvider<string?, object?>
{
    public string? GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode == PrimitiveTypeCode.TypedReference ? "has a typed reference" : null;

    public string? GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => null;

    public string? GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => null;

    public string? GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    public string? GetSZArrayType(string? elementType) => elementType;

    public string? GetByReferenceType(string? elementType) => elementType;

    public string? GetModifiedType(string? modifier, string? unmodifiedType, bool isRequired) => unmodifiedType;

    public string? GetArrayType(string? elementType, ArrayShape shape) => "has an array of several dimensions";

    public string? GetPointerType(string? elementType) => "has a pointer";

    public string? GetPinnedType(string? elementType) => "pins an object";

    public string? GetFunctionPointerType(MethodSignature<string?> signature) => "has a pointer to a function";

    public string? GetGenericInstantiation(string? genericType, ImmutableArray<string?> typeArguments) => "has a generic type";

    public string? GetGenericMethodParameter(object? genericContext, int index) => "has a type parameter";

    public string? GetGenericTypeParameter(object? genericContext, int index) => "has a type parameter";
}
