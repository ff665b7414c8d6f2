using System.Globalization;

namespace NetGen.Generator.Loops;

/// <summary>The sizes in which methods of one shape differ, few enough for one method that is generic in them.</summary>
internal sealed class MethodSizes : BodyRewriter
{
    /// <summary>Most sizes of a method: with more its text would say less.</summary>
    private const int MostSizes = 4;

    /// <summary>Most places where a method names a size: the JIT inlines each of them as it does a call.</summary>
    private const int MostPlaces = 200;

    /// <summary>Most times that a size is taken: the rows of a tile, and as much again.</summary>
    private const int MostTimes = 16;

    /// <summary>Most that is added to a size: what lies in one tile.</summary>
    private const int MostAdded = 128;

    private readonly List<int[]> _sizes = [];

    // What takes the place of numbers that differ, by how many others come before.
    private readonly Dictionary<int, Affine> _places = [];
    private int _next;

    private MethodSizes()
    {
    }

    /// <summary>The names of the sizes.</summary>
    public IReadOnlyList<string> Names => [.. _sizes.Select((_, size) => NameOf(size))];

    /// <summary>The sizes of one of the methods.</summary>
    public IReadOnlyList<int> Of(int method) => [.. _sizes.Select(size => size[method])];

    /// <summary>What they differ in; null where that is more than a few sizes.</summary>
    public static MethodSizes? Find(IReadOnlyList<MethodShape> alike)
    {
        var different = new List<Place>();
        for (int at = 0; at < alike[0].Numbers.Count; at++)
        {
            if (AreEqual(alike, at)) continue;
            int[] numbers = [.. alike.Select(method => method.Numbers[at])];
            if (different.Count == MostPlaces || numbers.Min() < 2) return null;
            different.Add(new Place(at, numbers, alike[0].IsExtent(at)));
        }

        var found = new MethodSizes();

        // What stands in most places is a row's length; others are some of those and a bit.
        foreach (var alikePlaces in different.GroupBy(place => string.Join(",", place.Numbers)).OrderByDescending(group => group.Count()))
        {
            if (alikePlaces.Any(place => found.Express(place) is null)) found._sizes.Add(alikePlaces.First().Numbers);
            if (found._sizes.Count > MostSizes) return null;
        }

        foreach (var place in different) found._places.Add(place.At, found.Express(place)!);
        return found;
    }

    private static bool AreEqual(IReadOnlyList<MethodShape> alike, int at)
    {
        for (int k = 1; k < alike.Count; k++)
        {
            if (alike[k].Numbers[at] != alike[0].Numbers[at]) return false;
        }

        return true;
    }

    protected override void Word(string word)
    {
    }

    protected override void Word(long word)
    {
    }

    protected override void Name(string name)
    {
    }

    protected override Affine Index(Affine index) => index.Replace(Number);

    protected override Affine Extent(int extent) => Number(extent);

    private Affine Number(int number) => _places.TryGetValue(_next++, out var size) ? size : Affine.Of(number);

    private static string NameOf(int size) => "N" + size.ToString(CultureInfo.InvariantCulture);

    /// <summary>Some times a size, and something added; null where no size fits.</summary>
    private Affine? Express(Place place)
    {
        // A loop that runs twice as often as another has a length of its own.
        int most = place.IsExtent ? 1 : MostTimes;
        for (int size = 0; size < _sizes.Count; size++)
        {
            for (int times = 1; times <= most; times++)
            {
                int added = place.Numbers[0] - (times * _sizes[size][0]);
                if (Math.Abs(added) <= MostAdded && place.Numbers.Select((number, method) => number - (times * _sizes[size][method])).All(rest => rest == added))
                    return (Affine.Size(NameOf(size) + ".Size") * times) + added;
            }
        }

        return null;
    }

    /// <summary>The numbers of each method at one place.</summary>
    private sealed record Place(int At, int[] Numbers, bool IsExtent);
}
