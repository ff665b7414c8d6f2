using System.Reflection;
using System.Text.RegularExpressions;
using NetGen.Generator;
using NetGen.Generator.Printing.Members;
using NetGen.Tests.Compile;
using Xunit;
using Xunit.Abstractions;

namespace NetGen.Tests.Machine;

/// <summary>Any number of threads gives the bits of one, and those of code that knows no threads.</summary>
public partial class SharedBatchTests(ITestOutputHelper output)
{
    private const int Steps = 66;

    private static readonly Lazy<Assembly> _eager = new(CompileEager);

    [Fact]
    public void Any_number_of_threads_gives_the_bits_of_one()
    {
        foreach (var network in TestNetworks.Simd)
        {
            object alone = Activator.CreateInstance(TestNetworks.Library.Assembly.GetType(network.Name)!, 7UL)!;
            Session.SetThreads(alone, 1);
            string expected = Session.Run(Session.Of(alone, new ArrayBuffers()), Steps);
            foreach (int threads in new[] { 1, 2, 3, 5, 9 })
            {
                object shared = Eager(network.Name, threads);
                string found = Session.Run(Session.Of(shared, new ArrayBuffers()), Steps);
                output.WriteLine($"{network.Name} {threads}: {found}");
                Assert.Equal($"{network.Name}: {expected}", $"{network.Name}: {found}");
            }
        }
    }

    [Fact]
    public void Callers_at_the_same_time_get_what_one_gets()
    {
        foreach (string name in new[] { "Shared", "Narrow", "WideDouble" })
        {
            object network = Eager(name, 3);
            string alone = Infer(network);
            string[] results = new string[4];
            var threads = Enumerable.Range(0, results.Length).Select(k => new Thread(() => results[k] = Infer(network))).ToArray();
            foreach (var thread in threads) thread.Start();
            foreach (var thread in threads) thread.Join();
            Assert.All(results, result => Assert.Equal(alone, result));
        }

        static string Infer(object network)
        {
            var session = Session.Of(network, new ArrayBuffers());
            for (int round = 0; round < 50; round++) session.Do(Operation.ForwardBatch, round, 80);
            return session.Bits();
        }
    }

    /// <summary>Batches of several blocks, and of one: where the step is plain, they go different ways.</summary>
    [Theory]
    [InlineData("Shared", 301)]
    [InlineData("SharedPlain", 301)]
    [InlineData("SharedPlain", 100)]
    [InlineData("SharedPlain", 301, 100, 128, 129, 100)]
    public void Without_weights_all_samples_count_alike(string name, params int[] batches)
    {
        var (alone, shared) = (Train(1), Train(3));
        Assert.Equal(alone.Losses, shared.Losses);
        Assert.Equal(alone.Parameters, shared.Parameters);

        (float[] Losses, float[] Parameters) Train(int threads)
        {
            var network = (ITrainable<float, int>)Eager(name, threads);
            var before = Parameters(network);
            float[] losses = Array.ConvertAll(batches, rows =>
            {
                var (inputs, targets) = Batch(network, rows);
                return network.TrainBatch(inputs, targets, 0.1);
            });
            Assert.Equal(batches.Length, network.Step);
            Assert.NotEqual(before, Parameters(network));
            return (losses, Parameters(network));
        }
    }

    [Theory]
    [InlineData("Shared", 301)]
    [InlineData("SharedPlain", 301)]
    [InlineData("SharedPlain", 100)]
    public void A_loss_that_is_not_finite_leaves_everything_as_it_was(string name, int rows)
    {
        var network = (ITrainable<float, int>)Eager(name, 3);
        var (inputs, targets) = Batch(network, rows);
        network.TrainBatch(inputs, targets, 0.1);
        float[] parameters = Parameters(network);
        float[] state = State(network);
        inputs[^1] = float.NaN;

        Assert.Throws<NonFiniteLossException>(() => network.TrainBatch(inputs, targets, 0.1));
        Assert.Equal(1, network.Step);
        Assert.Equal(parameters, Parameters(network));
        Assert.Equal(state, State(network));

        inputs[^1] = 0;
        network.TrainBatch(inputs, targets, 0.1);
        Assert.Equal(2, network.Step);
    }

    [Fact]
    public void There_is_one_thread_at_least()
    {
        var property = TestNetworks.Library.Assembly.GetType("Shared")!.GetProperty("MaxDegreeOfParallelism")!;
        object network = Activator.CreateInstance(property.DeclaringType!, 1UL)!;
        Assert.Equal(Environment.ProcessorCount, property.GetValue(network));
        var refused = Assert.Throws<TargetInvocationException>(() => property.SetValue(network, 0));
        Assert.IsType<ArgumentOutOfRangeException>(refused.InnerException);
        Assert.Equal(Environment.ProcessorCount, property.GetValue(network));
    }

    private static object Eager(string name, int threads)
    {
        object network = Activator.CreateInstance(_eager.Value.GetType(name)!, 7UL)!;
        Session.SetThreads(network, threads);
        return network;
    }

    private static (float[] Inputs, int[] Targets) Batch(ITrainable<float, int> network, int rows)
    {
        var random = new NetGen.Numerics.RandomSource(3);
        float[] inputs = new float[rows * network.InputSize];
        foreach (ref float input in inputs.AsSpan()) input = (float)random.NextDouble() - 0.5f;
        return (inputs, [.. Enumerable.Range(0, rows).Select(row => row % network.OutputSize)]);
    }

    private static float[] Parameters(ITrainable<float, int> network)
    {
        float[] values = new float[network.ParameterCount];
        network.CopyParametersTo(values);
        return values;
    }

    private static float[] State(ITrainable<float, int> network)
    {
        float[] values = new float[network.OptimizerStateCount];
        network.CopyOptimizerStateTo(values);
        return values;
    }

    /// <summary>
    /// Every network with batches that threads share however small they are, and with so few blocks between two barriers that a session's
    /// batches need more than one round.
    /// </summary>
    private static Assembly CompileEager()
    {
        string declared = string.Join("\n", TestNetworks.Simd.Select(network => network.Source).Prepend("using NetGen;"));
        var attributes = CompilationHarness.CreateCompilation([declared], new HarnessOptions { AllowUnsafe = true });
        var sources = new List<string>();
        foreach (var network in TestNetworks.Simd)
        {
            var (spec, options) = Plans.Request(attributes, network.Name);
            var compiled = NetworkCompiler.Compile(spec with { Parallel = true }, options with { OnlyBits = 256 });
            string members = MembersFile.Write(compiled);
            string eager = FewBlocks().Replace(RowsOfThread().Replace(members, ", rows)"), "$1, 2, $2");
            Assert.NotEqual(members, eager);
            sources.Add(network.Members);
            sources.Add(eager);
            sources.AddRange(compiled.Kernels.Select(file => file.Text));
        }

        var compilation = CompilationHarness.CreateCompilation(sources, new HarnessOptions { AllowUnsafe = true, CheckDocumentation = false, AssemblyName = "MachineSharedBatches" });
        return Library.Save(compilation).Assembly;
    }

    [GeneratedRegex(@", rows / [0-9]+\)")]
    private static partial Regex RowsOfThread();

    [GeneratedRegex(@"(BatchShape\(\d+, \d+, \d+, \d+, \d+, \d+), \d+, (\d+, \d+\))")]
    private static partial Regex FewBlocks();
}
