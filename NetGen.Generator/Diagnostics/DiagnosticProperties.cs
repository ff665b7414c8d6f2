namespace NetGen.Generator.Diagnostics;

/// <summary>What diagnostics tell the code fixes beside their text.</summary>
internal static class DiagnosticProperties
{
    /// <summary>Members of Activation that may stand at the diagnostic's location, separated by commas.</summary>
    public const string FitActivations = "FitActivations";
}
