using NetGen.Generator.Model;

namespace NetGen.Generator.Printing.Members;

/// <summary>
/// How spans and the instance's memory are handed to the kernels. This is the one place where the targets' members differ: managed
/// references on .NET 8 and later, spans in the same order elsewhere.
/// </summary>
internal abstract class DataAccess(MemberContext context)
{
    /// <summary>The type of <see cref="MemberNames.Data"/>, as its property declares it.</summary>
    public abstract string MemoryType { get; }

    /// <summary>The expression behind <see cref="MemberNames.Data"/>.</summary>
    public abstract string MemoryValue { get; }

    /// <summary>The instance's memory as an argument.</summary>
    public abstract string Memory { get; }

    /// <summary>A whole span as an argument.</summary>
    public abstract string Whole(string span);

    /// <summary>A span from an element on as an argument.</summary>
    public abstract string From(string span, string offset);

    /// <summary>A part of the instance's memory as a span.</summary>
    public static string Region(int offset, int length) => $"{MemberNames.Part}({Literals.Integer(offset)}, {Literals.Integer(length)})";

    public static DataAccess For(MemberContext context) =>
        context.Compiled.Options.Kind == TargetKind.Simd ? new References(context) : new Spans(context);

    private sealed class References(MemberContext context) : DataAccess(context)
    {
        public override string MemoryType => "ref " + Number;

        public override string MemoryValue =>
            $"ref _Unsafe.Add(ref _Marshal.GetArrayDataReference({MemberNames.Memory}.Values), {MemberNames.Memory}.Start)";

        public override string Memory => "ref " + MemberNames.Data;

        public override string Whole(string span) => $"ref _Marshal.GetReference({span})";

        public override string From(string span, string offset) => $"ref _Unsafe.Add(ref _Marshal.GetReference({span}), {offset})";
    }

    private sealed class Spans(MemberContext context) : DataAccess(context)
    {
        public override string MemoryType => Span;

        public override string MemoryValue => Region(0, Length);

        public override string Memory => MemberNames.Data;

        public override string Whole(string span) => span;

        public override string From(string span, string offset) => $"{span}.Slice({offset})";
    }

    private string Number => context.Number;

    private string Span => context.Span;

    private int Length => context.Memory.Length;
}
