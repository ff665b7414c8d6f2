namespace NetGen.Generator.Loops;

/// <summary>Drops braces that separate nothing: a scope that is the only nested body of its list.</summary>
internal static class FlattenScopes
{
    public static void Run(List<Statement> body)
    {
        foreach (var inner in body.SelectMany(statement => statement.Bodies)) Run(inner);
        while (body.Count(statement => statement.Bodies.Count > 0) == 1 && body.OfType<Scope>().SingleOrDefault() is { } scope)
        {
            int at = body.FindIndex(statement => ReferenceEquals(statement, scope));
            body.RemoveAt(at);
            body.InsertRange(at, scope.Body);
        }
    }

    /// <summary>Drops the braces of scopes that declare nothing.</summary>
    public static void DropIdle(List<Statement> body)
    {
        for (int k = body.Count - 1; k >= 0; k--)
        {
            foreach (var inner in body[k].Bodies) DropIdle(inner);
            if (body[k] is not Scope scope || scope.Body.Any(statement => statement is Declare or DeclareNumber)) continue;
            body.RemoveAt(k);
            body.InsertRange(k, scope.Body);
        }
    }
}
