using System.Text;
using NetGen.Sample;
using Spectre.Console;

Console.OutputEncoding = Encoding.UTF8;
// A file or a pipe has no width of its own; 80 columns would fold the tables.
if (Console.IsOutputRedirected) AnsiConsole.Profile.Width = 110;
return CommandLine.Run(args);
