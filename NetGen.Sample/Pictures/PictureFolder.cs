using Spectre.Console;

namespace NetGen.Sample.Pictures;

/// <summary>Writes pictures, and says so; a picture that cannot be written is no reason to fail.</summary>
internal sealed class PictureFolder(IAnsiConsole console, string folder)
{
    /// <summary>Draws into a file of the folder.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="draw">Draws into the path that it is given.</param>
    public void Write(string name, Action<string> draw)
    {
        string path = Path.Combine(folder, name);
        try
        {
            Directory.CreateDirectory(folder);
            draw(path);
            console.WriteLine($"Picture: {path}");
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // A read-only folder, or a system on which the drawing library does not load: many kinds of exception, one consequence.
            console.WriteLine($"No picture {path}: {exception.GetBaseException().Message}");
        }
    }
}
