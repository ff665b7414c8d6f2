using Xunit;
using static NetGen.Tests.Persistence.CheckpointNetworks;

namespace NetGen.Tests.Persistence;

/// <summary>Every way in and out gives the same bytes, and what goes wrong on the way leaves the file that was there.</summary>
public sealed class FileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("netgen-files").FullName;

    private string Path => System.IO.Path.Combine(_folder, "network.safetensors");

    private string Partial => Path + ".partial";

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Every_way_gives_the_same_bytes()
    {
        var checkpoint = Checkpoint.Capture(Trained("AdamNet"));
        checkpoint.SetMetadata("note", "for all");
        byte[] bytes = checkpoint.ToArray();

        checkpoint.Save(Path);
        Assert.Equal(bytes, File.ReadAllBytes(Path));
        File.Delete(Path);
        await checkpoint.SaveAsync(Path, CancellationToken.None);
        Assert.Equal(bytes, File.ReadAllBytes(Path));
        using var stream = new MemoryStream();
        checkpoint.Save(stream);
        await checkpoint.SaveAsync(stream, CancellationToken.None);
        Assert.Equal([.. bytes, .. bytes], stream.ToArray());

        stream.Position = bytes.Length;
        Checkpoint[] loaded =
        [
            Checkpoint.Load(bytes), Checkpoint.Load(Path), await Checkpoint.LoadAsync(Path, CancellationToken.None), Checkpoint.Load(new TricklingStream(bytes)),
            await Checkpoint.LoadAsync(new TricklingStream(bytes), CancellationToken.None), Checkpoint.Load(stream),
        ];
        Assert.All(loaded, one => Assert.Equal(bytes, one.ToArray()));
        Assert.True(stream.CanRead);
        Assert.Equal([Path], Directory.GetFiles(_folder));
    }

    /// <summary>A file larger than what the reader takes at a time at first.</summary>
    [Fact]
    public void Large_files_grow_as_they_arrive()
    {
        var checkpoint = new Checkpoint();
        checkpoint.Add(CheckpointTensor.FromSingles("much", [.. Enumerable.Range(0, 300_000).Select(k => (float)k)], 300, 1000));
        byte[] bytes = checkpoint.ToArray();
        Assert.Equal(bytes, Checkpoint.Load(new TricklingStream(bytes)).ToArray());
    }

    [Fact]
    public void What_a_killed_process_left_is_overwritten()
    {
        File.WriteAllText(Partial, new string('x', 100_000));
        var checkpoint = Checkpoint.Capture(Trained("AdamNet"));
        checkpoint.Save(Path);
        Assert.Equal(checkpoint.ToArray(), File.ReadAllBytes(Path));
        Assert.False(File.Exists(Partial));
    }

    [Fact]
    public async Task Two_writers_do_not_mix()
    {
        var checkpoint = Checkpoint.Capture(Trained("AdamNet"));
        checkpoint.Save(Path);
        byte[] before = File.ReadAllBytes(Path);
        using (new FileStream(Partial, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            Assert.ThrowsAny<IOException>(() => new Checkpoint().Save(Path));
            await Assert.ThrowsAnyAsync<IOException>(() => new Checkpoint().SaveAsync(Path, CancellationToken.None));
            Assert.True(File.Exists(Partial), "The other writer's file is gone.");
        }

        Assert.Equal(before, File.ReadAllBytes(Path));
    }

    [Fact]
    public async Task A_file_that_cannot_be_replaced_stays_and_nothing_is_left_beside_it()
    {
        Directory.CreateDirectory(Path);
        var checkpoint = Checkpoint.Capture(Trained("AdamNet"));
        Assert.ThrowsAny<Exception>(() => checkpoint.Save(Path));
        await Assert.ThrowsAnyAsync<Exception>(() => checkpoint.SaveAsync(Path, CancellationToken.None));
        Assert.False(File.Exists(Partial));
        Assert.True(Directory.Exists(Path));
        Assert.Throws<DirectoryNotFoundException>(() => checkpoint.Save(System.IO.Path.Combine(_folder, "none", "a")));
        Assert.Throws<ArgumentException>(() => checkpoint.Save(""));
    }

    [Fact]
    public async Task Cancelled_calls_change_nothing()
    {
        var cancelled = new CancellationToken(canceled: true);
        var checkpoint = Checkpoint.Capture(Trained("AdamNet"));
        checkpoint.Save(Path);
        byte[] before = File.ReadAllBytes(Path);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new Checkpoint().SaveAsync(Path, cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => checkpoint.SaveAsync(new MemoryStream(), cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Checkpoint.LoadAsync(Path, cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Checkpoint.LoadAsync(new TricklingStream(before), cancelled));
        Assert.Equal(before, File.ReadAllBytes(Path));
        Assert.Equal([Path], Directory.GetFiles(_folder));
    }

    [Fact]
    public void A_file_that_is_not_there_is_told_as_such()
    {
        Assert.Throws<FileNotFoundException>(() => Checkpoint.Load(Path));
        Assert.Throws<ArgumentNullException>(() => Checkpoint.Load((Stream)null!));
    }
}
