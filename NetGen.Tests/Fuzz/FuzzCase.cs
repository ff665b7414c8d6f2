namespace NetGen.Tests.Fuzz;

/// <summary>User code that is to be survived: the files of one drawing.</summary>
/// <param name="Name">What its types are called, where they have a name of their own.</param>
/// <param name="Files">The text of its files.</param>
/// <param name="IsAlone">True where it would change what other files mean, so that it needs a compilation of its own.</param>
internal sealed record FuzzCase(string Name, IReadOnlyList<string> Files, bool IsAlone)
{
    /// <summary>A case depends on the seed and its own number alone.</summary>
    public static FuzzCase Draw(int seed, int number)
    {
        var random = new Random(unchecked((seed * 1_000_003) + number));
        string name = FormattableString.Invariant($"Net{number}");
        int[] rarities = [7, 28, 60];
        string network = new WrongNetworks(random, rarities[random.Next(rarities.Length)]).Next(name);
        var drawn = random.Next(2) == 0 ? new FuzzCase(name, ["using NetGen; " + network], IsAlone: false) : OddPlaces.Draw(name, network, random);
        return random.Next(4) > 0 ? drawn : drawn with { Files = [.. drawn.Files.Select(file => TokenMutations.Apply(file, random))] };
    }

    /// <summary>The files as a failure shows them.</summary>
    public override string ToString() => $"{Name}:\n{string.Join("\n----\n", Files)}";
}
