using Xunit;

namespace NetGen.Tests.Machine;

/// <summary>Inference on one instance from many threads at once gives what one thread gets.</summary>
public class ThreadTests
{
    private const int Threads = 8;
    private const int Rounds = 40;

    [Fact]
    public void Many_threads_get_the_bits_that_one_gets()
    {
        foreach (var network in TestNetworks.Simd.Concat(TestNetworks.Portable))
        {
            object instance = Activator.CreateInstance(TestNetworks.Library.Assembly.GetType(network.Name)!, 3UL)!;
            string alone = Infer(Session.Of(instance, new ArrayBuffers()));
            var results = new string[Threads];
            using var start = new Barrier(Threads);
            var threads = Enumerable.Range(0, Threads).Select(k => new Thread(() =>
            {
                var session = Session.Of(instance, new ArrayBuffers());
                start.SignalAndWait();
                results[k] = Infer(session);
            })).ToArray();
            foreach (var thread in threads) thread.Start();
            foreach (var thread in threads) thread.Join();
            Assert.All(results, result => Assert.Equal(alone, result));
        }
    }

    private static string Infer(ISession session)
    {
        for (int round = 0; round < Rounds; round++)
        {
            session.Do(Operation.Forward, round, 1);
            session.Do(Operation.ForwardBatch, round + 1, 70);
            session.Do(Operation.Evaluate, round, 70);
            session.Do(Operation.StepThrough, round + 1, 1);
        }

        return session.Bits();
    }
}
