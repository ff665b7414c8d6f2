using NetGen.Generator.Model;
using NetGen.Generator.Program;
using static NetGen.Generator.Program.Functions;

namespace NetGen.Generator.Activations;

/// <summary>A smooth rectifier.</summary>
internal sealed class Softplus : ElementwiseActivation
{
    public override string Name => "Softplus";

    public override string Formula => "a = log(1 + e^z)";

    public override string Source => "Dugas et al. 2001";

    public override string DefaultInitialization => "HeNormal";

    public override Expr Value(Expr z, Settings settings) => Softplus(z);

    public override Expr Derivative(Expr z, Expr a, Settings settings) => Sigmoid(z);
}
