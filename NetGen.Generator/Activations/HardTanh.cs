using NetGen.Generator.Model;
using NetGen.Generator.Program;
using static NetGen.Generator.Program.Functions;

namespace NetGen.Generator.Activations;

/// <summary>z between -1 and 1.</summary>
internal sealed class HardTanh : ElementwiseActivation
{
    public override string Name => "HardTanh";

    public override string Formula => "a = min(1, max(-1, z))";

    public override string Source => "Collobert 2004";

    public override Expr Value(Expr z, Settings settings) => Min(1, Max(-1, z));

    public override Expr Derivative(Expr z, Expr a, Settings settings) => IfGreater(z, -1, IfLess(z, 1, 1, 0), 0);
}
