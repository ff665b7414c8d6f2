using NetGen.Generator.Model;
using NetGen.Generator.Program;
using static NetGen.Generator.Program.Functions;

namespace NetGen.Generator.Activations;

/// <summary>Probabilities over the features.</summary>
internal sealed class Softmax : Activation
{
    public override string Name => "Softmax";

    public override string Formula => "a_k = e^z_k / sum_j e^z_j";

    public override string Source => "Bridle 1990";

    public override string? OutputMeaning(bool isFromLogits) => "the probability of each class";

    public override bool IsOutputOnly => true;

    public override Tensor Emit(TensorProgram program, Tensor z, string name, TensorRole role, Settings settings)
    {
        var parts = Parts(program, z);
        return program.Emit(name, z.Axes, (Expr)parts.Exponentials / parts.Sum, role);
    }

    /// <summary>The maximum, which cancels in the value and so carries no derivative; the exponentials above it; their sum.</summary>
    public static (Tensor Maximum, Tensor Exponentials, Tensor Sum) Parts(TensorProgram program, Tensor z)
    {
        Axis[] rows = [.. z.Axes.Take(z.Axes.Count - 1)];
        var maximum = program.Emit(new Tensor(program.Unique("max"), rows, TensorRole.Temporary), z, Reduction.Max, detach: true);
        var exponentials = program.Emit(program.Unique("e"), z.Axes, Exp((Expr)z - maximum));
        var sum = program.Emit(program.Unique("s"), rows, exponentials, reduction: Reduction.Sum);
        return (maximum, exponentials, sum);
    }
}
