/// <summary>A part of an array, which can be written to.</summary>
internal readonly struct Span<T>
    where T : unmanaged
{
    private readonly T[] _array;
    private readonly int _start;

    public Span(T[] array, int start, int length)
    {
        Parts.Check(array == null ? 0 : array.Length, start, length);
        _array = array;
        _start = start;
        Length = length;
    }

    public int Length { get; }

    public bool IsEmpty => Length == 0;

    public ref T this[int index] => ref _array[_start + index];

    public static implicit operator Span<T>(T[] array) => new Span<T>(array, 0, array == null ? 0 : array.Length);

    public static implicit operator ReadOnlySpan<T>(Span<T> span) => new ReadOnlySpan<T>(span._array, span._start, span.Length);

    public Span<T> Slice(int start) => Slice(start, Length - start);

    public Span<T> Slice(int start, int length)
    {
        Parts.Check(Length, start, length);
        return new Span<T>(_array, _start + start, length);
    }

    public void CopyTo(Span<T> destination) => ((ReadOnlySpan<T>)this).CopyTo(destination);

    public void Clear()
    {
        if (Length > 0) Array.Clear(_array, _start, Length);
    }

    public void Fill(T value)
    {
        for (int k = 0; k < Length; k++) _array[_start + k] = value;
    }

    /// <summary>From one part of an array into another.</summary>
    internal static void Copy(T[] source, int from, Span<T> destination, int length)
    {
        Parts.Check(destination.Length, 0, length);
        if (length > 0) Array.Copy(source, from, destination._array, destination._start, length);
    }
}

/// <summary>A part of an array.</summary>
internal readonly struct ReadOnlySpan<T>
    where T : unmanaged
{
    private readonly T[] _array;
    private readonly int _start;

    public ReadOnlySpan(T[] array, int start, int length)
    {
        Parts.Check(array == null ? 0 : array.Length, start, length);
        _array = array;
        _start = start;
        Length = length;
    }

    public int Length { get; }

    public bool IsEmpty => Length == 0;

    public T this[int index] => _array[_start + index];

    public static implicit operator ReadOnlySpan<T>(T[] array) => new ReadOnlySpan<T>(array, 0, array == null ? 0 : array.Length);

    public ReadOnlySpan<T> Slice(int start) => Slice(start, Length - start);

    public ReadOnlySpan<T> Slice(int start, int length)
    {
        Parts.Check(Length, start, length);
        return new ReadOnlySpan<T>(_array, _start + start, length);
    }

    public void CopyTo(Span<T> destination) => Span<T>.Copy(_array, _start, destination, Length);

    public T[] ToArray()
    {
        var copy = new T[Length];
        CopyTo(copy);
        return copy;
    }
}

internal static class Parts
{
    public static Span<T> AsSpan<T>(this T[] array, int start, int length)
        where T : unmanaged => new Span<T>(array, start, length);

    public static void Check(int available, int start, int length)
    {
        if (start < 0 || length < 0 || start > available - length) throw new ArgumentOutOfRangeException(nameof(length));
    }
}

/// <summary>Room for one call, which each thread keeps: there is no other memory that costs nothing.</summary>
internal static class Buffers<T>
    where T : unmanaged
{
    [ThreadStatic]
    private static T[][] _kept;

    /// <summary>A buffer with whatever it holds from its last use. A call must not take the same slot twice.</summary>
    public static Span<T> Take(int slot, int length)
    {
        if (_kept == null || slot >= _kept.Length) Array.Resize(ref _kept, slot + 16);
        var buffer = _kept[slot];
        if (buffer == null || buffer.Length < length) _kept[slot] = buffer = new T[length];
        return new Span<T>(buffer, 0, length);
    }
}
