using NetGen.Generator.Printing;

namespace NetGen.Generator.Initializations;

/// <summary>The same value everywhere: for layers that are set or tested by hand, since equal units stay equal.</summary>
internal sealed class Constant : Initialization
{
    public override string Name => "Constant";

    public override string Formula => "W = scale";

    public override string Source => "no method of training: every unit of a layer gets the same gradient";

    public override InitializationPlan Plan(int inputs, int outputs, double scale) =>
        new("Constant", scale, NeedsShape: false, IsRandom: false, $"all {Literals.Readable(scale)}");
}
