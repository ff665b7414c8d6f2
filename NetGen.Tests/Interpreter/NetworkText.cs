namespace NetGen.Tests.Interpreter;

/// <summary>A network as its user would write it.</summary>
/// <param name="Name">The class.</param>
/// <param name="InputSize">Input features.</param>
/// <param name="Layers">The layers' attributes: <c>Dense(3, Activation.Relu)</c>.</param>
/// <param name="Loss">The loss's attribute, or null.</param>
/// <param name="Optimizer">The optimizer's attribute, or null.</param>
/// <param name="IsDouble">True for double precision.</param>
/// <param name="Bits">The vectors of the body that runs, 0 for the portable target.</param>
/// <param name="Options">Further arguments of the network's attribute.</param>
/// <param name="HasSpans">False for the members that take arrays, which only the portable target has.</param>
public sealed record NetworkText(
    string Name, int InputSize, IReadOnlyList<string> Layers, string? Loss, string? Optimizer = null, bool IsDouble = false, int Bits = 512, string Options = "", bool HasSpans = true)
{
    public bool TakesLabels => Loss is not null && Loss.StartsWith("CrossEntropy", StringComparison.Ordinal) && !Loss.Contains("Distribution", StringComparison.Ordinal);

    /// <summary>The attributes alone: what a failing test shows.</summary>
    public string Attributes
    {
        get
        {
            string network = $"Network({InputSize}, Precision = Precision.{(IsDouble ? "Double" : "Single")}, Target = Target.{(Bits == 0 ? "Portable" : "Simd")}{(Options.Length > 0 ? ", " + Options : "")})";
            return $"// {(Bits == 0 ? HasSpans ? "scalar code" : "scalar code over arrays" : $"vectors of {Bits} bits")}\n" + string.Join("\n", new[] { network }.Concat(Layers).Append(Loss).Append(Optimizer).Where(attribute => attribute is not null).Select(attribute => $"[{attribute}]"));
        }
    }

    /// <summary>The class, with the methods that <see cref="Steps"/> finds.</summary>
    public string Source
    {
        get
        {
            if (!HasSpans) return ArrayAdapter.Source(this);
            string number = IsDouble ? "double" : "float";
            string target = TakesLabels ? "int" : number;
            string backward = Loss is null ? "" : $$"""

                    public {{number}} ForwardBackward(ReadOnlySpan<{{number}}> input, Span<{{number}}> output, ReadOnlySpan<{{target}}> target, Span<{{number}}> gradient, Span<{{number}}> inputGradient, bool accumulate, {{number}} weight)
                    {
                        Forward(input, output, out Cache cache);
                        return Backward(input, in cache, {{(TakesLabels ? "target[0]" : "target")}}, gradient, inputGradient, accumulate, weight);
                    }
                """;
            return $$"""
                {{Attributes}}
                public sealed partial class {{Name}}
                {
                    public void ForwardBackwardFrom(ReadOnlySpan<{{number}}> input, Span<{{number}}> output, ReadOnlySpan<{{number}}> outputGradient, Span<{{number}}> gradient, Span<{{number}}> inputGradient, bool accumulate)
                    {
                        Forward(input, output, out Cache cache);
                        BackwardFrom(input, in cache, outputGradient, gradient, inputGradient, accumulate);
                    }{{backward}}
                }

                """;
        }
    }
}
