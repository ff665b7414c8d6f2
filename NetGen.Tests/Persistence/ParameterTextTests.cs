using System.Globalization;
using Xunit;
using static NetGen.Tests.Persistence.CheckpointNetworks;

namespace NetGen.Tests.Persistence;

/// <summary>Parameters as text come back with the same bits; a text that is not of the network is refused with the line.</summary>
public sealed class ParameterTextTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void The_same_bits_come_back()
    {
        var network = Trained("AdamNet");
        float[] parameters = new float[network.ParameterCount];
        network.CopyParametersTo(parameters);
        float[] special = [float.NaN, float.PositiveInfinity, float.NegativeInfinity, -0f, float.Epsilon, float.MaxValue, 0.1f, 1e-20f, 16777216];
        special.CopyTo(parameters, 3);
        network.SetParameters(parameters);
        ParameterText.Save(network, _path);
        var other = Inference("InferenceNet");
        ParameterText.Load(other, _path);
        Assert.Equal(Parameters(network), Parameters(other));

        var doubles = TrainedDouble();
        ParameterText.Save(doubles, _path);
        var otherDoubles = TrainedDouble(seed: 2);
        ParameterText.Load(otherDoubles, _path);
        Assert.Equal(Parameters(doubles), Parameters(otherDoubles));
    }

    [Fact]
    public void The_text_is_this()
    {
        var network = Inference("SquareNet");
        network.SetParameters([.. Enumerable.Range(0, network.ParameterCount).Select(k => k * -0.1f)]);
        const string Expected = """
            NetGen parameters 1, F32
            dense1.weight [3, 3]
            -0 -0.1 -0.2
            -0.3 -0.4 -0.5
            -0.6 -0.7 -0.8
            dense1.bias [3]
            -0.90000004 -1 -1.1
            dense2.weight [3, 3]
            """;
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = ",", NegativeSign = "~" } };
            using var text = new StringWriter { NewLine = "\r\n" };
            ParameterText.Write(network, text);
            Assert.StartsWith(Expected + "\n", text.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain('\r', text.ToString());
            string before = Parameters(network);
            network.Initialize(1);
            ParameterText.Read(network, new StringReader(text.ToString().ReplaceLineEndings("\r\n")));
            Assert.Equal(before, Parameters(network));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Theory]
    [InlineData("NetGen parameters 1", "NetGen parameters 2", "Line 1: 'NetGen parameters 1, F32' must stand here, but there is 'NetGen parameters 2, F32'.")]
    [InlineData("F32", "F64", "Line 1: ")]
    [InlineData("dense1.weight", "dense2.weight", "Line 2: 'dense1.weight [3, 3]' must stand here, but there is 'dense2.weight [3, 3]'.")]
    [InlineData("[3, 3]", "[3, 4]", "Line 2: ")]
    [InlineData("0 1 2", "0 1", "Line 3: 3 numbers of dense1.weight must stand here, with a space between, but there is '0 1'.")]
    [InlineData("3 4 5", "3 4 5 6", "Line 4: 3 numbers")]
    [InlineData("3 4 5", "3 4  5", "Line 4: 3 numbers")]
    [InlineData("3 4 5", "3 4 5 ", "Line 4: 3 numbers")]
    [InlineData("3 4 5\n", "", "Line 5: 3 numbers of dense1.weight must stand here, with a space between, but there is 'dense1.bias [3]'.")]
    [InlineData("3 4 5", "3 4 x", "Line 4: 'x' is no number of type F32, but there is '3 4 x'.")]
    [InlineData("3 4 5", "3 4 5,5", "Line 4: '5,5' is no number")]
    [InlineData("3 4 5", "3 4 0x5", "Line 4: '0x5' is no number")]
    [InlineData("3 4 5", "3 4 1e39", "Line 4: '1e39' is no number")]
    [InlineData("3 4 5", "3 4 -1e39.", "Line 4: '-1e39.' is no number")]
    [InlineData("35\n", "35\n\n", "Line 20: the text must end here, but there is ''.")]
    [InlineData("33 34 35\n", "", "Line 19: 3 numbers of dense3.bias must stand here, with a space between, but the text has ended.")]
    public void Another_text_is_refused_with_the_line(string text, string otherText, string reason)
    {
        var network = Inference("SquareNet");
        network.SetParameters([.. Enumerable.Range(0, network.ParameterCount).Select(k => (float)k)]);
        using var written = new StringWriter();
        ParameterText.Write(network, written);
        string right = written.ToString();
        int at = right.IndexOf(text, StringComparison.Ordinal);
        string before = Parameters(network);
        string wrong = right[..at] + otherText + right[(at + text.Length)..];
        Assert.Contains(reason, Assert.Throws<CheckpointException>(() => ParameterText.Read(network, new StringReader(wrong))).Message, StringComparison.Ordinal);
        Assert.Equal(before, Parameters(network));
        ParameterText.Read(network, new StringReader(right));
    }
}
