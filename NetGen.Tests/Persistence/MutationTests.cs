using System.Buffers.Binary;
using System.Text;
using NetGen.Numerics;
using Xunit;
using static NetGen.Tests.Persistence.CheckpointNetworks;

namespace NetGen.Tests.Persistence;

/// <summary>
/// Damaged and hostile files: each is refused with the one exception there is for it, and leaves the network as it was. Half of the files
/// are given a right checksum after the damage, so that what lies behind the checksum is tried as well.
/// </summary>
public sealed class MutationTests
{
    private const int Files = 10_000;

    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u0000", "\\ud800", "null", "true", "-1", "0.5", "1e9", "9223372036854775807", "18446744073709551615", "\"dtype\"",
        "\"shape\":[1]", "\"F64\"", "\"I4\"", "\"__metadata__\":{}", "\"netgen.step\":\"-1\"", "[[[[[[[[[[[[[[[[[[[[[[[[[[", "{\"a\":{\"a\":{\"a\":{\"a\":", "\0", "ä", "netgen.", "\t",
    ];

    [Fact]
    public void Ten_thousand_mutated_files_are_refused_or_mean_what_they_say()
    {
        var network = Trained("NAdamNet");
        byte[] original = Checkpoint.Capture(Trained("NAdamNet", seed: 2)).ToArray();
        string before = State(network);
        var random = new RandomSource(2026);
        int refusedUnsealed = 0, refusedSealed = 0, restored = 0;
        for (int file = 0; file < Files; file++)
        {
            byte[] mutated = Mutate(original, ref random);
            bool isSealed = file % 2 == 1;
            if (isSealed) mutated = Edited.WithChecksum(mutated);
            if (mutated.AsSpan().SequenceEqual(original)) continue;
            try
            {
                Checkpoint.Load(mutated).RestoreTo(network);
                Assert.True(isSealed, $"File {file} differs from the original, and was not refused.");
                restored++;
                Checkpoint.Load(original).RestoreTo(network);
                before = State(network);
            }
            catch (CheckpointException)
            {
                Assert.Equal(before, State(network));
                if (isSealed) refusedSealed++;
                else refusedUnsealed++;
            }
        }

        // Other numbers in the tensors, with a right checksum, are another checkpoint, and a right one.
        Assert.InRange(refusedUnsealed, Files * 0.45, Files * 0.5);
        Assert.InRange(refusedSealed, Files * 0.2, Files * 0.5);
        Assert.InRange(restored, 30, 1000);
    }

    /// <summary>Not one bit of a file can change unnoticed.</summary>
    [Fact]
    public void Every_flipped_bit_is_found()
    {
        var network = Trained("SgdNet");
        byte[] file = Checkpoint.Capture(network).ToArray();
        for (int bit = 0; bit < file.Length * 8; bit++)
        {
            file[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.Throws<CheckpointException>(() => Checkpoint.Load(file).RestoreTo(network));
            file[bit / 8] ^= (byte)(1 << (bit % 8));
        }

        Checkpoint.Load(file).RestoreTo(network);
    }

    [Fact]
    public void Every_cut_off_file_is_refused()
    {
        byte[] file = Checkpoint.Capture(Trained("AdamNet")).ToArray();
        for (int length = 0; length < file.Length; length++) Assert.Throws<CheckpointException>(() => Checkpoint.Load(file.AsSpan(0, length)));
    }

    private static byte[] Mutate(byte[] original, ref RandomSource random)
    {
        var bytes = new List<byte>(original);
        int headerEnd = 8 + (int)BinaryPrimitives.ReadUInt64LittleEndian(original);
        bool keepsLength = Below(ref random, 4) > 0;
        int times = 1 + Below(ref random, 2);
        for (int time = 0; time < times; time++)
        {
            // The header is where most can go wrong.
            int at = Below(ref random, 5) > 1 ? 8 + Below(ref random, headerEnd - 8) : Below(ref random, bytes.Count);
            at = Math.Min(at, bytes.Count - 1);
            int length = Math.Min(1 + Below(ref random, 40), bytes.Count - at);
            switch (Below(ref random, 9))
            {
                case 0:
                    bytes[at] ^= (byte)(1 << Below(ref random, 8));
                    break;
                case 1:
                    bytes[at] = (byte)Below(ref random, 256);
                    break;
                case 2:
                    bytes.RemoveRange(at, length);
                    break;
                case 3:
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                    break;
                case 4:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(Pieces[Below(ref random, Pieces.Length)]));
                    break;
                case 5:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                case 6:
                    ReplaceNumber(bytes, at, ref random);
                    break;
                case 7:
                    bytes.AddRange(bytes.GetRange(at, length));
                    break;
                default:
                    BinaryPrimitives.WriteUInt64LittleEndian(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(bytes), Length(ref random));
                    keepsLength = true;
                    break;
            }

            if (bytes.Count < 9) return [.. bytes];
        }

        // Whoever changes the header on purpose changes its length too.
        if (!keepsLength) BinaryPrimitives.WriteUInt64LittleEndian(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(bytes), (ulong)(headerEnd - 8 + bytes.Count - original.Length));
        return [.. bytes];
    }

    /// <summary>Puts another number where the next one stands: offsets that overlap, shapes that do not fit.</summary>
    private static void ReplaceNumber(List<byte> bytes, int at, ref RandomSource random)
    {
        int begin = bytes.FindIndex(at, value => value is >= (byte)'0' and <= (byte)'9');
        if (begin < 0) return;
        int end = begin;
        while (end < bytes.Count && bytes[end] is >= (byte)'0' and <= (byte)'9') end++;
        bytes.RemoveRange(begin, end - begin);
        bytes.InsertRange(begin, Encoding.ASCII.GetBytes(Length(ref random).ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    private static ulong Length(ref RandomSource random) => Below(ref random, 4) switch
    {
        0 => (ulong)Below(ref random, 40) * 4,
        1 => (ulong)Below(ref random, 3000),
        2 => ulong.MaxValue >> Below(ref random, 64),
        _ => 1UL << Below(ref random, 64),
    };

    private static int Below(ref RandomSource random, int bound) => (int)(random.NextDouble() * bound);
}
