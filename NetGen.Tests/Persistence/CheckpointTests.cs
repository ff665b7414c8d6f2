using Xunit;
using static NetGen.Tests.Persistence.CheckpointNetworks;

namespace NetGen.Tests.Persistence;

/// <summary>A network restored from a checkpoint is the captured one, and goes on as it does; one that does not fit stays as it is.</summary>
public sealed class CheckpointTests
{
    [Theory]
    [InlineData("AdamNet")]
    [InlineData("NAdamNet")]
    [InlineData("SgdNet")]
    [InlineData("MomentumNet")]
    [InlineData("AdaDeltaNet")]
    [InlineData("FrozenNet")]
    [InlineData("NamedNet")]
    public void A_restored_network_goes_on_bit_for_bit(string name)
    {
        var network = Trained(name);
        var checkpoint = Checkpoint.Load(Checkpoint.Capture(network).ToArray());
        string captured = State(network);
        Train(network, 20);

        var other = Trained(name, seed: 2);
        checkpoint.RestoreTo(other);
        Assert.Equal(captured, State(other));
        Assert.Equal(State(network), State(Train(other, 20)));
        Assert.Equal(3, checkpoint.Step);
    }

    [Fact]
    public void Doubles_too()
    {
        var network = TrainedDouble();
        var other = TrainedDouble(seed: 2);
        Checkpoint.Load(Checkpoint.Capture(network).ToArray()).RestoreTo(other);
        Assert.Equal(State(network), State(other));
    }

    [Fact]
    public void A_checkpoint_is_a_copy()
    {
        var network = Trained("AdamNet");
        var checkpoint = Checkpoint.Capture(network);
        byte[] bytes = checkpoint.ToArray();
        Train(network, 5);
        Assert.Equal(bytes, checkpoint.ToArray());
    }

    /// <summary>What a tool of Python sees: canonical names and shapes, texts in the metadata.</summary>
    [Fact]
    public void Another_reader_finds_names_shapes_and_the_description()
    {
        var network = Trained("NAdamNet");
        var checkpoint = Checkpoint.Capture(network);
        checkpoint.Seed = ulong.MaxValue;
        byte[] file = checkpoint.ToArray();
        var (header, _) = PlainSafetensors.Read(file);
        Assert.Equal(
            "dense1.weight [5,3] dense1.bias [5] dense2.weight [2,5] dense2.bias [2] momentumProduct [] dense1.weight.m [5,3] dense1.weight.v [5,3] dense1.bias.m [5] dense1.bias.v [5] "
            + "dense2.weight.m [2,5] dense2.weight.v [2,5] dense2.bias.m [2] dense2.bias.v [2]",
            string.Join(" ", header.EnumerateObject().Skip(1).Select(tensor => $"{tensor.Name} {tensor.Value.GetProperty("shape")}")));
        var parameters = new float[network.ParameterCount];
        network.CopyParametersTo(parameters);
        Assert.Equal(parameters[20..30].Select(value => (double)value), PlainSafetensors.Tensor(file, "dense2.weight").Values);

        var metadata = header.GetProperty("__metadata__");
        const string Architecture = """
            3 inputs, F32
            Dense1: Dense 3 -> 5, Tanh; dense1.weight [5, 3]; dense1.bias [5]
            Dense2: Dense 5 -> 2, None; dense2.weight [2, 5]; dense2.bias [2]
            """;
        Assert.Equal(Architecture, metadata.GetProperty("netgen.architecture").GetString());
        Assert.Matches("^[0-9a-f]{16}$", metadata.GetProperty("netgen.architecture_hash").GetString());
        Assert.Equal("3", metadata.GetProperty("netgen.step").GetString());
        Assert.Equal("18446744073709551615", metadata.GetProperty("netgen.seed").GetString());
        Assert.Equal("1", metadata.GetProperty("netgen.version").GetString());
        Assert.Equal(ulong.MaxValue, Checkpoint.Load(file).Seed);
        Assert.Equal(Architecture, Checkpoint.Load(file).Architecture);
    }

    [Fact]
    public void The_hash_is_that_of_the_architecture()
    {
        string HashOf(string name) => Checkpoint.CaptureParameters(Trained(name)).Metadata["netgen.architecture_hash"];
        Assert.Equal(HashOf("AdamNet"), HashOf("SgdNet"));
        Assert.Equal(HashOf("AdamNet"), HashOf("FrozenNet"));
        Assert.Equal(5, new[] { "AdamNet", "ReluNet", "DeeperNet", "WiderNet", "UnbiasedNet" }.Select(HashOf).Distinct().Count());
    }

    [Fact]
    public void Another_network_is_told_what_differs()
    {
        var checkpoint = Checkpoint.Capture(Trained("AdamNet"));
        Refused("ReluNet", "Layer 1 is 'Dense1: Dense 3 -> 5, Tanh; dense1.weight [5, 3]; dense1.bias [5]' in the file and 'Dense1: Dense 3 -> 5, Relu;");
        Refused("DeeperNet", "Layer 2 is 'Dense2: Dense 5 -> 2", "and 'Dense2: Dense 5 -> 4", "Layer 3 is in the network only: 'Dense3: Dense 4 -> 2");
        Refused("WiderNet", "The input is '3 inputs, F32' in the file and '4 inputs, F32'", "Dense 4 -> 6");
        Refused("UnbiasedNet", "Layer 1 is");
        Refused("NamedNet", "'Fc1: Dense 3 -> 5");
        Refused("SgdNet", "its memory is 'dense1.weight.m, dense1.weight.v, ", "in the file, and nothing in the network");
        Refused("MomentumNet", "The optimizer is another one");
        Refused("FrozenNet", "The optimizer is another one");
        var doubles = TrainedDouble();
        AssertRefused(doubles, () => checkpoint.RestoreTo(doubles), "'3 inputs, F32' in the file and '3 inputs, F64'");
        AssertRefused(doubles, () => checkpoint.RestoreParametersTo(doubles), "'3 inputs, F32' in the file and '3 inputs, F64'");
        var shallow = Trained("AdamNet");
        AssertRefused(shallow, () => Checkpoint.Capture(Trained("DeeperNet")).RestoreTo(shallow), "Layer 3 is in the file only");

        void Refused(string name, params string[] reasons)
        {
            var network = Trained(name);
            AssertRefused(network, () => checkpoint.RestoreTo(network), reasons);
        }
    }

    [Fact]
    public void Parameters_alone_go_to_any_network_of_the_same_layers()
    {
        var network = Trained("AdamNet");
        foreach (var checkpoint in new[] { Checkpoint.Capture(network), Checkpoint.CaptureParameters(network) })
        {
            checkpoint.Add(CheckpointTensor.FromSingles("else", [1f]));
            var inference = Inference("InferenceNet", seed: 3);
            checkpoint.RestoreParametersTo(inference);
            Assert.Equal(Parameters(network), Parameters(inference));

            var trainable = Trained("MomentumNet");
            string memory = State(trainable)[Parameters(trainable).Length..];
            checkpoint.RestoreParametersTo(trainable);
            Assert.Equal(Parameters(network) + memory, State(trainable));
        }

        AssertRefused(network, () => Checkpoint.CaptureParameters(network).RestoreTo(network), "has parameters only");
    }

    [Fact]
    public void Files_of_a_later_version_are_refused()
    {
        byte[] file = Checkpoint.Capture(Trained("AdamNet")).ToArray();
        var exception = Assert.Throws<CheckpointException>(() => Checkpoint.Load(Edited.Replace(file, "\"netgen.version\":\"1\"", "\"netgen.version\":\"2\"")));
        Assert.Contains("written by a later NetGen", exception.Message, StringComparison.Ordinal);
    }

    /// <summary>Files that say of themselves that they are whole, and are not what their description says.</summary>
    [Theory]
    [InlineData("\"netgen.step\":\"3\"", "\"netgen.step\":\"x\"", "The step must be a whole number")]
    [InlineData("\"netgen.step\":\"3\"", "\"netgen.stop\":\"3\"", "has parameters only")]
    [InlineData("\"netgen.optimizer\"", "\"netgen.optimiser\"", "has parameters only")]
    [InlineData("\"netgen.architecture\"", "\"netgen.arkhitecture\"", "of another program")]
    [InlineData("\"dense2.bias\":", "\"dense2.bios\":", "'dense2.bias' is missing.")]
    [InlineData("\"dense2.bias.v\":", "\"dense2.bias.w\":", "'dense2.bias.v' is missing.")]
    [InlineData("\"dense1.bias\":{\"dtype\":\"F32\"", "\"dense1.bias\":{\"dtype\":\"I32\"", "'dense1.bias' must be of type F32, but is of type I32.")]
    [InlineData("\"shape\":[5,3]", "\"shape\":[3,5]", "'dense1.weight' must have the shape [5, 3], but has [3, 5].")]
    [InlineData("\"shape\":[2]", "\"shape\":[1,2]", "'dense2.bias' must have the shape [2], but has [1, 2].")]
    public void Descriptions_that_are_not_true_are_refused(string text, string otherText, string reason)
    {
        var network = Trained("AdamNet");
        byte[] file = Edited.Replace(Checkpoint.Capture(network).ToArray(), text, otherText);
        AssertRefused(network, () => Checkpoint.Load(file).RestoreTo(network), reason);
    }

    [Fact]
    public void Scalers_are_kept()
    {
        var checkpoint = new Checkpoint();
        var scaler = new FeatureScaler([1, 2], [0.1, -3], 7);
        checkpoint.Add("input", scaler);
        var loaded = Checkpoint.Load(checkpoint.ToArray());
        Assert.Equal(scaler.Center.ToArray(), loaded.GetScaler("input").Center.ToArray());
        Assert.Equal(scaler.Factor.ToArray(), loaded.GetScaler("input").Factor.ToArray());
        Assert.Equal(7, loaded.GetScaler("input").Base);
        Assert.Throws<CheckpointException>(() => loaded.GetScaler("output"));
        Assert.Throws<ArgumentException>(() => loaded.Add("input", scaler));

        var wrong = new Checkpoint();
        wrong.Add(CheckpointTensor.FromDoubles("a.center", [1d]));
        wrong.Add(CheckpointTensor.FromDoubles("a.base", [1d]));
        Assert.Throws<ArgumentException>(() => wrong.Add("a", scaler));
        Assert.Equal(2, wrong.Tensors.Count);
        Assert.Contains("'a.factor' is missing", Assert.Throws<CheckpointException>(() => wrong.GetScaler("a")).Message, StringComparison.Ordinal);
        wrong.Add(CheckpointTensor.FromDoubles("a.factor", [0d]));
        Assert.Contains("factor[0] must not be 0", Assert.Throws<CheckpointException>(() => wrong.GetScaler("a")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Generators_go_on_where_they_stood()
    {
        var random = new NetGen.Numerics.RandomSource(7);
        for (int draw = 0; draw < 5; draw++) random.NextUInt32();
        var checkpoint = new Checkpoint();
        checkpoint.Add("shuffle", random);
        byte[] file = checkpoint.ToArray();
        var loaded = Checkpoint.Load(file).GetRandomSource("shuffle");
        for (int draw = 0; draw < 5; draw++) Assert.Equal(random.NextUInt32(), loaded.NextUInt32());

        Assert.Throws<ArgumentException>(() => checkpoint.Add("shuffle", random));
        Assert.Contains("'noise.state' is missing", Assert.Throws<CheckpointException>(() => checkpoint.GetRandomSource("noise")).Message, StringComparison.Ordinal);
        file.AsSpan(file.Length - 16).Clear();
        Assert.Contains("no state of a generator", Assert.Throws<CheckpointException>(() => Checkpoint.Load(Edited.WithChecksum(file)).GetRandomSource("shuffle")).Message, StringComparison.Ordinal);
        checkpoint.Add(CheckpointTensor.FromSingles("noise.state", [1f, 2, 3, 4]));
        Assert.Contains("must be of type U32", Assert.Throws<CheckpointException>(() => checkpoint.GetRandomSource("noise")).Message, StringComparison.Ordinal);
    }
}
