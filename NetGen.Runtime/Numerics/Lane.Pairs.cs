#if NET
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Numerics;

/// <content>Functions of two numbers at once, each in a lane of its own: the same bits as one after the other, in the time of one.</content>
public static partial class Lane
{
    /// <summary><see cref="Exp(float)"/> of each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (float First, float Second) Exp(float first, float second)
    {
        Vector128<float> both = Simd128.Exp(Vector128.Create(first, second, 0f, 0f));
        return (both.ToScalar(), both.GetElement(1));
    }

    /// <summary><see cref="ExpMinusAbs(float)"/> of each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (float First, float Second) ExpMinusAbs(float first, float second)
    {
        Vector128<float> both = Simd128.ExpMinusAbs(Vector128.Create(first, second, 0f, 0f));
        return (both.ToScalar(), both.GetElement(1));
    }

    /// <summary><see cref="ExpM1(float)"/> of each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (float First, float Second) ExpM1(float first, float second)
    {
        Vector128<float> both = Simd128.ExpM1(Vector128.Create(first, second, 0f, 0f));
        return (both.ToScalar(), both.GetElement(1));
    }

    /// <summary><see cref="Log(float)"/> of each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (float First, float Second) Log(float first, float second)
    {
        Vector128<float> both = Simd128.Log(Vector128.Create(first, second, 0f, 0f));
        return (both.ToScalar(), both.GetElement(1));
    }

    /// <summary><see cref="LogP1(float)"/> of each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (float First, float Second) LogP1(float first, float second)
    {
        Vector128<float> both = Simd128.LogP1(Vector128.Create(first, second, 0f, 0f));
        return (both.ToScalar(), both.GetElement(1));
    }

    /// <summary><see cref="Tanh(float)"/> of each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (float First, float Second) Tanh(float first, float second)
    {
        Vector128<float> both = Simd128.Tanh(Vector128.Create(first, second, 0f, 0f));
        return (both.ToScalar(), both.GetElement(1));
    }

    /// <summary><see cref="Sigmoid(float)"/> of each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (float First, float Second) Sigmoid(float first, float second)
    {
        Vector128<float> both = Simd128.Sigmoid(Vector128.Create(first, second, 0f, 0f));
        return (both.ToScalar(), both.GetElement(1));
    }

    /// <summary><see cref="Softplus(float)"/> of each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (float First, float Second) Softplus(float first, float second)
    {
        Vector128<float> both = Simd128.Softplus(Vector128.Create(first, second, 0f, 0f));
        return (both.ToScalar(), both.GetElement(1));
    }

    /// <summary><see cref="NormalCdf(float)"/> of each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (float First, float Second) NormalCdf(float first, float second)
    {
        Vector128<float> both = Simd128.NormalCdf(Vector128.Create(first, second, 0f, 0f));
        return (both.ToScalar(), both.GetElement(1));
    }

    /// <summary><see cref="NormalPdf(float)"/> of each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (float First, float Second) NormalPdf(float first, float second)
    {
        Vector128<float> both = Simd128.NormalPdf(Vector128.Create(first, second, 0f, 0f));
        return (both.ToScalar(), both.GetElement(1));
    }

    /// <summary><see cref="Exp(double)"/> of each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (double First, double Second) Exp(double first, double second)
    {
        Vector128<double> both = Simd128.Exp(Vector128.Create(first, second));
        return (both.ToScalar(), both.GetElement(1));
    }

    /// <summary><see cref="ExpMinusAbs(double)"/> of each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (double First, double Second) ExpMinusAbs(double first, double second)
    {
        Vector128<double> both = Simd128.ExpMinusAbs(Vector128.Create(first, second));
        return (both.ToScalar(), both.GetElement(1));
    }

    /// <summary><see cref="ExpM1(double)"/> of each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (double First, double Second) ExpM1(double first, double second)
    {
        Vector128<double> both = Simd128.ExpM1(Vector128.Create(first, second));
        return (both.ToScalar(), both.GetElement(1));
    }

    /// <summary><see cref="Log(double)"/> of each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (double First, double Second) Log(double first, double second)
    {
        Vector128<double> both = Simd128.Log(Vector128.Create(first, second));
        return (both.ToScalar(), both.GetElement(1));
    }

    /// <summary><see cref="LogP1(double)"/> of each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (double First, double Second) LogP1(double first, double second)
    {
        Vector128<double> both = Simd128.LogP1(Vector128.Create(first, second));
        return (both.ToScalar(), both.GetElement(1));
    }

    /// <summary><see cref="Tanh(double)"/> of each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (double First, double Second) Tanh(double first, double second)
    {
        Vector128<double> both = Simd128.Tanh(Vector128.Create(first, second));
        return (both.ToScalar(), both.GetElement(1));
    }

    /// <summary><see cref="Sigmoid(double)"/> of each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (double First, double Second) Sigmoid(double first, double second)
    {
        Vector128<double> both = Simd128.Sigmoid(Vector128.Create(first, second));
        return (both.ToScalar(), both.GetElement(1));
    }

    /// <summary><see cref="Softplus(double)"/> of each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (double First, double Second) Softplus(double first, double second)
    {
        Vector128<double> both = Simd128.Softplus(Vector128.Create(first, second));
        return (both.ToScalar(), both.GetElement(1));
    }

    /// <summary><see cref="NormalCdf(double)"/> of each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (double First, double Second) NormalCdf(double first, double second)
    {
        Vector128<double> both = Simd128.NormalCdf(Vector128.Create(first, second));
        return (both.ToScalar(), both.GetElement(1));
    }

    /// <summary><see cref="NormalPdf(double)"/> of each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (double First, double Second) NormalPdf(double first, double second)
    {
        Vector128<double> both = Simd128.NormalPdf(Vector128.Create(first, second));
        return (both.ToScalar(), both.GetElement(1));
    }
}
#endif
