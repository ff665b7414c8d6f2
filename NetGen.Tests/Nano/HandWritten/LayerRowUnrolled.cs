// A loop over the outputs with the row unrolled.
public sealed class Layer
{
    private readonly float[] w = Weights.Make();

    public void Forward(float[] x, float[] y)
    {
// <layer>
        var w = this.w;
        float x0 = x[0], x1 = x[1], x2 = x[2], x3 = x[3], x4 = x[4], x5 = x[5], x6 = x[6], x7 = x[7];
        for (int o = 0, k = 0; o < 8; o++, k += 8)
            y[o] = w[k] * x0 + w[k + 1] * x1 + w[k + 2] * x2 + w[k + 3] * x3 + w[k + 4] * x4 + w[k + 5] * x5 + w[k + 6] * x6 + w[k + 7] * x7;
// </layer>
    }
}
