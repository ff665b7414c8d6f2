// Every construct that is known to work on nanoFramework, in methods without parameters whose results .NET must share.
using System;
using System.Collections;

public static class Language
{
    private static readonly float[] Weights = { 0.5f, -1.25f, 3e-3f, 4f, 5f, 6f, 7f, 8f, 9f };
    private static readonly byte[] Bytes = { 200, 100, 255, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13 };
    private static readonly short[] Shorts = { -1, 2, -3, 4, -5, 6, -7, 8, 9 };
    private static readonly int Late;

    static Language() => Late = Weights.Length * 7;

    public static int StaticConstructor() => Late;

    public static float ArrayInitialiser()
    {
        float sum = 0;
        for (int index = 0; index < Weights.Length; index++)
            sum += Weights[index] * Bytes[index] * Shorts[index];
        return sum;
    }

    public static int Integers()
    {
        int a = 1234567, b = -89;
        uint c = 4000000000;
        byte small = (byte)(a + 77);
        sbyte signed = unchecked((sbyte)200);
        short half = unchecked((short)70000);
        ushort other = unchecked((ushort)-3);
        int result = a * b + a / b + a % b + (a << 5) + (b >> 2) + (a & b) + (a | b) + (a ^ b) + ~a - -b;
        result += (int)(c / 7) + (int)(c % 7) + (int)(c >> 3) + (c > 5 ? 1 : 0) + (int)(c * 3);
        return result + small + signed + half + other + (a > b ? 3 : 4) + (c < 17u ? 5 : 6);
    }

    public static long Longs()
    {
        long a = 1234567890123456789, b = -987654321;
        ulong c = 0xFEDCBA9876543210;
        long result = a * b + a / b + a % b + (a << 7) + (b >> 3) + (a & b) + (a | b) + (a ^ b) + ~a - -b;
        return result + (long)(c / 1000) + (long)(c % 1000) + (long)(c >> 9) + (c > 5 ? 1 : 0) + (int)a + (uint)b + (a > b ? 10 : 20) + (a == b ? 1 : 2);
    }

    public static ulong SplitMix()
    {
        ulong state = 42;
        for (int round = 0; round < 10; round++)
        {
            state += 0x9E3779B97F4A7C15;
            ulong z = state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            state ^= z ^ (z >> 31);
        }

        return state;
    }

    public static float Floats()
    {
        float a = 1.1f, b = -3.7f, tiny = 1e-40f;
        double wide = a * (double)b;
        float result = a + b - a * b / 1.3f + b % a + (float)wide + -a;
        result += a > b ? 1 : 2;
        result += a >= b ? 1 : 2;
        result += a < b ? 1 : 2;
        result += a <= b ? 1 : 2;
        result += a == b ? 1 : 2;
        result += a != b ? 1 : 2;
        return result + (int)(b * 100) + (uint)(a * 100) + (long)(b * 1e6f) + (byte)(a * 50) + tiny + 123456789;
    }

    public static double Doubles()
    {
        double a = 1.1, b = -3.7;
        ulong big = ulong.MaxValue;
        bool greater = a > b;
        bool less = !(a < b);
        return a + b - a * b / 1.3 + b % a - (int)(b * 100) + (long)(a * 1e12) + (greater ? 1 : 0) + (less ? 1 : 0) + (double)big + -b;
    }

    public static int Switches()
    {
        int result = 0;
        for (int index = -1; index < 8; index++)
        {
            result = result * 3 + index switch { 0 => 5, 1 => 7, 2 => 11, 3 => 13, 4 => 17, 5 => 19, _ => 1 };
            switch (index)
            {
                case 0: result++; break;
                case 3: result += 2; continue;
                default: break;
            }
        }

        return result;
    }

    public static string Strings()
    {
        string text = $"{Late} of {Shorts.Length}: " + 3 + 'x';
        text += text == "63 of 9: 3x" ? "!" : "?";
        return text + text.Length + text[3];
    }

    private struct Pair
    {
        public float X;
        public Inner Deep;
        public Pair(float x) { X = x; Deep = new Inner(); Deep.Count = (int)x; }
        public float Sum() => X + Deep.Count;
        public void Grow() { X *= 2; Deep.Count++; }
    }

    private struct Inner
    {
        public int Count;
        public float[] Values;
    }

    private static float Change(Pair copy)
    {
        copy.Grow();
        return copy.Sum();
    }

    private static void Grow(ref Pair pair, in float by, out int count)
    {
        pair.X += by;
        pair.Deep.Values = new float[] { by, by };
        count = ++pair.Deep.Count;
    }

    public static float Structures()
    {
        var first = new Pair(3.5f);
        var second = first;
        second.Grow();
        float result = Change(first) * 100 + first.Sum() * 10 + second.Sum();
        Grow(ref first, 0.25f, out int count);
        var pairs = new Pair[3];
        pairs[1] = first;
        pairs[1].Grow();
        ref var third = ref pairs[2];
        third.X = 9;
        pairs[2].Deep = pairs[1].Deep;
        first = default;
        return result + count + pairs[1].Sum() + pairs[2].Sum() + pairs[2].Deep.Values[1] + first.X;
    }

    private interface IShape { float Area(); }

    private abstract class Shape : IShape
    {
        protected float Scale = 2;
        public abstract float Area();
        public virtual float Twice() => 2 * Area();
    }

    private sealed class Square : Shape
    {
        private readonly float _side;
        public Square(float side) => _side = side;
        public override float Area() => _side * _side * Scale;
    }

    private sealed class Circle : Shape
    {
        public float Radius { get; set; } = 1.5f;
        public override float Area() => Radius * Radius * 3.14f;
        public override float Twice() => base.Twice() + 1;
    }

    public static float Objects()
    {
        IShape first = new Square(3);
        Shape second = new Circle { Radius = 2.5f };
        object boxed = 17;
        float result = first.Area() + second.Area() + second.Twice() + (int)boxed;
        if (second is Circle circle)
            result += circle.Radius;
        return result + (first as Circle == null ? 1 : 2) + (boxed is string ? 1 : 2);
    }

    private enum Colour : byte { Red = 3, Green, Blue = 200 }

    public static int Enums()
    {
        var colour = Colour.Blue;
        return (int)colour + (colour == Colour.Green ? 1 : 2) + (int)(Colour)((int)Colour.Red + 1);
    }

    public static float Arrays()
    {
        float[][] jagged = { new float[] { 1, 2 }, new float[] { 3, 4, 5 } };
        var copy = (float[])jagged[1].Clone();
        copy[0] += 10;
        Array.Copy(copy, 0, jagged[0], 1, 1);
        Array.Clear(copy, 2, 1);
        bool[] flags = new bool[4];
        flags[2] = true;
        uint[] numbers = { 4000000000, 2, 3 };
        double[] wide = { 1.5, 2.5 };
        long[] longs = { long.MaxValue, 3 };
        sbyte[] signed = { -5, 6 };
        char[] letters = { 'a', '\uFFFE' };
        numbers[1]++;
        ref float place = ref jagged[1][2];
        place *= 3;
        float sum = numbers[0] / 1e9f + numbers[1] + (float)wide[1] + longs[0] / 1e18f + signed[0] + letters[1];
        foreach (float[] row in jagged)
        {
            foreach (float value in row)
                sum += value;
        }

        return sum + (flags[2] && !flags[1] ? 1 : 0) + copy[2];
    }

    public static float LocalFunctions()
    {
        float factor = 3;
        static float Square(float x) => x * x;
        float Scaled(float x) => factor * x;
        return Scaled(Square(4)) + Scaled(1);
    }

    public static int Recursion()
    {
        static int Fibonacci(int n) => n < 2 ? n : Fibonacci(n - 1) + Fibonacci(n - 2);
        return Fibonacci(15);
    }

    public static float Bits()
    {
        byte[] bytes = BitConverter.GetBytes(-1.5f);
        return BitConverter.ToSingle(bytes, 0) + bytes[3] + BitConverter.ToInt32(BitConverter.GetBytes(123), 0);
    }

    private const float Third = 1f / 3;
#nullable enable
    private static string? s_nothing;
#nullable restore

    public static float Nothing() => Third + (s_nothing == null ? 5 : s_nothing.Length) + (float.IsNaN(Third) ? 1 : 0);

    public static float Mathematics() => Math.Abs(-2.5f) + Math.Max(1f, 2f) + Math.Min(3, 4) + (float)Math.Floor(2.5) + (float)Math.Round(2.5) + (float)Math.Pow(2, 10);

    private sealed class Resource : IDisposable
    {
        public int Closed;
        public void Dispose() => Closed++;
    }

    public static int Disposal()
    {
        var resource = new Resource();
        resource.Dispose();
        return resource.Closed;
    }
}
