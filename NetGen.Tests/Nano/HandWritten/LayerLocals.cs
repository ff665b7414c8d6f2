// All operands in locals: the sums are there twice, so that the second time costs them alone.
public sealed class Layer
{
    public void Forward(float[] x, float[] y)
    {
        var all = Weights.Make();
        float w0 = all[0], w1 = all[1], w2 = all[2], w3 = all[3], w4 = all[4], w5 = all[5], w6 = all[6], w7 = all[7];
        float w8 = all[8], w9 = all[9], w10 = all[10], w11 = all[11], w12 = all[12], w13 = all[13], w14 = all[14], w15 = all[15];
        float w16 = all[16], w17 = all[17], w18 = all[18], w19 = all[19], w20 = all[20], w21 = all[21], w22 = all[22], w23 = all[23];
        float w24 = all[24], w25 = all[25], w26 = all[26], w27 = all[27], w28 = all[28], w29 = all[29], w30 = all[30], w31 = all[31];
        float w32 = all[32], w33 = all[33], w34 = all[34], w35 = all[35], w36 = all[36], w37 = all[37], w38 = all[38], w39 = all[39];
        float w40 = all[40], w41 = all[41], w42 = all[42], w43 = all[43], w44 = all[44], w45 = all[45], w46 = all[46], w47 = all[47];
        float w48 = all[48], w49 = all[49], w50 = all[50], w51 = all[51], w52 = all[52], w53 = all[53], w54 = all[54], w55 = all[55];
        float w56 = all[56], w57 = all[57], w58 = all[58], w59 = all[59], w60 = all[60], w61 = all[61], w62 = all[62], w63 = all[63];
        float x0 = x[0], x1 = x[1], x2 = x[2], x3 = x[3], x4 = x[4], x5 = x[5], x6 = x[6], x7 = x[7];
        y[0] = w0 * x0 + w1 * x1 + w2 * x2 + w3 * x3 + w4 * x4 + w5 * x5 + w6 * x6 + w7 * x7;
        y[1] = w8 * x0 + w9 * x1 + w10 * x2 + w11 * x3 + w12 * x4 + w13 * x5 + w14 * x6 + w15 * x7;
        y[2] = w16 * x0 + w17 * x1 + w18 * x2 + w19 * x3 + w20 * x4 + w21 * x5 + w22 * x6 + w23 * x7;
        y[3] = w24 * x0 + w25 * x1 + w26 * x2 + w27 * x3 + w28 * x4 + w29 * x5 + w30 * x6 + w31 * x7;
        y[4] = w32 * x0 + w33 * x1 + w34 * x2 + w35 * x3 + w36 * x4 + w37 * x5 + w38 * x6 + w39 * x7;
        y[5] = w40 * x0 + w41 * x1 + w42 * x2 + w43 * x3 + w44 * x4 + w45 * x5 + w46 * x6 + w47 * x7;
        y[6] = w48 * x0 + w49 * x1 + w50 * x2 + w51 * x3 + w52 * x4 + w53 * x5 + w54 * x6 + w55 * x7;
        y[7] = w56 * x0 + w57 * x1 + w58 * x2 + w59 * x3 + w60 * x4 + w61 * x5 + w62 * x6 + w63 * x7;
// <layer>
        y[0] = w0 * x0 + w1 * x1 + w2 * x2 + w3 * x3 + w4 * x4 + w5 * x5 + w6 * x6 + w7 * x7;
        y[1] = w8 * x0 + w9 * x1 + w10 * x2 + w11 * x3 + w12 * x4 + w13 * x5 + w14 * x6 + w15 * x7;
        y[2] = w16 * x0 + w17 * x1 + w18 * x2 + w19 * x3 + w20 * x4 + w21 * x5 + w22 * x6 + w23 * x7;
        y[3] = w24 * x0 + w25 * x1 + w26 * x2 + w27 * x3 + w28 * x4 + w29 * x5 + w30 * x6 + w31 * x7;
        y[4] = w32 * x0 + w33 * x1 + w34 * x2 + w35 * x3 + w36 * x4 + w37 * x5 + w38 * x6 + w39 * x7;
        y[5] = w40 * x0 + w41 * x1 + w42 * x2 + w43 * x3 + w44 * x4 + w45 * x5 + w46 * x6 + w47 * x7;
        y[6] = w48 * x0 + w49 * x1 + w50 * x2 + w51 * x3 + w52 * x4 + w53 * x5 + w54 * x6 + w55 * x7;
        y[7] = w56 * x0 + w57 * x1 + w58 * x2 + w59 * x3 + w60 * x4 + w61 * x5 + w62 * x6 + w63 * x7;
// </layer>
    }
}
