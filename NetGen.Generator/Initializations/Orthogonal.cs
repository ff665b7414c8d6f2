using NetGen.Generator.Printing;

namespace NetGen.Generator.Initializations;

/// <summary>Keeps lengths and angles: rows or columns, whichever are fewer, at right angles and of one length.</summary>
internal sealed class Orthogonal : Initialization
{
    public override string Name => "Orthogonal";

    public override string Formula => "W W^T = scale^2 I, or W^T W where outputs exceed inputs";

    public override string Source => "Saxe et al. 2013";

    public override InitializationPlan Plan(int inputs, int outputs, double scale)
    {
        string vectors = outputs <= inputs ? "rows" : "columns";
        return new InitializationPlan("Orthogonal", scale, NeedsShape: true, IsRandom: true, $"orthogonal {vectors} of length {Literals.Readable(Math.Abs(scale))}");
    }
}
