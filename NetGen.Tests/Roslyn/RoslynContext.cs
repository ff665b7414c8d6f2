using System.Reflection;
using System.Runtime.Loader;

namespace NetGen.Tests.Roslyn;

/// <summary>Another version of Roslyn beside the tests' own: the tests and the generator are loaded once more, against that one.</summary>
internal sealed class RoslynContext(string version) : AssemblyLoadContext("Roslyn " + version)
{
    private static readonly string[] LoadedAgain = ["NetGen.Tests", "NetGen.Generator", "Basic.Reference.Assemblies.Net80"];

    /// <summary>Where the project puts that version's assemblies.</summary>
    private readonly string _folder = Path.Combine(AppContext.BaseDirectory, "roslyn", version);

    /// <summary>Calls a static method without parameters that returns lines, in this context.</summary>
    public IReadOnlyList<string> Call(Func<IReadOnlyList<string>> method)
    {
        var type = LoadFromAssemblyName(method.Method.DeclaringType!.Assembly.GetName()).GetType(method.Method.DeclaringType.FullName!, throwOnError: true)!;
        return (IReadOnlyList<string>)type.GetMethod(method.Method.Name, BindingFlags.Public | BindingFlags.Static)!.Invoke(null, null)!;
    }

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        string file = assemblyName.Name + ".dll";
        string folder = LoadedAgain.Contains(assemblyName.Name) ? AppContext.BaseDirectory : _folder;
        return File.Exists(Path.Combine(folder, file)) ? LoadFromAssemblyPath(Path.Combine(folder, file)) : null;
    }
}
