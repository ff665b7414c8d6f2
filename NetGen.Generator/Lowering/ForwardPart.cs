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
    public static ForwardPart Emit(TensorProgram program, NetworkSpec spec, Axis[] rows, TensorRole kept)
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
            value = ActivationKinds.Find(layer.Activation)!.Emit(program, z, $"a{k + 1}", kept, layer.Settings);
        }

        return new ForwardPart(input, z, value, trainable);
    }
}
