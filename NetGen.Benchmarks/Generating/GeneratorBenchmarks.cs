using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator;

namespace NetGen.Benchmarks.Generating;

/// <summary>The generator at work in an editor, on a project of 50 networks and one other file.</summary>
public class GeneratorBenchmarks
{
    private CSharpCompilation _project = null!;
    private CSharpCompilation[] _attributeEdits = [];
    private CSharpCompilation[] _otherEdits = [];
    private CSharpCompilation _fourLayers = null!;
    private GeneratorDriver _attributeDriver = null!;
    private GeneratorDriver _otherDriver = null!;
    private int _turn;

    [GlobalSetup]
    public void Open()
    {
        _project = ProjectSource.OfNetworks(50);
        _attributeEdits = [_project, ProjectSource.WithAnotherWidth(_project)];
        _otherEdits = [_project, ProjectSource.WithAnotherStatement(_project)];
        _fourLayers = ProjectSource.OfFourLayers();
        _attributeDriver = NewDriver().RunGenerators(_project);
        _otherDriver = NewDriver().RunGenerators(_project);
        if (_attributeDriver.GetRunResult() is not { Diagnostics.IsEmpty: true, GeneratedTrees.Length: >= 50 })
            throw new InvalidOperationException("The generator did not compile the project.");
    }

    /// <summary>Everything, as when the project is opened. A clone has nothing bound yet.</summary>
    [Benchmark]
    public GeneratorDriver FullRun() => NewDriver().RunGenerators(_project.Clone());

    /// <summary>One width changed, to and fro.</summary>
    [Benchmark]
    public GeneratorDriver EditOfOneAttribute() => _attributeDriver = _attributeDriver.RunGenerators(_attributeEdits[++_turn % 2].Clone());

    /// <summary>A statement changed in the file that has no network, to and fro.</summary>
    [Benchmark]
    public GeneratorDriver EditElsewhere() => _otherDriver = _otherDriver.RunGenerators(_otherEdits[++_turn % 2].Clone());

    /// <summary>A project of one network with four layers.</summary>
    [Benchmark]
    public GeneratorDriver FourLayers() => NewDriver().RunGenerators(_fourLayers.Clone());

    private static CSharpGeneratorDriver NewDriver() => CSharpGeneratorDriver.Create(new NetworkGenerator());
}
