using NetGen.Generator.Model;

namespace NetGen.Generator.Printing.Members;

/// <summary>
/// How the caller's cache is stored: in an inline array on the caller's stack where the language has them and the cache is not too
/// large for a stack, else in an array that Forward makes.
/// </summary>
internal abstract class CacheAccess(MemberContext context)
{
    /// <summary>The largest cache that is kept on the caller's stack.</summary>
    private const int StackBytes = 1 << 16;

    /// <summary>True where Forward with a cache allocates.</summary>
    public abstract bool Allocates { get; }

    /// <summary>Makes the out parameter <c>cache</c> before the kernel fills it.</summary>
    public abstract string Create { get; }

    /// <summary>The cache as an argument to be filled.</summary>
    public abstract string Write { get; }

    /// <summary>The cache as an argument to be read.</summary>
    public abstract string Read { get; }

    /// <summary>Checks the parameter <c>cache</c>, or is empty where it cannot be wrong.</summary>
    public abstract string Check { get; }

    /// <summary>What stands before the word <c>struct</c>.</summary>
    public abstract string StructModifiers { get; }

    /// <summary>What stands before a view's type.</summary>
    public abstract string ViewModifiers { get; }

    /// <summary>The type of a view.</summary>
    public virtual string ViewType => Context.ReadOnlySpan;

    /// <summary>Writes the fields of the struct.</summary>
    public abstract void WriteStorage(SourceWriter writer);

    /// <summary>Writes what stands before a view's property.</summary>
    public abstract string ViewAttribute { get; }

    /// <summary>The values of a view.</summary>
    public abstract string View(CacheView view);

    public static CacheAccess For(MemberContext context)
    {
        long bytes = (long)context.Compiled.Cache.Length * (context.Spec.Precision == Precision.Double ? 8 : 4);
        return context.Compiled.Options.Kind == TargetKind.Simd && bytes <= StackBytes ? new Inline(context) : new Array(context);
    }

    protected MemberContext Context => context;

    // An inline array has one element at least.
    protected string Length => Literals.Integer(Math.Max(1, context.Compiled.Cache.Length));

    private sealed class Inline(MemberContext context) : CacheAccess(context)
    {
        public override bool Allocates => false;

        public override string StructModifiers => "public";

        public override string ViewModifiers => "public readonly";

        // Padding between the views must be 0.
        public override string Create => "cache = default;";

        public override string Write => $"ref _Unsafe.As<Cache, {Context.Number}>(ref cache)";

        public override string Read => $"ref _Unsafe.As<Cache, {Context.Number}>(ref _Unsafe.AsRef(in cache))";

        public override string Check => "";

        public override void WriteStorage(SourceWriter writer)
        {
            writer.Line("#pragma warning disable CS0649 // The kernels write it by reference.");
            writer.Line("private Storage _values;");
            writer.Line("#pragma warning restore CS0649");
            writer.Line();
            writer.Line($"[global::System.Runtime.CompilerServices.InlineArray({Length})]");
            using (writer.Block("private struct Storage")) writer.Line($"private {Context.Number} _first;");
        }

        public override string ViewAttribute => "[global::System.Diagnostics.CodeAnalysis.UnscopedRef]";

        public override string View(CacheView view) => $"(({Context.ReadOnlySpan})_values).Slice({Literals.Integer(view.Offset)}, {Literals.Integer(view.Length)})";
    }

    private sealed class Array(MemberContext context) : CacheAccess(context)
    {
        public override bool Allocates => true;

        public override string StructModifiers => "public readonly";

        public override string ViewModifiers => "public";

        // Nobody may write to what the cache holds.
        public override string ViewType => Context.HasSpans ? Context.ReadOnlySpan : Context.Number + "[]";

        public override string Create => $"cache = new Cache(new {Context.Number}[{Length}]);";

        public override string Write => Context.Data.Whole("cache.Values");

        public override string Read => Context.Data.Whole("cache.Values");

        public override string Check => $"_Guard.Length(\"cache\", {Length}, cache.Values.Length);";

        public override void WriteStorage(SourceWriter writer) => writer.Line($$"""
            private readonly {{Context.Number}}[]{{Context.Nullable}} _values;

            internal Cache({{Context.Number}}[] values)
            {
                _values = values;
            }

            internal {{Context.Span}} Values => _values;
            """);

        public override string ViewAttribute => "";

        public override string View(CacheView view) =>
            $"new {Context.ReadOnlySpan}(_values, {Literals.Integer(view.Offset)}, {Literals.Integer(view.Length)}){(Context.HasSpans ? "" : ".ToArray()")}";
    }
}
