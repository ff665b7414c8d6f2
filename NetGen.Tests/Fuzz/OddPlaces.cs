using System.Text.RegularExpressions;

namespace NetGen.Tests.Fuzz;

/// <summary>The same attributes in other words and places: aliases, long names, wrong targets, bases, conditions, several files, look-alikes.</summary>
internal static partial class OddPlaces
{
    private static readonly Func<string, string, Random, FuzzCase>[] Places =
        [LongNames, Aliases, OnOtherThings, InNamespaces, InContainers, UnderConditions, OverSeveralFiles, Twice, LookAlikes, Derived, WithBases, WithUsings, InOurNamespace];

    /// <summary>The network in one of those places.</summary>
    public static FuzzCase Draw(string name, string network, Random random) => Places[random.Next(Places.Length)](name, network, random);

    private static FuzzCase LongNames(string name, string network, Random random)
    {
        string[] prefixes = ["NetGen.", "global::NetGen.", "type: ", "type: global::NetGen.", ""];
        return Case(name, AttributeName().Replace(network, match => $"[{prefixes[random.Next(prefixes.Length)]}{match.Groups[1].Value}{(random.Next(2) == 0 ? "Attribute" : "")}"));
    }

    private static FuzzCase Aliases(string name, string network, Random random) => Case(
        name,
        "using N = NetGen.NetworkAttribute; using D = global::NetGen.DenseAttribute; using All = NetGen; using Relu = NetGen.Activation; "
        + network.Replace("[Network", random.Next(3) > 0 ? "[N" : "[All::Network", StringComparison.Ordinal)
            .Replace("[Dense", random.Next(3) > 0 ? "[D" : "[All.Dense", StringComparison.Ordinal)
            .Replace("Activation.", random.Next(2) == 0 ? "Relu." : "All::Activation.", StringComparison.Ordinal));

    private static FuzzCase OnOtherThings(string name, string network, Random random)
    {
        string attributes = network[..(network.LastIndexOf("] ", StringComparison.Ordinal) + 1)];
        string[] things =
        [
            "enum {0} { A }", "partial interface {0} { }", "delegate void {0}();", "partial struct {0} { }", "partial record {0}(int A);", "partial record struct {0};", "ref partial struct {0} { }",
            "class {0} { {1} void Method() { } }", "class {0} { {1} int _field; }", "class {0} { {1} int Property { get; } }", "class {0} { void Method({1} int parameter) { } }",
            "class {0}<{1} T> { }", "class {0} { {1} event System.Action E; }", "class {0} { {1} public {0}() { } }", "class {0} { void M() { {1} void Local() { } } }", "class {0} { {1} }", "enum {0} { {1} A }",
            "partial class {0} { {1} partial void Method(); }", "class {0} { object O = {1} () => 1; }", "namespace {0} { {1} }", "{1} namespace {0} { }", "class {0} { } {1}", "class {0} { int P { {1} get; {1} set; } }",
        ];
        string thing = things[random.Next(things.Length)];
        bool isInside = thing.Contains("{1}", StringComparison.Ordinal);
        string[] targets = ["assembly: ", "module: ", "return: ", "method: ", "field: ", "param: ", "typevar: ", "nonsense: "];
        string written = random.Next(3) > 0 ? attributes : attributes.Replace("[", "[" + targets[random.Next(targets.Length)], StringComparison.Ordinal);
        return Case(name, (isInside ? "" : written + " ") + thing.Replace("{0}", name, StringComparison.Ordinal).Replace("{1}", written, StringComparison.Ordinal));
    }

    private static FuzzCase InNamespaces(string name, string network, Random random)
    {
        string[] spaces = ["@class.@namespace", "System", "System.Numerics", "A.NetGen", "NetGen.Generated", "NetGen.Numerics.X", "global", "Generated", "\u00dcn\u00ef", "var.@record", "\\u0041b", "A.System.Math", "_", "A_B"];
        string space = spaces[random.Next(spaces.Length)];
        return random.Next(3) == 0 ? Case(name, $"namespace {space}; {network}") : Case(name, $"namespace {space} {{ {network} }} namespace Other.{space} {{ {network} }}");
    }

    private static FuzzCase InContainers(string name, string network, Random random)
    {
        string[] kinds = ["partial class", "static partial class", "partial struct", "ref partial struct", "readonly partial struct", "partial record", "partial record struct", "partial interface", "class", "partial class G<T> { } partial class", "file partial class", "partial enum"];
        string outer = kinds[random.Next(kinds.Length)];
        string inner = kinds[random.Next(kinds.Length)];
        string generic = random.Next(8) == 0 ? "<T>" : "";
        return Case(name, $"{outer} Outer{name}{generic} {{ {inner} Inner{name} {{ {network} }} {(random.Next(3) == 0 ? network : "")} }}");
    }

    private static FuzzCase UnderConditions(string name, string network, Random random)
    {
        string[] conditions = ["#if true", "#if false", "#if MISSING", "#if !MISSING", "#if", "#region a", "#line 7 \"elsewhere.cs\"", "#line hidden", "#pragma warning disable", "#nullable disable", "#pragma checksum \"a\" \"b\" \"c\"", "#endif", "#else", "#define MISSING", "#line (1, 1) - (5, 60) 10 \"partial.cs\""];
        string[] ends = ["#endif", "#endif", "#else", "#endregion", "#line default", ""];
        return Case(name, AttributeName().Replace(network, match =>
            random.Next(3) == 0 ? $"\n{conditions[random.Next(conditions.Length)]}\n[{match.Groups[1].Value}" : $"\n{(random.Next(4) == 0 ? ends[random.Next(ends.Length)] : "")}\n[{match.Groups[1].Value}"));
    }

    private static FuzzCase OverSeveralFiles(string name, string network, Random random)
    {
        string[] others =
        [
            "[Dense(3)] partial class {0} { }", "[Adam] partial class {0} { }", "[System.Serializable] partial class {0} { public int More; }", "partial class {0} { public {0}(ulong seed) { } }", "class {0} { }", "partial struct {0} { }",
            "partial class {0} { int Forward; }", "partial class {0} : System.Exception { }", "partial class {0}<T> { }", "file partial class {0} { }", "public partial class {0} { } internal partial class {0} { }", "static partial class {0} { }",
            "partial class {0} { void IDisposable.Dispose() { } }", "[Network(3)] partial class {0} { }", "namespace {0} { }", "sealed partial class {0} { ~{0}() { } }", "partial class {0} { int _values; const string _Guard = \"\"; }",
            "partial class {0} : NetGen.INetwork<float> { int NetGen.INetwork<float>.InputSize => 3; }", "partial class {0} : NetGen.INetwork<double> { }", "partial class {0} { protected class Cache { } }",
        ];
        string Other() => "using NetGen; " + others[random.Next(others.Length)].Replace("{0}", name, StringComparison.Ordinal);
        return new(name, random.Next(2) == 0 ? ["using NetGen; " + network, Other()] : [Other(), "using NetGen; " + network, Other()], IsAlone: false);
    }

    private static FuzzCase Twice(string name, string network, Random random) => random.Next(4) switch
    {
        0 => Case(name, $"{network} {network}"),
        1 => new(name, ["using NetGen; " + network, "using NetGen; " + network], IsAlone: false),
        2 => Case(name, $"namespace A{name} {{ {network} }} partial class A{name} {{ {network} }}"),
        _ => Case(name, $"partial class A{name} {{ {network} }} partial struct A{name} {{ {network} }}"),
    };

    private static FuzzCase LookAlikes(string name, string network, Random random)
    {
        string[] fakes = ["DenseAttribute", "NetworkAttribute", "AdamAttribute", "Activation", "Target", "CrossEntropyAttribute", "Dense"];
        string fake = fakes[random.Next(fakes.Length)];
        string body = $"class {fake} : System.Attribute {{ public {fake}(params object[] a) {{ }} public object Target, Name, Precision; }}";
        return random.Next(2) == 0 ? Case(name, $"namespace In{name} {{ {body} {network} }}") : Case(name, $"class Outer{name} {{ {body} }} partial class In{name} : Outer{name} {{ {network} }}");
    }

    private static FuzzCase Derived(string name, string network, Random random)
    {
        string[] bases = ["NetworkAttribute", "DenseAttribute", "LayerAttribute", "LossAttribute", "OptimizerAttribute", "AdamAttribute", "Attribute"];
        string own = $"class My{name}Attribute : NetGen.{bases[random.Next(bases.Length)]} {{ public My{name}Attribute(int a = 1) : base(a) {{ }} public My{name}Attribute() {{ }} }}";
        return Case(name, $"{own} {AttributeName().Replace(network, match => $"[{(random.Next(3) == 0 ? "My" + name : match.Groups[1].Value)}")}");
    }

    private static FuzzCase WithBases(string name, string network, Random random)
    {
        string[] members = ["protected int Forward;", "private int Forward;", "public class Cache { }", "protected class _Guard { }", "internal static int InputSize => 3;", "public virtual void Initialize(ulong seed) { }", "protected B{0}(int a) { }", "private B{0}() { }", "public abstract void Train();", "public string Summary { get; } = \"\";", "protected static void _netgenPart() { }", "public int Activation;"];
        string member = members[random.Next(members.Length)].Replace("{0}", name, StringComparison.Ordinal);
        string[] bases = [$"B{name}", "System.Exception", "Missing", "System.IDisposable", $"{name}", "NetGen.INetwork<float>", "System.Collections.Generic.List<int>", "object, object", $"B{name}, System.ICloneable", "int", "dynamic"];
        int brace = network.IndexOf(" {", network.LastIndexOf("class", StringComparison.Ordinal) + 1, StringComparison.Ordinal);
        string derived = brace < 0 ? network : network.Insert(brace, " : " + bases[random.Next(3) > 0 ? 0 : random.Next(bases.Length)]);
        return Case(name, $"{(random.Next(4) == 0 ? "[Network(2)] [Dense(1)] partial" : "abstract")} class B{name} {{ {member} }} {derived}");
    }

    /// <summary>What concerns every file of a project.</summary>
    private static FuzzCase WithUsings(string name, string network, Random random)
    {
        string[] usings =
        [
            "global using static System.Math;", "global using Span = System.Int32;", "global using Math = System.String;", "global using NetGen;", "global using static NetGen.Activation;", "extern alias Missing;", "using static System.Math;",
            "using Unsafe = System.Runtime.CompilerServices.Unsafe;", "global using System.Runtime.InteropServices;", "[assembly: System.CLSCompliant(true)]", "global using Activation = System.Int32;", "global using Network = System.ObsoleteAttribute;", "global using unsafe P = int*;",
        ];
        return new(name, [$"{usings[random.Next(usings.Length)]} {(random.Next(4) > 0 ? "using NetGen; " : "")}{network}"], IsAlone: true);
    }

    /// <summary>Attributes of the user's that have our full names and other parameters.</summary>
    private static FuzzCase InOurNamespace(string name, string network, Random random)
    {
        string[] types =
        [
            "class NetworkAttribute : System.Attribute { public NetworkAttribute(params object[] sizes) { } public object Target, Precision; public int[] Unroll; }", "class NetworkAttribute : System.Attribute { public NetworkAttribute(int sizes) { } public string Target; }",
            "class NetworkAttribute : System.Attribute { public NetworkAttribute(int[] inputSize) { } public int Target; }", "class NetworkAttribute : System.Attribute { public NetworkAttribute(int) { } }",
            "class DenseAttribute : System.Attribute { public DenseAttribute(string units, int[] activation = null) { } public int[] Name; }", "class DenseAttribute : System.Attribute { public DenseAttribute(params System.Type[] units) { } public bool[] Frozen; }", "class AdamAttribute : System.Attribute { public int[] Beta1; public System.Type Epsilon; }",
            "enum Activation { Relu = 5, Odd = 7 }", "enum Activation : long { Relu = 5 }", "class Guard { }", "class Network { }", "class NetworkAttribute<T> : System.Attribute { }", "class Activation { }",
        ];
        return new(name, [$"namespace NetGen {{ {types[random.Next(types.Length)]} }} namespace N{name} {{ using NetGen; {network} }}"], IsAlone: true);
    }

    private static FuzzCase Case(string name, string text) => new(name, ["using NetGen; " + text], IsAlone: false);

    [GeneratedRegex(@"\[(\w+)(?=[\](])")]
    private static partial Regex AttributeName();
}
