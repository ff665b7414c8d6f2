// The numbers, truth values and characters. There is no decimal, no half and no native integer to count with.
namespace System
{
    using System.Runtime.CompilerServices;

    public struct Boolean { private bool _value; public override string ToString() => _value ? "True" : "False"; }
    public struct IntPtr { }
    public struct UIntPtr { }

    public struct Byte
    {
        public const byte MinValue = 0, MaxValue = 255;
        private byte _value;
        [MethodImpl(MethodImplOptions.InternalCall)] public override extern string ToString();
    }

    public struct SByte
    {
        public const sbyte MinValue = -128, MaxValue = 127;
        private sbyte _value;
        [MethodImpl(MethodImplOptions.InternalCall)] public override extern string ToString();
    }

    public struct Char
    {
        public const char MinValue = '\0', MaxValue = '\uFFFF';
        private char _value;
        [MethodImpl(MethodImplOptions.InternalCall)] public override extern string ToString();
    }

    public struct Int16
    {
        public const short MinValue = -32768, MaxValue = 32767;
        private short _value;
        [MethodImpl(MethodImplOptions.InternalCall)] public override extern string ToString();
    }

    public struct UInt16
    {
        public const ushort MinValue = 0, MaxValue = 65535;
        private ushort _value;
        [MethodImpl(MethodImplOptions.InternalCall)] public override extern string ToString();
    }

    public struct Int32
    {
        public const int MinValue = -2147483648, MaxValue = 2147483647;
        private int _value;
        [MethodImpl(MethodImplOptions.InternalCall)] public override extern string ToString();
    }

    public struct UInt32
    {
        public const uint MinValue = 0, MaxValue = 4294967295;
        private uint _value;
        [MethodImpl(MethodImplOptions.InternalCall)] public override extern string ToString();
    }

    public struct Int64
    {
        public const long MinValue = -9223372036854775808, MaxValue = 9223372036854775807;
        private long _value;
        [MethodImpl(MethodImplOptions.InternalCall)] public override extern string ToString();
    }

    public struct UInt64
    {
        public const ulong MinValue = 0, MaxValue = 18446744073709551615;
        private ulong _value;
        [MethodImpl(MethodImplOptions.InternalCall)] public override extern string ToString();
    }

    public struct Single
    {
        public const float MinValue = -3.40282346638528859e+38f, MaxValue = 3.40282346638528859e+38f, Epsilon = 1.4e-45f;
        public const float NegativeInfinity = -1.0f / 0.0f, PositiveInfinity = 1.0f / 0.0f, NaN = 0.0f / 0.0f;
        private float _value;
        public static bool IsNaN(float f) => f != f;
        [MethodImpl(MethodImplOptions.InternalCall)] public static extern bool IsInfinity(float f);
        [MethodImpl(MethodImplOptions.InternalCall)] public override extern string ToString();
    }

    public struct Double
    {
        public const double MinValue = -1.7976931348623157E+308, MaxValue = 1.7976931348623157E+308, Epsilon = 4.9406564584124654E-324;
        public const double NegativeInfinity = -1.0 / 0.0, PositiveInfinity = 1.0 / 0.0, NaN = 0.0 / 0.0;
        private double _value;
        [MethodImpl(MethodImplOptions.InternalCall)] public static extern bool IsNaN(double d);
        [MethodImpl(MethodImplOptions.InternalCall)] public static extern bool IsInfinity(double d);
        [MethodImpl(MethodImplOptions.InternalCall)] public override extern string ToString();
    }
}
