using Xunit;
using static NetGen.Tests.Persistence.CheckpointNetworks;

namespace NetGen.Tests.Persistence;

/// <summary>Parameters that PyTorch saved, by name, by order, or as the user says.</summary>
public sealed class StateDictTests
{
    private static readonly float[] First = [.. Enumerable.Range(1, 15).Select(k => k / 8f)];
    private static readonly float[] Second = [.. Enumerable.Range(1, 10).Select(k => -k / 8f)];

    [Theory]
    [InlineData("0", "2")]
    [InlineData("9", "10")]
    [InlineData("fc1", "fc2")]
    [InlineData("layers.9.linear", "layers.11.linear")]
    [InlineData("block1.layer3", "block2.layer1")]
    public void By_order(string first, string second)
    {
        var network = Trained("AdamNet");
        var file = Checkpoint.Load(TwoLayers(first, second));
        file.RestoreParametersTo(network, file.MatchInOrder(network));
        AssertLoaded(network);
    }

    /// <summary>The name of an attribute is that of the tensors.</summary>
    [Fact]
    public void By_the_layers_names()
    {
        var network = Trained("NamedNet");
        Checkpoint.Load(TwoLayers("fc1", "fc2")).RestoreParametersTo(network);
        AssertLoaded(network);
    }

    [Fact]
    public void As_the_user_says()
    {
        var network = Trained("AdamNet");
        var names = new Dictionary<string, string>
        {
            ["dense1.weight"] = "hidden.weight", ["dense1.bias"] = "hidden.bias", ["dense2.weight"] = "head.weight", ["dense2.bias"] = "head.bias",
        };
        Checkpoint.Load(TwoLayers("hidden", "head")).RestoreParametersTo(network, names);
        AssertLoaded(network);

        string before = State(network);
        names["dense2.bias"] = "hidden.bias";
        AssertRefused(network, () => Checkpoint.Load(TwoLayers("hidden", "head")).RestoreParametersTo(network, names), "'hidden.bias' is asked for twice", "'head.bias' is of no use");
        names.Remove("dense2.bias");
        Assert.Contains("'dense2.bias'", Assert.Throws<ArgumentException>(() => Checkpoint.Load(TwoLayers("hidden", "head")).RestoreParametersTo(network, names)).Message, StringComparison.Ordinal);
        names["dense2.bias"] = "head.bias";
        names["dense3.bias"] = "head.bias";
        Assert.Contains("'dense3.bias'", Assert.Throws<ArgumentException>(() => Checkpoint.Load(TwoLayers("hidden", "head")).RestoreParametersTo(network, names)).Message, StringComparison.Ordinal);
        Assert.Equal(before, State(network));
    }

    /// <summary>All layers are of one shape, so that a wrong order would load without a word.</summary>
    [Fact]
    public void Numbers_count_and_not_letters()
    {
        var network = Inference("SquareNet");
        var file = Checkpoint.Load(PlainSafetensors.StateDict([.. new[] { 2, 10, 1 }.SelectMany(layer => new (string, int[], float[])[]
        {
            ($"net.{layer}.weight", [3, 3], [.. Enumerable.Repeat((float)layer, 9)]), ($"net.{layer}.bias", [3], [layer, layer, layer]),
        })]));
        file.RestoreParametersTo(network, file.MatchInOrder(network));
        var parameters = new float[network.ParameterCount];
        network.CopyParametersTo(parameters);
        Assert.Equal([.. Enumerable.Repeat(1f, 12), .. Enumerable.Repeat(2f, 12), .. Enumerable.Repeat(10f, 12)], parameters);
    }

    [Fact]
    public void Names_that_do_not_tell_the_order_are_refused()
    {
        var network = Trained("AdamNet");
        AssertRefused(network, () => Checkpoint.Load(TwoLayers("fc1", "out")).MatchInOrder(network), "do not tell in which order the layers are: 'fc1, out'");
        AssertRefused(network, () => Checkpoint.Load(PlainSafetensors.StateDict(("0.gamma", [1], [1]))).MatchInOrder(network), "'0.gamma' is neither weight nor bias");
        AssertRefused(network, () => Checkpoint.Load(PlainSafetensors.StateDict((".weight", [1], [1]))).MatchInOrder(network), "'.weight' is neither");
        AssertRefused(network, () => Checkpoint.Load(PlainSafetensors.StateDict(("0.weight", [1], [1]))).MatchInOrder(network), "1 layers with parameters ('0'), and the network has 2");
    }

    [Fact]
    public void Missing_extra_and_unfit_tensors_are_refused_all_at_once()
    {
        var network = Trained("NamedNet");
        byte[] file = PlainSafetensors.StateDict(("fc1.weight", [3, 5], First), ("fc1.bias", [5], First[..5]), ("fc2.weight", [2, 5], Second), ("fc3.weight", [1], [1]));
        AssertRefused(
            network,
            () => Checkpoint.Load(file).RestoreParametersTo(network),
            "'fc1.weight' must have the shape [5, 3], but has [3, 5].",
            "'fc2.bias' is missing.",
            "'fc3.weight' is of no use to the network.");
        AssertRefused(network, () => Checkpoint.Load(file).RestoreTo(network), "of another program");

        var halves = new Checkpoint();
        halves.Add(CheckpointTensor.FromDoubles("fc1.weight", new double[15], 5, 3));
        AssertRefused(network, () => halves.RestoreParametersTo(network), "'fc1.weight' must be of type F32, but is of type F64.");
        AssertRefused(network, () => new Checkpoint().RestoreParametersTo(network), "'fc1.weight' is missing. 'fc1.bias' is missing.");
    }

    private static byte[] TwoLayers(string first, string second) => PlainSafetensors.StateDict(
        ($"{first}.weight", [5, 3], First), ($"{first}.bias", [5], First[..5]), ($"{second}.weight", [2, 5], Second), ($"{second}.bias", [2], Second[..2]));

    private static void AssertLoaded(INetwork<float> network)
    {
        var parameters = new float[network.ParameterCount];
        network.CopyParametersTo(parameters);
        Assert.Equal([.. First, .. First[..5], .. Second, .. Second[..2]], parameters);
    }
}
