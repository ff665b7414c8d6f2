// What it takes to train a network: first parameters, a sample, the loop, and a report of how it went.
namespace HandWritten
{
    public static class Program
    {
        private const int Steps = 300;

        public static float[] Parameters;
        public static float FirstLoss, LastLoss;

        public static string Main()
        {
            var parameters = new float[67];
            var input = new float[4];
            var target = new float[3];
            Fill(parameters, 1);
            Fill(input, 2);
            target[1] = 1;
            var network = new Network(parameters);
            FirstLoss = network.Train(input, target, 0.5f);
            for (int step = 1; step < Steps; step++)
                LastLoss = network.Train(input, target, 0.5f);
            Parameters = network.Parameters;
            return Report();
        }

        private static string Report()
        {
            string text = "trained for " + Steps.ToString() + " steps, ";
            text += "loss at first: " + FirstLoss.ToString() + ", ";
            text += "loss at last: " + LastLoss.ToString() + ", ";
            return text + (LastLoss < FirstLoss ? "it learns" : "it does not learn");
        }

        private static void Fill(float[] values, uint seed)
        {
            for (int k = 0; k < values.Length; k++)
            {
                seed = seed * 1664525 + 1013904223;
                values[k] = (int)(seed >> 16) / 65536f - 0.5f;
            }
        }
    }
}
