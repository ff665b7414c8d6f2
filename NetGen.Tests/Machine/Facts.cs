using Xunit;

namespace NetGen.Tests.Machine;

/// <summary>A test of one kind of processor, skipped with the reason where this machine cannot be made to look so.</summary>
public sealed class WidthFactAttribute : FactAttribute
{
    public WidthFactAttribute(string widths)
    {
        if (VectorWidths.Find(widths).Missing is { } reason) Skip = reason;
    }
}

/// <summary>A test that asks the operating system for pages without access.</summary>
public sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute()
    {
        if (!OperatingSystem.IsLinux()) Skip = "needs mmap and mprotect";
    }
}
