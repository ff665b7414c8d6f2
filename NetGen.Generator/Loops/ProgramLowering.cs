using NetGen.Generator.Model;
using NetGen.Generator.Program;
using NetGen.Generator.Scheduling;

namespace NetGen.Generator.Loops;

/// <summary>Turns the scheduled kernels of every entry point into the methods of one loop program.</summary>
internal sealed class ProgramLowering(VectorShape shape, KernelBodies bodies, Bindings bindings, IReadOnlyList<HostScalarPlan> scalars, KernelTitles titles, bool explains, Func<EntryPoint, bool>? isSplit = null)
{
    private readonly List<LoopMethod> _methods = [];
    private readonly SortedDictionary<string, Table> _tables = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    // Programs that run the same kernel call the same method.
    private readonly Dictionary<(string Identity, Tiling Tiling), Call> _calls = [];
    private int _stack;

    public LoopProgram Run(IEnumerable<EntryProgram> entries)
    {
        foreach (var entry in entries) Lower(entry);
        return new LoopProgram(shape, [.. _methods.OrderByDescending(method => method.IsEntry)], [.. _tables.Values], StackPlan.Bytes(_stack, shape.Precision));
    }

    private void Lower(EntryProgram program)
    {
        var (entry, kernels, stored) = (program.Entry, program.Kernels, program.Stored);
        var stack = program.Stack;
        bool isWhole = entry.Share == Share.Whole;
        bool onStack = isWhole && StackPlan.IsOnStack(entry);

        var body = new List<Statement>();
        var declared = new HashSet<string>(StringComparer.Ordinal);
        if (isWhole && stack.Length > 0) body.Add(onStack ? new Scratch("scratch", stack.Length) : new Part("scratch", "memory", bindings.ScratchOffset));
        if (program.HasOwnCache) body.Add(new Scratch(Bindings.Cache, bindings.CacheLength));
        var loss = new Variable(entry.IsBatched ? "totalLoss" : "loss", false);
        if (entry.ReturnsLoss && !entry.IsBatched) body.Add(new DeclareLater(loss));
        bool isMade = false, isChecked = false;
        int dealt = 0;

        var conditional = OnlyFor(kernels, "inputGradient");
        foreach (var kernel in kernels)
        {
            if (entry.AddsGradients && kernel.Read.FirstOrDefault(tensor => tensor.Role == TensorRole.Scalar) is { } rate && declared.Add(rate.Name))
            {
                body.Add(new Comment("The kernels of a step add gradients up: at a learning rate of -1."));
                body.Add(new Declare(new Variable(rate.Name, false), new Literal(-1)));
            }

            var into = body;
            if (conditional.Contains(kernel))
            {
                if (body.Count > 0 && body[body.Count - 1] is When open) into = open.Body;
                else body.Add(new When(EntryPoint.InputGradientFlag, into = []));
            }

            // What is not cut is one thread's, another kernel another's.
            var share = TileShare.Of(program, kernel, shape);
            if (entry.Share == Share.Tiles && share is null)
            {
                string whose = dealt == 0 ? "0" : $"{Affine.Of(dealt)} % {EntryPoint.Parts}";
                body.Add(new When($"{EntryPoint.Part} == {whose}", into = []));
                dealt++;
            }

            bool changesInstance = share?.Strip is not null || kernel.Made.Any(tensor => tensor.Storage.Role is TensorRole.Parameter or TensorRole.State or TensorRole.CallerGradient);
            if (isMade && !isChecked && changesInstance)
            {
                if (entry.IsBatched) AddTotal(loss, program.HasRowsInLanes, body);
                body.Add(new CheckLoss(loss));
                isChecked = true;
            }

            isMade |= kernel.Made.Any(tensor => tensor.Role == TensorRole.Loss);

            var needed = program.InMemory(kernel);
            foreach (var tensor in needed.Select(tensor => tensor.Storage).Distinct()) DeclareBuffer(tensor, body);
            if (share?.Strip is { } strip)
            {
                if (kernel.Made.Contains(strip)) into.Add(Strips(program, strip));
                into = into[into.Count - 1].Inside!;
            }

            AddKernel(kernel, program, share, needed, into);
        }

        // Where all layers are frozen, nothing is changed before which it could be checked.
        if (isMade && !isChecked && entry.ChecksLoss) body.Add(new CheckLoss(loss));
        FlattenScopes.Run(body);
        if (entry.ReturnsLoss && kernels.Count == 0) DeclareBuffer(program.Loss, body);
        if (entry is { ReturnsLoss: true, IsBatched: true } && !isChecked) AddTotal(loss, program.HasRowsInLanes, body);
        // Where a method becomes several, its values pass from one to the next through memory.
        bool needsScratch = isSplit?.Invoke(entry) == true || !(program.ShapeIn(shape).IsScalar ? KeepInLocals.Run(body) : HandOver.Run(body, shape.Lanes));
        int onStackLength = (onStack && needsScratch ? stack.Length : 0) + (program.HasOwnCache ? bindings.CacheLength : 0);
        _stack = Math.Max(_stack, onStackLength);
        if (entry.ReturnsLoss) body.Add(new Return(loss));
        _methods.Add(new LoopMethod(entry.Name, [entry.Summary], [.. Parameters(entry, program.Program)], entry.ReturnsLoss, body, IsEntry: true));

        void DeclareBuffer(Tensor tensor, List<Statement> statements)
        {
            string name = Storage.BufferName(tensor);
            if (!declared.Add(name)) return;
            int at = statements.Count > 0 && statements[statements.Count - 1] is When or Loops.Strips ? statements.Count - 1 : statements.Count;
            if (bindings.PartOf(tensor) is { } part)
            {
                statements.Insert(at, new Part(name, part.Buffer, part.Offset));
            }
            else if (tensor.Role == TensorRole.Constant)
            {
                if (!_tables.TryGetValue(name, out var table)) _tables.Add(name, table = new Table(name, Padded(tensor)));
                statements.Insert(at, new TableReference(table));
            }
            else if (tensor.Role is TensorRole.Temporary or TensorRole.Loss)
            {
                int offset = stack.Places.Single(place => place.Tensor == tensor).Offset;
                statements.Insert(at, isWhole ? new Part(name, "scratch", offset) : new Part(name, EntryPoint.Kept, offset, entry.Share == Share.Rows ? RowStride(tensor) : 0));
            }
        }
    }

    /// <summary>The strips of a matrix, in which those who make it and use it up have whole tiles.</summary>
    private Strips Strips(EntryProgram program, Tensor matrix)
    {
        var shares = program.Kernels.Where(kernel => kernel.Made.Contains(matrix) || kernel.Read.Contains(matrix)).Select(kernel => TileShare.Of(program, kernel, shape)!).ToArray();
        int tiles = shares.Aggregate(1, (all, share) => LeastCommonMultiple(all, share.Size));
        if (tiles > matrix.StripRows) throw new InvalidOperationException($"A strip of {matrix} holds no tile of {tiles} rows.");
        return new Strips(shares[0].Axis.Extent, matrix.StripRows / tiles * tiles, []);
    }

    private static int LeastCommonMultiple(int left, int right) => Enumerable.Range(1, right).Select(times => left * times).First(multiple => multiple % right == 0);

    private int RowStride(Tensor tensor) => tensor.Axes.FirstOrDefault(axis => axis.IsDynamic) is { } rows ? Layout.Of(tensor, shape.LogicalLanes).Stride(rows) : 0;

    private IReadOnlyList<double> Padded(Tensor constant) =>
        [.. constant.Values.Concat(Enumerable.Repeat(0.0, Layout.Of(constant, shape.LogicalLanes).Length - constant.Values.Count))];

    private void AddKernel(Kernel kernel, EntryProgram program, TileShare? share, IReadOnlyList<Tensor> needed, List<Statement> body)
    {
        var (entry, stored) = (program.Entry, program.Stored);
        var key = KernelBodies.SharedKey(program, kernel);
        var written = new HashSet<string>(kernel.Made.Where(stored.Contains).Select(Storage.BufferName));
        LoopParameter[] buffers =
        [
            .. needed.Where(tensor => !tensor.Storage.IsLabel && !IsNumber(tensor)).Select(Storage.BufferName).Distinct().Select(name => new LoopParameter(written.Contains(name) ? ParameterKind.Buffer : ParameterKind.ReadOnlyBuffer, name)),
            .. needed.Where(tensor => tensor.Storage.IsLabel).Distinct().Select(label => new LoopParameter(label.Axes.Count == 0 ? ParameterKind.Label : ParameterKind.Labels, label.Name)),
        ];
        string[] passed = [.. buffers.Where(parameter => parameter.Kind != ParameterKind.Label).Select(parameter => parameter.Name)];
        if (kernel.Schedule!.Tiling.Outlined && _calls.TryGetValue(key, out var known))
        {
            body.Add(known with { Buffers = passed });
            return;
        }

        var (statements, names) = bodies.Take(program, kernel);
        var comment = KernelComment.Of(kernel, titles, program.ShapeIn(shape), share, explains);
        if (!kernel.Schedule!.Tiling.Outlined)
        {
            body.AddRange(comment.Select(line => new Comment(line)));
            body.Add(statements is [For loop] ? loop : new Scope(statements));
            return;
        }

        bool isBatched = entry.IsBatched && kernel.Made.Concat(kernel.Read).Any(tensor => tensor.Axes.Any(axis => axis.IsDynamic));
        var parameters = new List<LoopParameter>(buffers);
        foreach (string number in names.Arguments) parameters.Add(new LoopParameter(ParameterKind.Number, number));
        if (isBatched) parameters.Add(new LoopParameter(ParameterKind.Count, "rows"));
        if (share is not null) parameters.AddRange([new LoopParameter(ParameterKind.Count, TileShare.From), new LoopParameter(ParameterKind.Count, TileShare.To)]);
        bool returnsLoss = kernel.Made.Any(tensor => tensor is { Role: TensorRole.Loss, Axes.Count: 0 });
        if (returnsLoss)
        {
            statements.Insert(0, new DeclareLater(new Variable("loss", false)));
            statements.Add(new Return(new Variable("loss", false)));
        }

        string wanted = MethodNames.Of(kernel, stored, share is not null), method = wanted;
        for (int k = 2; !_names.Add(method); k++) method = $"{wanted}_{k}";
        _methods.Add(new LoopMethod(method, comment, parameters, returnsLoss, statements, IsEntry: false) { Title = titles.Of(kernel) });
        var call = new Call(method, passed, [.. parameters.Where(parameter => parameter.Kind is ParameterKind.Number or ParameterKind.Count or ParameterKind.Label).Select(parameter => share is null ? parameter.Name : parameter.Name switch { TileShare.From => share.FirstOfPart, TileShare.To => share.EndOfPart, var name => name })], returnsLoss ? "loss" : null);
        _calls.Add(key, call);
        body.Add(call);
    }

    /// <summary>The sum of the rows' losses.</summary>
    private void AddTotal(Variable total, bool hasRowsInLanes, List<Statement> body)
    {
        if (!hasRowsInLanes)
        {
            body.Add(new Declare(total, new Literal(0)));
            body.Add(new For("n", "0", "rows", 1, [new Assign(total, new Operation(Operator.Add, [total, new Read("loss", Affine.Variable("n"), false)], false))]));
            return;
        }

        // What lies behind the last row is 0.
        var parts = Enumerable.Range(0, shape.Parts).Select(part => new Variable("totalLoss_" + Affine.Of(part), true)).ToArray();
        body.AddRange(parts.Select(part => new Declare(part, new Broadcast(new Literal(0)))));
        body.Add(new For("n", "0", "rows", shape.LogicalLanes, [.. parts.Select((part, k) =>
            new Assign(part, new Operation(Operator.Add, [part, new Read("loss", Affine.Variable("n") + (k * shape.Lanes), true)], true)))]));
        body.Add(new Declare(total, new Operation(Operator.Sum, [LaneTree.Join(parts, Operator.Add)], false)));
    }

    private IEnumerable<LoopParameter> Parameters(EntryPoint entry, TensorProgram program)
    {
        var written = new HashSet<string>(program.Operations.Select(operation => bindings.PartOf(operation.Output)?.Buffer ?? Storage.BufferName(operation.Output)));
        bool labels = program.Operations.SelectMany(operation => operation.Value.Tensors()).Any(tensor => tensor.IsLabel);
        foreach (string name in entry.Tensors)
        {
            yield return new LoopParameter(
                name == EntryPoint.InputGradientFlag ? ParameterKind.Flag
                : name == "y" && labels ? (entry.IsBatched ? ParameterKind.Labels : ParameterKind.Label)
                : name == "weight" && !entry.IsBatched ? ParameterKind.Number
                : name is "memory" or "output" or "seed" or "gradient" or "inputGradient" or EntryPoint.Kept || written.Contains(name) ? ParameterKind.Buffer
                : ParameterKind.ReadOnlyBuffer,
                name);
        }

        foreach (string count in entry.Counts) yield return new LoopParameter(ParameterKind.Count, count);
        if (!entry.TakesScalars) yield break;
        foreach (var scalar in scalars) yield return new LoopParameter(ParameterKind.Number, scalar.Name);
    }

    /// <summary>The kernels that nothing but the named output needs.</summary>
    private static HashSet<Kernel> OnlyFor(IReadOnlyList<Kernel> kernels, string output)
    {
        var only = new HashSet<Kernel>();
        if (!kernels.Any(kernel => kernel.Made.Any(tensor => tensor.Name == output))) return only;
        var live = new HashSet<Tensor>();
        for (int k = kernels.Count - 1; k >= 0; k--)
        {
            bool lives = kernels[k].Made.Any(tensor => (tensor.Storage.Role != TensorRole.Temporary && tensor.Name != output) || live.Contains(tensor.Storage));
            if (lives) live.UnionWith(kernels[k].Read.Select(tensor => tensor.Storage));
            else only.Add(kernels[k]);
        }

        return only;
    }

    private static bool IsNumber(Tensor tensor) => tensor.Axes.Count == 0 && tensor.Role is TensorRole.Scalar or TensorRole.Input && tensor.Axes.Count == 0;
}
