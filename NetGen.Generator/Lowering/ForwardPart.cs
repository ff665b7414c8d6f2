using NetGen.Generator.Activations;
using NetGen.Generator.Layers;
using NetGen.Generator.Model;
using NetGen.Generator.Program;

namespace NetGen.Generator.Lowering;

/// <summary>The forward operations of a network inside a program.</summary>
/// <param name="Input">The values the network takes.</param>
/// <param name="Z">The last layer's weighted sums.</param>
/// <param name="Output">What the last layer's activation makes of them; Z itself without one.</param>
/// <param name="Trainable">The parameters that are not frozen.</param>
internal sealed record ForwardPart(Tensor Input, Tensor Z, Tensor Output, IReadOnlyList<Tensor> Trainable)
{
    /// <param name="program">The program that gets the operations.</param>
    /// <param name="spec">The network.</param>
    /// <param name="rows">The axis of the samples, if there are several.</param>
    /// <param name="kept">What the layers' values are.</param>
    /// <param name="keepsOutput">False where nobody asks for the last activation.</param>
    public static ForwardPart Emit(TensorProgram program, NetworkSpec spec, Axis[] rows, TensorRole kept, bool keepsOutput = true)
    {
        var input = program.Declare("x", TensorRole.Input, [.. rows, new Axis("f0", spec.InputSize)]);
        var trainable = new List<Tensor>();
        var (z, value) = (input, input);
        for (int k = 0; k < spec.Layers.Count; k++)
        {
            var layer = spec.Layers[k];
            var result = LayerKinds.Find(layer.Kind)!.Emit(new LayerContext(program, value, k + 1, layer, kept));
            if (!layer.IsFrozen) trainable.AddRange(result.Parameters);
            z = result.Z;
            value = ActivationKinds.Find(layer.Activation)!.Emit(program, z, $"a{k + 1}", keepsOutput || k + 1 < spec.Layers.Count ? kept : TensorRole.Temporary, layer.Settings);
        }

        return new ForwardPart(input, z, value, trainable);
    }
}
