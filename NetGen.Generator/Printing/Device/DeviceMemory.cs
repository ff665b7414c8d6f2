using NetGen.Generator.Loops;
using NetGen.Generator.Model;
using NetGen.Generator.Printing.Members;
using NetGen.Generator.Scheduling;

namespace NetGen.Generator.Printing.Device;

/// <summary>The instance's memory, one array that is made once, and weights that all instances share.</summary>
internal static class DeviceMemory
{
    public static void Write(SourceWriter writer, DeviceContext context)
    {
        bool hasMemory = context.Members.Memory.Length > 0;
        if (context.Members.Compiled.SharesWeights)
        {
            writer.Line($"// The parameters of {context.Spec.Weights!.File}, layer by layer weights, then biases.");
            WriteNumbers(writer, context, $"private static readonly float[] {MemberNames.Weights} =");
            if (hasMemory) writer.Line();
        }

        if (hasMemory) WriteMemory(writer, context);
        if (context.CountsSteps) writer.Line($"private int {MemberNames.StepField};");
        if (hasMemory && IsFilled(context)) WriteCreate(writer, context);
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

    private static void WriteMemory(SourceWriter writer, DeviceContext context)
    {
        var memory = context.Members.Memory;
        var parts = new List<string>();
        if (!context.Members.Compiled.HasConstantWeights) parts.Add("parameters");
        if (context.Updates && memory.States.Count > 0) parts.Add("the optimizer's memory");
        if (memory.ScratchLength > 0) parts.Add("what is made on the way");
        string text = string.Join(", then ", parts);
        writer.Line($"// {char.ToUpperInvariant(text[0])}{text.Substring(1)}.");
        string make = IsFilled(context) ? MemberNames.CreateMemory + "()" : $"new float[{Literals.Integer(memory.Length)}]";
        writer.Line($"private readonly float[] {MemberNames.Memory} = {make};");
    }

    /// <summary>True where memory does not start from zeros.</summary>
    private static bool IsFilled(DeviceContext context) =>
        FirstWeights(context) is not null || context.Members.Memory.States.Any(state => state.InitialValue != 0);

    private static FirstWeights? FirstWeights(DeviceContext context) => context.Members.Compiled.HasConstantWeights ? null : context.Spec.Weights;

    private static void WriteCreate(SourceWriter writer, DeviceContext context)
    {
        var memory = context.Members.Memory;
        int count = context.Members.ParameterCount;
        var weights = FirstWeights(context);
        bool isArray = weights is not null && count >= WeightsPlacement.FewestInArray;
        writer.Line();
        using (writer.Block($"private static float[] {MemberNames.CreateMemory}()"))
        {
            if (weights is not null) writer.Line($"// The parameters of {weights.File}.");
            if (isArray && memory.Length == count) WriteNumbers(writer, context, "float[] memory =");
            else writer.Line($"float[] memory = new float[{Literals.Integer(memory.Length)}];");
            if (isArray && memory.Length > count)
            {
                WriteNumbers(writer, context, $"float[] {Bindings.Weights} =");
                writer.Line($"global::System.Array.Copy({Bindings.Weights}, 0, memory, 0, {Literals.Integer(count)});");
            }

            for (int k = 0; weights is not null && !isArray && k < count; k++)
            {
                string number = Literals.Single((float)weights.Values[k]);
                if (number != "0f") writer.Line($"memory[{Literals.Integer(k)}] = {number};");
            }

            WriteFirstStates(writer, context);
            writer.Line("return memory;");
        }
    }

    private static void WriteNumbers(SourceWriter writer, DeviceContext context, string head) =>
        WeightMembers.WriteNumbers(writer, context.Members.Memory, context.Spec.Weights!, context.Spec.Precision, head);
}
