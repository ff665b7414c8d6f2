using NetGen.Generator.Model;
using NetGen.Generator.Program;
using static NetGen.Generator.Program.Functions;

namespace NetGen.Generator.Activations;

/// <summary>A rectifier that stops at 6.</summary>
internal sealed class Relu6 : ElementwiseActivation
{
    public override string Name => "Relu6";

    public override string Formula => "a = min(6, max(0, z))";

    public override string Source => "Krizhevsky 2010";

    public override string DefaultInitialization => "HeNormal";

    public override Expr Value(Expr z, Settings settings) => Min(6, Max(0, z));

    public override Expr Derivative(Expr z, Expr a, Settings settings) => IfGreater(z, 0, IfLess(z, 6, 1, 0), 0);
}
