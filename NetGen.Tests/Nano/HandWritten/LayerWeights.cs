// The weights of the layers, the same numbers that are written out elsewhere.
public static class Weights
{
    public static float[] Make()
    {
        var w = new float[64];
        for (int k = 0; k < 64; k++)
            w[k] = (k * 37 % 101 - 50) / 64f;
        return w;
    }
}
