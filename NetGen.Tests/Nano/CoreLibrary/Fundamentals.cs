// What the language itself needs: the types that keywords stand for and those that the compiler names in its output.
namespace System
{
    using System.Runtime.CompilerServices;

    public class Object
    {
        public virtual bool Equals(object obj) => ReferenceEquals(this, obj);
        public static bool Equals(object left, object right) => ReferenceEquals(left, right) || (left != null && right != null && left.Equals(right));
        public static bool ReferenceEquals(object left, object right) => left == right;
        [MethodImpl(MethodImplOptions.InternalCall)] public virtual extern int GetHashCode();
        [MethodImpl(MethodImplOptions.InternalCall)] public virtual extern string ToString();
        ~Object() { }
    }

    public abstract class ValueType { }
    public abstract class Enum : ValueType { }
    public struct Void { }

    public abstract class Delegate { }
    public abstract class MulticastDelegate : Delegate { }

    public abstract class Type { }
    public struct RuntimeTypeHandle { }
    public struct RuntimeFieldHandle { }
    public struct RuntimeMethodHandle { }

    public interface ICloneable { object Clone(); }
    public interface IDisposable { void Dispose(); }

    public abstract class Array : ICloneable
    {
        public extern int Length { [MethodImpl(MethodImplOptions.InternalCall)] get; }
        public static void Copy(Array sourceArray, Array destinationArray, int length) => Copy(sourceArray, 0, destinationArray, 0, length);
        [MethodImpl(MethodImplOptions.InternalCall)] public static extern void Copy(Array sourceArray, int sourceIndex, Array destinationArray, int destinationIndex, int length);
        [MethodImpl(MethodImplOptions.InternalCall)] public static extern void Clear(Array array, int index, int length);
        [MethodImpl(MethodImplOptions.InternalCall)] public extern object Clone();
        public void CopyTo(Array array, int index) => Copy(this, 0, array, index, Length);
    }

    public sealed class String
    {
        public static readonly string Empty = "";
        public extern int Length { [MethodImpl(MethodImplOptions.InternalCall)] get; }
        [IndexerName("Chars")] public extern char this[int index] { [MethodImpl(MethodImplOptions.InternalCall)] get; }
        [MethodImpl(MethodImplOptions.InternalCall)] public static extern string Concat(string left, string right);
        public static string Concat(string first, string second, string third) => Concat(Concat(first, second), third);
        public static string Concat(string first, string second, string third, string fourth) => Concat(Concat(first, second), Concat(third, fourth));
        [MethodImpl(MethodImplOptions.InternalCall)] public static extern string Concat(params string[] values);
        [MethodImpl(MethodImplOptions.InternalCall)] public static extern string Format(string format, params object[] arguments);
        [MethodImpl(MethodImplOptions.InternalCall)] public static extern bool Equals(string left, string right);
        public static bool operator ==(string left, string right) => Equals(left, right);
        public static bool operator !=(string left, string right) => !Equals(left, right);
        public override bool Equals(object obj) => Equals(this, obj as string);
        [MethodImpl(MethodImplOptions.InternalCall)] public override extern int GetHashCode();
        public override string ToString() => this;
    }
}

namespace System.Collections
{
    public interface IEnumerator { bool MoveNext(); object Current { get; } void Reset(); }
    public interface IEnumerable { IEnumerator GetEnumerator(); }
}

namespace System.Reflection
{
    public sealed class DefaultMemberAttribute : Attribute { public DefaultMemberAttribute(string memberName) { } }
}

namespace System.Runtime.CompilerServices
{
    public static class RuntimeHelpers
    {
        [MethodImpl(MethodImplOptions.InternalCall)] public static extern void InitializeArray(Array array, RuntimeFieldHandle fieldHandle);
    }
}
