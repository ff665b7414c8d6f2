namespace NetGen.Tests.Oracles;

/// <summary>Writes a network and the class that probes it.</summary>
internal static class ProbeSource
{
    public static string Of(ProbeNetwork network, string name, ProbeVariant variant)
    {
        string number = variant.IsDouble ? "double" : "float";
        string views = string.Concat(network.Views.Split(' ').Select(view => $"[\"{view}\"] = Wide(cache.{view}), "));
        return $$"""
            using System;
            using System.Collections.Generic;
            using NetGen;
            using NetGen.Tests.Oracles;

            namespace Probed
            {
                [Network({{network.Inputs}}, {{variant.Arguments}})]
                {{network.Attributes}}
                public sealed partial class {{name}} { }

                public sealed class {{name}}Probe : {{(network.IsTrainable ? "ITrainingProbe" : "IProbe")}}
                {
                    private readonly {{name}} _network = new {{name}}(1);

                    public double[] Parameters
                    {
                        get
                        {
                            var values = new {{number}}[{{name}}.ParameterCount];
                            _network.CopyParametersTo(values);
                            return Wide(values);
                        }
                        set => _network.SetParameters(Narrow(value));
                    }

                    public double[] Forward(double[] input)
                    {
                        var output = new {{number}}[{{name}}.OutputSize];
                        _network.Forward(Narrow(input), output);
                        return Wide(output);
                    }

                    public double[] ForwardBatch(double[] inputs)
                    {
                        var outputs = new {{number}}[inputs.Length / {{name}}.InputSize * {{name}}.OutputSize];
                        _network.ForwardBatch(Narrow(inputs), outputs);
                        return Wide(outputs);
                    }

                    public Pass BackwardFrom(double[] input, double[] outputGradient)
                    {
                        var output = new {{number}}[{{name}}.OutputSize];
                        var gradient = new {{number}}[{{name}}.ParameterCount];
                        var inputGradient = new {{number}}[{{name}}.InputSize];
                        _network.Forward(Narrow(input), output, out var cache);
                        _network.BackwardFrom(Narrow(input), in cache, Narrow(outputGradient), gradient, inputGradient);
                        return new Pass(Wide(output), new Dictionary<string, double[]> { {{views}} }, double.NaN, Wide(gradient), Wide(inputGradient));
                    }
            {{(network.IsTrainable ? Training(network, name, number, views) : "")}}
                    private static {{number}}[] Narrow(double[] values) => Array.ConvertAll(values, value => ({{number}})value);

                    private static double[] Wide(ReadOnlySpan<{{number}}> values)
                    {
                        var wide = new double[values.Length];
                        for (int k = 0; k < wide.Length; k++) wide[k] = values[k];
                        return wide;
                    }
                }
            }
            """;
    }

    private static string Training(ProbeNetwork network, string name, string number, string views)
    {
        string one = network.TakesLabels ? "(int)target[0]" : "Narrow(target)";
        string all = network.TakesLabels ? "Array.ConvertAll(targets, value => (int)value)" : "Narrow(targets)";
        return $$"""

                    public Pass Backward(double[] input, double[] target)
                    {
                        var output = new {{number}}[{{name}}.OutputSize];
                        var gradient = new {{number}}[{{name}}.ParameterCount];
                        var inputGradient = new {{number}}[{{name}}.InputSize];
                        _network.Forward(Narrow(input), output, out var cache);
                        double loss = _network.Backward(Narrow(input), in cache, {{one}}, gradient, inputGradient);
                        return new Pass(Wide(output), new Dictionary<string, double[]> { {{views}} }, loss, Wide(gradient), Wide(inputGradient));
                    }

                    public (double Loss, double[] Gradient) Gradient(double[] inputs, double[] targets)
                    {
                        var gradient = new {{number}}[{{name}}.ParameterCount];
                        double loss = _network.Gradient(Narrow(inputs), {{all}}, gradient);
                        return (loss, Wide(gradient));
                    }

                    public double Evaluate(double[] inputs, double[] targets) => _network.Evaluate(Narrow(inputs), {{all}});

                    public double Train(double[] input, double[] target, double learningRate) => _network.Train(Narrow(input), {{one}}, learningRate);

                    public double TrainBatch(double[] inputs, double[] targets, double learningRate) => _network.TrainBatch(Narrow(inputs), {{all}}, learningRate);

                    public void Update(double[] gradient, double learningRate) => _network.Update(Narrow(gradient), learningRate);

                    public void ResetOptimizer() => _network.ResetOptimizer();

            """;
    }
}
