using System.Globalization;
using NetGen.Generator.Cost;
using NetGen.Generator.Model;
using NetGen.Generator.Printing.Members;
using NetGen.Tests.Nano.Interpreter;
using NetGen.Tests.Nano.Limits;
using NetGen.Tests.Nano.Size;
using Xunit;

namespace NetGen.Tests.Nano.Cost;

/// <summary>What the generator says that a network takes, against what the C# compiler makes of it and what a machine executes.</summary>
public sealed class CostModelTests
{

    private static readonly Lazy<IReadOnlyList<(NetworkSpec Spec, CompiledNetwork Compiled, byte[] Assembly)>> s_networks = new(() =>
        [.. DeviceNetworks.Various(28).Select(spec => DeviceNetworks.Compile(spec) is var (compiled, assembly) ? (spec, compiled, assembly) : default)]);

    [Fact]
    public void The_image_is_as_large_as_stated()
    {
        int empty = ImageSize.Of(NanoCompilation.Compile("")).Total;
        None(s_networks.Value.Select(network => Far(ImageSize.Of(network.Assembly).Total - empty, network.Compiled.Figures!.ImageBytes, 0.02, DeviceNetworks.Name(network.Spec))).OfType<string>());
    }

    [Fact]
    public void Instructions_are_executed_as_stated() => None(s_networks.Value.SelectMany(network => Executed(network.Spec, network.Compiled, network.Assembly)));

    private static IEnumerable<string> Executed(NetworkSpec spec, CompiledNetwork compiled, byte[] assembly)
    {
        var machine = new NanoMachine(assembly);
        bool hasConstructor = (spec.Members & (MemberGroups.Train | MemberGroups.Steps)) != 0;
        var made = hasConstructor ? machine.Create("App.Net", 7UL) : machine.Create("App.Net");
        var random = new Random(3);
        float[] output = new float[spec.OutputSize], cache = new float[compiled.Cache.Length], gradient = new float[spec.ParameterCount];
        var executed = new Dictionary<(string, int), List<long>>();
        for (int sample = 0; sample < 6; sample++)
        {
            float[] input = Numbers(spec.InputSize), target = Numbers(spec.OutputSize);
            object wanted = spec.Loss!.Kind == "CrossEntropy" ? random.Next(spec.OutputSize) : target;
            if (spec.Members.HasFlag(MemberGroups.Inference)) Call("Forward", input, output);
            if (spec.Members.HasFlag(MemberGroups.Train)) Call("Train", input, wanted, 0.01f);
            if (!spec.Members.HasFlag(MemberGroups.Steps)) continue;
            Call("Forward", input, output, cache);
            Call("Backward", input, cache, wanted, gradient);
            Call("Update", gradient, 0.01f);
        }

        Assert.NotEmpty(executed);
        // How often a function of its own brings a number into its range depends on the number.
        double tolerance = spec.Exp == NetGen.Generator.Model.ExpImplementation.MathExp ? 0.05 : 0.15;
        return executed.Select(member => Far(member.Value.Average(), compiled.Figures!.Find(member.Key.Item1, member.Key.Item2)!.Instructions, tolerance, $"{DeviceNetworks.Name(spec)}: {member.Key.Item1}")).OfType<string>();

        void Call(string name, params object[] arguments)
        {
            machine.ClearCounters();
            machine.Call(made, name, arguments);
            if (!executed.TryGetValue((name, arguments.Length), out var counts)) executed.Add((name, arguments.Length), counts = []);
            counts.Add(machine.Executed);
        }

        float[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextSingle())];
    }

    [Fact]
    public void No_limit_is_nearer_than_stated() => None(s_networks.Value.SelectMany(network =>
        StatedFigures.Nearer("App.Net", network.Compiled.Figures!, NanoInspection.Of(network.Assembly)).Select(nearer => $"{DeviceNetworks.Name(network.Spec)}, {nearer}")));

    /// <summary>What an instance takes of the heap, as a board counts it.</summary>
    [Fact]
    public void An_instance_takes_the_memory_that_is_stated() => None(s_networks.Value.Select(network =>
    {
        var machine = new NanoMachine(network.Assembly);
        machine.ClearCounters();
        machine.Create("App.Net", network.Spec.Members == MemberGroups.Inference ? [] : [7UL]);
        // Initialize allocates the state of its random numbers for the time that it runs.
        long more = machine.AllocatedBytes - network.Compiled.RamBytes;
        return more is >= 0 and <= 48 ? null : $"{DeviceNetworks.Name(network.Spec)}: {machine.AllocatedBytes} bytes, not {network.Compiled.RamBytes}";
    }).OfType<string>());

    [Fact]
    public void The_summary_tells_all_of_it()
    {
        var (spec, compiled, _) = s_networks.Value.First(network => network.Spec.Members == MemberGroups.All);
        string text = MembersFile.Write(compiled);
        var figures = compiled.Figures!;
        Assert.Contains($"flash: {Grouped(figures.ImageBytes)} bytes, ", text, StringComparison.Ordinal);
        Assert.Contains($"RAM: {Grouped(compiled.RamBytes)} bytes an instance, {Grouped(4 * spec.ParameterCount)} of them parameters, ", text, StringComparison.Ordinal);
        Assert.Contains($"instructions: {Grouped(Math.Round(figures.Find("Forward", 2)!.Instructions))} a Forward, {Grouped(Math.Round(figures.Find("Train", 3)!.Instructions))} a Train", text, StringComparison.Ordinal);

        static string Grouped(double number) => number.ToString("N0", CultureInfo.InvariantCulture);
    }

    private static void None(IEnumerable<string> failures)
    {
        string all = string.Join("\n", failures);
        Assert.True(all.Length == 0, all);
    }

    private static string? Far(double measured, double stated, double tolerance, string what) =>
        Math.Abs(stated - measured) <= tolerance * measured ? null : $"{what}: {measured}, not {stated}";
}
