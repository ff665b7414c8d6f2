using System.Globalization;
using Spectre.Console;

namespace NetGen.Sample;

/// <summary>Chooses the sample and its options from the command line.</summary>
internal static class CommandLine
{
    private const int Success = 0;
    private const int Failure = 1;
    private const int WrongUsage = 2;

    public static int Run(string[] arguments)
    {
        string? name = null;
        ulong? seed = null;
        string output = "output";
        for (int k = 0; k < arguments.Length; k++)
        {
            switch (arguments[k])
            {
                case "-h" or "--help" or "help":
                    WriteHelp();
                    return Success;
                case "--seed":
                    if (!ulong.TryParse(Next(arguments, ref k), NumberStyles.None, CultureInfo.InvariantCulture, out ulong value))
                    {
                        return Refuse("--seed takes a whole number of at least 0, such as --seed 7.");
                    }

                    seed = value;
                    break;
                case "--output":
                    if (Next(arguments, ref k) is not { Length: > 0 } folder) return Refuse("--output takes a folder, such as --output pictures.");
                    output = folder;
                    break;
                case ['-', ..] option:
                    return Refuse($"There is no option {option}. --help shows those that there are.");
                case var word when name is null:
                    name = word;
                    break;
                case var word:
                    return Refuse($"One sample at a time: {name} or {word}.");
            }
        }

        if (name == "list")
        {
            AnsiConsole.Write(List());
            return Success;
        }

        var sample = name is null ? SampleRegistry.All[0] : SampleRegistry.Find(name);
        if (sample is null) return Refuse($"There is no sample {name}. Did you mean {SampleRegistry.Nearest(name!)}?", List());
        return sample.Run(new SampleContext(AnsiConsole.Console, seed, output)) ? Success : Failure;
    }

    private static string? Next(string[] arguments, ref int index) => ++index < arguments.Length ? arguments[index] : null;

    private static void WriteHelp()
    {
        AnsiConsole.WriteLine("Usage: dotnet run --project NetGen.Sample -c Release -- [sample] [options]");
        AnsiConsole.WriteLine();
        AnsiConsole.Write(List());
        AnsiConsole.WriteLine();
        AnsiConsole.WriteLine("Options:");
        AnsiConsole.WriteLine("  --seed <number>     another seed than the sample's own");
        AnsiConsole.WriteLine("  --output <folder>   where pictures go; default: output");
        AnsiConsole.WriteLine("  --help              this text");
        AnsiConsole.WriteLine();
        AnsiConsole.WriteLine("Exit code: 0 when the sample's result is what it promises, 1 when it is not, 2 for a wrong command line.");
    }

    private static Grid List()
    {
        var grid = new Grid().AddColumn(new GridColumn().Padding(2, 0, 2, 0).NoWrap()).AddColumn();
        foreach (var sample in SampleRegistry.All)
        {
            string remark = sample == SampleRegistry.All[0] ? " (runs when no sample is named)" : "";
            grid.AddRow(new Text(sample.Name), new Text(sample.Description + remark));
        }

        return grid.AddRow(new Text("list"), new Text("shows these samples"));
    }

    private static int Refuse(string message, Grid? help = null)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        console.WriteLine(message);
        if (help is not null) console.Write(help);
        return WrongUsage;
    }
}
