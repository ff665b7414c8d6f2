using System.Diagnostics;
using NetGen.Generator;
using NetGen.Generator.Cost;
using NetGen.Generator.Model;
using NetGen.Generator.Printing.Members;
using NetGen.Tests.Nano.Limits;
using Xunit;
using Xunit.Abstractions;

namespace NetGen.Tests.Nano;

public sealed class CostProbe2(ITestOutputHelper output)
{
    [Fact]
    public void Probe()
    {
        foreach (int layers in new[] { 2, 12, 60 })
        foreach (int width in new[] { 2, 8, 32, 512 })
        foreach (var (unroll, optimize) in new[] { (UnrollMode.Auto, OptimizeMode.Balanced), (UnrollMode.Auto, OptimizeMode.Speed), (UnrollMode.Always, OptimizeMode.Auto), (UnrollMode.Never, OptimizeMode.Auto) })
        foreach (var members in new[] { MemberGroups.All, MemberGroups.Train, MemberGroups.Inference })
        {
            if (layers == 60 && width == 512) continue;
            var spec = new NetworkSpec(
                new TypeSpec("", EquatableArray<string>.Empty, "Net", DeclaresConstructor: false), width,
                Enumerable.Range(1, layers).Select(k => new LayerSpec("Dense", "Dense" + k, width, "Tanh", null, Settings.None)).ToEquatableArray(),
                new LossSpec("MeanSquaredError", Settings.None), new OptimizerSpec("Adam", Settings.None), NetGen.Generator.Model.Precision.Single, unroll, false, false, false, members, optimize);
            var watch = Stopwatch.StartNew();
            string name = $"{layers}x{width} {unroll} {optimize} {members}";
            try
            {
                var compiled = NetworkCompiler.Compile(spec, new TargetOptions(TargetKind.Nano, false, null));
                long ms = watch.ElapsedMilliseconds;
                string text = MembersFile.Write(compiled);
                watch.Restart();
                byte[] assembly = NanoCompilation.Compile(text);
                var inspection = NanoInspection.Of(assembly);
                var f = compiled.Figures!;
                string passed = string.Join("; ", DeviceLimits.Passed(f).Select(p => $"{p.Limit.What} {p.Value}"));
                output.WriteLine($"{name}: {ms} ms + {watch.ElapsedMilliseconds}; code {f.CodeBytes} methods {f.Methods.Count} locals {f.Methods.Max(m => m.Locals)}/{inspection.Closest(Limit.Locals).Value} stack {f.Methods.Max(m => m.Stack)}/{inspection.Closest(Limit.Stack).Value} branch {f.Methods.Max(m => m.LongestBranch)}/{inspection.Closest(Limit.Branch).Value}; passed {passed} // {string.Join("; ", inspection.Passed)}");
            }
            catch (Exception e) { output.WriteLine($"{name}: {watch.ElapsedMilliseconds} {e.GetType().Name} {e.Message[..Math.Min(200, e.Message.Length)]} {e.StackTrace?.Split('\n')[0]}"); }
        }
    }
}
