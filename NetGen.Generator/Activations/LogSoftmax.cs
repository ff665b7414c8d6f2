using NetGen.Generator.Model;
using NetGen.Generator.Program;
using static NetGen.Generator.Program.Functions;

namespace NetGen.Generator.Activations;

/// <summary>Logarithms of probabilities over the features.</summary>
internal sealed class LogSoftmax : Activation
{
    public override string Name => "LogSoftmax";

    public override string Formula => "a_k = z_k - log sum_j e^z_j";

    public override string Source => "Bridle 1990";

    public override string? OutputMeaning(bool isFromLogits) => "the logarithm of each class's probability";

    public override bool IsOutputOnly => true;

    public override Tensor Emit(TensorProgram program, Tensor z, string name, TensorRole role, Settings settings)
    {
        var (maximum, _, sum) = Softmax.Parts(program, z);
        return program.Emit(name, z.Axes, (Expr)z - maximum - Log(sum), role);
    }
}
