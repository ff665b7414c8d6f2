using NetGen.Generator.Loops;

namespace NetGen.Generator.Targets;

/// <summary>The functions that <c>System.Math</c> lacks, as private methods of the class that uses them; nothing is divided by what may be 0.</summary>
internal static class DeviceFunctions
{
    /// <summary>What the names of private members begin with.</summary>
    public const string Prefix = "_netgen";

    private static readonly IReadOnlyDictionary<Operator, string> Texts = new Dictionary<Operator, string>
    {
        [Operator.ExpM1] = """
            // e^x - 1, accurate near 0: the rounding of e^x cancels against that of its logarithm (Kahan).
            private static float _netgenExpM1(float x)
            {
                float power = (float)_Math.Exp(x);
                if (power == 1f) return x;
                float less = power - 1f;
                return x > -1f && x < 1f ? less * x / (float)_Math.Log(power) : less;
            }
            """,
        [Operator.Softplus] = """
            // log(1 + e^x), also in its lower tail.
            private static float _netgenSoftplus(float x)
            {
                float small = (float)_Math.Exp(x < 0f ? x : -x);
                float sum = 1f + small;
                float tail = sum == 1f ? small : (float)_Math.Log(sum) * small / (sum - 1f);
                return x < 0f ? tail : x + tail;
            }
            """,
        [Operator.NormalPdf] = """
            // The density of the normal distribution.
            private static float _netgenNormalPdf(float x)
            {
                return (float)_Math.Exp(-0.5f * x * x) * 0.39894228f;
            }
            """,
        [Operator.NormalCdf] = """
            // The normal distribution function, also in its lower tail: a polynomial times its density (Shepherd, Laframboise 1981).
            private static float _netgenNormalCdf(float x)
            {
                float a = x < 0f ? -x : x;
                if (a > 14f) return x < 0f ? 0f : 1f;
                float t = (a - 5f) / (a + 5f);
                float p = 1.98962329e-07f;
                p = p * t + 1.24714201e-07f;
                p = p * t - 1.31000897e-06f;
                p = p * t - 6.89568345e-08f;
                p = p * t + 9.0612058e-06f;
                p = p * t - 9.8964689e-06f;
                p = p * t - 5.36080381e-05f;
                p = p * t + 0.000182334203f;
                p = p * t + 7.7916912e-06f;
                p = p * t - 0.00167607235f;
                p = p * t + 0.00652200066f;
                p = p * t - 0.0151704154f;
                p = p * t + 0.0245369632f;
                p = p * t - 0.026401043f;
                p = p * t + 0.0100023524f;
                p = p * t + 0.0310303684f;
                p = p * t - 0.0915522818f;
                p = p * t + 0.46151583f;
                float tail = (float)_Math.Exp(-0.5f * a * a) * p / (1f + a);
                return x < 0f ? tail : 1f - tail;
            }
            """,
    };

    /// <summary>The names of all of them.</summary>
    public static IEnumerable<string> Names => Texts.Keys.Select(NameOf);

    public static string NameOf(Operator function) => Texts.ContainsKey(function) ? Prefix + function : throw new NotSupportedException(function.ToString());

    /// <summary>The methods that these statements call.</summary>
    public static IEnumerable<Operator> UsedBy(IEnumerable<Statement> body) =>
        Values.Used(body).OfType<Operation>().Select(operation => operation.Operator).Where(Texts.ContainsKey);

    /// <summary>One method's text.</summary>
    public static string TextOf(Operator function) => Texts[function];
}
