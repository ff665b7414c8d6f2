using Microsoft.CodeAnalysis;
using NetGen.Generator.Printing.Device;

namespace NetGen.Tests.Compile;

/// <summary>What a run of the generator made.</summary>
internal static class GeneratedFiles
{
    /// <summary>The files of networks. The attributes for nanoFramework, which every project gets, are none.</summary>
    public static IEnumerable<GeneratedSourceResult> OfNetworks(this GeneratorRunResult result) =>
        result.GeneratedSources.Where(source => source.HintName != DeviceAttributes.HintName);
}
