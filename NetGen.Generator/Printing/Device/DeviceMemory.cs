using NetGen.Generator.Printing.Members;

namespace NetGen.Generator.Printing.Device;

/// <summary>The instance's memory: one array, made once.</summary>
internal static class DeviceMemory
{
    public static void Write(SourceWriter writer, DeviceContext context)
    {
        var memory = context.Members.Memory;
        var parts = new List<string> { "Parameters" };
        if (context.Updates && memory.States.Count > 0) parts.Add("the optimizer's memory");
        if (memory.ScratchLength > 0) parts.Add("what is made on the way");
        writer.Line($"// {string.Join(", then ", parts)}.");
        bool isFilled = memory.States.Any(state => state.InitialValue != 0);
        string make = isFilled ? MemberNames.CreateMemory + "()" : $"new float[{Literals.Integer(memory.Length)}]";
        writer.Line($"private readonly float[] {MemberNames.Memory} = {make};");
        if (context.CountsSteps) writer.Line($"private int {MemberNames.StepField};");
        if (!isFilled) return;
        writer.Line();
        using (writer.Block($"private static float[] {MemberNames.CreateMemory}()"))
        {
            writer.Line($"float[] memory = new float[{Literals.Integer(memory.Length)}];");
            WriteFirstStates(writer, context);
            writer.Line("return memory;");
        }
    }

    /// <summary>Sets in the local <c>memory</c> what of the optimizer's memory does not start from 0.</summary>
    public static void WriteFirstStates(SourceWriter writer, DeviceContext context)
    {
        foreach (var state in context.Members.Memory.States.Where(state => state.InitialValue != 0))
        {
            string value = Literals.Single((float)state.InitialValue);
            string first = Literals.Integer(state.MemoryOffset);
            writer.Line(state.Count == 1 ? $"memory[{first}] = {value};" : $"for (int k = {first}; k < {Literals.Integer(state.MemoryOffset + state.Count)}; k++) memory[k] = {value};");
        }
    }
}
