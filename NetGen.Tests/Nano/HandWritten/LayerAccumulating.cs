// Loops that accumulate in the output.
public sealed class Layer
{
    private readonly float[] w = Weights.Make();

    public void Forward(float[] x, float[] y)
    {
// <layer>
        var w = this.w;
        for (int o = 0, k = 0; o < 8; o++)
        {
            y[o] = 0;
            for (int i = 0; i < 8; i++)
                y[o] += w[k++] * x[i];
        }
// </layer>
    }
}
