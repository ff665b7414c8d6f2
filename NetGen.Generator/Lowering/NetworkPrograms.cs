using NetGen.Generator.Activations;
using NetGen.Generator.Losses;
using NetGen.Generator.Model;
using NetGen.Generator.Optimizers;
using NetGen.Generator.Passes;
using NetGen.Generator.Program;

namespace NetGen.Generator.Lowering;

/// <summary>Builds the tensor program of each entry point from a network's description.</summary>
internal static class NetworkPrograms
{
    /// <summary>The numbers that the host computes once a step, the learning rate first.</summary>
    public static IReadOnlyList<HostScalar> HostScalars(NetworkSpec spec)
    {
        var optimizer = Optimizer(spec);
        var learningRate = new Load(new Tensor("learningRate", [], TensorRole.Scalar));
        var step = new Load(new Tensor("step", [], TensorRole.Scalar));
        return [new HostScalar("learningRate", learningRate), .. OptimizerKinds.Find(optimizer.Kind)!.Scalars(optimizer.Settings, learningRate, step)];
    }

    /// <summary>Inference on one sample.</summary>
    /// <param name="spec">The network.</param>
    /// <param name="kept">Temporary, or Cached where the kernels of <see cref="ForwardCache"/> are to run it.</param>
    public static TensorProgram Forward(NetworkSpec spec, TensorRole kept = TensorRole.Temporary) => Inference("Forward", spec, [], kept);

    public static TensorProgram ForwardBlock(NetworkSpec spec, int blockRows, bool rowsInLanes = false) => Inference("ForwardBlock", spec, Rows(blockRows, rowsInLanes), TensorRole.Temporary);

    public static TensorProgram ForwardCache(NetworkSpec spec) => Inference("ForwardCache", spec, [], TensorRole.Cached);

    /// <summary>The loss of one sample from the cache, and the gradient at the last layer's z.</summary>
    public static TensorProgram LossSeed(NetworkSpec spec)
    {
        var program = new TensorProgram("LossSeed");
        var last = CachedLast(program, spec);
        var loss = EmitLoss(program, spec, [], last.Z, last.Output);
        program.Emit("seed", last.Z.Axes, Autodiff.Differentiate(program, [new(loss, Expr.One)], [last.Z])[last.Z], TensorRole.Output);
        return program;
    }

    /// <summary>A gradient from outside, taken back to the last layer's z.</summary>
    public static TensorProgram OutputSeed(NetworkSpec spec)
    {
        var program = new TensorProgram("OutputSeed");
        var last = CachedLast(program, spec);
        var upstream = program.Declare("outputGradient", TensorRole.Input, [.. last.Z.Axes]);
        program.Emit("seed", last.Z.Axes, Autodiff.Differentiate(program, [new(last.Output, upstream)], [last.Z])[last.Z], TensorRole.Output);
        return program;
    }

    /// <summary>From the gradient at the last layer's z to those of all parameters, added to the caller's, and of the input.</summary>
    public static TensorProgram BackwardFromSeed(NetworkSpec spec)
    {
        var program = new TensorProgram("BackwardFromSeed");
        var forward = ForwardPart.Emit(program, spec, [], TensorRole.Cached);
        int forwardOperations = program.Operations.Count;
        var seed = program.Declare("seed", TensorRole.Input, [.. forward.Z.Axes]);
        var gradients = Autodiff.Differentiate(program, [new(forward.Z, seed)], [.. forward.Trainable, forward.Input]);
        // Forward has run: what it cached is read from there, and only what it did not is made again.
        program.Replace(program.Operations.Where((operation, k) => k >= forwardOperations || operation.Output.Role != TensorRole.Cached));
        Accumulate(program, forward.Trainable, gradients, TensorRole.CallerGradient);
        program.Emit("inputGradient", forward.Input.Axes, gradients[forward.Input], TensorRole.Output);
        return program;
    }

    /// <summary>The loss of one sample and its gradient, written over the caller's, in one program.</summary>
    public static TensorProgram Backward(NetworkSpec spec)
    {
        var program = new TensorProgram("Backward");
        var forward = ForwardPart.Emit(program, spec, [], TensorRole.Cached);
        var loss = EmitLoss(program, spec, [], forward.Z, forward.Output);
        var gradients = Autodiff.Differentiate(program, [new(loss, Expr.One)], [.. forward.Trainable]);
        foreach (var parameter in forward.Trainable) program.Emit("g" + parameter.Name, parameter.Axes, gradients[parameter], TensorRole.CallerGradient);
        program.Replace(program.Operations.Where(operation => operation.Output.Role != TensorRole.Cached));
        return program;
    }

    /// <summary>A step on one sample.</summary>
    /// <param name="spec">The network.</param>
    /// <param name="kept">Temporary, or Cached where the kernels of <see cref="ForwardCache"/> are to run the forward pass.</param>
    public static TensorProgram Train(NetworkSpec spec, TensorRole kept = TensorRole.Temporary) => Step("Train", spec, [], kept);

    /// <summary>The same as <see cref="Train"/>, for an update to be put off in it.</summary>
    /// <param name="spec">The network.</param>
    /// <param name="kept">As for <see cref="Train"/>.</param>
    public static TensorProgram TrainNext(NetworkSpec spec, TensorRole kept = TensorRole.Temporary) => Step("TrainNext", spec, [], kept);

    public static TensorProgram TrainBlock(NetworkSpec spec, int blockRows, bool rowsInLanes = false) => Step("TrainBlock", spec, Rows(blockRows, rowsInLanes));

    private static TensorProgram Step(string name, NetworkSpec spec, Axis[] rows, TensorRole kept = TensorRole.Temporary)
    {
        var program = new TensorProgram(name);
        var (forward, loss) = ForwardAndLoss(program, spec, rows, kept);
        var gradients = Autodiff.Differentiate(program, [new(loss, Expr.One)], forward.Trainable.ToArray());
        Regularization.Update(program, Optimizer(spec), [.. forward.Trainable.Select(parameter => (parameter, gradients[parameter]))]);
        return program;
    }

    public static TensorProgram LossBlock(NetworkSpec spec, int blockRows, bool rowsInLanes = false)
    {
        var program = new TensorProgram("LossBlock");
        ForwardAndLoss(program, spec, Rows(blockRows, rowsInLanes));
        return program;
    }

    public static TensorProgram GradientBlock(NetworkSpec spec, int blockRows, bool rowsInLanes = false)
    {
        var program = new TensorProgram("GradientBlock");
        var (forward, loss) = ForwardAndLoss(program, spec, Rows(blockRows, rowsInLanes));
        var gradients = Autodiff.Differentiate(program, [new(loss, Expr.One)], forward.Trainable.ToArray());
        // The kernels of a plain step add gradients up as well: at a learning rate of -1.
        if (HasPlainStep(spec)) Regularization.Update(program, Optimizer(spec), [.. forward.Trainable.Select(parameter => (Sum(program, parameter, TensorRole.Gradient), gradients[parameter]))]);
        else Accumulate(program, forward.Trainable, gradients, TensorRole.Gradient);
        return program;
    }

    /// <summary>One step of the optimizer.</summary>
    /// <param name="spec">The network.</param>
    /// <param name="from">Where the gradient lies: in the instance, or with the caller.</param>
    public static TensorProgram Update(NetworkSpec spec, TensorRole from = TensorRole.Gradient)
    {
        var program = new TensorProgram("Update");
        var forward = ForwardPart.Emit(program, spec, [], TensorRole.Temporary);
        program.Replace([]);
        var gradients = forward.Trainable.Select(parameter => (parameter, (Expr)program.Declare("g" + parameter.Name, from, [.. parameter.Axes]))).ToArray();
        Regularization.Update(program, Optimizer(spec), gradients);
        return program;
    }

    /// <summary>True where a step does nothing but w - lr g.</summary>
    public static bool HasPlainStep(NetworkSpec spec) => Regularization.IsPlain(Optimizer(spec));

    private static OptimizerSpec Optimizer(NetworkSpec spec) => spec.Optimizer ?? OptimizerSpec.Default;

    private static Axis[] Rows(int blockRows, bool inLanes) => [new Axis("n", blockRows, IsDynamic: true, HoldsLanes: inLanes)];

    private static TensorProgram Inference(string name, NetworkSpec spec, Axis[] rows, TensorRole kept)
    {
        var program = new TensorProgram(name);
        var output = ForwardPart.Emit(program, spec, rows, kept).Output;
        program.Emit("output", output.Axes, output, TensorRole.Output);
        return program;
    }

    private static (ForwardPart Forward, Tensor Loss) ForwardAndLoss(TensorProgram program, NetworkSpec spec, Axis[] rows, TensorRole kept = TensorRole.Temporary)
    {
        var forward = ForwardPart.Emit(program, spec, rows, kept, keepsOutput: !LossKinds.Find(spec.Loss!.Kind)!.IsFromLogits);
        return (forward, EmitLoss(program, spec, rows, forward.Z, forward.Output));
    }

    private static Tensor EmitLoss(TensorProgram program, NetworkSpec spec, Axis[] rows, Tensor z, Tensor output)
    {
        var kind = LossKinds.Find(spec.Loss!.Kind)!;
        var weight = program.Declare("weight", TensorRole.Input, rows);
        var value = kind.Emit(new LossContext(program, rows, kind.IsFromLogits ? z : output, spec.Loss.Settings));
        return program.Emit("loss", rows, (Expr)weight * value, TensorRole.Loss);
    }

    /// <summary>The last layer's z, read from the cache, and its activation's result.</summary>
    private static (Tensor Z, Tensor Output) CachedLast(TensorProgram program, NetworkSpec spec)
    {
        var layer = spec.Layers[spec.Layers.Count - 1];
        int number = spec.Layers.Count;
        var z = program.Declare($"z{number}", TensorRole.Cached, new Axis($"f{number}", layer.Units));
        return (z, ActivationKinds.Find(layer.Activation)!.Emit(program, z, $"a{number}", TensorRole.Temporary, layer.Settings));
    }

    private static void Accumulate(TensorProgram program, IEnumerable<Tensor> parameters, Dictionary<Tensor, Expr> gradients, TensorRole role)
    {
        foreach (var parameter in parameters)
        {
            var sum = Sum(program, parameter, role);
            program.Emit(new Tensor(sum.Name + "'", [.. parameter.Axes], role) { Alias = sum }, (Expr)sum + gradients[parameter]);
        }
    }

    private static Tensor Sum(TensorProgram program, Tensor parameter, TensorRole role) => program.Declare("g" + parameter.Name, role, [.. parameter.Axes]);
}
