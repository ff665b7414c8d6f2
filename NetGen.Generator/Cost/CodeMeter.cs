namespace NetGen.Generator.Cost;

/// <summary>Counts the instructions of one method as a compiler would write them.</summary>
internal sealed class CodeMeter
{
    private const int ShortReach = 127, LongExtra = 1;

    /// <summary>Bytes in the image, where a token takes two.</summary>
    public int Bytes { get; private set; }

    /// <summary>Bytes as the C# compiler writes them, where a token takes four: they decide which jumps are short.</summary>
    public int Written { get; private set; }

    /// <summary>Places of the evaluation stack in use.</summary>
    public int Depth { get; private set; }

    /// <summary>Instructions executed.</summary>
    public double Executed { get; private set; }

    /// <summary>The most places of the evaluation stack.</summary>
    public int Stack { get; private set; }

    public int LongestBranch { get; private set; }

    /// <summary>How often a call comes to this place.</summary>
    public double Times { get; set; } = 1;

    /// <summary>One instruction.</summary>
    /// <param name="bytes">What it takes in the image.</param>
    /// <param name="pushed">Places that it adds to the evaluation stack, or takes.</param>
    /// <param name="hasToken">True where it names something.</param>
    public void Add(int bytes, int pushed, bool hasToken = false)
    {
        Bytes += bytes;
        Written += bytes + (hasToken ? 2 : 0);
        Executed += Times;
        Depth += pushed;
        Stack = Math.Max(Stack, Depth);
    }

    /// <summary>Instructions that another method executes at each time.</summary>
    public void AddCalled(double instructions) => Executed += Times * instructions;

    /// <summary>A jump whose other end is yet to come, or lies behind.</summary>
    public void Jump(JumpTarget target, int pushed)
    {
        Add(2, pushed);
        if (!target.IsPlaced)
        {
            target.Waiting.Add((Bytes, Written));
            return;
        }

        // The way back begins behind the jump itself.
        Lengthen(target.Written);
        LongestBranch = Math.Max(LongestBranch, Bytes - target.Bytes);
    }

    public void Place(JumpTarget target)
    {
        foreach (var (bytes, written) in target.Waiting)
        {
            LongestBranch = Math.Max(LongestBranch, Bytes - bytes);
            Lengthen(written);
        }

        target.Place(Bytes, Written);
    }

    /// <summary>Both ways of a choice leave the same on the stack.</summary>
    public void Join(int pushed) => Depth += pushed;

    private void Lengthen(int written)
    {
        if (Written - written <= ShortReach) return;
        Bytes += LongExtra;
        Written += LongExtra + 2;
    }
}

/// <summary>A place that jumps go to.</summary>
internal sealed class JumpTarget
{
    public bool IsPlaced { get; private set; }

    public int Bytes { get; private set; }

    public int Written { get; private set; }

    public List<(int Bytes, int Written)> Waiting { get; } = [];

    public void Place(int bytes, int written) => (IsPlaced, Bytes, Written) = (true, bytes, written);
}
