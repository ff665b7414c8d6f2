using System.Globalization;
using static NetGen.Tests.Nano.Interpreter.Numbers;

namespace NetGen.Tests.Nano.Interpreter;

/// <summary>What the machine does itself: mathematics in single precision, as boards are built, arrays, strings and bits.</summary>
internal static class Intrinsics
{
    private static readonly Dictionary<string, Intrinsic> s_all = new()
    {
        ["System.Math.Abs(System.Int32)"] = (_, n, _) => n[0] = Math.Abs((int)n[0]),
        ["System.Math.Abs(System.Single)"] = (_, n, _) => n[0] = Bits(MathF.Abs(Single(n[0]))),
        ["System.Math.Max(System.Int32, System.Int32)"] = (_, n, _) => n[0] = Math.Max((int)n[0], (int)n[1]),
        ["System.Math.Max(System.Single, System.Single)"] = (_, n, _) => n[0] = Compare(Single(n[0]), Single(n[1])) == Relations.Less ? n[1] : n[0],
        ["System.Math.Min(System.Int32, System.Int32)"] = (_, n, _) => n[0] = Math.Min((int)n[0], (int)n[1]),
        ["System.Math.Min(System.Single, System.Single)"] = (_, n, _) => n[0] = Compare(Single(n[0]), Single(n[1])) == Relations.Greater ? n[1] : n[0],
        ["System.Math.Abs(System.Double)"] = SinglePrecision(MathF.Abs),
        ["System.Math.Ceiling(System.Double)"] = SinglePrecision(MathF.Ceiling),
        ["System.Math.Floor(System.Double)"] = SinglePrecision(MathF.Floor),
        ["System.Math.Round(System.Double)"] = SinglePrecision(MathF.Round),
        ["System.Math.Truncate(System.Double)"] = SinglePrecision(MathF.Truncate),
        ["System.Math.Max(System.Double, System.Double)"] = SinglePrecision(MathF.Max),
        ["System.Math.Min(System.Double, System.Double)"] = SinglePrecision(MathF.Min),
        ["System.Math.Pow(System.Double, System.Double)"] = SinglePrecision(MathF.Pow),
        ["System.Math.Acos(System.Double)"] = Transcendental(MathF.Acos),
        ["System.Math.Asin(System.Double)"] = Transcendental(MathF.Asin),
        ["System.Math.Atan(System.Double)"] = Transcendental(MathF.Atan),
        ["System.Math.Cos(System.Double)"] = Transcendental(MathF.Cos),
        ["System.Math.Cosh(System.Double)"] = Transcendental(MathF.Cosh),
        ["System.Math.Exp(System.Double)"] = Transcendental(MathF.Exp),
        ["System.Math.Log(System.Double)"] = Transcendental(MathF.Log),
        ["System.Math.Log10(System.Double)"] = Transcendental(MathF.Log10),
        ["System.Math.Sin(System.Double)"] = Transcendental(MathF.Sin),
        ["System.Math.Sinh(System.Double)"] = Transcendental(MathF.Sinh),
        ["System.Math.Sqrt(System.Double)"] = Transcendental(MathF.Sqrt),
        ["System.Math.Tan(System.Double)"] = Transcendental(MathF.Tan),
        ["System.Math.Tanh(System.Double)"] = Transcendental(MathF.Tanh),
        ["System.Single.IsInfinity(System.Single)"] = (_, n, _) => n[0] = float.IsInfinity(Single(n[0])) ? 1 : 0,
        ["System.Double.IsNaN(System.Double)"] = (_, n, _) => n[0] = double.IsNaN(Double(n[0])) ? 1 : 0,
        ["System.Double.IsInfinity(System.Double)"] = (_, n, _) => n[0] = double.IsInfinity(Double(n[0])) ? 1 : 0,
        ["System.BitConverter.GetBytes(System.Single)"] = (machine, n, r) => r[0] = machine.Counted(BitConverter.GetBytes(Single(n[0]))),
        ["System.BitConverter.GetBytes(System.Int32)"] = (machine, n, r) => r[0] = machine.Counted(BitConverter.GetBytes((int)n[0])),
        ["System.BitConverter.GetBytes(System.UInt32)"] = (machine, n, r) => r[0] = machine.Counted(BitConverter.GetBytes((int)n[0])),
        ["System.BitConverter.ToSingle(System.Byte[], System.Int32)"] = (machine, n, r) => n[0] = ReadBits(machine, r[0], n[1]),
        ["System.BitConverter.ToInt32(System.Byte[], System.Int32)"] = (machine, n, r) => n[0] = ReadBits(machine, r[0], n[1]),
        ["System.BitConverter.ToUInt32(System.Byte[], System.Int32)"] = (machine, n, r) => n[0] = ReadBits(machine, r[0], n[1]),
        ["System.Array.get_Length()"] = (machine, n, r) => n[0] = machine.NotNull<Array>(r[0]).Length,
        ["System.Array.Clone()"] = (machine, _, r) => r[0] = machine.Counted((Array)machine.NotNull<Array>(r[0]).Clone()),
        ["System.Array.Clear(System.Array, System.Int32, System.Int32)"] = Clear,
        ["System.Array.Copy(System.Array, System.Int32, System.Array, System.Int32, System.Int32)"] = Copy,
        ["System.Runtime.CompilerServices.RuntimeHelpers.InitializeArray(System.Array, System.RuntimeFieldHandle)"] = InitializeArray,
        ["System.Object.GetHashCode()"] = (_, n, r) => n[0] = System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(r[0]),
        ["System.Object.ToString()"] = (machine, _, r) => r[0] = machine.Counted(Text(r[0])),
        ["System.String.get_Length()"] = (machine, n, r) => n[0] = machine.NotNull<string>(r[0]).Length,
        ["System.String.get_Chars(System.Int32)"] = (machine, n, r) => n[0] = machine.NotNull<string>(r[0])[machine.Within((int)n[1], ((string)r[0]!).Length)],
        ["System.String.GetHashCode()"] = (machine, n, r) => n[0] = machine.NotNull<string>(r[0]).Length,
        ["System.String.Equals(System.String, System.String)"] = (_, n, r) => n[0] = Equals(r[0], r[1]) ? 1 : 0,
        ["System.String.Concat(System.String, System.String)"] = (machine, _, r) => r[0] = machine.Counted($"{r[0]}{r[1]}"),
        ["System.String.Concat(System.String[])"] = (machine, _, r) => r[0] = machine.Counted(string.Concat(machine.NotNull<object?[]>(r[0]))),
        ["System.String.Format(System.String, System.Object[])"] = Format,
        ["System.Byte.ToString()"] = NumberText(bits => (byte)bits),
        ["System.SByte.ToString()"] = NumberText(bits => (sbyte)bits),
        ["System.Char.ToString()"] = NumberText(bits => (char)bits),
        ["System.Int16.ToString()"] = NumberText(bits => (short)bits),
        ["System.UInt16.ToString()"] = NumberText(bits => (ushort)bits),
        ["System.Int32.ToString()"] = NumberText(bits => (int)bits),
        ["System.UInt32.ToString()"] = NumberText(bits => (uint)bits),
        ["System.Int64.ToString()"] = NumberText(bits => bits),
        ["System.UInt64.ToString()"] = NumberText(bits => (ulong)bits),
        ["System.Single.ToString()"] = NumberText(bits => Single(bits)),
        ["System.Double.ToString()"] = NumberText(bits => Double(bits)),
    };

    public static Intrinsic Find(string name) => s_all.TryGetValue(name, out var intrinsic) ? intrinsic : throw new NanoUnsupportedException($"The machine lacks {name}.");

    private static Intrinsic SinglePrecision(Func<float, float> function) =>
        (_, n, _) => n[0] = Bits((double)function((float)Double(n[0])));

    private static Intrinsic SinglePrecision(Func<float, float, float> function) =>
        (_, n, _) => n[0] = Bits((double)function((float)Double(n[0]), (float)Double(n[1])));

    /// <summary>What some boards are built without.</summary>
    private static Intrinsic Transcendental(Func<float, float> function) => (machine, n, _) => n[0] = machine.HasTranscendentals
        ? Bits((double)function((float)Double(n[0])))
        : throw machine.Thrown("System.NotImplementedException");

    private static Intrinsic NumberText(Func<long, object> read) => (machine, _, r) =>
        r[0] = machine.Counted(string.Format(CultureInfo.InvariantCulture, "{0}", read(((Address)r[0]!).Number)));

    private static string Text(object? value) => value switch
    {
        NanoObject thing => thing.Type.Name,
        Array array => array.GetType().ToString(),
        _ => string.Format(CultureInfo.InvariantCulture, "{0}", value),
    };

    private static void Format(NanoMachine machine, Span<long> numbers, Span<object?> references)
    {
        object?[] arguments = machine.NotNull<object?[]>(references[1]);
        references[0] = machine.Counted(string.Format(CultureInfo.InvariantCulture, machine.NotNull<string>(references[0]), [.. arguments.Select(Text)]));
    }

    private static long ReadBits(NanoMachine machine, object? bytes, long index)
    {
        byte[] array = machine.NotNull<byte[]>(bytes);
        machine.Within((int)index + 3, array.Length);
        return BitConverter.ToInt32(array, machine.Within((int)index, array.Length));
    }

    private static void InitializeArray(NanoMachine machine, Span<long> numbers, Span<object?> references)
    {
        byte[] data = ((NanoField)references[1]!).Data!;
        Buffer.BlockCopy(data, 0, (Array)references[0]!, 0, data.Length);
    }

    private static void Clear(NanoMachine machine, Span<long> numbers, Span<object?> references)
    {
        var array = machine.NotNull<Array>(references[0]);
        machine.WithinRange((int)numbers[1], (int)numbers[2], array.Length);
        Array.Clear(array, (int)numbers[1], (int)numbers[2]);
    }

    private static void Copy(NanoMachine machine, Span<long> numbers, Span<object?> references)
    {
        var from = machine.NotNull<Array>(references[0]);
        var to = machine.NotNull<Array>(references[2]);
        machine.WithinRange((int)numbers[1], (int)numbers[4], from.Length);
        machine.WithinRange((int)numbers[3], (int)numbers[4], to.Length);
        Array.Copy(from, (int)numbers[1], to, (int)numbers[3], (int)numbers[4]);
    }
}
