using NetGen.Numerics;
using Xunit;

namespace NetGen.Tests.Numerics;

/// <summary>One lane of any width has the bits of the scalar form. In child processes with less hardware the same tests compare with software.</summary>
public class SameBitsTests
{
    // Without hardware a value costs a hundred times as much.
    private static readonly int Blocks = System.Runtime.Intrinsics.X86.Fma.IsSupported || System.Runtime.Intrinsics.Arm.AdvSimd.IsSupported ? 5000 : 300;

    [Fact]
    public void ElementaryFunctionsAgreeSingle()
    {
        RandomSource random = new(20240501);
        float[] x = new float[16];
        float[] y = new float[16];
        for (int block = 0; block < Blocks; block++)
        {
            Arguments.Fill(x, ref random, block);
            Each(x, y, "Exp", Lane.Exp,
                static (x, y) => Simd512.Store(ref y[0], 0, Simd512.Exp(Simd512.Load(ref x[0], 0))),
                static (x, y, at) => Simd256.Store(ref y[0], at, Simd256.Exp(Simd256.Load(ref x[0], at))),
                static (x, y, at) => Simd128.Store(ref y[0], at, Simd128.Exp(Simd128.Load(ref x[0], at))));
            Each(x, y, "ExpMinusAbs", Lane.ExpMinusAbs,
                static (x, y) => Simd512.Store(ref y[0], 0, Simd512.ExpMinusAbs(Simd512.Load(ref x[0], 0))),
                static (x, y, at) => Simd256.Store(ref y[0], at, Simd256.ExpMinusAbs(Simd256.Load(ref x[0], at))),
                static (x, y, at) => Simd128.Store(ref y[0], at, Simd128.ExpMinusAbs(Simd128.Load(ref x[0], at))));
            Each(x, y, "ExpM1", Lane.ExpM1,
                static (x, y) => Simd512.Store(ref y[0], 0, Simd512.ExpM1(Simd512.Load(ref x[0], 0))),
                static (x, y, at) => Simd256.Store(ref y[0], at, Simd256.ExpM1(Simd256.Load(ref x[0], at))),
                static (x, y, at) => Simd128.Store(ref y[0], at, Simd128.ExpM1(Simd128.Load(ref x[0], at))));
            Each(x, y, "Log", Lane.Log,
                static (x, y) => Simd512.Store(ref y[0], 0, Simd512.Log(Simd512.Load(ref x[0], 0))),
                static (x, y, at) => Simd256.Store(ref y[0], at, Simd256.Log(Simd256.Load(ref x[0], at))),
                static (x, y, at) => Simd128.Store(ref y[0], at, Simd128.Log(Simd128.Load(ref x[0], at))));
            Each(x, y, "LogP1", Lane.LogP1,
                static (x, y) => Simd512.Store(ref y[0], 0, Simd512.LogP1(Simd512.Load(ref x[0], 0))),
                static (x, y, at) => Simd256.Store(ref y[0], at, Simd256.LogP1(Simd256.Load(ref x[0], at))),
                static (x, y, at) => Simd128.Store(ref y[0], at, Simd128.LogP1(Simd128.Load(ref x[0], at))));
            Each(x, y, "Tanh", Lane.Tanh,
                static (x, y) => Simd512.Store(ref y[0], 0, Simd512.Tanh(Simd512.Load(ref x[0], 0))),
                static (x, y, at) => Simd256.Store(ref y[0], at, Simd256.Tanh(Simd256.Load(ref x[0], at))),
                static (x, y, at) => Simd128.Store(ref y[0], at, Simd128.Tanh(Simd128.Load(ref x[0], at))));
            Each(x, y, "Sigmoid", Lane.Sigmoid,
                static (x, y) => Simd512.Store(ref y[0], 0, Simd512.Sigmoid(Simd512.Load(ref x[0], 0))),
                static (x, y, at) => Simd256.Store(ref y[0], at, Simd256.Sigmoid(Simd256.Load(ref x[0], at))),
                static (x, y, at) => Simd128.Store(ref y[0], at, Simd128.Sigmoid(Simd128.Load(ref x[0], at))));
            Each(x, y, "Softplus", Lane.Softplus,
                static (x, y) => Simd512.Store(ref y[0], 0, Simd512.Softplus(Simd512.Load(ref x[0], 0))),
                static (x, y, at) => Simd256.Store(ref y[0], at, Simd256.Softplus(Simd256.Load(ref x[0], at))),
                static (x, y, at) => Simd128.Store(ref y[0], at, Simd128.Softplus(Simd128.Load(ref x[0], at))));
            Each(x, y, "NormalCdf", Lane.NormalCdf,
                static (x, y) => Simd512.Store(ref y[0], 0, Simd512.NormalCdf(Simd512.Load(ref x[0], 0))),
                static (x, y, at) => Simd256.Store(ref y[0], at, Simd256.NormalCdf(Simd256.Load(ref x[0], at))),
                static (x, y, at) => Simd128.Store(ref y[0], at, Simd128.NormalCdf(Simd128.Load(ref x[0], at))));
            Each(x, y, "NormalPdf", Lane.NormalPdf,
                static (x, y) => Simd512.Store(ref y[0], 0, Simd512.NormalPdf(Simd512.Load(ref x[0], 0))),
                static (x, y, at) => Simd256.Store(ref y[0], at, Simd256.NormalPdf(Simd256.Load(ref x[0], at))),
                static (x, y, at) => Simd128.Store(ref y[0], at, Simd128.NormalPdf(Simd128.Load(ref x[0], at))));
            Each(x, y, "Sqrt", Lane.Sqrt,
                static (x, y) => Simd512.Store(ref y[0], 0, Simd512.Sqrt(Simd512.Load(ref x[0], 0))),
                static (x, y, at) => Simd256.Store(ref y[0], at, Simd256.Sqrt(Simd256.Load(ref x[0], at))),
                static (x, y, at) => Simd128.Store(ref y[0], at, Simd128.Sqrt(Simd128.Load(ref x[0], at))));
            Each(x, y, "Abs", Lane.Abs,
                static (x, y) => Simd512.Store(ref y[0], 0, Simd512.Abs(Simd512.Load(ref x[0], 0))),
                static (x, y, at) => Simd256.Store(ref y[0], at, Simd256.Abs(Simd256.Load(ref x[0], at))),
                static (x, y, at) => Simd128.Store(ref y[0], at, Simd128.Abs(Simd128.Load(ref x[0], at))));
            Each(x, y, "Negate", Lane.Negate,
                static (x, y) => Simd512.Store(ref y[0], 0, Simd512.Negate(Simd512.Load(ref x[0], 0))),
                static (x, y, at) => Simd256.Store(ref y[0], at, Simd256.Negate(Simd256.Load(ref x[0], at))),
                static (x, y, at) => Simd128.Store(ref y[0], at, Simd128.Negate(Simd128.Load(ref x[0], at))));
        }
    }

    private static void Each(float[] x, float[] y, string name, Func<float, float> lane, Action<float[], float[]> wide, Action<float[], float[], int> half, Action<float[], float[], int> quarter)
    {
        wide(x, y);
        Compare(512);
        for (int at = 0; at < x.Length; at += 8)
            half(x, y, at);
        Compare(256);
        for (int at = 0; at < x.Length; at += 4)
            quarter(x, y, at);
        Compare(128);

        void Compare(int width)
        {
            for (int i = 0; i < x.Length; i++)
                Ulps.AssertSameBits(lane(x[i]), y[i], $"{name}({x[i]:R}) at {width}");
        }
    }

    [Fact]
    public void ElementaryFunctionsAgreeDouble()
    {
        RandomSource random = new(20240501);
        double[] x = new double[8];
        double[] y = new double[8];
        for (int block = 0; block < Blocks; block++)
        {
            Arguments.Fill(x, ref random, block);
            Each(x, y, "Exp", Lane.Exp,
                static (x, y) => Simd512.Store(ref y[0], 0, Simd512.Exp(Simd512.Load(ref x[0], 0))),
                static (x, y, at) => Simd256.Store(ref y[0], at, Simd256.Exp(Simd256.Load(ref x[0], at))),
                static (x, y, at) => Simd128.Store(ref y[0], at, Simd128.Exp(Simd128.Load(ref x[0], at))));
            Each(x, y, "ExpMinusAbs", Lane.ExpMinusAbs,
                static (x, y) => Simd512.Store(ref y[0], 0, Simd512.ExpMinusAbs(Simd512.Load(ref x[0], 0))),
                static (x, y, at) => Simd256.Store(ref y[0], at, Simd256.ExpMinusAbs(Simd256.Load(ref x[0], at))),
                static (x, y, at) => Simd128.Store(ref y[0], at, Simd128.ExpMinusAbs(Simd128.Load(ref x[0], at))));
            Each(x, y, "ExpM1", Lane.ExpM1,
                static (x, y) => Simd512.Store(ref y[0], 0, Simd512.ExpM1(Simd512.Load(ref x[0], 0))),
                static (x, y, at) => Simd256.Store(ref y[0], at, Simd256.ExpM1(Simd256.Load(ref x[0], at))),
                static (x, y, at) => Simd128.Store(ref y[0], at, Simd128.ExpM1(Simd128.Load(ref x[0], at))));
            Each(x, y, "Log", Lane.Log,
                static (x, y) => Simd512.Store(ref y[0], 0, Simd512.Log(Simd512.Load(ref x[0], 0))),
                static (x, y, at) => Simd256.Store(ref y[0], at, Simd256.Log(Simd256.Load(ref x[0], at))),
                static (x, y, at) => Simd128.Store(ref y[0], at, Simd128.Log(Simd128.Load(ref x[0], at))));
            Each(x, y, "LogP1", Lane.LogP1,
                static (x, y) => Simd512.Store(ref y[0], 0, Simd512.LogP1(Simd512.Load(ref x[0], 0))),
                static (x, y, at) => Simd256.Store(ref y[0], at, Simd256.LogP1(Simd256.Load(ref x[0], at))),
                static (x, y, at) => Simd128.Store(ref y[0], at, Simd128.LogP1(Simd128.Load(ref x[0], at))));
            Each(x, y, "Tanh", Lane.Tanh,
                static (x, y) => Simd512.Store(ref y[0], 0, Simd512.Tanh(Simd512.Load(ref x[0], 0))),
                static (x, y, at) => Simd256.Store(ref y[0], at, Simd256.Tanh(Simd256.Load(ref x[0], at))),
                static (x, y, at) => Simd128.Store(ref y[0], at, Simd128.Tanh(Simd128.Load(ref x[0], at))));
            Each(x, y, "Sigmoid", Lane.Sigmoid,
                static (x, y) => Simd512.Store(ref y[0], 0, Simd512.Sigmoid(Simd512.Load(ref x[0], 0))),
                static (x, y, at) => Simd256.Store(ref y[0], at, Simd256.Sigmoid(Simd256.Load(ref x[0], at))),
                static (x, y, at) => Simd128.Store(ref y[0], at, Simd128.Sigmoid(Simd128.Load(ref x[0], at))));
            Each(x, y, "Softplus", Lane.Softplus,
                static (x, y) => Simd512.Store(ref y[0], 0, Simd512.Softplus(Simd512.Load(ref x[0], 0))),
                static (x, y, at) => Simd256.Store(ref y[0], at, Simd256.Softplus(Simd256.Load(ref x[0], at))),
                static (x, y, at) => Simd128.Store(ref y[0], at, Simd128.Softplus(Simd128.Load(ref x[0], at))));
            Each(x, y, "NormalCdf", Lane.NormalCdf,
                static (x, y) => Simd512.Store(ref y[0], 0, Simd512.NormalCdf(Simd512.Load(ref x[0], 0))),
                static (x, y, at) => Simd256.Store(ref y[0], at, Simd256.NormalCdf(Simd256.Load(ref x[0], at))),
                static (x, y, at) => Simd128.Store(ref y[0], at, Simd128.NormalCdf(Simd128.Load(ref x[0], at))));
            Each(x, y, "NormalPdf", Lane.NormalPdf,
                static (x, y) => Simd512.Store(ref y[0], 0, Simd512.NormalPdf(Simd512.Load(ref x[0], 0))),
                static (x, y, at) => Simd256.Store(ref y[0], at, Simd256.NormalPdf(Simd256.Load(ref x[0], at))),
                static (x, y, at) => Simd128.Store(ref y[0], at, Simd128.NormalPdf(Simd128.Load(ref x[0], at))));
            Each(x, y, "Sqrt", Lane.Sqrt,
                static (x, y) => Simd512.Store(ref y[0], 0, Simd512.Sqrt(Simd512.Load(ref x[0], 0))),
                static (x, y, at) => Simd256.Store(ref y[0], at, Simd256.Sqrt(Simd256.Load(ref x[0], at))),
                static (x, y, at) => Simd128.Store(ref y[0], at, Simd128.Sqrt(Simd128.Load(ref x[0], at))));
            Each(x, y, "Abs", Lane.Abs,
                static (x, y) => Simd512.Store(ref y[0], 0, Simd512.Abs(Simd512.Load(ref x[0], 0))),
                static (x, y, at) => Simd256.Store(ref y[0], at, Simd256.Abs(Simd256.Load(ref x[0], at))),
                static (x, y, at) => Simd128.Store(ref y[0], at, Simd128.Abs(Simd128.Load(ref x[0], at))));
            Each(x, y, "Negate", Lane.Negate,
                static (x, y) => Simd512.Store(ref y[0], 0, Simd512.Negate(Simd512.Load(ref x[0], 0))),
                static (x, y, at) => Simd256.Store(ref y[0], at, Simd256.Negate(Simd256.Load(ref x[0], at))),
                static (x, y, at) => Simd128.Store(ref y[0], at, Simd128.Negate(Simd128.Load(ref x[0], at))));
        }
    }

    private static void Each(double[] x, double[] y, string name, Func<double, double> lane, Action<double[], double[]> wide, Action<double[], double[], int> half, Action<double[], double[], int> quarter)
    {
        wide(x, y);
        Compare(512);
        for (int at = 0; at < x.Length; at += 4)
            half(x, y, at);
        Compare(256);
        for (int at = 0; at < x.Length; at += 2)
            quarter(x, y, at);
        Compare(128);

        void Compare(int width)
        {
            for (int i = 0; i < x.Length; i++)
                Ulps.AssertSameBits(lane(x[i]), y[i], $"{name}({x[i]:R}) at {width}");
        }
    }
}
