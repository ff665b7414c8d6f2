using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using NetGen.Tests.Compile;
using Xunit;

namespace NetGen.Tests.Docs;

/// <summary>Every block of code in the documents is true. No block escapes: what nothing is known of fails.</summary>
public sealed class DocumentTests
{
    private static readonly IReadOnlyList<Document> Pages = [.. Document.All.Where(document => !document.IsOfDiagnostic)];

    private const BindingFlags AllMembers = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance;

    public static TheoryData<string> Paths => [.. Pages.Select(document => document.Path)];

    [Fact]
    public void Every_block_is_of_a_kind()
    {
        Assert.All(Pages.SelectMany(document => document.Blocks), block => Assert.True(Enum.IsDefined(block.Kind)));
        Assert.All(Document.All.Where(document => document.IsOfDiagnostic).SelectMany(document => document.Blocks), block => Assert.Contains(block.Language, (string[])["csharp", "xml"]));
    }

    /// <summary>Indented code is a block too, and other fences begin some.</summary>
    [Fact]
    public void Nothing_else_is_a_block() => Assert.All(
        Document.All, document => Assert.DoesNotContain(document.Lines, line => Regex.IsMatch(line, @"^(\t|    |\s+```|\s*~~~)")));

    /// <summary>Pages that extend NetGen have their programs compiled by what they make of it, in the tests of <see cref="ExtensionTests"/>.</summary>
    [Theory]
    [MemberData(nameof(Paths))]
    public void Programs_compile_without_a_warning_and_print_what_stands_below(string path)
    {
        var blocks = Pages.Single(document => document.Path == path).Blocks;
        if (blocks.Any(block => block.Kind == BlockKind.Change)) return;
        Check(blocks, UserProject.New());
    }

    /// <summary>Compiles and runs the programs of a page; compares what they print and what is generated for them with what the page shows.</summary>
    internal static void Check(IReadOnlyList<Block> blocks, UserProject project)
    {
        UserProgram? program = null;
        string printed = "";
        var generated = new List<string>();
        foreach (var block in blocks)
        {
            switch (block.Kind)
            {
                case BlockKind.Program:
                    (program, printed) = Run(block, project);
                    generated.AddRange(program.Generated.Select(Unindented));
                    break;
                case BlockKind.LookInside:
                    printed = new UserProgram(InMemory.Load([(block.ToString(), block.Text)]), []).Run();
                    break;
                case BlockKind.Output:
                    Assert.Equal(OnAnyProcessor(block.Text + "\n"), OnAnyProcessor(printed));
                    break;
                case BlockKind.TextFile:
                    Assert.Equal(block.Text + "\n", printed);
                    project = project with { Files = [.. project.Files, new TextFile("/src/" + block.TextFile, printed)] };
                    break;
                case BlockKind.Diagram:
                    Assert.True(program is not null, $"{block}: no network stands above.");
                    Assert.Contains(block.Text, program.Diagrams);
                    break;
                case BlockKind.Excerpt:
                    Assert.True(generated.Any(file => file.Contains(Unindented(block.Text), StringComparison.Ordinal)), $"{block}: this is not generated:\n{block.Text}");
                    break;
            }
        }
    }

    [Fact]
    public void Project_files_are_well_formed()
    {
        foreach (var block in Document.All.SelectMany(document => document.Blocks).Where(block => block.Language == "xml"))
        {
            Assert.NotNull(XElement.Parse(block.Text));
        }
    }

    /// <summary>Commands are of tools that everybody has, and what they name of the repository is there.</summary>
    [Fact]
    public void Commands_name_what_there_is()
    {
        foreach (var block in Pages.SelectMany(document => document.Blocks).Where(block => block.Kind == BlockKind.Commands))
        {
            foreach (string line in block.Text.Split('\n'))
            {
                Assert.Matches("^([A-Z_]+=[^ ]+ )?(dotnet|bash|git) ", line);
                string[] words = line.Split(' ');
                var paths = words.Where((word, k) => word.Contains('/', StringComparison.Ordinal) || (word.StartsWith("NetGen.", StringComparison.Ordinal) && words[k - 1] == "--project"));
                Assert.All(paths, path => Assert.True(Repository.Has(path), $"{block}: there is no {path}."));
            }
        }
    }

    /// <summary>Files that the text names, from the root or from the project it is about, and tests.</summary>
    [Fact]
    public void Names_in_the_text_are_of_what_there_is()
    {
        string[] roots = ["", "NetGen.Generator/", "NetGen.Runtime/", "NetGen.Tests/"];
        var types = typeof(DocumentTests).Assembly.GetTypes().ToLookup(type => type.Name);
        foreach (var document in Pages)
        {
            string[] added = [.. document.Blocks.Select(block => block.File).OfType<string>()];
            var names = document.Lines.SelectMany(line => Regex.Matches(line, "`([^` ]+)`").Select(match => match.Groups[1].Value)).Except(added);
            foreach (string name in names)
            {
                if (Regex.IsMatch(name, @"^[\w.]+/[\w./]+\.cs$")) Assert.True(roots.Any(root => Repository.Has(root + name)), $"{document}: there is no {name}.");
                if (Regex.Match(name, @"^(\w+Tests)(?:\.(\w+))?$") is not { Success: true } test) continue;
                Assert.True(types[test.Groups[1].Value].Any(type => test.Groups[2].Length == 0 || type.GetMember(test.Groups[2].Value, AllMembers).Length > 0), $"{document}: there is no {name}.");
            }
        }
    }

    /// <summary>Links within the repository, and to headings.</summary>
    [Fact]
    public void Links_lead_somewhere()
    {
        var pages = Document.All.ToDictionary(document => document.Path);
        foreach (var document in Document.All)
        {
            foreach (string link in document.Links.Where(link => !link.Contains("://", StringComparison.Ordinal)))
            {
                string[] parts = link.Split('#');
                string folder = Path.GetDirectoryName(document.Path)!;
                string target = parts[0].Length == 0 ? document.Path : Path.GetRelativePath(Repository.Root, Path.Combine(Repository.Root, folder, parts[0])).Replace('\\', '/');
                Assert.True(Repository.Has(target), $"{document.Path} links to {link}: there is no {target}.");
                if (parts.Length > 1) Assert.True(pages[target].Anchors.Contains(parts[1]), $"{document.Path} links to {link}: {target} has no such heading.");
            }
        }
    }

    /// <summary>A page that the index does not name is one that nobody finds.</summary>
    [Fact]
    public void The_index_names_every_page()
    {
        var index = Document.All.Single(document => document.Path == "docs/README.md");
        var pages = Document.All.Where(document => document.Path.StartsWith("docs/", StringComparison.Ordinal) && document != index && !document.IsOfDiagnostic);
        Assert.All(pages, page => Assert.Contains(page.Path["docs/".Length..], index.Links));
    }

    [Fact]
    public void Lines_are_not_too_long() => Assert.All(
        Pages.Where(document => document.Path == "README.md" || document.Path.StartsWith("docs/", StringComparison.Ordinal)),
        document => Assert.DoesNotContain(document.Lines, line => line.Length > 150 && !line.StartsWith('|')));

    private static (UserProgram Program, string Printed) Run(Block block, UserProject project)
    {
        try
        {
            var program = project.Compile(block.Text);
            return (program, program.Run());
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"{block}: {exception.Message}", exception);
        }
    }

    /// <summary>A stack trace names the body of the vectors that the processor has.</summary>
    private static string OnAnyProcessor(string text) => Regex.Replace(text, "_Vector(128|256|512)", "_Vector");

    private static string Unindented(string text) => string.Join("\n", text.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimStart()));
}
