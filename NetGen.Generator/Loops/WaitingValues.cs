namespace NetGen.Generator.Loops;

/// <summary>Values that wait for their only use, as long as nothing changes what they depend on.</summary>
/// <param name="assigned">The variables that change.</param>
internal sealed class WaitingValues(HashSet<string> assigned)
{
    private readonly Dictionary<string, (Value Value, int Position)> _waiting = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _readersOfVariable = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _readersOfBuffer = new(StringComparer.Ordinal);

    public int Count => _waiting.Count;

    /// <summary>Lets a variable's value wait.</summary>
    /// <param name="declare">The variable and its value.</param>
    /// <param name="position">Where the declaration stands, for who takes the value.</param>
    public void Add(Declare declare, int position)
    {
        _waiting.Add(declare.Variable.Name, (declare.Value, position));
        Note(declare.Variable.Name, declare.Value);
    }

    /// <summary>The variable's value and where its declaration stands, now no longer waiting; null where it does not wait.</summary>
    public (Value Value, int Position)? Take(string variable)
    {
        if (!_waiting.TryGetValue(variable, out var found)) return null;
        _waiting.Remove(variable);
        return found;
    }

    /// <summary>What a statement changes, values waiting for their use must not be moved across.</summary>
    public void Cross(Statement statement)
    {
        switch (statement)
        {
            case Comment or Declare or DeclareLater or Part or Reference:
                break;
            case Assign assign:
                Disturb(_readersOfVariable, assign.Variable.Name);
                break;
            case AddProducts add:
                foreach (var sum in add.Sums) Disturb(_readersOfVariable, sum.Name);
                break;
            case Write write:
                Disturb(_readersOfBuffer, write.Buffer);
                break;
            default:
                _waiting.Clear();
                break;
        }
    }

    private void Note(string name, Value value)
    {
        if (value is Variable variable && assigned.Contains(variable.Name)) Note(_readersOfVariable, variable.Name, name);
        foreach (string buffer in Values.BuffersOf(value)) Note(_readersOfBuffer, buffer, name);
        for (int k = 0; k < value.ArgumentCount; k++) Note(name, value.Argument(k));
    }

    private static void Note(Dictionary<string, List<string>> readers, string of, string name)
    {
        if (!readers.TryGetValue(of, out var names)) readers.Add(of, names = []);
        names.Add(name);
    }

    private void Disturb(Dictionary<string, List<string>> readers, string of)
    {
        if (!readers.TryGetValue(of, out var names)) return;
        foreach (string name in names) _waiting.Remove(name);
        names.Clear();
    }
}
