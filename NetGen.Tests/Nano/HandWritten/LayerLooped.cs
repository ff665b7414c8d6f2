// Loops over a flat array.
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
            for (int i = 0; i < 8; i++)
                sum += w[k++] * x[i];
            y[o] = sum;
        }
// </layer>
    }
}
