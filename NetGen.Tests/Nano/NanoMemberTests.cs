using NetGen.Tests.Nano.Interpreter;
using NetGen.Tests.Nano.Size;
using Xunit;

namespace NetGen.Tests.Nano;

/// <summary>Whatever groups of members are asked for, and wherever the class stands: no warning there, and no member that was not wanted.</summary>
public sealed class NanoMemberTests
{
    private static readonly string[] s_rest = ["[Dense(3, Activation.Tanh)][Dense(2)]", "[Dense(3, Activation.Relu)][Dense(2)][MeanSquaredError][Sgd]", "[Dense(3)][Dense(2)][CrossEntropy][NAdam]"];

    private static readonly Lazy<NanoProject> s_groups = new(() => NanoProject.Build("using NetGen;\n" + string.Concat(
        Groups.SelectMany(_ => s_rest, (members, rest) => (members, rest)).Select((network, k) => $"[Network(2, Members = (Members){(int)network.members})]{network.rest} public sealed partial class Net{k} {{ }}\n"))));

    private static IEnumerable<Members> Groups => Enumerable.Range(1, (int)Members.All).Select(value => (Members)value);

    [Fact]
    public void No_group_gives_a_warning() => s_groups.Value.EnsureClean();

    [Fact]
    public void There_are_the_members_of_the_groups_alone()
    {
        var machine = s_groups.Value.Start();
        var networks = Groups.SelectMany(_ => s_rest, (members, rest) => (members, rest)).ToArray();
        for (int k = 0; k < networks.Length; k++)
        {
            var (members, rest) = networks[k];
            bool trains = !rest.EndsWith("[Dense(2)]", StringComparison.Ordinal);
            bool starts = (members & (Members.Train | Members.Steps)) != 0;
            var expected = new List<string>();
            if (members.HasFlag(Members.Inference)) expected.Add("Forward(System.Single[], System.Single[])");
            if (starts) expected.Add("Initialize(System.UInt64)");
            if (members.HasFlag(Members.Parameters)) expected.AddRange(["CopyParametersTo(System.Single[])", "SetParameters(System.Single[])"]);
            string target = rest.Contains("CrossEntropy", StringComparison.Ordinal) ? "System.Int32" : "System.Single[]";
            if (trains && members.HasFlag(Members.Train)) expected.Add($"Train(System.Single[], {target}, System.Single)");
            if (trains && members.HasFlag(Members.Steps)) expected.AddRange(["Forward(System.Single[], System.Single[], System.Single[])", $"Backward(System.Single[], System.Single[], {target}, System.Single[])", "Update(System.Single[], System.Single)"]);
            if (trains && starts && members.HasFlag(Members.Parameters)) expected.AddRange(["get_Step()", "set_Step(System.Int32)", "CopyOptimizerStateTo(System.Single[])", "SetOptimizerState(System.Single[])"]);
            var found = machine.Methods.Where(method => method.Owner.Name == "Net" + k && !method.Name.StartsWith('.') && !method.Name.StartsWith('_')).Select(method => method.Name + method.Signature);
            Assert.Equal(expected.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
        }
    }

    /// <summary>What is not asked for takes no flash.</summary>
    [Fact]
    public void Fewer_members_take_less_flash()
    {
        int[] sizes = [.. new[] { Members.Inference, Members.Inference | Members.Train, Members.Inference | Members.Train | Members.Parameters, Members.All }.Select(members =>
            ImageSize.Of(NanoProject.Build($"using NetGen; [Network(4, Members = (Members){(int)members})][Dense(8, Activation.Tanh)][Dense(3)][CrossEntropy][Adam] public sealed partial class Net {{ }}").Assembly).Total)];
        Assert.Equal(sizes.Order(), sizes);
        Assert.Equal(sizes.Length, sizes.Distinct().Count());
    }

    [Fact]
    public void Any_place_will_do()
    {
        const string Rest = "[NetGen.Dense(2, NetGen.Activation.Sigmoid)] [NetGen.MeanSquaredError]";
        var machine = NanoProject.Build($$"""
            namespace Math { public class Array { } }
            namespace App.System { public class Exception { } }
            namespace App
            {
                public partial class Outer { [NetGen.Network(3)] {{Rest}} internal partial class Net { public int Size = InputSize; } }
            }
            namespace App.@event { [NetGen.Network(3)] {{Rest}} public partial class @float { public @float() { Initialize(5); } } }
            namespace NetGen.Own { [Network(3)] [Dense(2, Activation.Sigmoid)] [MeanSquaredError] public sealed partial class Net { } }
            """).EnsureClean().Start();
        foreach (var network in new[] { machine.Create("App.Outer+Net", 5ul), machine.Create("App.event.float"), machine.Create("NetGen.Own.Net", 5ul) })
        {
            float[] output = new float[2];
            machine.Call(network, "Train", new float[] { 1, 2, 3 }, new float[] { 0, 1 }, 0.1f);
            machine.Call(network, "Forward", new float[] { 1, 2, 3 }, output);
            Assert.All(output, value => Assert.InRange(value, 0.0001f, 0.9999f));
        }
    }

    /// <summary>What is wrong with an argument is said, and nothing is computed.</summary>
    [Theory]
    [InlineData(3, 1, "System.ArgumentException")]
    [InlineData(2, 2, "System.ArgumentOutOfRangeException")]
    [InlineData(2, -1, "System.ArgumentOutOfRangeException")]
    public void Arguments_are_checked(int inputs, int label, string expected)
    {
        var machine = s_groups.Value.Start();
        int all = (((int)Members.All - 1) * s_rest.Length) + 2;
        var network = machine.Create("Net" + all, 1ul);
        var exception = Assert.Throws<NanoException>(() => machine.Call(network, "Train", new float[inputs], label, 0.1f));
        Assert.Equal(expected, exception.TypeName);
        Assert.Equal(0, machine.Call(network, "get_Step"));
    }
}
