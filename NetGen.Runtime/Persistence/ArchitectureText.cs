#if NET
using System.Globalization;
using System.Text;

namespace NetGen.Persistence;

/// <summary>What makes two networks the same for a checkpoint, in words: a line for the input, and one a layer.</summary>
internal static class ArchitectureText
{
    private const ulong HashStart = 14695981039346656037;
    private const ulong HashFactor = 1099511628211;

    /// <summary>Layers, activations, and the parameters' names and shapes. What the compiler decides, and what is frozen, is not in it.</summary>
    public static string Of<T>(INetwork<T> network)
        where T : struct
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{network.InputSize} inputs, {ElementType.Of<T>()}");
        foreach (var layer in network.Layers)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{layer.Name}: {layer.Kind} {layer.Inputs} -> {layer.Outputs}, {layer.Activation}");
            foreach (var block in network.ParameterBlocks.Where(block => block.Layer == layer.Name)) text.Append("; ").Append(block);
        }

        return text.ToString();
    }

    /// <summary>FNV-1a of 64 bits over the text's UTF-8.</summary>
    public static string Hash(string text)
    {
        ulong hash = HashStart;
        foreach (byte value in Encoding.UTF8.GetBytes(text)) hash = (hash ^ value) * HashFactor;
        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }

    /// <summary>Where two descriptions differ, line by line; nothing where they do not.</summary>
    public static IEnumerable<string> Differences(string inFile, string inNetwork)
    {
        string[] file = inFile.Split('\n'), network = inNetwork.Split('\n');
        for (int line = 0; line < Math.Max(file.Length, network.Length); line++)
        {
            string what = line == 0 ? "The input" : FormattableString.Invariant($"Layer {line}");
            if (line >= network.Length) yield return $"{what} is in the file only: {Quoted.Of(file[line])}.";
            else if (line >= file.Length) yield return $"{what} is in the network only: {Quoted.Of(network[line])}.";
            else if (file[line] != network[line]) yield return $"{what} is {Quoted.Of(file[line])} in the file and {Quoted.Of(network[line])} in the network.";
        }
    }
}
#endif
