namespace NetGen.Numerics;

/// <summary>
/// The same functions for targets without vectors, over <see cref="Math"/>. Results agree with <see cref="Math"/>'s accuracy and are
/// not bound to the bits of the vector forms; nothing is fused. NaN stays NaN and infinities give their limits.
/// </summary>
public static partial class ScalarMath
{
    /// <summary>a * b + c, rounded twice.</summary>
    public static float MultiplyAdd(float a, float b, float c) => a * b + c;

    /// <summary>a * b - c, rounded twice.</summary>
    public static float MultiplySubtract(float a, float b, float c) => a * b - c;

    /// <summary>c - a * b, rounded twice.</summary>
    public static float NegatedMultiplyAdd(float a, float b, float c) => c - a * b;

    /// <summary>a > b ? a : b: the second argument where they are equal or either is NaN.</summary>
    public static float Max(float a, float b) => a > b ? a : b;

    /// <summary>a &lt; b ? a : b: the second argument where they are equal or either is NaN.</summary>
    public static float Min(float a, float b) => a < b ? a : b;

    /// <summary><paramref name="whenTrue"/> where <paramref name="left"/> exceeds <paramref name="right"/>, else <paramref name="whenFalse"/>.</summary>
    public static float SelectGreater(float left, float right, float whenTrue, float whenFalse) => left > right ? whenTrue : whenFalse;

    /// <summary><paramref name="whenTrue"/> where <paramref name="left"/> is at least <paramref name="right"/>, else <paramref name="whenFalse"/>.</summary>
    public static float SelectGreaterOrEqual(float left, float right, float whenTrue, float whenFalse) => left >= right ? whenTrue : whenFalse;

    /// <summary><paramref name="whenTrue"/> where <paramref name="left"/> is less than <paramref name="right"/>, else <paramref name="whenFalse"/>.</summary>
    public static float SelectLess(float left, float right, float whenTrue, float whenFalse) => left < right ? whenTrue : whenFalse;

    /// <summary><paramref name="whenTrue"/> where <paramref name="left"/> is at most <paramref name="right"/>, else <paramref name="whenFalse"/>.</summary>
    public static float SelectLessOrEqual(float left, float right, float whenTrue, float whenFalse) => left <= right ? whenTrue : whenFalse;

    /// <summary><paramref name="whenTrue"/> where <paramref name="left"/> equals <paramref name="right"/>, else <paramref name="whenFalse"/>.</summary>
    public static float SelectEqual(float left, float right, float whenTrue, float whenFalse) => left == right ? whenTrue : whenFalse;

    /// <summary>1 where <paramref name="first"/> equals <paramref name="label"/>, else 0.</summary>
    public static float OneHotSingle(int label, int first) => label == first ? 1f : 0f;

    /// <summary>a * b + c, rounded twice.</summary>
    public static double MultiplyAdd(double a, double b, double c) => a * b + c;

    /// <summary>a * b - c, rounded twice.</summary>
    public static double MultiplySubtract(double a, double b, double c) => a * b - c;

    /// <summary>c - a * b, rounded twice.</summary>
    public static double NegatedMultiplyAdd(double a, double b, double c) => c - a * b;

    /// <summary>a > b ? a : b: the second argument where they are equal or either is NaN.</summary>
    public static double Max(double a, double b) => a > b ? a : b;

    /// <summary>a &lt; b ? a : b: the second argument where they are equal or either is NaN.</summary>
    public static double Min(double a, double b) => a < b ? a : b;

    /// <summary><paramref name="whenTrue"/> where <paramref name="left"/> exceeds <paramref name="right"/>, else <paramref name="whenFalse"/>.</summary>
    public static double SelectGreater(double left, double right, double whenTrue, double whenFalse) => left > right ? whenTrue : whenFalse;

    /// <summary><paramref name="whenTrue"/> where <paramref name="left"/> is at least <paramref name="right"/>, else <paramref name="whenFalse"/>.</summary>
    public static double SelectGreaterOrEqual(double left, double right, double whenTrue, double whenFalse) => left >= right ? whenTrue : whenFalse;

    /// <summary><paramref name="whenTrue"/> where <paramref name="left"/> is less than <paramref name="right"/>, else <paramref name="whenFalse"/>.</summary>
    public static double SelectLess(double left, double right, double whenTrue, double whenFalse) => left < right ? whenTrue : whenFalse;

    /// <summary><paramref name="whenTrue"/> where <paramref name="left"/> is at most <paramref name="right"/>, else <paramref name="whenFalse"/>.</summary>
    public static double SelectLessOrEqual(double left, double right, double whenTrue, double whenFalse) => left <= right ? whenTrue : whenFalse;

    /// <summary><paramref name="whenTrue"/> where <paramref name="left"/> equals <paramref name="right"/>, else <paramref name="whenFalse"/>.</summary>
    public static double SelectEqual(double left, double right, double whenTrue, double whenFalse) => left == right ? whenTrue : whenFalse;

    /// <summary>1 where <paramref name="first"/> equals <paramref name="label"/>, else 0.</summary>
    public static double OneHotDouble(int label, int first) => label == first ? 1d : 0d;
}
