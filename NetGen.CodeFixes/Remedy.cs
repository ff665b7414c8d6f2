using NetGen.CodeFixes.Editing;

namespace NetGen.CodeFixes;

/// <summary>One way to mend one diagnostic.</summary>
/// <param name="Title">What the editor's menu says.</param>
/// <param name="Key">Equal for what is chosen together when all diagnostics of an id are mended.</param>
/// <param name="Edit">Adds its edits to those of others.</param>
internal sealed record Remedy(string Title, string Key, Action<SolutionEdits> Edit);
