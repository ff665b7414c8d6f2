using System.Reflection;
using System.Runtime.Loader;
using NetGen.Tests.Persistence;

namespace NetGen.Tests.Machine;

/// <summary>
/// What a test runs in a process of its own: <c>dotnet NetGen.Tests.dll probe library</c>. A probe prints one line for each network or
/// fails; the test that started it judges the lines.
/// </summary>
public static class ChildProgram
{
    private static readonly Dictionary<string, Action<Probe>> _probes = new()
    {
        [nameof(SameBitsProbe)] = SameBitsProbe.Run,
        [nameof(AllocationProbe)] = AllocationProbe.Run,
        [nameof(GuardProbe)] = GuardProbe.Run,
        [nameof(JitProbe)] = JitProbe.Run,
        [nameof(StackProbe)] = StackProbe.Run,
        [nameof(InstancesProbe)] = InstancesProbe.Run,
        [nameof(ResumeProbe)] = ResumeProbe.Run,
    };

    public static int Main(string[] arguments)
    {
        if (arguments.Length < 2 || !_probes.TryGetValue(arguments[0], out var probe))
        {
            Console.Error.WriteLine($"usage: dotnet NetGen.Tests.dll <{string.Join('|', _probes.Keys)}> <library> [arguments]. The tests start this by themselves.");
            return 2;
        }

        Console.WriteLine(VectorWidths.Describe());
        var library = AssemblyLoadContext.Default.LoadFromAssemblyPath(arguments[1]);
        probe(new Probe(library, arguments[2..]));
        return 0;
    }
}

/// <summary>What a probe is given.</summary>
/// <param name="Library">The compiled networks.</param>
/// <param name="Arguments">The names of the networks to look at, or whatever the probe takes.</param>
public sealed record Probe(Assembly Library, IReadOnlyList<string> Arguments)
{
    /// <summary>The networks named by the arguments.</summary>
    public IEnumerable<Type> Networks => Arguments.Select(name => Library.GetType(name, throwOnError: true)!);
}
