namespace NetGen.Tests.Nano.Interpreter;

/// <summary>An exception that interpreted code threw and did not catch.</summary>
public sealed class NanoException(NanoObject thrown, string? message) : Exception($"{thrown.Type.Name}: {message}")
{
    /// <summary>Full name of the exception's type.</summary>
    public string TypeName { get; } = thrown.Type.Name;

    /// <summary>What it says itself.</summary>
    public string? Text { get; } = message;

    /// <summary>The exception itself.</summary>
    public NanoObject Thrown { get; } = thrown;
}

/// <summary>Code that nanoFramework cannot run, or that this machine has no business running.</summary>
public sealed class NanoUnsupportedException(string message) : Exception(message);
