using NetGen.Generator.Model;
using NetGen.Generator.Program;

namespace NetGen.Generator.Activations;

/// <summary>An activation that maps each z by itself: a value and, where plain differentiation would cancel, a derivative.</summary>
internal abstract class ElementwiseActivation : Activation
{
    public abstract Expr Value(Expr z, Settings settings);

    /// <summary>f'(z), from z or from a = f(z). Without an override the value is differentiated symbolically.</summary>
    public virtual Expr Derivative(Expr z, Expr a, Settings settings)
    {
        var variable = new Tensor("z", [], TensorRole.Scalar);
        return Program.Derivative.Of(Value(variable, settings), variable).Rewrite(node => node.Equals(new Load(variable)) ? z : null);
    }

    public override Tensor Emit(TensorProgram program, Tensor z, string name, TensorRole role, Settings settings) =>
        program.Emit(name, z.Axes, new Apply(new Function(this, settings), z), role);

    private sealed record Function(ElementwiseActivation Activation, Settings Settings) : IFunction
    {
        public string Name => Activation.Name;

        public Expr Value(Expr argument) => Activation.Value(argument, Settings);

        public Expr Derivative(Expr argument, Expr result) => Activation.Derivative(argument, result, Settings);
    }
}
