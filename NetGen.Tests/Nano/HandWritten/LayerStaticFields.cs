// A static field for each weight, inputs in locals.
public sealed class Layer
{
// <layer>
    private static float w0 = -0.78125f, w1 = -0.203125f, w2 = 0.375f, w3 = -0.625f, w4 = -0.046875f, w5 = 0.53125f, w6 = -0.46875f, w7 = 0.109375f;
    private static float w8 = 0.6875f, w9 = -0.3125f, w10 = 0.265625f, w11 = -0.734375f, w12 = -0.15625f, w13 = 0.421875f, w14 = -0.578125f, w15 = 0f;
    private static float w16 = 0.578125f, w17 = -0.421875f, w18 = 0.15625f, w19 = 0.734375f, w20 = -0.265625f, w21 = 0.3125f, w22 = -0.6875f, w23 = -0.109375f;
    private static float w24 = 0.46875f, w25 = -0.53125f, w26 = 0.046875f, w27 = 0.625f, w28 = -0.375f, w29 = 0.203125f, w30 = 0.78125f, w31 = -0.21875f;
    private static float w32 = 0.359375f, w33 = -0.640625f, w34 = -0.0625f, w35 = 0.515625f, w36 = -0.484375f, w37 = 0.09375f, w38 = 0.671875f, w39 = -0.328125f;
    private static float w40 = 0.25f, w41 = -0.75f, w42 = -0.171875f, w43 = 0.40625f, w44 = -0.59375f, w45 = -0.015625f, w46 = 0.5625f, w47 = -0.4375f;
    private static float w48 = 0.140625f, w49 = 0.71875f, w50 = -0.28125f, w51 = 0.296875f, w52 = -0.703125f, w53 = -0.125f, w54 = 0.453125f, w55 = -0.546875f;
    private static float w56 = 0.03125f, w57 = 0.609375f, w58 = -0.390625f, w59 = 0.1875f, w60 = 0.765625f, w61 = -0.234375f, w62 = 0.34375f, w63 = -0.65625f;
// </layer>

    public void Forward(float[] x, float[] y)
    {
// <layer>
        float x0 = x[0], x1 = x[1], x2 = x[2], x3 = x[3], x4 = x[4], x5 = x[5], x6 = x[6], x7 = x[7];
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
