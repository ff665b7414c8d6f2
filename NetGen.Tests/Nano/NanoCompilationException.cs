using Microsoft.CodeAnalysis;

namespace NetGen.Tests.Nano;

/// <summary>Code that does not compile on nanoFramework, with what the compiler says of it.</summary>
public sealed class NanoCompilationException(IReadOnlyList<Diagnostic> errors) : Exception(string.Join('\n', errors.Take(20)))
{
    /// <summary>What the compiler says.</summary>
    public IReadOnlyList<Diagnostic> Errors { get; } = errors;
}
