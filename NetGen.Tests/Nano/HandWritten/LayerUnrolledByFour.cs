// Loops, the inner one unrolled by four.
public sealed class Layer
{
    private readonly float[] w = Weights.Make();

    public void Forward(float[] x, float[] y)
    {
// <layer>
        var w = this.w;
        for (int o = 0, k = 0; o < 8; o++)
        {
            float sum = 0;
            for (int i = 0; i < 8; i += 4, k += 4)
                sum = sum + w[k] * x[i] + w[k + 1] * x[i + 1] + w[k + 2] * x[i + 2] + w[k + 3] * x[i + 3];
            y[o] = sum;
        }
// </layer>
    }
}
