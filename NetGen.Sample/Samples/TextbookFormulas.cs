namespace NetGen.Sample.Samples;

/// <summary>The parameters of a network of 2-2-1.</summary>
/// <param name="W1">A row a hidden unit, a column an input.</param>
/// <param name="B1">One a hidden unit.</param>
/// <param name="W2">One a hidden unit.</param>
/// <param name="B2">The output's bias.</param>
internal sealed record TextbookParameters(double[,] W1, double[] B1, double[] W2, double B2)
{
    /// <summary>In the order in which a generated network takes them.</summary>
    public double[] ToArray() => [.. W1.Cast<double>(), .. B1, .. W2, B2];
}

/// <summary>What a forward pass computes.</summary>
internal sealed record TextbookPass(double[] Z1, double[] A1, double Z2, double A2, double Loss);

/// <summary>What a backward pass computes; a delta is the gradient with respect to a z.</summary>
internal sealed record TextbookGradient(double Delta2, double[] DA1, double[] Delta1, TextbookParameters Parameters);

/// <summary>Backpropagation through a network of 2-2-1 with sigmoids and binary cross entropy, as plainly as it can be written.</summary>
internal static class TextbookFormulas
{
    public static TextbookPass Forward(TextbookParameters p, double[] x, double y)
    {
        double[] z1 = [.. Enumerable.Range(0, 2).Select(h => (p.W1[h, 0] * x[0]) + (p.W1[h, 1] * x[1]) + p.B1[h])];
        double[] a1 = [.. z1.Select(Sigmoid)];
        double z2 = (p.W2[0] * a1[0]) + (p.W2[1] * a1[1]) + p.B2;
        double a2 = Sigmoid(z2);
        return new TextbookPass(z1, a1, z2, a2, -((y * Math.Log(a2)) + ((1 - y) * Math.Log(1 - a2))));
    }

    public static TextbookGradient Backward(TextbookParameters p, TextbookPass pass, double[] x, double y)
    {
        double delta2 = pass.A2 - y;
        double[] dW2 = [.. pass.A1.Select(a => delta2 * a)];
        double[] dA1 = [.. p.W2.Select(w => w * delta2)];
        double[] delta1 = [.. dA1.Zip(pass.A1, (d, a) => d * a * (1 - a))];
        var dW1 = new double[,] { { delta1[0] * x[0], delta1[0] * x[1] }, { delta1[1] * x[0], delta1[1] * x[1] } };
        return new TextbookGradient(delta2, dA1, delta1, new TextbookParameters(dW1, delta1, dW2, delta2));
    }

    public static TextbookParameters Update(TextbookParameters p, TextbookParameters gradient, double rate)
    {
        var w1 = new double[2, 2];
        for (int h = 0; h < 2; h++)
        {
            for (int i = 0; i < 2; i++) w1[h, i] = p.W1[h, i] - (rate * gradient.W1[h, i]);
        }

        return new TextbookParameters(w1, Step(p.B1, gradient.B1), Step(p.W2, gradient.W2), p.B2 - (rate * gradient.B2));

        double[] Step(double[] values, double[] slopes) => [.. values.Zip(slopes, (value, slope) => value - (rate * slope))];
    }

    private static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));
}
