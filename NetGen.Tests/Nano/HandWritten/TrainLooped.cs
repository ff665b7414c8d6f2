// One training step of 4-8-3 with sigmoids, mean squared error and plain descent: flat loops.
using System;

namespace HandWritten
{
    public sealed class Network
    {
        private const int Inputs = 4, Hidden = 8, Outputs = 3;
        private const int HiddenBias = Inputs * Hidden, OutputWeights = HiddenBias + Hidden, OutputBias = OutputWeights + Hidden * Outputs;

        private readonly float[] w;
        private readonly float[] h = new float[Hidden];
        private readonly float[] d = new float[Outputs];

        public Network(float[] parameters) => w = parameters;

        public float[] Parameters => w;

        public float Train(float[] input, float[] target, float rate)
        {
            var w = this.w;
            var h = this.h;
            var d = this.d;
            int k = 0;
            for (int j = 0; j < Hidden; j++)
            {
                float sum = w[HiddenBias + j];
                for (int i = 0; i < Inputs; i++)
                    sum += w[k++] * input[i];
                h[j] = 1 / (1 + (float)Math.Exp(-sum));
            }

            float loss = 0;
            float scale = rate * (2f / 3);
            k = OutputWeights;
            for (int o = 0; o < Outputs; o++)
            {
                float sum = w[OutputBias + o];
                for (int j = 0; j < Hidden; j++)
                    sum += w[k++] * h[j];
                float y = 1 / (1 + (float)Math.Exp(-sum));
                float e = y - target[o];
                loss += e * e;
                d[o] = scale * e * y * (1 - y);
            }

            k = 0;
            for (int j = 0; j < Hidden; j++)
            {
                float sum = 0;
                float a = h[j];
                for (int o = 0, q = OutputWeights + j; o < Outputs; o++, q += Hidden)
                {
                    float delta = d[o];
                    sum += w[q] * delta;
                    w[q] = w[q] - delta * a;
                }

                float g = sum * a * (1 - a);
                for (int i = 0; i < Inputs; i++, k++)
                    w[k] = w[k] - g * input[i];
                w[HiddenBias + j] = w[HiddenBias + j] - g;
            }

            for (int o = 0; o < Outputs; o++)
                w[OutputBias + o] = w[OutputBias + o] - d[o];
            return loss / 3;
        }
    }
}
