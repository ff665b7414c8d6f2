namespace NetGen.Generator.Loops;

/// <summary>Drops braces that separate nothing: a scope that is the only nested body of its list.</summary>
internal static class FlattenScopes
{
    public static void Run(List<Statement> body)
    {
        foreach (var statement in body)
        {
            if (statement.Inside is { } inside) Run(inside);
        }

        while (OnlyNested(body) is var at and >= 0 && body[at] is Scope scope)
        {
            body.RemoveAt(at);
            body.InsertRange(at, scope.Body);
        }
    }

    /// <summary>Drops the braces of scopes that declare nothing.</summary>
    public static void DropIdle(List<Statement> body) => Drop(body, scope => !scope.Body.Exists(statement => statement is Declare or DeclareTwo or DeclareLater or Reference));

    /// <summary>Drops the braces of all scopes: no two locals of the method have the same name.</summary>
    public static void DropAll(List<Statement> body) => Drop(body, _ => true);

    private static void Drop(List<Statement> body, Predicate<Scope> isIdle)
    {
        for (int k = body.Count - 1; k >= 0; k--)
        {
            if (body[k].Inside is { } inside) Drop(inside, isIdle);
            if (body[k] is not Scope scope || !isIdle(scope)) continue;
            body.RemoveAt(k);
            body.InsertRange(k, scope.Body);
        }
    }

    /// <summary>Where the only statement stands that has a body of its own; -1 where there is none or more than one.</summary>
    private static int OnlyNested(List<Statement> body)
    {
        int at = body.FindIndex(HasBody);
        return at < 0 || body.FindLastIndex(HasBody) == at ? at : -1;
    }

    private static bool HasBody(Statement statement) => statement.Inside is not null;
}
