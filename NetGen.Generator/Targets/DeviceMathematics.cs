using NetGen.Generator.Model;

namespace NetGen.Generator.Targets;

/// <summary>
/// The elementary functions of boards that lack them, as a class that stands where <c>System.Math</c> does. No bit of a number is looked at,
/// nothing is divided by what may be 0, and an infinity is told by its difference to itself.
/// </summary>
internal static class DeviceMathematics
{
    /// <summary>What generated code calls the class.</summary>
    public const string Name = "_Math";

    /// <summary>Each function, after those that it calls.</summary>
    private static readonly IReadOnlyList<string> Functions = ["Exp", "Log", "Tanh", "Sqrt"];

    private const string PowExp = """
        // e^x as a power, within 2e-7 (1 + |x|) of it: for boards that have Math.Pow alone.
        public static float Exp(float x)
        {
            return (float)global::System.Math.Pow(2.718281828459045, x);
        }
        """;

    private const string PowSqrt = """
        // The square root as a power, within 2e-7 of it.
        public static float Sqrt(float x)
        {
            return (float)global::System.Math.Pow(x, 0.5);
        }
        """;

    private static readonly IReadOnlyDictionary<string, string> Managed = new Dictionary<string, string>
    {
        ["Exp"] = """
            // e^x within 2e-7 of it, 0 where that is below 1.2e-38: 2^k times a polynomial of what is left (Cephes, Moshier 1989).
            public static float Exp(float x)
            {
                if (x < -87.33655f) return 0f;
                if (88.72283f < x) return float.PositiveInfinity;
                if (float.IsNaN(x)) return x;
                int k = (int)(x * 1.442695f + (x < 0f ? -0.5f : 0.5f));
                float r = x - k * 0.69335938f + k * 2.1219444e-4f;
                float p = 1.9875691e-4f;
                p = p * r + 1.3981999e-3f;
                p = p * r + 8.333452e-3f;
                p = p * r + 4.1665796e-2f;
                p = p * r + 0.16666665f;
                p = p * r + 0.5f;
                p = p * r * r + r + 1f;
                for (; k >= 8; k -= 8) p *= 256f;
                for (; k <= -8; k += 8) p *= 0.00390625f;
                for (; k > 0; k--) p *= 2f;
                for (; k < 0; k++) p *= 0.5f;
                return p;
            }
            """,
        ["Log"] = """
            // log x within 2e-7 of it: the logarithm of 2^k, and the series of (m - 1) / (m + 1) for m in [0.7, 1.4].
            public static float Log(float x)
            {
                if (float.IsNaN(x - x)) return x;
                if (x <= 0f) return x < 0f ? float.NaN : float.NegativeInfinity;
                int k = 0;
                for (; x < 0.0055f; k -= 8) x *= 256f;
                for (; 181f < x; k += 8) x *= 0.00390625f;
                for (; x < 0.70710677f; k--) x *= 2f;
                for (; 1.4142135f < x; k++) x *= 0.5f;
                float t = (x - 1f) / (x + 1f);
                float s = t * t;
                float p = 0.11111111f;
                p = p * s + 0.14285715f;
                p = p * s + 0.2f;
                p = p * s + 0.33333334f;
                t = t + t;
                return k * 0.69335938f + (t + (t * s * p - k * 2.1219444e-4f));
            }
            """,
        ["Tanh"] = """
            // tanh x within 4e-7 of it: a polynomial near 0 (Cephes, Moshier 1989), else 1 - 2 / (e^2x + 1).
            public static float Tanh(float x)
            {
                float a = x < 0f ? -x : x;
                if (a < 0.625f)
                {
                    float s = x * x;
                    float p = -5.704989e-3f;
                    p = p * s + 2.0639088e-2f;
                    p = p * s - 5.3739715e-2f;
                    p = p * s + 0.13331442f;
                    p = p * s - 0.33333281f;
                    return x + x * s * p;
                }

                if (9.1f < a) return x < 0f ? -1f : 1f;
                float t = 1f - 2f / (Exp(a + a) + 1f);
                return x < 0f ? -t : t;
            }
            """,
        ["Sqrt"] = """
            // The square root within 2e-7 of it: a line over [1, 4), then three steps of Newton's.
            public static float Sqrt(float x)
            {
                if (x <= 0f) return x < 0f ? float.NaN : 0f;
                if (float.IsNaN(x - x)) return x;
                float scale = 1f;
                for (; x < 0.015625f; scale *= 0.0625f) x *= 256f;
                for (; 256f <= x; scale *= 16f) x *= 0.00390625f;
                for (; x < 1f; scale *= 0.5f) x *= 4f;
                for (; 4f <= x; scale *= 2f) x *= 0.25f;
                float root = 0.68f + 0.34f * x;
                root = 0.5f * (root + x / root);
                root = 0.5f * (root + x / root);
                return 0.5f * (root + x / root) * scale;
            }
            """,
    };

    /// <summary>The functions that a text calls, in the order in which they are written.</summary>
    /// <param name="implementation">What the board has.</param>
    /// <param name="calls">True for the function that is called.</param>
    public static IEnumerable<string> Texts(ExpImplementation implementation, Func<string, bool> calls) => Functions
        .Where(function => calls(function) || (function == "Exp" && calls("Tanh")))
        .Select(function => (implementation, function) switch
        {
            (ExpImplementation.Pow, "Exp") => PowExp,
            (ExpImplementation.Pow, "Sqrt") => PowSqrt,
            _ => Managed[function],
        });
}
