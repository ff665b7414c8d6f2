using NetGen.Generator.Program;

namespace NetGen.Generator.Passes;

/// <summary>
/// Takes the learning rate into the gradient's seed in place of the sample's weight, where every update is w - lr g and every g is linear
/// in it: a product for each output in place of one for each input and bias.
/// </summary>
internal static class ScaleSeed
{
    public static void Run(TensorProgram program)
    {
        if (LearningRate(program) is not { } learningRate || !IsLinear(program)) return;
        // What depends on the learning rate alone goes where it is read.
        var numbers = new Dictionary<Tensor, Expr>();
        var scaled = new List<Compute>();
        foreach (var operation in program.Operations)
        {
            if (operation.Output.Role == TensorRole.Loss)
            {
                scaled.Add(operation);
                continue;
            }

            var value = (IsUpdate(operation) ? Decrement(operation).Left - Factor(operation) : operation.Value).Rewrite(node => node switch
            {
                Load load when numbers.TryGetValue(load.Tensor, out var number) => number,
                _ when IsWeight(node) => new Load(learningRate),
                _ => null,
            });
            if (operation.Output is { Role: TensorRole.Temporary, Axes.Count: 0 } && value.Tensors().All(tensor => tensor == learningRate)) numbers.Add(operation.Output, value);
            else scaled.Add(operation with { Value = value });
        }

        program.Replace(scaled);
    }

    /// <summary>What all updates multiply their gradients by; null where one does something else, or there is none.</summary>
    private static Tensor? LearningRate(TensorProgram program)
    {
        Tensor? rate = null;
        foreach (var operation in program.Operations.Where(operation => operation.Output.Alias is not null))
        {
            if (!IsUpdate(operation)) return null;
            rate = ((Load)((Binary)Decrement(operation).Right).Left).Tensor;
        }

        return rate;
    }

    /// <summary>True for w - lr g.</summary>
    private static bool IsUpdate(Compute operation) => operation is
    {
        Output.Alias.Role: TensorRole.Parameter,
        Value: Binary { Operation: BinaryOperation.Subtract, Left: Load, Right: Binary { Operation: BinaryOperation.Multiply, Left: Load { Tensor.Role: TensorRole.Scalar } } },
    };

    private static Binary Decrement(Compute update) => (Binary)update.Value;

    private static Expr Factor(Compute update) => ((Binary)Decrement(update).Right).Right;

    /// <summary>True where the updates, and nothing else that is not linear in it, depend on the sample's weight.</summary>
    private static bool IsLinear(TensorProgram program)
    {
        var linear = new HashSet<Tensor>();
        foreach (var operation in program.Operations.Where(operation => operation.Output.Role != TensorRole.Loss))
        {
            if (IsUpdate(operation))
            {
                if (!Is(Factor(operation))) return false;
            }
            else if (Depends(operation.Value))
            {
                if (operation.Reduction == Reduction.Max || !Is(operation.Value)) return false;
                linear.Add(operation.Output);
            }
        }

        return true;

        bool Depends(Expr expr) => expr.Walk().Any(node => IsWeight(node) || (node is Load load && linear.Contains(load.Tensor)));

        bool Is(Expr expr) => expr switch
        {
            Load load => IsWeight(expr) || linear.Contains(load.Tensor),
            Unary { Operation: UnaryOperation.Negate } negative => Is(negative.Operand),
            Binary { Operation: BinaryOperation.Add or BinaryOperation.Subtract } sum => Is(sum.Left) && Is(sum.Right),
            Binary { Operation: BinaryOperation.Multiply } product => (Is(product.Left) && !Depends(product.Right)) || (Is(product.Right) && !Depends(product.Left)),
            Binary { Operation: BinaryOperation.Divide } quotient => Is(quotient.Left) && !Depends(quotient.Right),
            Select choice => (Is(choice.WhenTrue) || choice.WhenTrue is Constant { Value: 0 }) && (Is(choice.WhenFalse) || choice.WhenFalse is Constant { Value: 0 }) && !Depends(choice.Left) && !Depends(choice.Right),
            _ => false,
        };
    }

    private static bool IsWeight(Expr expr) => expr is Load { Tensor: { Role: TensorRole.Input, Name: LeaveOutSampleWeights.Weight } };
}
