using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Parsing;
using NetGen.Generator.Printing.Members;
using NetGen.Tests.Compile;
using Xunit;

namespace NetGen.Tests.Portable;

/// <summary>Members that take arrays behave as those that take spans.</summary>
public sealed class ArrayTests(ArrayTests.Library library) : IClassFixture<ArrayTests.Library>
{
    private const string Networks = """
        #pragma warning disable CS1591

        [NetGen.Network(3)]
        [NetGen.Dense(5, NetGen.Activation.Gelu)]
        [NetGen.Dense(4, Name = "Last")]
        [NetGen.CrossEntropy]
        [NetGen.NAdam(L2 = 0.01)]
        public sealed partial class Labelled { }

        [NetGen.Network(3)]
        [NetGen.Dense(40, NetGen.Activation.Tanh)]
        [NetGen.Dense(2)]
        [NetGen.MeanSquaredError]
        [NetGen.AdaGrad(InitialAccumulator = 0.1)]
        public sealed partial class Plain { }
        """;

    private static readonly float[] Sample = [0.25f, -1, 2];

    [Fact]
    public void Nothing_is_as_good_as_an_empty_array()
    {
        dynamic network = library.Create("Labelled");
        Assert.Equal("input must have 3 values, but has 0. (Parameter 'input')", Assert.Throws<ArgumentException>(() => { network.Forward((float[])null!, new float[4]); }).Message);
        network.ForwardBatch((float[])null!, (float[])null!);
        float loss = network.TrainBatch(Sample, new[] { 1 }, 0.1, (float[])null!);
        Assert.True(loss > 0);
    }

    [Fact]
    public void Wrong_lengths_and_labels_are_named()
    {
        dynamic network = library.Create("Labelled");
        Assert.Equal("output must have 4 values, but has 3. (Parameter 'output')", Assert.Throws<ArgumentException>(() => { network.Forward(Sample, new float[3]); }).Message);
        Assert.StartsWith("target must be a class from 0 to 3, but is -1.", Assert.Throws<ArgumentOutOfRangeException>(() => network.Train(Sample, -1, 0.1)).Message, StringComparison.Ordinal);
        Assert.StartsWith("targets[0] must be a class from 0 to 3, but is 4.", Assert.Throws<ArgumentOutOfRangeException>(() => network.TrainBatch(Sample, new[] { 4 }, 0.1)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_loss_that_is_not_finite_changes_nothing()
    {
        dynamic network = library.Create("Plain");
        float[] before = Parameters(network);
        float[] broken = [float.NaN, 0, 0];
        Assert.ThrowsAny<ArithmeticException>(() => network.Train(broken, new float[2], 0.1));
        Assert.ThrowsAny<ArithmeticException>(() => network.TrainBatch(broken, new float[2], 0.1));
        Assert.Equal(before, Parameters(network));
        Assert.Equal(0L, network.Step);
    }

    [Fact]
    public void What_the_cache_shows_is_a_copy()
    {
        var type = library.Type("Plain");
        object network = library.Create("Plain");
        object?[] arguments = [Sample, new float[2], null];
        type.GetMethods().Single(method => method.Name == "Forward" && method.GetParameters().Length == 3).Invoke(network, arguments);
        var view = type.GetNestedType("Cache")!.GetProperty("A1")!;
        var first = (float[])view.GetValue(arguments[2])!;
        Assert.Equal(40, first.Length);
        first[0] = 17;
        Assert.NotEqual(17, ((float[])view.GetValue(arguments[2])!)[0]);
    }

    [Fact]
    public void After_the_first_call_nothing_is_allocated()
    {
        object network = library.Create("Plain");
        var train = library.Type("Plain").GetMethod("TrainBatch")!.CreateDelegate<Func<float[], float[], double, float[], float>>(network);
        var (inputs, targets) = (new float[3 * 200], new float[2 * 200]);
        train(inputs, targets, 0.1, null!);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int step = 0; step < 10; step++) train(inputs, targets, 0.1, null!);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    /// <summary>Buffers belong to a thread, and networks of different sizes share them.</summary>
    [Fact]
    public void Threads_do_not_disturb_each_other()
    {
        var forwards = new[] { ("Labelled", 4), ("Plain", 2) }.Select(kind => (Forward: library.Type(kind.Item1).GetMethod("ForwardBatch")!.CreateDelegate<Action<float[], float[]>>(library.Create(kind.Item1)), Outputs: kind.Item2)).ToArray();
        float[] inputs = [.. Enumerable.Range(0, 3 * 100).Select(k => MathF.Sin(k))];
        var expected = forwards.Select(one => Run(one.Forward, one.Outputs)).ToArray();
        Parallel.For(0, 64, k => Assert.Equal(expected[k % 2], Run(forwards[k % 2].Forward, forwards[k % 2].Outputs)));

        float[] Run(Action<float[], float[]> forward, int size)
        {
            var outputs = new float[size * 100];
            forward(inputs, outputs);
            return outputs;
        }
    }

    [Fact]
    public void The_summary_speaks_of_buffers()
    {
        string summary = (string)library.Type("Plain").GetField("Summary")!.GetRawConstantValue()!;
        Assert.Contains("bytes of buffers at most", summary, StringComparison.Ordinal);
        Assert.DoesNotContain("stack", summary, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_member_is_known_so_that_clashes_are_told()
    {
        foreach (string name in new[] { "Labelled", "Plain" })
        {
            var user = library.User.GetTypeByMetadataName(name)!;
            var spec = NetworkParser.Parse(user, new ProblemList(), CancellationToken.None)!.Spec;
            var emitted = library.Result.Compilation.GetTypeByMetadataName(name)!.GetMembers()
                .Where(member => !member.IsImplicitlyDeclared && member is not IMethodSymbol { MethodKind: not MethodKind.Ordinary })
                .Select(member => member is IMethodSymbol method && !member.Name.StartsWith('_') ? $"{member.Name}({string.Join(", ", method.Parameters.Select(parameter => parameter.Type.ToDisplayString(MemberClashes.TypeFormat)))})" : member.Name);
            var listed = GeneratedMembers.Of(spec, hasSpans: false).Select(member => member.Parameters is { } parameters ? $"{member.Name}({string.Join(", ", parameters)})" : member.Name);
            Assert.Empty(emitted.Except(listed));
        }
    }

    /// <summary>A project and its tests, which see what is internal to it, have what stands for spans each for itself.</summary>
    [Fact]
    public void Friends_are_no_strangers()
    {
        const string Friend = "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Own\")]\n";
        var options = Options(Framework.StandardAlone) with { WarningsAsErrors = true };
        using var image = new MemoryStream();
        Assert.True(CompilationHarness.Compile(Friend + Networks, options).Compilation.Emit(image).Success);
        var own = options with { AssemblyName = "Own", References = [MetadataReference.CreateFromImage(image.ToArray())] };
        Assert.NotNull(CompilationHarness.Compile(Networks.Replace("class ", "class Own", StringComparison.Ordinal), own).EnsureClean().Type("OwnPlain"));
    }

    [Fact]
    public void A_clash_with_arrays_is_told()
    {
        string source = Networks + "\npartial class Plain { void Forward(float[] input, float[]? output) { } }";
        var alone = CompilationHarness.Analyze(CompilationHarness.CreateCompilation([source], Options(Framework.StandardAlone)));
        Assert.Equal(["NETGEN015"], alone.Select(diagnostic => diagnostic.Id));
        Assert.Empty(CompilationHarness.Analyze(CompilationHarness.CreateCompilation([source], Options(Framework.Standard))));
    }

    private static float[] Parameters(dynamic network)
    {
        var parameters = new float[(3 * 40) + 40 + (40 * 2) + 2];
        network.CopyParametersTo(parameters);
        return parameters;
    }

    private static HarnessOptions Options(Framework framework) => HarnessOptions.Default with { Framework = framework.References, LanguageVersion = LanguageVersion.CSharp9 };

    /// <summary>The networks, compiled once.</summary>
    public sealed class Library
    {
        public Compilation User { get; } = CompilationHarness.CreateCompilation([Networks], Options(Framework.StandardAlone));

        public HarnessResult Result { get; } = CompilationHarness.Compile(Networks, Options(Framework.StandardAlone)).EnsureClean();

        public Type Type(string name) => Result.Type(name);

        public object Create(string name) => Activator.CreateInstance(Type(name), 1UL)!;
    }
}
