using NetGen.Generator.Program;

namespace NetGen.Generator.Passes;

/// <summary>Takes every sample's weight for 1, where the members have none: the factor would cost instructions at each step.</summary>
internal static class LeaveOutSampleWeights
{
    /// <summary>What a sample's weight is called in every program.</summary>
    public const string Weight = "weight";

    public static void Run(TensorProgram program) => program.Replace([.. program.Operations.Select(operation => operation with
    {
        Value = operation.Value.Rewrite(node => node is Load { Tensor: { Role: TensorRole.Input, Name: Weight } } ? Expr.One : null),
    })]);
}
