using NetGen.Generator.Cost;
using Xunit;

namespace NetGen.Tests.Nano.Limits;

/// <summary>What the generator states of a class, by which it keeps clear of the limits, against what the C# compiler makes of it.</summary>
internal static class StatedFigures
{
    /// <summary>Where the class comes nearer to a limit than was stated, or has not as many arguments and fields.</summary>
    public static IReadOnlyList<string> Nearer(string type, ClassFigures figures, NanoInspection inspection)
    {
        var nearer = new List<string>();
        foreach (var methods in figures.Methods.GroupBy(method => method.Name))
        {
            string place = $"{type}.{methods.Key}";
            int[] locals = Measured(place, Limit.Locals), stack = Measured(place, Limit.Stack);
            int[] branch = Measured(place, Limit.Branch), arguments = Measured(place, Limit.Arguments);
            foreach (var (method, k) in methods.Select((method, k) => (method, k)))
            {
                Check(place, "locals", locals[k], method.Locals);
                // Of a method without locals the compiler says 8 at least.
                if (stack[k] != 8 || locals[k] > 0) Check(place, "places of the stack", stack[k], method.Stack);
                Check(place, "bytes of a branch", branch[k], method.LongestBranch);
                Check(place, "arguments", arguments[k], method.Arguments, isExact: true);
            }
        }

        Check(type, "instance fields", Assert.Single(Measured(type, Limit.InstanceFields)), figures.InstanceFields, isExact: true);
        return nearer;

        void Check(string where, string what, int measured, int stated, bool isExact = false)
        {
            if (stated < measured || (isExact && stated != measured)) nearer.Add($"{where}: {measured} {what}, not {stated}");
        }

        int[] Measured(string where, Limit limit) =>
            [.. inspection.Measures.Where(measure => measure.Limit == limit && measure.Where == where).Select(measure => measure.Value)];
    }
}
