#if NET
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;

namespace NetGen.Threading;

/// <summary>A piece of work that is done in phases of several parts each.</summary>
internal interface IPartedWork
{
    /// <summary>Does one part of a phase; parts of one phase run at the same time.</summary>
    void Run(int phase, int part, int parts);
}

/// <summary>
/// Threads that stay, one group for the whole process. The parts of a phase are claimed one after the other, by the caller too: no part
/// waits for a thread to wake up, and a phase is over as soon as its parts are. One caller at a time has the workers.
/// </summary>
internal static class Workers
{
    /// <summary>The most parts of a phase: a ticket has 16 bits for them, and tiles times parts must stay a small number.</summary>
    public const int MostParts = 1024;

    // Longer than the pause between two phases, or between two calls of a training loop: waking a thread up costs some microseconds.
    private static readonly long _spinTicks = Stopwatch.Frequency / 20_000;
    private static readonly SemaphoreSlim _alarm = new(0);

    private static Shared _shared;
    private static int _count;
    private static int _taken;
    private static int _phase;
    private static IPartedWork? _work;
    private static ExceptionDispatchInfo? _failure;

    /// <summary>Takes the workers, unless another caller has them.</summary>
    /// <param name="parts">The most parts of a phase that will run.</param>
    public static bool TryTake(int parts)
    {
        if (Volatile.Read(ref _taken) != 0 || Interlocked.CompareExchange(ref _taken, 1, 0) != 0) return false;
        try
        {
            while (_count < parts - 1)
            {
                new Thread(Serve) { IsBackground = true, Name = "NetGen worker" }.UnsafeStart();
                _count++;
            }
        }
        catch (Exception) when (_count > 0)
        {
            // No more threads are to be had: those that are there do.
        }
        catch
        {
            Release();
            throw;
        }

        return true;
    }

    /// <summary>Gives the workers back.</summary>
    public static void Release()
    {
        _work = null;
        Volatile.Write(ref _taken, 0);
    }

    /// <summary>Runs all parts of a phase and returns when they are done; throws what a part threw.</summary>
    public static void Run(IPartedWork work, int phase, int parts)
    {
        (_work, _phase) = (work, phase);
        Volatile.Write(ref _shared.Unfinished, parts);
        var next = new Ticket((uint)(Ticket.Read(ref _shared.Ticket).Number + 1), parts, 0);
        Interlocked.Exchange(ref _shared.Ticket, next.Bits);
        if (Volatile.Read(ref _shared.Asleep) > 0) Wake(parts - 1);
        Help();

        // The others are at their last part. Yielding gives the core away for long, so it comes late.
        long start = Stopwatch.GetTimestamp();
        while (Volatile.Read(ref _shared.Unfinished) > 0)
        {
            if (Stopwatch.GetTimestamp() - start < _spinTicks) Thread.SpinWait(4);
            else Thread.Yield();
        }

        if (Interlocked.Exchange(ref _failure, null) is { } failure) failure.Throw();
    }

    /// <summary>What a worker does all its life.</summary>
    private static void Serve()
    {
        while (true)
        {
            AwaitParts();
            Help();
        }
    }

    /// <summary>Does parts while there are any.</summary>
    private static void Help()
    {
        while (TryClaim(out var ticket))
        {
            try
            {
                _work!.Run(_phase, ticket.Next, ticket.Parts);
            }
            catch (Exception exception)
            {
                Interlocked.CompareExchange(ref _failure, ExceptionDispatchInfo.Capture(exception), null);
            }

            Interlocked.Decrement(ref _shared.Unfinished);
        }
    }

    /// <summary>Claims the next part. Only then is it known that the phase's work is the one to read: it stays until the part is done.</summary>
    private static bool TryClaim(out Ticket ticket)
    {
        ticket = Ticket.Read(ref _shared.Ticket);
        while (ticket.IsOpen)
        {
            long seen = Interlocked.CompareExchange(ref _shared.Ticket, ticket.Bits + 1, ticket.Bits);
            if (seen == ticket.Bits) return true;
            ticket = new Ticket(seen);
        }

        return false;
    }

    private static void AwaitParts()
    {
        long start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetTimestamp() - start < _spinTicks)
        {
            if (Ticket.Read(ref _shared.Ticket).IsOpen) return;
            Thread.SpinWait(4);
        }

        // Either the caller sees that this thread is asleep, or this thread sees the caller's new ticket.
        Interlocked.Increment(ref _shared.Asleep);
        if (Ticket.Read(ref _shared.Ticket).IsOpen && TakeSleepers(1) == 1) return;
        _alarm.Wait();
    }

    private static void Wake(int most)
    {
        int sleepers = TakeSleepers(most);
        if (sleepers > 0) _alarm.Release(sleepers);
    }

    /// <summary>Takes threads off the count of those asleep, so that each is woken once.</summary>
    private static int TakeSleepers(int most)
    {
        int asleep = Volatile.Read(ref _shared.Asleep);
        while (asleep > 0)
        {
            int taken = Math.Min(asleep, most);
            int seen = Interlocked.CompareExchange(ref _shared.Asleep, asleep - taken, asleep);
            if (seen == asleep) return taken;
            asleep = seen;
        }

        return 0;
    }

    /// <summary>A phase's number, how many parts it has, and which is the next; in one number, so that it is read and claimed at once.</summary>
    private readonly record struct Ticket(long Bits)
    {
        public Ticket(uint number, int parts, int next)
            : this(((long)number << 32) | ((long)parts << 16) | (uint)next)
        {
        }

        public uint Number => (uint)(Bits >> 32);

        public int Parts => (ushort)(Bits >> 16);

        public int Next => (ushort)Bits;

        public bool IsOpen => Next < Parts;

        public static Ticket Read(ref long bits) => new(Volatile.Read(ref bits));
    }

    /// <summary>What several threads write, each on cache lines of its own.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 512)]
    private struct Shared
    {
        [FieldOffset(128)]
        public long Ticket;

        [FieldOffset(256)]
        public int Unfinished;

        [FieldOffset(384)]
        public int Asleep;
    }
}
#endif
