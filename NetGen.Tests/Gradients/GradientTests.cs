using System.Numerics;
using NetGen.Generator.Model;
using NetGen.Tests.Interpreter;
using Xunit;

namespace NetGen.Tests.Gradients;

/// <summary>
/// Gradients of every activation with every loss that accepts it: against the interpreter in both precisions, and in double against
/// central differences of the loss, which know nothing of derivatives.
/// </summary>
public sealed class GradientTests
{
    private const int Rows = 3;
    private const double Step = 1e-5;

    private static readonly Lazy<IReadOnlyList<CompiledCase>> Networks = new(() => CompiledCase.Compile([.. LossTexts.Networks()]));

    [Fact]
    public void Gradients_agree_with_the_interpreter()
    {
        var agreement = new Agreement();
        foreach (var network in Networks.Value) NetworkExam.RunGradients(network, seed: 5, Rows, agreement);
        Assert.True(agreement.LooseShare < 0.01, $"{agreement.LooseShare:P2} of the numbers could not be told from wrong ones.");
    }

    [Fact]
    public void Gradients_agree_with_central_differences()
    {
        foreach (var network in Networks.Value.Where(network => network.Text.IsDouble))
        {
            if (network.Text.TakesLabels) CheckDifferences<int>(network);
            else CheckDifferences<double>(network);
        }
    }

    /// <summary>The seed keeps all values away from kinks by more than the step.</summary>
    private static void CheckDifferences<TTarget>(CompiledCase network)
        where TTarget : struct, INumberBase<TTarget>
    {
        var trainable = network.Create<ITrainable<double, TTarget>>(seed: 3);
        var data = new SampleData(network.Spec, new Random(3));
        double[] parameters = new double[trainable.ParameterCount];
        trainable.CopyParametersTo(parameters);
        parameters = data.Near(parameters, 0.3);
        trainable.SetParameters(parameters);
        var (inputs, targets, weights) = (data.Inputs(Rows), SampleData.As<TTarget>(data.Targets(Rows)), data.Weights(Rows));
        var gradient = new double[parameters.Length];
        trainable.Gradient(inputs, targets, gradient, weights);
        for (int k = 0; k < parameters.Length; k++)
        {
            double difference = (At(k, Step) - At(k, -Step)) / (2 * Step);
            Assert.True(Math.Abs(gradient[k] - difference) <= 1e-7 * (1 + Math.Abs(difference)), $"d loss / d parameter {k} is {gradient[k]:R}, the difference {difference:R}:\n{network.Text.Attributes}");
        }

        Assert.Contains(gradient, value => value != 0);

        double At(int k, double step)
        {
            var moved = (double[])parameters.Clone();
            moved[k] += step;
            trainable.SetParameters(moved);
            return trainable.Evaluate(inputs, targets, weights);
        }
    }
}
