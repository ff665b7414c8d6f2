using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NetGen.Benchmarks.Native;
using NetGen.Benchmarks.Peers;

// Answers a line with a line, until its input ends: "prepare 3", "reset", "run 1000" and "bits".
Console.WriteLine(Vector512.IsHardwareAccelerated ? "512" : Vector256.IsHardwareAccelerated ? "256" : "128");
IContender? contender = null;
while (Console.ReadLine() is { } line)
{
    string[] words = line.Split(' ');
    int number = words.Length > 1 ? int.Parse(words[1], CultureInfo.InvariantCulture) : 0;
    string answer = string.Empty;
    switch (words[0])
    {
        case "prepare":
            contender?.Dispose();
            var (work, network) = NativeCases.All[number];
            contender = network.Create(work);
            break;
        case "reset":
            contender!.Reset();
            break;
        case "run":
            answer = contender!.Run(number).ToString("R", CultureInfo.InvariantCulture);
            break;
        default:
            var (loss, values) = contender!.Observe();
            answer = Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(MemoryMarshal.AsBytes<float>([loss, .. values])));
            break;
    }

    Console.WriteLine(answer);
}
