using NetGen.Generator.Scheduling;

namespace NetGen.Generator.Printing.Members;

/// <summary>What lets several threads share a batch: how many, and which kernels each runs.</summary>
internal static class ThreadMembers
{
    public static void Write(SourceWriter writer, MemberContext context)
    {
        if (context.Compiled.Threads is not { } plan) return;
        writer.Line($$"""
            private int {{MemberNames.MostThreads}} = global::System.Environment.ProcessorCount;
            private {{MemberNames.ThreadsClass}}? {{MemberNames.ThreadsField}};

            /// <summary>The most threads that {{(context.IsTrainable ? "<c>TrainBatch</c> and <c>ForwardBatch</c> use" : "<c>ForwardBatch</c> uses")}}; at first as many as the processor has cores.</summary>
            /// <remarks>Results have the same bits with any number. Small batches use fewer, and a call that finds the threads busy with another call's batch uses one.</remarks>
            /// <exception cref="global::System.ArgumentOutOfRangeException">The value is below 1.</exception>
            public int MaxDegreeOfParallelism
            {
                get => {{MemberNames.MostThreads}};
                set
                {
                    global::System.ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
                    {{MemberNames.MostThreads}} = value;
                }
            }

            private {{MemberNames.ThreadsClass}} {{MemberNames.Threads}} => {{MemberNames.ThreadsField}} ??= new {{MemberNames.ThreadsClass}}(this);

            // What each thread runs of a batch that several share.
            """);
        string baseType = context.IsTrainable ? $"ParallelTraining<{context.Number}, {context.TargetValue}>" : $"ParallelBatches<{context.Number}>";
        using (writer.Block($"private sealed class {MemberNames.ThreadsClass} : global::NetGen.Threading.{baseType}")) WriteClass(writer, context, plan);
    }

    /// <summary>What is allocated all the same, for documentation.</summary>
    public static string ButOnce(MemberContext context) => context.Compiled.Threads is null ? "" : ", but once what threads that share a batch keep";

    /// <summary>Leaves <c>ForwardBatch</c> where several threads have done all.</summary>
    public static void WriteForward(SourceWriter writer, MemberContext context)
    {
        if (context.Compiled.Threads is not { } plan) return;
        WriteCount(writer, plan.ForwardRows);
        writer.Line($"if (threads > 1 && {MemberNames.Threads}.TryForward(inputs, outputs, rows, threads)) return;");
        writer.Line();
    }

    /// <summary>Leaves <c>TrainBatch</c> where several threads have done all.</summary>
    public static void WriteTrain(SourceWriter writer, MemberContext context)
    {
        if (context.Compiled.Threads is not { } plan) return;
        writer.Line();
        WriteCount(writer, plan.TrainRows);
        using (writer.Block($"if (threads > 1 && {MemberNames.Threads}.TryTrain(inputs, targets, sampleWeights, learningRate, rows, threads, out {context.Number} sharedLoss))"))
        {
            writer.Line("return sharedLoss;");
        }
    }

    private static void WriteCount(SourceWriter writer, int rowsWorth)
    {
        writer.Line($"// {SummaryText.Counted(rowsWorth, "row")} {(rowsWorth == 1 ? "is" : "are")} worth a thread.");
        writer.Line($"int threads = _Math.Min({MemberNames.MostThreads}, rows{(rowsWorth == 1 ? "" : " / " + Literals.Integer(rowsWorth))});");
    }

    private static void WriteClass(SourceWriter writer, MemberContext context, ThreadPlan plan)
    {
        string type = TypeScope.Escape(context.Spec.Type.Name);
        string number = context.Number;
        string memory = "ref _network." + MemberNames.Data;
        string shape = string.Join(", ", new[]
        {
            context.Spec.InputSize, context.Spec.OutputSize, context.Target?.Size ?? 0, context.Compiled.InferenceRows, context.Compiled.TrainingRows, plan.TileRows, plan.Blocks, plan.BlockLength, plan.StepLength,
        }.Select(Literals.Integer));
        string baseCall = $"\n    : base(new global::NetGen.Threading.BatchShape({shape}))";
        writer.Line($"private readonly {type} _network;").Line();
        using (writer.Block($"public {MemberNames.ThreadsClass}({type} network){baseCall}"))
        {
            writer.Line("_network = network;");
        }

        writer.Line();
        using (writer.Block($"protected override void Forward(ref {number} inputs, ref {number} outputs, int rows)"))
        {
            writer.Line($"{MemberContext.Kernels}.ForwardBlock({memory}, ref inputs, ref outputs, rows);");
        }

        if (!context.IsTrainable) return;
        writer.Line();
        writer.Line($"protected override {context.Span} Gradients => _network.{DataAccess.Region(context.Memory.GradientOffset, context.Memory.GradientLength)};");
        writer.Line();
        if (plan.Prepares)
        {
            writer.Line("protected override bool Prepares => true;");
            writer.Line();
            using (writer.Block("protected override void Prepare(int part, int parts)")) writer.Line($"{MemberContext.Kernels}.PreparePart({memory}, part, parts);");
            writer.Line();
        }

        using (writer.Block($"protected override void RowsOf(ref {number} kept, ref {number} inputs, ref {context.TargetValue} targets, ref {number} weights, int first, int rows)"))
        {
            writer.Line($"{MemberContext.Kernels}.RowsPart({memory}, ref inputs, ref targets, ref weights, ref kept, rows, first);");
        }

        writer.Line();
        using (writer.Block($"protected override {number} Loss(ref {number} kept, int rows)"))
        {
            writer.Line($"return {MemberContext.Kernels}.LossOfBlock(ref kept, rows);");
        }

        writer.Line();
        using (writer.Block($"protected override void GradientOf(ref {number} kept, ref {number} inputs, int rows, int part, int parts)"))
        {
            writer.Line($"{MemberContext.Kernels}.GradientPart({memory}, ref inputs, ref kept, rows, part, parts);");
        }

        writer.Line();
        if (plan.StepsAtOnce)
        {
            writer.Line("protected override bool StepsAtOnce => true;");
            writer.Line();
            using (writer.Block($"protected override void StepOf(ref {number} kept, ref {number} inputs, int rows, int part, int parts)"))
            {
                WriteScalars(writer, context, $"_network.{MemberNames.StepField}");
                writer.Line($"{MemberContext.Kernels}.StepPart({memory}, ref inputs, ref kept, rows, part, parts{context.Scalars.Arguments});");
            }

            writer.Line();
        }

        using (writer.Block("protected override void BeginStep()"))
        {
            if (!plan.BeginsUpdate)
            {
                writer.Line($"_network.{MemberNames.StepField}++;");
            }
            else
            {
                WriteScalars(writer, context, $"++_network.{MemberNames.StepField}");
                writer.Line($"{MemberContext.Kernels}.UpdateBegin({memory}, ref StepMemory{context.Scalars.Arguments});");
            }
        }

        writer.Line();
        using (writer.Block("protected override void Update(int part, int parts)"))
        {
            WriteScalars(writer, context, $"_network.{MemberNames.StepField}");
            writer.Line($"{MemberContext.Kernels}.UpdatePart({memory}, ref StepMemory, part, parts{context.Scalars.Arguments});");
        }
    }

    private static void WriteScalars(SourceWriter writer, MemberContext context, string step)
    {
        if (context.Scalars.UsesStep) writer.Line($"long step = {step};");
        else if (step.StartsWith("+", StringComparison.Ordinal)) writer.Line(step + ";");
        writer.Line("double learningRate = LearningRate;");
        context.Scalars.WriteLocals(writer);
    }
}
