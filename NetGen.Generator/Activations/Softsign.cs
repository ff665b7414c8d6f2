using NetGen.Generator.Model;
using NetGen.Generator.Program;
using static NetGen.Generator.Program.Functions;

namespace NetGen.Generator.Activations;

/// <summary>A tanh with slow tails.</summary>
internal sealed class Softsign : ElementwiseActivation
{
    public override string Name => "Softsign";

    public override string Formula => "a = z / (1 + |z|)";

    public override string Source => "Glorot, Bengio 2010";

    public override Expr Value(Expr z, Settings settings) => z / (1 + Abs(z));

    // The quotient rule would cancel in the tails.
    public override Expr Derivative(Expr z, Expr a, Settings settings) => 1 / ((1 + Abs(z)) * (1 + Abs(z)));
}
