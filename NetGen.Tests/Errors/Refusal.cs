namespace NetGen.Tests.Errors;

/// <summary>A call that must throw.</summary>
/// <param name="What">The call in words, for a failure.</param>
/// <param name="Call">The call.</param>
/// <param name="Exception">The exact type.</param>
/// <param name="Argument">The argument that the exception names; null where it is about none.</param>
/// <param name="Message">The message, as far as it is the network's own.</param>
internal sealed record Refusal(string What, Action Call, Type Exception, string? Argument, string Message);
