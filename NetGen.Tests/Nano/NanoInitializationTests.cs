using NetGen.Tests.Compile;
using Xunit;

namespace NetGen.Tests.Nano;

/// <summary>A seed gives the same first weights on a board as on a desktop, bit for bit.</summary>
public sealed class NanoInitializationTests
{
    private static readonly string[] s_networks =
    [
        .. Enum.GetNames<Initialization>().Where(name => name != nameof(Initialization.Orthogonal)).Select((scheme, k) =>
            $"[Dense({k + 3}, Activation.Relu, Initialization = Initialization.{scheme}, InitializationScale = 1.{k})][Dense(2, Initialization = Initialization.{scheme})]"),
        "[Dense(7, Activation.Selu)][Dense(5, Activation.Tanh)][Dense(3, Activation.Gelu, Bias = false)][Dense(4)][MeanSquaredError][AdaGrad(InitialAccumulator = 0.5)]",
    ];

    [Fact]
    public void The_same_bits_as_on_other_targets()
    {
        var machine = NanoProject.Build(Source("")).EnsureClean().Start();
        var simd = CompilationHarness.Compile(Source(", Target = Target.Simd"));
        var portable = CompilationHarness.Compile(Source(", Target = Target.Portable"));
        for (int k = 0; k < s_networks.Length; k++)
        {
            foreach (ulong seed in new[] { 0ul, 1ul, 0x123456789ABCDEFul, ulong.MaxValue })
            {
                var expected = simd.Create<INetwork<float>>("Net" + k, seed);
                float[] first = new float[expected.ParameterCount], other = new float[first.Length], own = new float[first.Length];
                expected.CopyParametersTo(first);
                portable.Create<INetwork<float>>("Net" + k, seed).CopyParametersTo(other);
                var network = machine.Create("Net" + k, seed);
                machine.Call(network, "CopyParametersTo", own);
                Assert.Equal(first.Select(BitConverter.SingleToInt32Bits), own.Select(BitConverter.SingleToInt32Bits));
                Assert.Equal(other.Select(BitConverter.SingleToInt32Bits), own.Select(BitConverter.SingleToInt32Bits));

                // Once more, over what was trained meanwhile.
                machine.Call(network, "SetParameters", new float[own.Length]);
                machine.Call(network, "Initialize", seed);
                machine.Call(network, "CopyParametersTo", own);
                Assert.Equal(first, own);
            }
        }
    }

    private static string Source(string target) => "using NetGen;\n" + string.Join("\n", s_networks.Select((network, k) => $"[Network(6{target})]{network} public sealed partial class Net{k} {{ }}"));
}
