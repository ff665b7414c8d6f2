using NetGen.Generator.Model;
using NetGen.Generator.Program;
using static NetGen.Generator.Program.Functions;

namespace NetGen.Generator.Activations;

/// <summary>The hyperbolic tangent, to (-1, 1).</summary>
internal sealed class Tanh : ElementwiseActivation
{
    public override string Name => "Tanh";

    public override string Formula => "a = tanh z";

    public override string Source => "LeCun et al., Efficient BackProp, 1998";

    public override Expr Value(Expr z, Settings settings) => Tanh(z);

    // 1 - |a| is e^-2|z| (1 + |a|), where nothing cancels, as 1 - a^2 does far out.
    public override Expr Derivative(Expr z, Expr a, Settings settings)
    {
        var sum = 1 + Abs(a);
        return Exp(-2 * Abs(z)) * sum * sum;
    }
}
