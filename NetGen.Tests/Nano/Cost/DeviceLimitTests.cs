using System.Globalization;
using Microsoft.CodeAnalysis;
using NetGen.Generator.Cost;
using NetGen.Generator.Model;
using NetGen.Tests.Compile;
using NetGen.Tests.Nano.Interpreter;
using NetGen.Tests.Nano.Limits;
using Xunit;

namespace NetGen.Tests.Nano.Cost;

/// <summary>No network passes a limit of nanoFramework in silence: it is written in another way first, and reported where none helps.</summary>
public sealed class DeviceLimitTests
{
    private static readonly MethodFigures s_method = new("Train", IsStatic: false, Bytes: 100, Instructions: 10, Locals: 1, Stack: 1, Arguments: 1, LongestBranch: 1);

    /// <summary>From 2 to 60 layers, from 2 to 512 wide, in every mode.</summary>
    private static IEnumerable<NetworkSpec> Networks
    {
        get
        {
            (int Layers, int Width)[] shapes = [(2, 2), (2, 8), (3, 32), (2, 512), (12, 2), (12, 8), (12, 32), (60, 2), (60, 8), (40, 1)];
            (UnrollMode Unroll, OptimizeMode Optimize)[] modes = [(UnrollMode.Auto, OptimizeMode.Auto), (UnrollMode.Auto, OptimizeMode.Speed), (UnrollMode.Always, OptimizeMode.Auto), (UnrollMode.Never, OptimizeMode.Auto), (UnrollMode.Auto, OptimizeMode.Size)];
            MemberGroups[] members = [MemberGroups.All, MemberGroups.Train | MemberGroups.Inference, MemberGroups.Inference];
            return shapes.SelectMany((shape, number) => modes.Select((mode, k) => DeviceNetworks.Deep(shape.Layers, shape.Width, (number + k) % 2 == 0 ? "Adam" : "Sgd") with
            {
                Unroll = mode.Unroll,
                Optimize = mode.Optimize,
                Members = members[(number + k) % members.Length],
            }));
        }
    }

    [Fact]
    public void No_limit_is_passed_without_a_word()
    {
        var failures = new List<string>();
        int silent = 0;
        foreach (var spec in Networks)
        {
            var (compiled, assembly) = DeviceNetworks.Compile(spec);
            string stated = string.Join(", ", DeviceLimits.Passed(compiled.Figures!).Select(passed => passed.Limit.What));
            if (stated.Length == 0) silent++;
            string passed = string.Join(", ", NanoInspection.Of(assembly).Passed);
            if (stated.Length == 0 && passed.Length > 0) failures.Add($"{DeviceNetworks.Name(spec)}: {passed}");
        }

        Assert.True(failures.Count == 0, string.Join("\n", failures));
        Assert.InRange(silent, 45, int.MaxValue);
    }

    /// <summary>What has been cut into several methods computes what loops compute.</summary>
    [Theory]
    [InlineData(12, 8, "Adam")]
    [InlineData(30, 2, "Sgd")]
    public void Parts_of_a_member_compute_what_one_method_computes(int layers, int width, string optimizer)
    {
        var spec = DeviceNetworks.Deep(layers, width, optimizer);
        var (parts, loops) = (DeviceNetworks.Compile(spec with { Optimize = OptimizeMode.Speed }), DeviceNetworks.Compile(spec with { Optimize = OptimizeMode.Size }));
        Assert.Contains(parts.Compiled.Figures!.Methods, method => method.Name.StartsWith("_netgenTrainPart", StringComparison.Ordinal));
        float[] expected = Trained(loops.Assembly), actual = Trained(parts.Assembly);
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 1e-5f));

        float[] Trained(byte[] assembly)
        {
            var machine = new NanoMachine(assembly);
            var network = machine.Create("App.Net", 3UL);
            float[] input = new float[width], target = new float[width], output = new float[width], parameters = new float[spec.ParameterCount];
            float[] cache = new float[parts.Compiled.Cache.Length], gradient = new float[spec.ParameterCount];
            var values = new List<float>();
            for (int step = 0; step < 3; step++)
            {
                for (int k = 0; k < width; k++) (input[k], target[k]) = ((float)Math.Sin(step + k), (float)Math.Cos(step - k));
                values.Add((float)machine.Call(network, "Train", input, target, 0.05f)!);
                machine.Call(network, "Forward", input, output, cache);
                values.AddRange(output);
                values.Add((float)machine.Call(network, "Backward", input, cache, target, gradient)!);
                values.AddRange(gradient);
                machine.Call(network, "Update", gradient, 0.05f);
            }

            machine.Call(network, "Forward", input, output);
            machine.Call(network, "CopyParametersTo", parameters);
            return [.. values, .. output, .. parameters];
        }
    }

    /// <summary>The last network that fits in one method has all its locals in it, and the next has parts.</summary>
    [Fact]
    public void The_first_network_with_too_many_locals_is_cut()
    {
        bool wasCut = false;
        for (int layers = 8; !wasCut; layers++)
        {
            var figures = DeviceNetworks.Compile(DeviceNetworks.Deep(layers, 2) with { Optimize = OptimizeMode.Speed, Members = MemberGroups.Train }).Compiled.Figures!;
            wasCut = figures.Methods.Any(method => method.Name.Contains("Part", StringComparison.Ordinal));
            Assert.All(figures.Methods, method => Assert.InRange(method.Locals, 0, DeviceLimit.Locals.Most));
            Assert.InRange(layers, 8, 40);
        }
    }

    /// <summary>A chain of layers of one unit would be one expression.</summary>
    [Fact]
    public void Expressions_stay_shallow()
    {
        var figures = DeviceNetworks.Compile(DeviceNetworks.Deep(60, 1) with { Members = MemberGroups.Inference }).Compiled.Figures!;
        Assert.InRange(figures.Find("Forward", 2)!.Stack, 10, 40);
    }

    public static TheoryData<string, int> Limits => new()
    {
        { "locals", 200 }, { "places of the evaluation stack", 200 }, { "arguments", 200 }, { "bytes in a loop", 30_000 },
        { "fields of a kind", 250 }, { "methods of a kind", 250 }, { "bytes of instructions", 55_000 }, { "bytes of constant data", 60_000 },
    };

    [Theory]
    [MemberData(nameof(Limits))]
    public void Just_under_a_limit_passes_and_just_over_does_not(string what, int most)
    {
        Assert.Empty(DeviceLimits.Passed(With(most)));
        var passed = Assert.Single(DeviceLimits.Passed(With(most + 1)));
        Assert.Equal((what, most + 1), (passed.Limit.What, passed.Value));

        ClassFigures With(int value)
        {
            var figures = new ClassFigures([s_method], InstanceFields: 2, StaticFields: 0, ImageBytes: 1000, ConstantBytes: 100);
            return what switch
            {
                "locals" => figures with { Methods = [s_method with { Locals = value }] },
                "places of the evaluation stack" => figures with { Methods = [s_method with { Stack = value }] },
                "arguments" => figures with { Methods = [s_method with { Arguments = value }] },
                "bytes in a loop" => figures with { Methods = [s_method with { LongestBranch = value }] },
                "fields of a kind" => figures with { InstanceFields = value },
                "methods of a kind" => figures with { Methods = [.. Enumerable.Repeat(s_method with { Bytes = 1 }, value)] },
                "bytes of instructions" => figures with { Methods = [s_method with { Bytes = value }] },
                _ => figures with { ConstantBytes = value },
            };
        }
    }

    /// <summary>The margins are those that the inspector of compiled code knows.</summary>
    [Fact]
    public void The_limits_are_the_inspectors() => Assert.Equal(
        new[] { Limit.Locals, Limit.Stack, Limit.Arguments, Limit.Branch, Limit.InstanceFields, Limit.Methods, Limit.AssemblyCode, Limit.ConstantData }.Select(limit => limit.Recommended),
        new[] { DeviceLimit.Locals, DeviceLimit.Stack, DeviceLimit.Arguments, DeviceLimit.Branch, DeviceLimit.Fields, DeviceLimit.Methods, DeviceLimit.Code, DeviceLimit.Constants }.Select(limit => limit.Most));

    /// <summary>The deepest network whose code fits is emitted; with one more layer it is reported, and nothing is.</summary>
    [Fact]
    public void Just_over_the_code_of_an_assembly_is_an_error()
    {
        int layers = 38;
        while (DeviceNetworks.Compile(DeviceNetworks.Deep(layers + 1, 2, "Adam") with { Optimize = OptimizeMode.Size }).Compiled.Figures!.CodeBytes <= DeviceLimit.Code.Most) layers++;
        Assert.InRange(layers, 39, 60);
        Assert.Empty(Compile(layers).Analysis);
        Assert.Single(Compile(layers).GeneratedSources.Keys, name => name == "Net.g.cs");
        var over = Compile(layers + 1);
        var diagnostic = Assert.Single(over.Analysis);
        Assert.Equal(("NETGEN036", DiagnosticSeverity.Error), (diagnostic.Id, diagnostic.Severity));
        Assert.Equal("Network", diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan));
        Assert.Contains("bytes of instructions, of which 55000 are safe; past the limit no image is made: choose fewer Members", diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.DoesNotContain("Net.g.cs", over.GeneratedSources.Keys);

        static HarnessResult Compile(int layers) => CompilationHarness.Compile(
            $"using NetGen; [Network({string.Join(", ", Enumerable.Repeat("2", layers + 1))}, Hidden = Activation.Tanh, Output = Activation.Tanh, Target = Target.Nano, Optimize = Optimize.Size)] [MeanSquaredError] [Adam] public partial class Net {{ }}");
    }

    /// <summary>The user's own members count too.</summary>
    [Theory]
    [InlineData("public int F{0};", 248, 249, "fields of a kind")]
    [InlineData("public void M{0}() {{ }}", 237, 238, "methods of a kind")]
    public void Just_too_many_members_are_an_error(string member, int under, int over, string what)
    {
        Assert.Empty(Compile(under).Analysis);
        var diagnostic = Assert.Single(Compile(over).Analysis);
        Assert.Equal("NETGEN036", diagnostic.Id);
        Assert.Contains(what, diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);

        HarnessResult Compile(int count) => CompilationHarness.Compile(
            $"using NetGen; [Network(2, Target = Target.Nano)] [Dense(2)] [MeanSquaredError] public partial class Net {{ {string.Concat(Enumerable.Range(0, count).Select(k => string.Format(CultureInfo.InvariantCulture, member, k)))} }}");
    }
}
