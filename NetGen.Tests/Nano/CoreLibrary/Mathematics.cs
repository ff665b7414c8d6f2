// Mathematics is double only but for three functions, and some boards have less of it; BitConverter and Random have what generated code may use.
namespace System
{
    using System.Runtime.CompilerServices;

    public static class Math
    {
        public const double E = 2.7182818284590452354, PI = 3.14159265358979323846;
        [MethodImpl(MethodImplOptions.InternalCall)] public static extern int Abs(int value);
        [MethodImpl(MethodImplOptions.InternalCall)] public static extern float Abs(float value);
        [MethodImpl(MethodImplOptions.InternalCall)] public static extern double Abs(double value);
        [MethodImpl(MethodImplOptions.InternalCall)] public static extern int Max(int left, int right);
        [MethodImpl(MethodImplOptions.InternalCall)] public static extern float Max(float left, float right);
        [MethodImpl(MethodImplOptions.InternalCall)] public static extern double Max(double left, double right);
        [MethodImpl(MethodImplOptions.InternalCall)] public static extern int Min(int left, int right);
        [MethodImpl(MethodImplOptions.InternalCall)] public static extern float Min(float left, float right);
        [MethodImpl(MethodImplOptions.InternalCall)] public static extern double Min(double left, double right);
        [MethodImpl(MethodImplOptions.InternalCall)] public static extern double Round(double value);
#if !WITHOUT_POW
        [MethodImpl(MethodImplOptions.InternalCall)] public static extern double Pow(double x, double y);
#endif
#if !WITHOUT_EXP
        [MethodImpl(MethodImplOptions.InternalCall)] public static extern double Acos(double value);
        [MethodImpl(MethodImplOptions.InternalCall)] public static extern double Asin(double value);
        [MethodImpl(MethodImplOptions.InternalCall)] public static extern double Atan(double value);
        [MethodImpl(MethodImplOptions.InternalCall)] public static extern double Ceiling(double value);
        [MethodImpl(MethodImplOptions.InternalCall)] public static extern double Cos(double value);
        [MethodImpl(MethodImplOptions.InternalCall)] public static extern double Cosh(double value);
        [MethodImpl(MethodImplOptions.InternalCall)] public static extern double Exp(double value);
        [MethodImpl(MethodImplOptions.InternalCall)] public static extern double Floor(double value);
        [MethodImpl(MethodImplOptions.InternalCall)] public static extern double Log(double value);
        [MethodImpl(MethodImplOptions.InternalCall)] public static extern double Log10(double value);
        [MethodImpl(MethodImplOptions.InternalCall)] public static extern double Sin(double value);
        [MethodImpl(MethodImplOptions.InternalCall)] public static extern double Sinh(double value);
        [MethodImpl(MethodImplOptions.InternalCall)] public static extern double Sqrt(double value);
        [MethodImpl(MethodImplOptions.InternalCall)] public static extern double Tan(double value);
        [MethodImpl(MethodImplOptions.InternalCall)] public static extern double Tanh(double value);
        [MethodImpl(MethodImplOptions.InternalCall)] public static extern double Truncate(double value);
#endif
    }

    public static class BitConverter
    {
        [MethodImpl(MethodImplOptions.InternalCall)] public static extern byte[] GetBytes(float value);
        [MethodImpl(MethodImplOptions.InternalCall)] public static extern byte[] GetBytes(int value);
        [MethodImpl(MethodImplOptions.InternalCall)] public static extern byte[] GetBytes(uint value);
        [MethodImpl(MethodImplOptions.InternalCall)] public static extern float ToSingle(byte[] value, int startIndex);
        [MethodImpl(MethodImplOptions.InternalCall)] public static extern int ToInt32(byte[] value, int startIndex);
        [MethodImpl(MethodImplOptions.InternalCall)] public static extern uint ToUInt32(byte[] value, int startIndex);
    }

    /// <summary>Some generator of numbers: what a board draws from a seed is its own affair, and no network may depend on it.</summary>
    public class Random
    {
        private uint _state;
        public Random(int seed) => _state = (uint)seed * 2654435769 + 1;

        public virtual int Next()
        {
            _state = _state * 1664525 + 1013904223;
            return (int)(_state >> 1);
        }

        public virtual int Next(int maxValue) => Next() % maxValue;
        public virtual double NextDouble() => Next() * (1.0 / 2147483648.0);
    }
}
