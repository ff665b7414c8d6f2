using System.Reflection;
using System.Text.RegularExpressions;
using Xunit;

namespace NetGen.Tests.Machine;

/// <summary>
/// The just-in-time compiler's own report: it optimizes every generated method, and inlines in every kernel what is written to be inlined.
/// Past 512 locals it stops inlining, and a multiply-add becomes a call.
/// </summary>
public partial class JitTests
{
    private static readonly (Library Library, IReadOnlyList<TestNetwork> Networks)[] _cases =
        [(JitNetworks.Library, JitNetworks.All), (TestNetworks.Library, TestNetworks.Simd)];

    [WidthFact(VectorWidths.As512)]
    public void Kernels_of_512_bits_are_optimized() => AssertOptimized(VectorWidths.As512, "Vector512");

    [WidthFact(VectorWidths.As256)]
    public void Kernels_of_256_bits_are_optimized() => AssertOptimized(VectorWidths.As256, "Vector256");

    [WidthFact(VectorWidths.As128)]
    public void Kernels_of_128_bits_are_optimized() => AssertOptimized(VectorWidths.As128, "Vector128");

    [Fact]
    public void Generated_methods_stay_far_below_the_limits_of_the_compiler()
    {
        foreach (var (library, networks) in _cases)
        {
            var types = library.Assembly.GetTypes().Where(type => networks.Any(network => type.Name == network.Name || type.Name.StartsWith(network.Name + "_", StringComparison.Ordinal)));
            var methods = types.SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)).ToArray();
            Assert.True(methods.Length > 40 * networks.Count);
            foreach (var method in methods)
            {
                if (method.GetMethodBody() is not { } body) continue;
                int length = body.GetILAsByteArray()!.Length;
                Assert.True(length <= 25_000, $"{method.DeclaringType}.{method.Name} has {length} bytes of IL.");
                Assert.True(body.LocalVariables.Count <= 450, $"{method.DeclaringType}.{method.Name} has {body.LocalVariables.Count} locals.");
            }
        }
    }

    private static void AssertOptimized(string widths, string part)
    {
        foreach (var (library, networks) in _cases)
        {
            string file = System.IO.Path.Combine(AppContext.BaseDirectory, $"{System.IO.Path.GetFileNameWithoutExtension(library.Path)}.{part}.jit.txt");
            File.Delete(file);
            ChildProcess.Run(nameof(JitProbe), library, networks.Select(network => network.Name), VectorWidths.Find(widths), ("DOTNET_JitStdOutFile", file), ("DOTNET_JitDisasm", "NetGen.Generated*:*"), ("DOTNET_JitDisasmSummary", "1"));
            var report = JitReport.Read(file);

            Assert.DoesNotContain(report.Tiers, method => method.Tier.Contains("MinOpts", StringComparison.Ordinal) && !method.Name.Contains(JitNetworks.Control, StringComparison.Ordinal));
            foreach (var network in networks)
            {
                // Each class of kernels must be there, with every way in, compiled once and for good.
                var kernels = report.Tiers.Where(method => method.Name.StartsWith($"NetGen.Generated.{network.Name}_{part}:", StringComparison.Ordinal)).ToArray();
                string[] ofThreads = network.Settings.Contains("Parallel", StringComparison.Ordinal) ? ["RowsPart", "LossOfBlock", "GradientPart", "UpdatePart", .. network.Attributes.Contains("[Sgd]", StringComparison.Ordinal) ? ["StepPart"] : Array.Empty<string>()] : [];
                foreach (string entry in (string[])["Forward", "ForwardBlock", "ForwardCache", "LossSeed", "OutputSeed", "BackwardFromSeed", "LossBlock", "GradientBlock", "Train", "Update", .. ofThreads])
                {
                    Assert.Contains(kernels, method => method.Name.Contains($":{entry}(", StringComparison.Ordinal));
                }

                Assert.All(kernels, method => Assert.Equal("FullOpts", method.Tier));
            }

            Assert.Equal([], report.Calls.Where(call => !call.StartsWith(JitNetworks.Control, StringComparison.Ordinal)));
            if (library != JitNetworks.Library) continue;
            Assert.Contains(report.Tiers, method => method.Name.Contains(JitNetworks.Control, StringComparison.Ordinal) && method.Tier.Contains("MinOpts", StringComparison.Ordinal));
            Assert.Contains(report.Calls, call => call.StartsWith(JitNetworks.Control, StringComparison.Ordinal));
        }
    }

    /// <summary>What the just-in-time compiler wrote.</summary>
    /// <param name="Tiers">Each compiled method and how well.</param>
    /// <param name="Calls">The calls in kernels of what should be inlined, each as "kernel calls helper".</param>
    private sealed partial record JitReport(IReadOnlyList<(string Name, string Tier)> Tiers, IReadOnlyList<string> Calls)
    {
        public static JitReport Read(string file)
        {
            var tiers = new List<(string, string)>();
            var calls = new SortedSet<string>(StringComparer.Ordinal);
            string method = "";
            foreach (string line in File.ReadLines(file))
            {
                if (Compiled().Match(line) is { Success: true } compiled) tiers.Add((compiled.Groups["method"].Value, compiled.Groups["tier"].Value));
                else if (Listing().Match(line) is { Success: true } listing) method = listing.Groups["method"].Value;
                else if (Helper().Match(line) is { Success: true } helper) calls.Add($"{method} calls {helper.Groups["helper"].Value}");
            }

            return new JitReport(tiers, [.. calls]);
        }

        [GeneratedRegex(@"JIT compiled (?<method>.+) \[(?<tier>[^,\[\]]+), IL size")]
        private static partial Regex Compiled();

        [GeneratedRegex(@"^; Assembly listing for method NetGen\.Generated(Control)?\.(?<method>[^(]+)")]
        private static partial Regex Listing();

        [GeneratedRegex(@"\bcall\b.*(NetGen\.Numerics\.|\+)(?<helper>(Simd\d+|Width\d+|Lane|ExponentialSingle|ExponentialDouble|LogarithmSingle|LogarithmDouble|NormalSingle|NormalDouble|Size\d+):\w+)")]
        private static partial Regex Helper();
    }
}
