using NetGen.Generator.Layers;
using NetGen.Generator.Losses;
using NetGen.Generator.Model;
using NetGen.Generator.Optimizers;
using NetGen.Generator.Passes;
using NetGen.Generator.Program;
using Xunit;

namespace NetGen.Tests.Docs;

using ElementwiseActivation = NetGen.Generator.Activations.ElementwiseActivation;
using Referee = NetGen.Generator.Program.Interpreter;

/// <summary>The fragments on the pages of <c>docs/adding</c> mean what they say: the interpreter runs them, and their derivatives are the slopes of their values.</summary>
public sealed class FragmentTests(FragmentTests.Fragments fragments) : IClassFixture<FragmentTests.Fragments>
{
    private static readonly double[] Points = [-3.25, -1, -0.125, 0.0625, 0.5, 2.75];

    [Fact]
    public void The_activation_has_the_slope_of_its_value()
    {
        var activation = fragments.Single<ElementwiseActivation>();
        var program = new TensorProgram("Activation");
        var z = program.Declare("z", TensorRole.Input, new Axis("f1", Points.Length));
        CheckSlopes(program, activation.Emit(program, z, "a", TensorRole.Temporary, Settings.None), [z]);
    }

    [Fact]
    public void The_loss_has_the_slope_of_its_value()
    {
        var loss = fragments.Single<Loss>();
        var program = new TensorProgram("Loss");
        var prediction = program.Declare("a", TensorRole.Input, new Axis("f1", Points.Length));
        var value = loss.Emit(new LossContext(program, [], prediction, Settings.None));
        CheckSlopes(program, program.Emit("loss", [], value, TensorRole.Loss), [prediction]);
    }

    [Fact]
    public void The_layer_has_the_slopes_of_its_sums()
    {
        var layer = fragments.Single<Layer>();
        var program = new TensorProgram("Layer");
        var x = program.Declare("x", TensorRole.Input, new Axis("f0", Points.Length));
        var spec = new LayerSpec(layer.Name, "Layer1", 3, "None", null, Settings.None);
        var result = layer.Emit(new LayerContext(program, x, 1, spec, TensorRole.Temporary));
        CheckSlopes(program, result.Z, [x, .. result.Parameters]);
    }

    /// <summary>m = 0.75 m + 0.25 g, and a step of the learning rate against its sign.</summary>
    [Fact]
    public void The_optimizer_steps_as_its_formula_says()
    {
        var settings = new Settings(new[] { new Setting("Momentum", new[] { 0.75 }.ToEquatableArray()) }.ToEquatableArray());
        var program = new TensorProgram("Update");
        var parameter = program.Declare("W1", TensorRole.Parameter, new Axis("f1", 1));
        var gradient = program.Declare("gW1", TensorRole.Gradient, parameter.Axes[0]);
        var decrement = fragments.Single<Optimizer>().Decrement(new OptimizerContext(program, settings), parameter, gradient);
        program.Emit("decrement", parameter.Axes, decrement, TensorRole.Output);
        Assert.Empty(Verifier.Problems(program));

        var memory = new Dictionary<string, Bounded[]> { ["learningRate"] = [0.5], ["W1"] = [1], ["gW1"] = [0] };
        double mean = 0;
        foreach (double given in new[] { 1.0, -0.25, -0.5, -4, 0 })
        {
            memory["gW1"] = [given];
            new Referee(memory).Run(program);
            mean = (0.75 * mean) + (0.25 * given);
            Assert.Equal(0.5 * Math.Sign(mean), memory["decrement"][0].Value);
        }
    }

    /// <summary>Holds the gradients that <see cref="Autodiff"/> derives of a sum of the results, each times a factor, against differences.</summary>
    private static void CheckSlopes(TensorProgram program, Tensor result, IReadOnlyList<Tensor> read)
    {
        const double Step = 1e-5;
        double[] factors = [.. Enumerable.Range(1, Length(result)).Select(k => 1.0 / k)];
        var upstream = program.Declare("upstream", TensorRole.Input, [.. result.Axes]);
        var gradients = Autodiff.Differentiate(program, [new(result, upstream)], [.. read]);
        foreach (var tensor in read) program.Emit("d_" + tensor.Name, tensor.Axes, gradients[tensor], TensorRole.Output);
        Assert.Empty(Verifier.Problems(program));

        var derived = Run(null, 0);
        foreach (var tensor in read)
        {
            for (int k = 0; k < Length(tensor); k++)
            {
                double slope = (Total(Run((tensor, k), Step)) - Total(Run((tensor, k), -Step))) / (2 * Step);
                Assert.Equal(slope, derived["d_" + tensor.Name][k].Value, 1e-8);
            }
        }

        double Total(Dictionary<string, Bounded[]> memory) => memory[result.Name].Zip(factors, (value, factor) => value.Value * factor).Sum();

        Dictionary<string, Bounded[]> Run((Tensor Tensor, int Element)? moved, double step)
        {
            var memory = new Dictionary<string, Bounded[]> { ["upstream"] = [.. factors.Select(factor => (Bounded)factor)] };
            foreach (var tensor in read)
            {
                // Other numbers for each tensor, none of them at a kink.
                double scale = 0.9 + (0.1 * tensor.Name.Length * tensor.Axes.Count);
                memory[tensor.Name] = [.. Enumerable.Range(0, Length(tensor)).Select(k => (Bounded)((scale * Points[k % Points.Length]) + (moved == (tensor, k) ? step : 0)))];
            }

            memory.TryAdd("y", [.. Points.Select(point => (Bounded)(0.5 - point))]);
            new Referee(memory).Run(program);
            return memory;
        }
    }

    private static int Length(Tensor tensor) => tensor.Axes.Aggregate(1, (product, axis) => product * axis.Extent);

    /// <summary>The fragments of all pages, compiled against the generator as a part of these tests, which see its internals.</summary>
    public sealed class Fragments
    {
        private static readonly string[] Folders = ["Activations", "Layers", "Losses", "Optimizers"];

        private readonly Type[] _types;

        public Fragments()
        {
            var blocks = Document.All.SelectMany(document => document.IsOfDiagnostic ? [] : document.Blocks)
                .Where(block => block is { Kind: BlockKind.Change, Language: "csharp" } && Folders.Any(folder => block.File!.StartsWith($"NetGen.Generator/{folder}/", StringComparison.Ordinal)));
            _types = InMemory.Load(blocks.Select(block => (block.ToString(), block.Text))).GetTypes();
        }

        internal T Single<T>() => (T)Activator.CreateInstance(_types.Single(type => type.IsSubclassOf(typeof(T))), nonPublic: true)!;
    }
}
