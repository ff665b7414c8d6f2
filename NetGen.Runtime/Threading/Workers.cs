#if NET
using System.Diagnostics;
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
/// Threads that stay, one group for the whole process. Each part of a phase is claimed by the thread of its number, whose cache holds what
/// the part's last phase left there, or else by one that has nothing left to do, the caller too: no part waits for a thread to wake up,
/// and a phase is over as soon as its parts are. One caller at a time has the workers.
/// </summary>
internal static class Workers
{
    /// <summary>The most parts of a phase: tiles times parts must stay a small number.</summary>
    public const int MostParts = 1024;

    // Longer than the pause between two phases, or between two calls of a training loop: waking a thread up costs some microseconds.
    private static readonly long _spinTicks = Stopwatch.Frequency / 20_000;
    private static readonly SemaphoreSlim _alarm = new(0);
    private static readonly Claim[] _claims = new Claim[MostParts];

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
                int number = _count + 1;
                new Thread(() => Serve(number)) { IsBackground = true, Name = "NetGen worker" }.UnsafeStart();
                _count = number;
            }
        }
        catch (Exception exception) when (exception is OutOfMemoryException or ThreadStartException)
        {
            // No more threads are to be had: those that are there do, and be it the caller alone.
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
        _work = work;
        _phase = phase;
        Volatile.Write(ref _shared.Unfinished, parts);
        var ticket = new Ticket(Ticket.Read(ref _shared.Ticket).Number + 1, parts);
        Interlocked.Exchange(ref _shared.Ticket, ticket.Bits);
        Wake(parts - 1);
        Help(ticket, 0);

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
    private static void Serve(int number)
    {
        var done = default(Ticket);
        while (true)
        {
            done = Next(done);
            Help(done, number);
        }
    }

    /// <summary>Does the part of the thread's number, then whatever nobody has claimed.</summary>
    private static void Help(Ticket ticket, int number)
    {
        for (int k = 0; k < ticket.Parts; k++)
        {
            int part = (number + k) % ticket.Parts;
            if (!TryClaim(ticket, part)) continue;
            try
            {
                _work!.Run(_phase, part, ticket.Parts);
            }
            catch (Exception exception)
            {
                Interlocked.CompareExchange(ref _failure, ExceptionDispatchInfo.Capture(exception), null);
            }

            Interlocked.Decrement(ref _shared.Unfinished);
        }
    }

    /// <summary>
    /// Claims a part. A thread that comes late finds it claimed, in this phase or a later one; once it has a part, the phase and its work
    /// stay until that part is done.
    /// </summary>
    private static bool TryClaim(Ticket ticket, int part)
    {
        ref long claimed = ref _claims[part].Number;
        long before = Volatile.Read(ref claimed);
        return before < ticket.Number && Interlocked.CompareExchange(ref claimed, ticket.Number, before) == before;
    }

    /// <summary>Waits for another phase than the last one.</summary>
    private static Ticket Next(Ticket last)
    {
        long start = Stopwatch.GetTimestamp();
        while (true)
        {
            var ticket = Ticket.Read(ref _shared.Ticket);
            if (ticket != last) return ticket;
            if (Stopwatch.GetTimestamp() - start < _spinTicks)
            {
                Thread.SpinWait(4);
                continue;
            }

            // Either the caller sees that this thread is asleep, or this thread sees the caller's new ticket.
            Interlocked.Increment(ref _shared.Asleep);
            ticket = Ticket.Read(ref _shared.Ticket);
            if (ticket != last && TakeSleepers(1) == 1) return ticket;
            _alarm.Wait();
            start = Stopwatch.GetTimestamp();
        }
    }

    private static void Wake(int most)
    {
        if (Volatile.Read(ref _shared.Asleep) == 0) return;
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

    /// <summary>A phase's number and how many parts it has; in one number, so that both are read at once.</summary>
    private readonly record struct Ticket(long Bits)
    {
        private const int PartsBits = 16;

        public Ticket(long number, int parts)
            : this((number << PartsBits) | (uint)parts)
        {
        }

        public long Number => Bits >> PartsBits;

        public int Parts => (ushort)Bits;

        public static Ticket Read(ref long bits) => new(Volatile.Read(ref bits));
    }

    /// <summary>The number of the phase in which a part was claimed last, on a cache line of its own.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 64)]
    private struct Claim
    {
        [FieldOffset(0)]
        public long Number;
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
