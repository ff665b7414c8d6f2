using Microsoft.CodeAnalysis;
using NetGen.Generator;
using NetGen.Generator.Model;
using NetGen.Generator.Parsing;
using NetGen.Generator.Targets;

namespace NetGen.Tests.Machine;

/// <summary>What the compiler decided for a network, asked of the compiler itself.</summary>
internal static class Plans
{
    public static CompiledNetwork Of(Compilation compilation, string name)
    {
        var (spec, options) = Request(compilation, name);
        return NetworkCompiler.Compile(spec, options);
    }

    /// <summary>What the generator gives the compiler for a network.</summary>
    public static (NetworkSpec Spec, TargetOptions Options) Request(Compilation compilation, string name)
    {
        var parsed = NetworkParser.Parse(compilation.GetTypeByMetadataName(name)!, new ProblemList(), CancellationToken.None)!;
        return (parsed.Spec, TargetDetection.Resolve(TargetDetection.Facts(compilation), parsed.Target));
    }
}
