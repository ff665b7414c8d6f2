using NetGen.Generator.Initializations;
using NetGen.Generator.Model;
using NetGen.Generator.Printing.Members;

namespace NetGen.Generator.Printing.Device;

/// <summary>
/// The parameters' first values, with the numbers of the run-time library's <c>Initializer</c>: integers, + - * and one rounding. Double
/// precision is used here alone, once.
/// </summary>
internal static class DeviceInitialize
{
    private const MemberGroups Trained = MemberGroups.Train | MemberGroups.Steps;

    public static void Write(SourceWriter writer, DeviceContext context)
    {
        if ((context.Spec.Members & Trained) == 0) return;
        if (!context.Spec.Type.DeclaresConstructor)
        {
            if (context.Spec.Weights is { } weights) WeightMembers.WriteConstructor(writer, context.Spec, weights);
            writer.Line("/// <summary>A network whose parameters start as <see cref=\"Initialize\"/> sets them.</summary>");
            writer.Line("/// <param name=\"seed\">Any number; the same one gives the same parameters on every platform.</param>");
            using (writer.Block($"public {TypeScope.Escape(context.Spec.Type.Name)}(ulong seed)")) writer.Line("Initialize(seed);");
            writer.Line();
        }

        writer.Line($"/// <summary>Sets all parameters to their first values{(context.Updates ? " and forgets the optimizer's memory" : "")}.</summary>");
        writer.Line("/// <param name=\"seed\">Any number; the same one gives the same parameters on every platform.</param>");
        using (writer.Block("public void Initialize(ulong seed)")) WriteBody(writer, context);
        var plans = Plans(context);
        if (plans.Any(plan => plan.IsRandom)) WriteBits(writer);
        if (plans.Any(plan => plan.Method == "Normal")) WriteNormal(writer);
        if (plans.Any(plan => plan.Method == "Uniform")) WriteUniform(writer);
    }

    private static InitializationPlan[] Plans(DeviceContext context) =>
        [.. context.Members.Memory.Parameters.Where(parameter => !parameter.IsBias).Select(parameter => Plan(context, parameter))];

    private static InitializationPlan Plan(DeviceContext context, ParameterPlan parameter) =>
        InitializationKinds.Plan(context.Spec.Layers.First(layer => layer.Name == parameter.Layer), parameter.Columns);

    private static void WriteBody(SourceWriter writer, DeviceContext context)
    {
        var memory = context.Members.Memory;
        writer.Line($"float[] memory = {MemberNames.Memory};");
        writer.Line("global::System.Array.Clear(memory, 0, memory.Length);");
        if (Plans(context).Any(plan => plan.IsRandom)) WriteSeed(writer);
        foreach (var parameter in memory.Parameters.Where(parameter => !parameter.IsBias))
        {
            var plan = Plan(context, parameter);
            string range = $"{Literals.Integer(parameter.MemoryOffset)}, {Literals.Integer(parameter.MemoryOffset + parameter.Count)}";
            writer.Line($"// {Literals.Xml(parameter.Layer)}: {plan.Description}.");
            writer.Line(plan.IsRandom
                ? $"_netgen{plan.Method}(memory, {range}, {Literals.Double(plan.Value)}, random);"
                : $"for (int k = {Literals.Integer(parameter.MemoryOffset)}; k < {Literals.Integer(parameter.MemoryOffset + parameter.Count)}; k++) memory[k] = {Literals.Single((float)plan.Value)};");
        }

        DeviceMemory.WriteFirstStates(writer, context);
        if (context.CountsSteps) writer.Line($"{MemberNames.StepField} = 0;");
    }

    private static void WriteSeed(SourceWriter writer) => writer.Line("""
        // splitmix64 of the seed fills the generator's state (Steele, Lea, Flood 2014).
        uint[] random = new uint[4];
        unchecked
        {
            for (int k = 0; k < 4; k += 2)
            {
                seed += 0x9E3779B97F4A7C15UL;
                ulong z = (seed ^ (seed >> 30)) * 0xBF58476D1CE4E5B9UL;
                z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
                z = z ^ (z >> 31);
                random[k] = (uint)z;
                random[k + 1] = (uint)(z >> 32);
            }
        }

        """);

    private static void WriteBits(SourceWriter writer) => writer.Line().Line("""
        // 53 random bits, of two numbers of xoshiro128++ (Blackman, Vigna 2021).
        private static long _netgenBits(uint[] state)
        {
            unchecked
            {
                long bits = 0;
                for (int draw = 0; draw < 2; draw++)
                {
                    uint a = state[0];
                    uint b = state[1];
                    uint c = state[2] ^ a;
                    uint d = state[3];
                    uint sum = a + d;
                    bits = (bits << 26) | ((((sum << 7) | (sum >> 25)) + a) >> (5 + draw));
                    d = d ^ b;
                    state[0] = a ^ d;
                    state[1] = b ^ c;
                    state[2] = c ^ (b << 9);
                    state[3] = (d << 11) | (d >> 21);
                }

                return bits;
            }
        }
        """);

    private static void WriteNormal(SourceWriter writer) => writer.Line().Line("""
        // The sum of 12 uniform numbers less 6: nearly normal (Irwin, Hall).
        private static void _netgenNormal(float[] memory, int start, int end, double deviation, uint[] random)
        {
            for (int k = start; k < end; k++)
            {
                long sum = -54043195528445952L;
                for (int i = 0; i < 12; i++) sum += _netgenBits(random);
                memory[k] = (float)(sum * 1.1102230246251565E-16 * deviation);
            }
        }
        """);

    private static void WriteUniform(SourceWriter writer) => writer.Line().Line("""
        // Uniform within the limit of 0.
        private static void _netgenUniform(float[] memory, int start, int end, double limit, uint[] random)
        {
            for (int k = start; k < end; k++) memory[k] = (float)((_netgenBits(random) * 2.220446049250313E-16 - 1d) * limit);
        }
        """);
}
