namespace NetGen.Tests.Nano.Interpreter;

/// <summary>
/// Runs an assembly as nanoFramework does: dividing by zero throws, not-a-number is greater than anything, infinities are equal,
/// mathematics is of single precision. Counts the instructions executed and the bytes allocated.
/// </summary>
public sealed partial class NanoMachine
{
    private readonly NanoWorld _world = new();
    private readonly List<NanoModule> _modules = [];
    private readonly long[] _staticNumbers;
    private readonly object?[] _staticReferences;

    /// <summary>Loads an assembly beside the core library and runs the static constructors of both.</summary>
    /// <param name="assembly">The code under test.</param>
    /// <param name="mathematics">The mathematics that the board has.</param>
    public NanoMachine(byte[] assembly, ExpImplementation mathematics = ExpImplementation.MathExp)
    {
        _modules.Add(new NanoModule(NanoCompilation.CoreLibraryOf(mathematics), _world));
        _modules.Add(new NanoModule(assembly, _world));
        _staticNumbers = new long[_world.StaticFields.Count];
        _staticReferences = new object?[_world.StaticFields.Count];
        foreach (var field in _world.StaticFields.Where(field => field.Type.Kind == SlotKind.Structure && field.Data is null))
        {
            _staticReferences[field.Index] = New(field.Type);
        }

        foreach (var constructor in Methods.Where(method => method.Name == ".cctor").ToList())
        {
            Invoke(constructor, 0);
        }
    }

    /// <summary>Whether the board has Exp, Sqrt, Tanh, Log and their like; four do not.</summary>
    public bool HasTranscendentals { get; init; } = true;

    /// <summary>Instructions executed since the counters were last cleared.</summary>
    public long Executed { get; private set; }

    /// <summary>Bytes of the heap taken since the counters were last cleared, as a 32-bit board counts them.</summary>
    public long AllocatedBytes { get; private set; }

    /// <summary>All methods, with what was counted of each.</summary>
    public IEnumerable<NanoMethod> Methods => _modules.SelectMany(module => module.Types).SelectMany(type => type.Methods);

    /// <summary>Sets all counters to zero.</summary>
    public void ClearCounters()
    {
        Executed = AllocatedBytes = 0;
        foreach (var method in Methods)
        {
            method.Executed = method.Calls = 0;
        }
    }

    /// <summary>Makes an object.</summary>
    public NanoObject Create(string typeName, params object?[] arguments)
    {
        var made = New(_world.Type(typeName));
        Run(Find(made.Type, ".ctor", isStatic: false, arguments), [made, .. arguments]);
        return made;
    }

    /// <summary>Calls a method of an object; arguments are values and arrays of .NET, and the result is one.</summary>
    public object? Call(NanoObject target, string name, params object?[] arguments)
    {
        var method = Find(target.Type, name, isStatic: false, arguments);
        return Run(Bound(method, target), [target, .. arguments]);
    }

    /// <summary>Calls a static method.</summary>
    public object? CallStatic(string typeName, string name, params object?[] arguments) =>
        Run(Find(_world.Type(typeName), name, isStatic: true, arguments), arguments);

    /// <summary>What a field of an object holds.</summary>
    public object? Field(NanoObject target, string name)
    {
        var field = _world.Field(target.Type, name);
        return Marshalling.ToHost(field.Type, target.Numbers[field.Index], target.References[field.Index]);
    }

    /// <summary>What a static field holds.</summary>
    public object? StaticField(string typeName, string name)
    {
        var field = _world.Field(_world.Type(typeName), name);
        return Marshalling.ToHost(field.Type, _staticNumbers[field.Index], _staticReferences[field.Index]);
    }

    private static NanoMethod Find(NanoType type, string name, bool isStatic, object?[] arguments)
    {
        int first = isStatic ? 0 : 1;
        for (var owner = type; owner is not null; owner = owner.Base)
        {
            var found = owner.Methods.Find(method => method.Name == name && method.IsStatic == isStatic
                && method.Parameters.Count == first + arguments.Length
                && arguments.Zip(method.Parameters.Skip(first)).All(pair => Marshalling.Fits(pair.Second, pair.First)));
            if (found is not null)
                return found;
        }

        string kinds = string.Join(", ", arguments.Select(argument => argument?.GetType().Name ?? "null"));
        throw new ArgumentException($"{type} has no method {name} that takes ({kinds}).", nameof(name));
    }

    private object? Run(NanoMethod method, object?[] arguments)
    {
        for (int index = 0; index < arguments.Length; index++)
        {
            Place(method.Parameters[index], arguments[index], index);
        }

        Invoke(method, 0);
        object? result = Marshalling.ToHost(method.Result, _numbers[0], _references[0]);
        Array.Clear(_references);
        return result;
    }

    private void Place(NanoType parameter, object? argument, int index)
    {
        if (argument is NanoReference reference)
            _references[index] = new HostAddress(parameter.Element!, reference);
        else if (argument is NanoObject { Type.Kind: SlotKind.Structure } structure && parameter.Kind == SlotKind.Address)
            _references[index] = new HostAddress(parameter.Element!, new NanoReference(structure));
        else if (parameter.Kind is SlotKind.Reference or SlotKind.Structure)
            _references[index] = argument;
        else
            _numbers[index] = Marshalling.FromHost(parameter, argument!);
    }

    /// <summary>A value that a test passes by reference.</summary>
    private sealed class HostAddress(NanoType type, NanoReference reference) : Address
    {
        public override long Number
        {
            get => Marshalling.FromHost(type, reference.Value!);
            set => reference.Value = Marshalling.ToHost(type, value, null);
        }

        public override object? Reference
        {
            get => reference.Value;
            set => reference.Value = value;
        }
    }
}
