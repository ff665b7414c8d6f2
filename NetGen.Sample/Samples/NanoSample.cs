using NetGen.Sample.Data;
using Spectre.Console;
using static System.FormattableString;

namespace NetGen.Sample.Samples;

/// <summary>
/// What a microcontroller would run, beside what a server runs: the same attributes, the same seed, the same samples in the same order.
/// The numbers agree within what single precision leaves, and the code for .NET nanoFramework tells what it takes there.
/// </summary>
internal sealed class NanoSample : ISample
{
    private const int Epochs = 30;
    private const float LearningRate = 0.01f;
    private const double RequiredAccuracy = 0.93;

    /// <summary>Sums are added up in another order on each side, and every step builds on the one before.</summary>
    private const double Tolerance = 1e-3;

    public string Name => "nano";

    public string Description => "trains one network with the code for servers and with that for microcontrollers, side by side";

    public bool Run(SampleContext context)
    {
        var console = context.Console;
        var data = Iris.Load();
        ulong seed = context.Seed ?? 1;
        var split = DataSplit.Stratified(data.Labels, validation: 0.3, test: 0, seed);
        var (train, test) = (data.Select(split.Training), data.Select(split.Validation));
        var scaler = FeatureScaler.Standardize(train.Inputs, train.FeatureCount);
        scaler.Apply(train.Inputs);
        scaler.Apply(test.Inputs);

        console.WriteLine(NanoIrisNet.Summary);
        console.WriteLine();
        var server = new ServerIrisNet(seed);
        var device = new NanoIrisNet(seed);
        bool startsAlike = Difference(server, device) == 0;
        console.WriteLine(startsAlike ? "The first weights have the same bits." : "The first weights differ.");

        var table = new Table().Border(TableBorder.Rounded).AddColumns("epoch", "loss, Simd", "loss, Nano", "largest difference of a parameter");
        double difference = 0;
        for (int epoch = 1; epoch <= Epochs; epoch++)
        {
            var (serverLoss, deviceLoss) = Epoch(server, device, train);
            difference = Difference(server, device);
            if (epoch % 5 == 0) table.AddRow(Invariant($"{epoch}"), Invariant($"{serverLoss:F6}"), Invariant($"{deviceLoss:F6}"), Invariant($"{difference:E1}"));
        }

        console.Write(table);
        int right = Right(device, test);
        double accuracy = (double)right / test.Count;
        console.WriteLine(Invariant($"After {Epochs * train.Count} steps the parameters agree within {difference:E1}; {Tolerance:E0} is asked for."));
        console.WriteLine(Invariant($"The code for microcontrollers tells {right} of {test.Count} flowers that it has not seen: {accuracy:P1}; required: {RequiredAccuracy:P0}."));
        return startsAlike && difference <= Tolerance && accuracy >= RequiredAccuracy;
    }

    private static (double Server, double Device) Epoch(ServerIrisNet server, NanoIrisNet device, Dataset data)
    {
        double serverLoss = 0, deviceLoss = 0;
        for (int k = 0; k < data.Count; k++)
        {
            float[] input = [.. data.Inputs.AsSpan(k * data.FeatureCount, data.FeatureCount)];
            serverLoss += server.Train(input, data.Labels[k], LearningRate);
            deviceLoss += device.Train(input, data.Labels[k], LearningRate);
        }

        return (serverLoss / data.Count, deviceLoss / data.Count);
    }

    private static double Difference(ServerIrisNet server, NanoIrisNet device)
    {
        var left = new float[ServerIrisNet.ParameterCount];
        var right = new float[NanoIrisNet.ParameterCount];
        server.CopyParametersTo(left);
        device.CopyParametersTo(right);
        return left.Zip(right, (a, b) => Math.Abs((double)a - b)).Max();
    }

    private static int Right(NanoIrisNet network, Dataset data)
    {
        int right = 0;
        var output = new float[NanoIrisNet.OutputSize];
        for (int k = 0; k < data.Count; k++)
        {
            network.Forward([.. data.Inputs.AsSpan(k * data.FeatureCount, data.FeatureCount)], output);
            if (Array.IndexOf(output, output.Max()) == data.Labels[k]) right++;
        }

        return right;
    }
}

/// <summary>Four measurements, three species, as a server runs it.</summary>
[Network(4)]
[Dense(8, Activation.Tanh)]
[Dense(3)]
[CrossEntropy]
[Sgd(Momentum = 0.9)]
internal sealed partial class ServerIrisNet;

/// <summary>The same for a microcontroller.</summary>
[Network(4, Target = Target.Nano, Members = Members.Inference | Members.Train | Members.Parameters)]
[Dense(8, Activation.Tanh)]
[Dense(3)]
[CrossEntropy]
[Sgd(Momentum = 0.9)]
internal sealed partial class NanoIrisNet;
