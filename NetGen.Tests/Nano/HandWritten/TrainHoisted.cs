// One training step of 4-8-3 with sigmoids, mean squared error and plain descent: unrolled, constant indices into a hoisted array.
using System;

namespace HandWritten
{
    public sealed class Network
    {
        private readonly float[] w;

        public Network(float[] parameters) => w = parameters;

        public float[] Parameters => w;

        public float Train(float[] input, float[] target, float rate)
        {
            var w = this.w;
            float x0 = input[0], x1 = input[1], x2 = input[2], x3 = input[3];
            float h0 = 1 / (1 + (float)Math.Exp(-(w[0] * x0 + w[1] * x1 + w[2] * x2 + w[3] * x3 + w[32])));
            float h1 = 1 / (1 + (float)Math.Exp(-(w[4] * x0 + w[5] * x1 + w[6] * x2 + w[7] * x3 + w[33])));
            float h2 = 1 / (1 + (float)Math.Exp(-(w[8] * x0 + w[9] * x1 + w[10] * x2 + w[11] * x3 + w[34])));
            float h3 = 1 / (1 + (float)Math.Exp(-(w[12] * x0 + w[13] * x1 + w[14] * x2 + w[15] * x3 + w[35])));
            float h4 = 1 / (1 + (float)Math.Exp(-(w[16] * x0 + w[17] * x1 + w[18] * x2 + w[19] * x3 + w[36])));
            float h5 = 1 / (1 + (float)Math.Exp(-(w[20] * x0 + w[21] * x1 + w[22] * x2 + w[23] * x3 + w[37])));
            float h6 = 1 / (1 + (float)Math.Exp(-(w[24] * x0 + w[25] * x1 + w[26] * x2 + w[27] * x3 + w[38])));
            float h7 = 1 / (1 + (float)Math.Exp(-(w[28] * x0 + w[29] * x1 + w[30] * x2 + w[31] * x3 + w[39])));
            float y0 = 1 / (1 + (float)Math.Exp(-(w[40] * h0 + w[41] * h1 + w[42] * h2 + w[43] * h3 + w[44] * h4 + w[45] * h5 + w[46] * h6 + w[47] * h7 + w[64])));
            float y1 = 1 / (1 + (float)Math.Exp(-(w[48] * h0 + w[49] * h1 + w[50] * h2 + w[51] * h3 + w[52] * h4 + w[53] * h5 + w[54] * h6 + w[55] * h7 + w[65])));
            float y2 = 1 / (1 + (float)Math.Exp(-(w[56] * h0 + w[57] * h1 + w[58] * h2 + w[59] * h3 + w[60] * h4 + w[61] * h5 + w[62] * h6 + w[63] * h7 + w[66])));
            float e0 = y0 - target[0];
            float e1 = y1 - target[1];
            float e2 = y2 - target[2];
            float scale = rate * (2f / 3);
            float d0 = scale * e0 * y0 * (1 - y0);
            float d1 = scale * e1 * y1 * (1 - y1);
            float d2 = scale * e2 * y2 * (1 - y2);
            float g0 = (w[40] * d0 + w[48] * d1 + w[56] * d2) * h0 * (1 - h0);
            float g1 = (w[41] * d0 + w[49] * d1 + w[57] * d2) * h1 * (1 - h1);
            float g2 = (w[42] * d0 + w[50] * d1 + w[58] * d2) * h2 * (1 - h2);
            float g3 = (w[43] * d0 + w[51] * d1 + w[59] * d2) * h3 * (1 - h3);
            float g4 = (w[44] * d0 + w[52] * d1 + w[60] * d2) * h4 * (1 - h4);
            float g5 = (w[45] * d0 + w[53] * d1 + w[61] * d2) * h5 * (1 - h5);
            float g6 = (w[46] * d0 + w[54] * d1 + w[62] * d2) * h6 * (1 - h6);
            float g7 = (w[47] * d0 + w[55] * d1 + w[63] * d2) * h7 * (1 - h7);
            w[40] = w[40] - d0 * h0;
            w[41] = w[41] - d0 * h1;
            w[42] = w[42] - d0 * h2;
            w[43] = w[43] - d0 * h3;
            w[44] = w[44] - d0 * h4;
            w[45] = w[45] - d0 * h5;
            w[46] = w[46] - d0 * h6;
            w[47] = w[47] - d0 * h7;
            w[64] = w[64] - d0;
            w[48] = w[48] - d1 * h0;
            w[49] = w[49] - d1 * h1;
            w[50] = w[50] - d1 * h2;
            w[51] = w[51] - d1 * h3;
            w[52] = w[52] - d1 * h4;
            w[53] = w[53] - d1 * h5;
            w[54] = w[54] - d1 * h6;
            w[55] = w[55] - d1 * h7;
            w[65] = w[65] - d1;
            w[56] = w[56] - d2 * h0;
            w[57] = w[57] - d2 * h1;
            w[58] = w[58] - d2 * h2;
            w[59] = w[59] - d2 * h3;
            w[60] = w[60] - d2 * h4;
            w[61] = w[61] - d2 * h5;
            w[62] = w[62] - d2 * h6;
            w[63] = w[63] - d2 * h7;
            w[66] = w[66] - d2;
            w[0] = w[0] - g0 * x0;
            w[1] = w[1] - g0 * x1;
            w[2] = w[2] - g0 * x2;
            w[3] = w[3] - g0 * x3;
            w[32] = w[32] - g0;
            w[4] = w[4] - g1 * x0;
            w[5] = w[5] - g1 * x1;
            w[6] = w[6] - g1 * x2;
            w[7] = w[7] - g1 * x3;
            w[33] = w[33] - g1;
            w[8] = w[8] - g2 * x0;
            w[9] = w[9] - g2 * x1;
            w[10] = w[10] - g2 * x2;
            w[11] = w[11] - g2 * x3;
            w[34] = w[34] - g2;
            w[12] = w[12] - g3 * x0;
            w[13] = w[13] - g3 * x1;
            w[14] = w[14] - g3 * x2;
            w[15] = w[15] - g3 * x3;
            w[35] = w[35] - g3;
            w[16] = w[16] - g4 * x0;
            w[17] = w[17] - g4 * x1;
            w[18] = w[18] - g4 * x2;
            w[19] = w[19] - g4 * x3;
            w[36] = w[36] - g4;
            w[20] = w[20] - g5 * x0;
            w[21] = w[21] - g5 * x1;
            w[22] = w[22] - g5 * x2;
            w[23] = w[23] - g5 * x3;
            w[37] = w[37] - g5;
            w[24] = w[24] - g6 * x0;
            w[25] = w[25] - g6 * x1;
            w[26] = w[26] - g6 * x2;
            w[27] = w[27] - g6 * x3;
            w[38] = w[38] - g6;
            w[28] = w[28] - g7 * x0;
            w[29] = w[29] - g7 * x1;
            w[30] = w[30] - g7 * x2;
            w[31] = w[31] - g7 * x3;
            w[39] = w[39] - g7;
            return (e0 * e0 + e1 * e1 + e2 * e2) / 3;
        }
    }
}
