using NetGen.Generator.Model;
using NetGen.Generator.Program;
using static NetGen.Generator.Program.Functions;

namespace NetGen.Generator.Activations;

/// <summary>The rectifier.</summary>
internal sealed class Relu : ElementwiseActivation
{
    public override string Name => "Relu";

    public override string Formula => "a = max(0, z)";

    public override string Source => "Nair, Hinton 2010";

    public override string DefaultInitialization => "HeNormal";

    public override Expr Value(Expr z, Settings settings) => Max(0, z);

    // From the result, so that z need not be kept; 0 at the kink.
    public override Expr Derivative(Expr z, Expr a, Settings settings) => IfGreater(a, 0, 1, 0);
}
