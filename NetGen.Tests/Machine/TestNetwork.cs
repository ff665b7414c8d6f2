namespace NetGen.Tests.Machine;

/// <summary>A network that the machine-level tests run: its declaration as a user would write it.</summary>
/// <param name="Name">The name of its class.</param>
/// <param name="Inputs">Input features.</param>
/// <param name="Attributes">Layers, loss and optimizer.</param>
/// <param name="IsDouble">True for double precision.</param>
/// <param name="HasLabels">True where a target is a class label.</param>
/// <param name="IsPortable">True for the portable target.</param>
/// <param name="Settings">More arguments of <c>[Network]</c>, each after a comma.</param>
public sealed record TestNetwork(
    string Name,
    int Inputs,
    string Attributes,
    bool IsDouble = false,
    bool HasLabels = false,
    bool IsPortable = false,
    string Settings = "")
{
    private string Number => IsDouble ? "double" : "float";

    private string Target => HasLabels ? "int" : Number;

    /// <summary>The same network for the portable target.</summary>
    public TestNetwork Portable() => this with { Name = Name + "Portable", IsPortable = true };

    /// <summary>The same network in double precision.</summary>
    public TestNetwork Double() => this with { Name = Name + "Double", IsDouble = true };

    /// <summary>The class as a user declares it.</summary>
    public string Source => $$"""
        [Network({{Inputs}}{{(IsDouble ? ", Precision = Precision.Double" : "")}}{{(IsPortable ? ", Target = Target.Portable" : "")}}{{Settings}})]
        {{Attributes}}
        {{Members}}
        """;

    /// <summary>One method that takes the three textbook steps, because a test could not name the type of their cache.</summary>
    public string Members => $$"""
        public sealed partial class {{Name}}
        {
            public static int CacheLength => {{(IsPortable ? "0" : $"System.Runtime.CompilerServices.Unsafe.SizeOf<Cache>() / sizeof({Number})")}};

            public {{Number}} StepThrough(ReadOnlySpan<{{Number}}> input, ReadOnlySpan<{{Target}}> target, Span<{{Number}}> room, Span<{{Number}}> output, Span<{{Number}}> gradient, Span<{{Number}}> inputGradient)
            {
                {{(IsPortable
                    ? "Forward(input, output, out Cache cache);"
                    : $"ref Cache cache = ref System.Runtime.CompilerServices.Unsafe.As<{Number}, Cache>(ref System.Runtime.InteropServices.MemoryMarshal.GetReference(room)); Forward(input, output, out cache);")}}
                {{Number}} loss = Backward(input, in cache, target{{(HasLabels ? "[0]" : "")}}, gradient, inputGradient);
                BackwardFrom(input, in cache, output, gradient, inputGradient, accumulate: true);
                return loss;
            }
        }
        """;
}
