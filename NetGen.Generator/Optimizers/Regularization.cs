using NetGen.Generator.Model;
using NetGen.Generator.Printing;
using NetGen.Generator.Program;
using static NetGen.Generator.Program.Functions;

namespace NetGen.Generator.Optimizers;

/// <summary>What every optimizer can have around it: clipping, penalties on the weights, decoupled decay.</summary>
internal static class Regularization
{
    // Keeps the factor finite for a gradient of norm 0; the convention of PyTorch's clip_grad_norm_.
    private const double NormGuard = 1e-6;

    /// <summary>The settings that every optimizer takes.</summary>
    public static IReadOnlyList<SettingRule> Rules { get; } =
    [
        SettingRule.NotNegative("L1"),
        SettingRule.NotNegative("L2"),
        SettingRule.NotNegative("WeightDecay"),
        SettingRule.Positive("ClipNorm"),
        SettingRule.Positive("ClipValue"),
    ];

    /// <summary>Updates every parameter, or what else stands for one, in place from its gradient.</summary>
    public static void Update(TensorProgram program, OptimizerSpec spec, IReadOnlyList<(Tensor Parameter, Expr Gradient)> gradients)
    {
        if (gradients.Count == 0) return;
        var optimizer = OptimizerKinds.Find(spec.Kind)!;
        var settings = spec.Settings;
        var context = new OptimizerContext(program, settings);
        var clipped = gradients.Select(pair => (pair.Parameter, Gradient: ByValue(pair.Gradient, settings))).ToArray();
        var factor = NormFactor(program, clipped, settings);
        optimizer.Begin(context);
        foreach (var (parameter, gradient) in clipped)
        {
            Expr w = parameter;
            var penalised = factor is null ? gradient : gradient * factor;
            penalised += settings.Real("L2", 0) * w;
            if (settings.Real("L1", 0) is not 0 and double l1) penalised += l1 * Sign(w);
            // One gradient, read by each of the optimizer's formulas.
            if (penalised is not Load) penalised = program.Emit("g_" + parameter.Name, parameter.Axes, penalised);
            var decrement = optimizer.Decrement(context, parameter, penalised);
            double decay = settings.Real("WeightDecay", optimizer.DefaultWeightDecay);
            var decayed = decay == 0 ? w : w - (context.LearningRate * decay * w);
            program.Emit(new Tensor(parameter.Name + "'", [.. parameter.Axes], parameter.Role) { Alias = parameter }, decayed - decrement);
        }
    }

    /// <summary>True where a step does nothing but w - lr g, with a matrix and with a vector.</summary>
    public static bool IsPlain(OptimizerSpec spec)
    {
        var program = new TensorProgram("Probe");
        Axis rows = new("r", 2), columns = new("c", 2);
        Update(program, spec, [Probe("W", rows, columns), Probe("b", rows)]);
        return program.Operations.Count == 2 && program.Operations.All(operation => operation is
        {
            Output.Alias: { } parameter,
            Value: Binary { Operation: BinaryOperation.Subtract, Left: Load left, Right: Binary { Operation: BinaryOperation.Multiply, Left: Load { Tensor.Name: "learningRate" }, Right: Load gradient } },
        } && left.Tensor == parameter && gradient.Tensor.Name == "g" + parameter.Name);

        (Tensor Parameter, Expr Gradient) Probe(string name, params Axis[] axes) =>
            (program.Declare(name, TensorRole.Parameter, axes), program.Declare("g" + name, TensorRole.Input, axes));
    }

    /// <summary>What <see cref="Update"/> does before the optimizer's own rule, in order, for documentation; g is a gradient, w its parameter.</summary>
    public static IEnumerable<string> Formulas(Settings settings, Optimizer optimizer)
    {
        if (settings.Has("ClipValue")) yield return $"g = min(c, max(-c, g)), c = {Text("ClipValue")}";
        if (settings.Has("ClipNorm")) yield return $"g = g min(1, c / (|g| + 1e-6)), c = {Text("ClipNorm")}, |g| over all parameters together (Pascanu et al. 2013)";
        if (settings.Real("L2", 0) != 0) yield return $"g = g + {Text("L2")} w";
        if (settings.Real("L1", 0) != 0) yield return $"g = g + {Text("L1")} sign(w)";
        double decay = settings.Real("WeightDecay", optimizer.DefaultWeightDecay);
        if (decay != 0) yield return $"w = w - lr {Literals.Readable(decay)} w";

        string Text(string name) => Literals.Readable(settings.Real(name, 0));
    }

    private static Expr ByValue(Expr gradient, Settings settings)
    {
        double most = settings.Real("ClipValue", 0);
        return most == 0 ? gradient : Min(most, Max(-most, gradient));
    }

    /// <summary>max / (norm + 1e-6) where that is below 1, the norm taken over all parameters together. (Pascanu et al. 2013.)</summary>
    private static Expr? NormFactor(TensorProgram program, (Tensor Parameter, Expr Gradient)[] gradients, Settings settings)
    {
        double most = settings.Real("ClipNorm", 0);
        if (most == 0) return null;
        Expr squares = Expr.Zero;
        foreach (var (parameter, gradient) in gradients)
        {
            squares += program.Emit("clipSquare_" + parameter.Name, [], gradient * gradient, reduction: Reduction.Sum);
        }

        return program.Emit("clip", [], Min(1, most / (Sqrt(squares) + NormGuard)));
    }
}
