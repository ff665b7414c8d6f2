using NetGen.Generator.Scheduling;

namespace NetGen.Generator.Loops;

/// <summary>The statements that run one kernel as its schedule says.</summary>
internal static class KernelBody
{
    public static List<Statement> Build(EntryProgram entry, Kernel kernel, VectorShape shape, NameSupply names)
    {
        var statements = new List<Statement>();
        var nest = new Nest(shape, names, entry.Storage, entry.Formulas, statements) { Shared = TileShare.Of(entry, kernel, shape)?.Axis };
        switch (kernel.Schedule!.Association.Form)
        {
            case LoopForm.Outer: OuterForm.Build(nest, kernel); break;
            case LoopForm.Dot: DotForm.Build(nest, kernel); break;
            case LoopForm.RowLanes: RowLanesForm.Build(nest, kernel); break;
            case LoopForm.Row: RowForm.Build(nest, kernel); break;
            case LoopForm.Total: TotalForm.Build(nest, kernel); break;
            default: TransposeForm.Build(nest, kernel); break;
        }

        FlattenScopes.Run(statements);
        InlineSingleUse.Run(statements);
        if (shape.InlinesLanes) PairFunctions.Run(statements, names);
        FlattenScopes.DropIdle(statements);
        return statements;
    }
}
