// A static array that is loaded each time, inputs in locals.
public sealed class Layer
{
    private static readonly float[] w = Weights.Make();

    public void Forward(float[] x, float[] y)
    {
// <layer>
        float x0 = x[0], x1 = x[1], x2 = x[2], x3 = x[3], x4 = x[4], x5 = x[5], x6 = x[6], x7 = x[7];
        y[0] = w[0] * x0 + w[1] * x1 + w[2] * x2 + w[3] * x3 + w[4] * x4 + w[5] * x5 + w[6] * x6 + w[7] * x7;
        y[1] = w[8] * x0 + w[9] * x1 + w[10] * x2 + w[11] * x3 + w[12] * x4 + w[13] * x5 + w[14] * x6 + w[15] * x7;
        y[2] = w[16] * x0 + w[17] * x1 + w[18] * x2 + w[19] * x3 + w[20] * x4 + w[21] * x5 + w[22] * x6 + w[23] * x7;
        y[3] = w[24] * x0 + w[25] * x1 + w[26] * x2 + w[27] * x3 + w[28] * x4 + w[29] * x5 + w[30] * x6 + w[31] * x7;
        y[4] = w[32] * x0 + w[33] * x1 + w[34] * x2 + w[35] * x3 + w[36] * x4 + w[37] * x5 + w[38] * x6 + w[39] * x7;
        y[5] = w[40] * x0 + w[41] * x1 + w[42] * x2 + w[43] * x3 + w[44] * x4 + w[45] * x5 + w[46] * x6 + w[47] * x7;
        y[6] = w[48] * x0 + w[49] * x1 + w[50] * x2 + w[51] * x3 + w[52] * x4 + w[53] * x5 + w[54] * x6 + w[55] * x7;
        y[7] = w[56] * x0 + w[57] * x1 + w[58] * x2 + w[59] * x3 + w[60] * x4 + w[61] * x5 + w[62] * x6 + w[63] * x7;
// </layer>
    }
}
