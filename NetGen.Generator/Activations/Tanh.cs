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

    public override Expr Derivative(Expr z, Expr a, Settings settings) => 1 - (a * a);
}
