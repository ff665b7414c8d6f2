namespace NetGen;

/// <summary>
/// Gives a network the weights that were trained elsewhere: a text file as <c>ParameterText.Save</c> writes it, which the project names
/// among its <c>AdditionalFiles</c>. The compiler checks it against the layers and puts its numbers into the code. The constructor without
/// arguments makes a network of them, to infer with or to train on.
/// </summary>
/// <example>
/// <code>
/// [Network(64)]
/// [Dense(32, Activation.Relu)]
/// [Dense(10)]
/// [Weights("digits.weights.txt")]
/// public sealed partial class DigitsNet;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class WeightsAttribute : Attribute
{
    /// <summary>The weights of a file.</summary>
    /// <param name="file">The file's name, or as much of the end of its path as tells it from others: <c>models/digits.weights.txt</c>.</param>
    public WeightsAttribute(string file)
    {
        File = file;
    }

    /// <summary>The file's name, or the end of its path.</summary>
    public string File { get; }
}
