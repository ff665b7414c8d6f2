using NetGen.Generator.Model;
using NetGen.Generator.Program;

namespace NetGen.Generator.Activations;

/// <summary>No activation: the layer's weighted sums themselves.</summary>
internal sealed class None : ElementwiseActivation
{
    public override string Name => "None";

    public override string Formula => "a = z";

    public override string Source => "the identity";

    public override string? OutputMeaning(bool isFromLogits) => isFromLogits ? "logits, to which no softmax or sigmoid was applied" : null;

    public override Expr Value(Expr z, Settings settings) => z;

    public override Tensor Emit(TensorProgram program, Tensor z, string name, TensorRole role, Settings settings) => z;
}
