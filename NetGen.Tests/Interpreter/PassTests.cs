using NetGen.Generator;
using NetGen.Generator.Loops;
using NetGen.Generator.Model;
using NetGen.Generator.Passes;
using NetGen.Generator.Program;
using NetGen.Generator.Scheduling;
using Xunit;

namespace NetGen.Tests.Interpreter;

using Referee = NetGen.Generator.Program.Interpreter;

/// <summary>Every pass keeps a program's rules and its meaning, for every entry point of many networks.</summary>
public sealed class PassTests
{
    private const int Networks = 60;
    private const int Rows = 2;
    private const int Lanes = 16;

    [Fact]
    public void Programs_keep_their_rules_after_every_pass()
    {
        foreach (var spec in Specs.Various(Networks))
        {
            foreach (var (_, program) in EveryProgram.Of(spec, Rows, logicalLanes: 16))
            {
                NetworkCompiler.Optimise(program, spec, Lanes, (pass, seen) => Assert.True(
                    Verifier.Problems(seen).Count == 0, $"after {pass}: {string.Join("\n", Verifier.Problems(seen))}\n{seen}"));
            }
        }
    }

    [Fact]
    public void Programs_compute_the_same_after_every_pass()
    {
        foreach (var spec in Specs.Various(Networks).Where(spec => !spec.FastMath))
        {
            foreach (var (entry, program) in EveryProgram.Of(spec, Rows, logicalLanes: 16))
            {
                Dictionary<string, Bounded[]>? expected = null;
                string last = "";
                NetworkCompiler.Optimise(program, spec, Lanes, (pass, seen) =>
                {
                    // Most passes leave most programs as they are.
                    string text = seen.ToString();
                    if (text == last) return;
                    last = text;
                    var results = Results(seen.Operations, spec);
                    expected ??= results;
                    AssertSame(expected, results, $"{entry.Name} after {pass}:\n{seen}");
                });
                var kernels = GroupKernels.Run(program);
                AssertSame(expected!, Results(kernels.SelectMany(InOrder), spec), $"{entry.Name} grouped:\n{string.Join("\n", kernels)}");
            }
        }
    }

    [Fact]
    public void Every_stage_prints_itself()
    {
        var spec = Specs.Of(new NetworkText("Printed", 3, ["Dense(5, Activation.Tanh)", "Dense(2)"], "CrossEntropy", "Adam"));
        var stages = new List<(string Name, string Text)>();
        NetworkCompiler.Compile(spec, new TargetOptions(TargetKind.Simd, AllowUnsafe: false, OnlyBits: 512), observe: (stage, made) => stages.Add((stage, made.ToString()!)));

        string lowered = stages.First(stage => stage.Name == "Lowered" && stage.Text.StartsWith("Train:", StringComparison.Ordinal)).Text;
        Assert.Contains("acc1[f1] = sum[f0] (x * W1)", lowered);
        Assert.Contains("a1[f1] = Tanh(z1)", lowered);
        string kernels = stages.First(stage => stage.Name == nameof(Heuristic) && stage.Text.StartsWith("Train:", StringComparison.Ordinal)).Text;
        Assert.Contains("Contraction z1_a1_slope1 from b1 [lanes over f1", kernels);
        string loops = stages.Single(stage => stage.Name == nameof(ProgramLowering)).Text;
        Assert.StartsWith("512 bits, 16 lanes of float", loops);
        Assert.Contains("entry Train(Buffer memory, ReadOnlyBuffer x, Label y, Number weight, Number learningRate", loops);
        Assert.Contains("check that loss is finite", loops);
    }

    /// <summary>What a kernel computes, one operation after the other: an update that has waited comes before the contraction, one of what it reads after it.</summary>
    private static IEnumerable<Compute> InOrder(Kernel kernel)
    {
        foreach (var update in kernel.Deferred) yield return update;
        if (kernel.Contraction is { } contraction)
        {
            yield return contraction;
            if (kernel.Initial is { } initial) yield return new Compute(kernel.Result!, Reduction.None, new Load(contraction.Output) + initial);
        }

        foreach (var operation in kernel.Operations.Concat(kernel.Siblings)) yield return operation;
    }

    /// <summary>Runs operations on numbers that depend on nothing but each tensor's name, and keeps what outlives them.</summary>
    private static Dictionary<string, Bounded[]> Results(IEnumerable<Compute> operations, NetworkSpec spec)
    {
        var all = operations.ToArray();
        var memory = new Dictionary<string, Bounded[]>();
        foreach (var tensor in all.SelectMany(operation => operation.Value.Tensors()).Select(tensor => tensor.Storage).Distinct())
        {
            if (tensor.Role is TensorRole.Temporary or TensorRole.Output or TensorRole.Loss or TensorRole.Constant || all.Any(operation => operation.Output == tensor)) continue;
            memory[tensor.Name] = Given(tensor, spec);
        }

        var referee = new Referee(memory, Rows);
        foreach (var operation in all) referee.Run(operation);
        var outlives = all.Select(operation => operation.Output.Storage).Where(tensor => tensor.Role != TensorRole.Temporary).Select(tensor => tensor.Name).Distinct();
        return outlives.ToDictionary(name => name, name => memory[name]);
    }

    private static Bounded[] Given(Tensor tensor, NetworkSpec spec)
    {
        var random = new Random(tensor.Name.Aggregate(17, (hash, letter) => unchecked((hash * 31) + letter)));
        int length = tensor.Axes.Aggregate(1, (product, axis) => product * (axis.IsDynamic ? Rows : axis.Extent));
        if (tensor.IsLabel) return [.. Enumerable.Range(0, length).Select(_ => (Bounded)random.Next(spec.OutputSize))];

        // States of squares are roots' operands; scalars and targets are positive too.
        bool isPositive = tensor.Role is TensorRole.State or TensorRole.Target or TensorRole.Scalar;
        return [.. Enumerable.Range(0, length).Select(_ => (Bounded)(isPositive ? random.NextDouble() : (2 * random.NextDouble()) - 1))];
    }

    private static void AssertSame(Dictionary<string, Bounded[]> expected, Dictionary<string, Bounded[]> actual, string program)
    {
        Assert.Equal(expected.Keys.Order(), actual.Keys.Order());
        foreach (var (name, values) in expected)
        {
            for (int k = 0; k < values.Length; k++)
            {
                double difference = Math.Abs(values[k].Value - actual[name][k].Value);
                double scale = Math.Max(1, values.Max(value => Math.Abs(value.Value)));
                Assert.True(difference <= 1e-9 * scale, $"{name}[{k}] is {actual[name][k].Value:R}, was {values[k].Value:R}: {program}");
            }
        }
    }
}
