using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using NetGen.Tests.Nano.IntermediateLanguage;
using NetGen.Tests.Nano.Size;

namespace NetGen.Tests.Nano.Limits;

/// <summary>Walks through an assembly with the limits in hand.</summary>
internal sealed class Inspector
{
    private static readonly HashSet<OpCode> s_forbidden =
    [
        OpCodes.Localloc, OpCodes.Calli, OpCodes.Cpblk, OpCodes.Initblk, OpCodes.Ldftn, OpCodes.Ldvirtftn, OpCodes.Jmp, OpCodes.Tailcall,
        OpCodes.Mkrefany, OpCodes.Refanytype, OpCodes.Refanyval, OpCodes.Arglist, OpCodes.Ckfinite, OpCodes.Cpobj, OpCodes.Readonly,
    ];

    private readonly byte[] _assembly;
    private readonly PEReader _image;
    private readonly MetadataReader _metadata;
    private readonly List<Measure> _measures = [];
    private readonly List<string> _forbidden = [];
    private readonly ForbiddenTypes _types = new();

    public Inspector(byte[] assembly)
    {
        _assembly = assembly;
        _image = new PEReader(new MemoryStream(assembly));
        _metadata = _image.GetMetadataReader();
    }

    public NanoInspection Inspect()
    {
        foreach (var handle in _metadata.TypeDefinitions)
        {
            Inspect(_metadata.GetTypeDefinition(handle), Interpreter.TypeNames.NameOf(_metadata, handle));
        }

        if (_metadata.GetTableRowCount(TableIndex.MethodSpec) > 0)
            _forbidden.Add("the assembly: calls a generic method");
        var size = ImageSize.Of(_assembly);
        _measures.Add(new Measure(Limit.AssemblyCode, Measure.WholeAssembly, size.Code));
        _measures.Add(new Measure(Limit.ConstantData, Measure.WholeAssembly, size.Signatures));
        return new NanoInspection(_measures, _forbidden);
    }

    private void Inspect(TypeDefinition type, string name)
    {
        if (type.GetGenericParameters().Count > 0)
            _forbidden.Add($"{name}: is generic");
        var fields = type.GetFields().Select(_metadata.GetFieldDefinition).Where(field => !field.Attributes.HasFlag(FieldAttributes.Literal)).ToList();
        _measures.Add(new Measure(Limit.InstanceFields, name, fields.Count(field => !field.Attributes.HasFlag(FieldAttributes.Static))));
        _measures.Add(new Measure(Limit.StaticFields, name, fields.Count(field => field.Attributes.HasFlag(FieldAttributes.Static))));
        foreach (var field in fields)
        {
            Forbid($"{name}.{_metadata.GetString(field.Name)}", field.DecodeSignature(_types, null));
        }

        var methods = type.GetMethods().Select(_metadata.GetMethodDefinition).ToList();
        foreach (var kind in methods.GroupBy(KindOf))
        {
            _measures.Add(new Measure(Limit.Methods, $"{name}, {kind.Key} methods", kind.Count()));
        }

        _measures.Add(new Measure(Limit.AssemblyCode, name, methods.Sum(method => Inspect(method, $"{name}.{_metadata.GetString(method.Name)}"))));
    }

    private static string KindOf(MethodDefinition method) =>
        method.Attributes.HasFlag(MethodAttributes.Virtual) ? "virtual" : method.Attributes.HasFlag(MethodAttributes.Static) ? "static" : "instance";

    /// <summary>Returns the bytes of its code in the image.</summary>
    private int Inspect(MethodDefinition method, string name)
    {
        var signature = method.DecodeSignature(_types, null);
        if (signature.GenericParameterCount > 0)
            _forbidden.Add($"{name}: is generic");
        _measures.Add(new Measure(Limit.Arguments, name, signature.ParameterTypes.Length + (signature.Header.IsInstance ? 1 : 0)));
        foreach (string? type in signature.ParameterTypes.Add(signature.ReturnType))
        {
            Forbid(name, type);
        }

        return method.RelativeVirtualAddress == 0 ? 0 : Inspect(_image.GetMethodBody(method.RelativeVirtualAddress), name);
    }

    private int Inspect(MethodBodyBlock body, string name)
    {
        var locals = body.LocalSignature.IsNil ? [] : _metadata.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(_types, null);
        foreach (string? type in locals)
        {
            Forbid(name, type);
        }

        var instructions = IlReader.Read(body.GetILBytes()!);
        var offsets = instructions.ToDictionary(instruction => instruction.Offset, instruction => instruction.ImageOffset);
        _measures.Add(new Measure(Limit.Locals, name, locals.Length));
        _measures.Add(new Measure(Limit.Stack, name, body.MaxStack));
        _measures.Add(new Measure(Limit.Branch, name, instructions
            .SelectMany(instruction => instruction.Targets.Select(target => Math.Abs(offsets[target] - instruction.ImageOffset - instruction.ImageSize)))
            .DefaultIfEmpty().Max()));
        _measures.Add(new Measure(Limit.SwitchTargets, name, instructions
            .Where(instruction => instruction.OpCode == OpCodes.Switch).Select(instruction => instruction.Targets.Count).DefaultIfEmpty().Max()));
        _forbidden.AddRange(instructions.Where(instruction => s_forbidden.Contains(instruction.OpCode)).Select(instruction => $"{name}: {instruction.OpCode.Name}"));
        return instructions.Sum(instruction => instruction.ImageSize);
    }

    private void Forbid(string where, string? why)
    {
        if (why is not null)
            _forbidden.Add($"{where}: {why}");
    }
}
