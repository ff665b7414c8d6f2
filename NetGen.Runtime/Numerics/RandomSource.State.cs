namespace NetGen.Numerics;

/// <content>The state, for what stops and goes on.</content>
public partial struct RandomSource
{
    /// <summary>The sequence that goes on from the given state of the generator.</summary>
    /// <exception cref="ArgumentException">All four are 0: from there the generator never moves.</exception>
    public RandomSource(uint s0, uint s1, uint s2, uint s3)
    {
        if ((s0 | s1 | s2 | s3) == 0)
            throw new ArgumentException("The state must not be all zeros.", nameof(s0));
        _s0 = s0;
        _s1 = s1;
        _s2 = s2;
        _s3 = s3;
    }

    /// <summary>Where the generator stands; the constructor with four numbers goes on from there.</summary>
    public readonly (uint S0, uint S1, uint S2, uint S3) State => (_s0, _s1, _s2, _s3);
}
