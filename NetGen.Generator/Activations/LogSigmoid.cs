using NetGen.Generator.Model;
using NetGen.Generator.Program;
using static NetGen.Generator.Program.Functions;

namespace NetGen.Generator.Activations;

/// <summary>The logarithm of the sigmoid.</summary>
internal sealed class LogSigmoid : ElementwiseActivation
{
    public override string Name => "LogSigmoid";

    public override string Formula => "a = -log(1 + e^-z)";

    public override string Source => "Bishop 2006";

    public override Expr Value(Expr z, Settings settings) => -Softplus(-z);

    public override Expr Derivative(Expr z, Expr a, Settings settings) => Sigmoid(-z);
}
