using System.Globalization;

namespace NetGen.Generator.Loops;

/// <summary>
/// Gives every local of a method a name of its own and drops the braces between kernels, so that a value made in one is read in the next
/// without a copy. For interpreters, where each copy is two instructions.
/// </summary>
internal sealed class Straighten
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public static void Run(List<Statement> body)
    {
        var straighten = new Straighten();
        straighten.Rename(body, []);
        FlattenScopes.DropAll(body);
        DeclareAtOnce(body);
    }

    /// <summary>Renames what was declared before, elsewhere in the method.</summary>
    private void Rename(List<Statement> body, Dictionary<string, string> outer)
    {
        var names = new Dictionary<string, string>(outer, StringComparer.Ordinal);
        for (int k = 0; k < body.Count; k++)
        {
            var statement = Values.Replace(body[k], value => value is Variable variable && names.TryGetValue(variable.Name, out string name) ? new Variable(name, variable.IsVector) : null);
            body[k] = statement switch
            {
                Declare declare => declare with { Variable = Own(declare.Variable) },
                DeclareLater declare => new DeclareLater(Own(declare.Variable)),
                Assign assign when names.TryGetValue(assign.Variable.Name, out string name) => assign with { Variable = new Variable(name, false) },
                _ => statement,
            };
            if (body[k].Inside is { } inside) Rename(inside, names);
        }

        Variable Own(Variable variable)
        {
            string name = variable.Name;
            for (int k = 2; !_taken.Add(name); k++) name = variable.Name + "_" + k.ToString(CultureInfo.InvariantCulture);
            if (name == variable.Name) names.Remove(name);
            else names[variable.Name] = name;
            return new Variable(name, variable.IsVector);
        }
    }

    /// <summary>A number assigned once, where every later statement sees it, is declared there; one that only gets another's value is that other.</summary>
    private static void DeclareAtOnce(List<Statement> body)
    {
        var assigned = new Dictionary<string, int>(StringComparer.Ordinal);
        Count(body, assigned);
        var waiting = new HashSet<string>(body.OfType<DeclareLater>().Select(declare => declare.Variable.Name).Where(name =>
            assigned.TryGetValue(name, out int count) && count == 1 && body.OfType<Assign>().Any(assign => assign.Variable.Name == name)), StringComparer.Ordinal);
        body.RemoveAll(statement => statement is DeclareLater declare && waiting.Contains(declare.Variable.Name));
        var same = new Dictionary<string, Variable>(StringComparer.Ordinal);
        for (int k = 0; k < body.Count; k++)
        {
            Within(body, k, same, Stays);
            if (body[k] is Declare { Value: Variable copied } copy && Stays(copied) && Stays(copy.Variable)) same[copy.Variable.Name] = copied;
            if (body[k] is not Assign assign || !waiting.Contains(assign.Variable.Name)) continue;
            if (assign.Value is Variable value && Stays(value)) same.Add(assign.Variable.Name, value);
            else body[k] = new Declare(assign.Variable, assign.Value);
        }

        body.RemoveAll(statement => (statement is Assign assign && same.ContainsKey(assign.Variable.Name)) || (statement is Declare declare && same.ContainsKey(declare.Variable.Name)));

        bool Stays(Variable variable) => !assigned.ContainsKey(variable.Name) || waiting.Contains(variable.Name);
    }

    private static void Within(List<Statement> body, int k, Dictionary<string, Variable> same, Predicate<Variable> stays)
    {
        body[k] = Values.Replace(body[k], value => value is Variable variable && same.TryGetValue(variable.Name, out var other) ? other : null);
        if (body[k].Inside is not { } inside) return;
        for (int i = 0; i < inside.Count; i++)
        {
            Within(inside, i, same, stays);
            if (inside[i] is Declare { Value: Variable copied } copy && stays(copied) && stays(copy.Variable)) same[copy.Variable.Name] = copied;
        }

        inside.RemoveAll(statement => statement is Declare declare && same.ContainsKey(declare.Variable.Name));
    }

    private static void Count(List<Statement> body, Dictionary<string, int> assigned)
    {
        foreach (var statement in body)
        {
            if (statement is Assign assign)
            {
                assigned.TryGetValue(assign.Variable.Name, out int count);
                assigned[assign.Variable.Name] = count + 1;
            }

            if (statement.Inside is { } inside) Count(inside, assigned);
        }
    }
}
