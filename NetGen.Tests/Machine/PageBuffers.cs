using System.Buffers;
using System.ComponentModel;
using System.Runtime.InteropServices;

namespace NetGen.Tests.Machine;

/// <summary>
/// Buffers that touch a page without access, at their start or at their end: the first read or write past them ends the process. What is
/// left of their pages on the other side holds NaN, and <see cref="EnsureUntouched"/> tells whether it still does.
/// </summary>
public sealed unsafe partial class PageBuffers(Edge edge) : IBuffers
{
    private const int PageSize = 4096;
    private const byte Filler = 0xFF;
    private const int NoAccess = 0;
    private const int ReadWrite = 3;
    private const int PrivateAnonymous = 0x22;

    private readonly List<(nint Start, int Length)> _rests = [];

    public Edge Edge => edge;

    public Memory<T> Allocate<T>(int length)
        where T : unmanaged
    {
        int bytes = length * sizeof(T);
        int room = (bytes + PageSize) / PageSize * PageSize;
        nint pages = MemoryMap(0, (nuint)(room + (2 * PageSize)), ReadWrite, PrivateAnonymous, -1, 0);
        if (pages == -1) throw new Win32Exception();
        nint start = pages + PageSize;
        Forbid(pages);
        Forbid(start + room);
        new Span<byte>((void*)start, room).Fill(Filler);
        nint buffer = edge == Edge.Start ? start : start + room - bytes;
        _rests.Add((edge == Edge.Start ? buffer + bytes : start, room - bytes));
        var memory = new NativeMemory<T>((T*)buffer, length);
        memory.GetSpan().Clear();
        return memory.Memory;
    }

    public void EnsureUntouched()
    {
        foreach (var (start, length) in _rests)
        {
            if (new ReadOnlySpan<byte>((void*)start, length).ContainsAnyExcept(Filler)) throw new InvalidOperationException("Something was written beside a buffer.");
        }
    }

    private static void Forbid(nint page)
    {
        if (MemoryProtect(page, PageSize, NoAccess) != 0) throw new Win32Exception();
    }

    [LibraryImport("libc", EntryPoint = "mmap", SetLastError = true)]
    private static partial nint MemoryMap(nint address, nuint length, int protection, int flags, int file, nint offset);

    [LibraryImport("libc", EntryPoint = "mprotect", SetLastError = true)]
    private static partial int MemoryProtect(nint address, nuint length, int protection);

    private sealed class NativeMemory<T>(T* start, int length) : MemoryManager<T>
        where T : unmanaged
    {
        public override Span<T> GetSpan() => new(start, length);

        public override MemoryHandle Pin(int elementIndex = 0) => new(start + elementIndex);

        public override void Unpin()
        {
        }

        protected override void Dispose(bool disposing)
        {
        }
    }
}
