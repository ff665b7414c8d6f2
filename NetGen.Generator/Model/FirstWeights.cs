namespace NetGen.Generator.Model;

/// <summary>The numbers of a file that a network starts from.</summary>
/// <param name="File">The file as the attribute names it.</param>
/// <param name="Values">All parameters in canonical order: layer by layer weights, row by row, then biases.</param>
internal sealed record FirstWeights(string File, EquatableArray<double> Values);

/// <summary>A file of the project that a network's attribute names.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Text">What it holds; null where it cannot be read.</param>
internal sealed record WeightsFile(string Path, string? Text);

/// <summary>What is wrong with a file of weights.</summary>
/// <param name="Path">Where it lies, or null where it is not found.</param>
/// <param name="Line">The line, counted from 1, that is wrong.</param>
/// <param name="Message">What, in words.</param>
internal sealed record WeightsProblem(string? Path, int Line, string Message);
