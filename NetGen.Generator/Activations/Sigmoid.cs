using NetGen.Generator.Model;
using NetGen.Generator.Program;
using static NetGen.Generator.Program.Functions;

namespace NetGen.Generator.Activations;

/// <summary>The logistic function, to (0, 1).</summary>
internal sealed class Sigmoid : ElementwiseActivation
{
    public override string Name => "Sigmoid";

    public override string Formula => "a = 1 / (1 + e^-z)";

    public override string Source => "Rumelhart, Hinton, Williams 1986";

    public override Expr Value(Expr z, Settings settings) => Sigmoid(z);

    // With m = sigmoid(|z|), e^-|z| m^2: no factor cancels, as 1 - a does for large z.
    public override Expr Derivative(Expr z, Expr a, Settings settings)
    {
        var larger = Max(a, 1 - a);
        return Exp(-Abs(z)) * larger * larger;
    }
}
