#if NET
namespace NetGen.Numerics;

/// <summary>
/// A number that is known when code is compiled, as a type: emitted methods that several layers share are generic in the layers' sizes, and
/// the JIT compiles each with its own as constants.
/// </summary>
public interface ISize
{
    /// <summary>The number; a count of elements.</summary>
    static abstract int Size { get; }
}
#endif
