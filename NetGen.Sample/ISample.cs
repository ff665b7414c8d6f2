using Spectre.Console;

namespace NetGen.Sample;

/// <summary>One thing to show, chosen by its name.</summary>
internal interface ISample
{
    string Name { get; }

    /// <summary>What it shows, in one line.</summary>
    string Description { get; }

    /// <summary>Shows it. False where the result is not what the sample promises.</summary>
    bool Run(SampleContext context);
}

/// <summary>What a sample is given.</summary>
/// <param name="Console">Where to write.</param>
/// <param name="Seed">The seed that the user asked for, or null for the sample's own.</param>
/// <param name="OutputFolder">Where pictures go; it need not exist.</param>
internal sealed record SampleContext(IAnsiConsole Console, ulong? Seed, string OutputFolder);
