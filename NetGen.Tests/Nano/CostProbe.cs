using NetGen.Generator.Cost;
using NetGen.Tests.Compile;
using NetGen.Tests.Nano.Interpreter;
using NetGen.Tests.Nano.Limits;
using NetGen.Tests.Nano.Size;
using Xunit;
using Xunit.Abstractions;

namespace NetGen.Tests.Nano;

public sealed class CostProbe(ITestOutputHelper output)
{
    [Fact]
    public void Probe()
    {
        string[] nets =
        [
            "[Network(4, Target = Target.Nano, Members = Members.Inference | Members.Train)][Dense(8, Activation.Sigmoid)][Dense(3, Activation.Sigmoid)][MeanSquaredError][Sgd] public sealed partial class A {}",
            "[Network(4, Target = Target.Nano, Optimize = Optimize.Size)][Dense(8, Activation.Sigmoid)][Dense(3, Activation.Sigmoid)][MeanSquaredError][Sgd] public sealed partial class B {}",
            "[Network(16, Target = Target.Nano)][Dense(24, Activation.Relu)][Dense(5)][CrossEntropy][Adam] public sealed partial class C {}",
            "[Network(40, Target = Target.Nano)][Dense(33, Activation.Gelu)][Dense(5)][CrossEntropy][Adam] public sealed partial class D {}",
            "[Network(8, Target = Target.Nano, Members = Members.Inference)][Dense(8, Activation.None)] public sealed partial class E {}",
        ];
        var result = CompilationHarness.Compile("using NetGen;\n" + string.Join("\n", nets), new HarnessOptions { LanguageVersion = Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp9 }).EnsureClean();
        foreach (var (hint, text) in result.GeneratedSources)
        {
            var cost = SourceCost.Of(text);
            byte[] assembly = NanoCompilation.Compile(text);
            var size = ImageSize.Of(assembly);
            output.WriteLine($"{hint}: {cost.ImageBytes} code {cost.CodeBytes} const {cost.ConstantBytes} / {size.Total - ImageSize.Header - 12 - 9} {size}");
            var measures = NanoInspection.Of(assembly).Measures;
            string[] code = File.Exists("/tmp/x") ? [] : [];
            foreach (var (method, m) in cost.Methods.GroupBy(x=>x.Name).Where(g=>g.Count()==1).Select(g=>(g.Key,g.Single())))
            {
                string Of(Limit limit) => string.Join("/", measures.Where(measure => measure.Limit == limit && measure.Where.EndsWith("." + method, StringComparison.Ordinal)).Select(measure => measure.Value));
                output.WriteLine($"   {method}: locals {m.Locals} {Of(Limit.Locals)} stack {m.Stack} {Of(Limit.Stack)} branch {m.LongestBranch} {Of(Limit.Branch)}");
            }

            var type = result.Type(hint[..1]);
            int Constant(string name) => (int)(type.GetField(name)?.GetValue(null) ?? 0);
            var machine = new NanoMachine(assembly);
            var made = hint[0] == 'E' ? machine.Create("E") : machine.Create(hint[..1], 7ul);
            void Ran(string name, params object[] arguments)
            {
                machine.ClearCounters();
                machine.Call(made, name, arguments);
                output.WriteLine($"   {name}: {cost.Find(name, arguments.Length)?.Instructions} {machine.Executed}");
            }

            float[] x = new float[Constant("InputSize")], y = new float[Constant("OutputSize")], t = new float[Constant("TargetSize")];
            for (int k = 0; k < x.Length; k++) x[k] = (k % 3) - 0.7f;
            if (hint[0] is not 'E') Ran("Train", x, hint[0] is 'C' or 'D' ? 2 : (object)t, 0.1f);
            Ran("Forward", x, y);
        }
    }
}
