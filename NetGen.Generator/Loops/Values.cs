namespace NetGen.Generator.Loops;

/// <summary>Walks and rewrites the values of statements.</summary>
internal static class Values
{
    /// <summary>Replaces from the top down: where <paramref name="replace"/> answers, its answer stands as it is.</summary>
    public static Value Replace(Value value, Func<Value, Value?> replace) => replace(value) ?? WithArguments(value, replace, Replace);

    /// <summary>The value with other arguments; itself where none is another.</summary>
    /// <param name="value">The value.</param>
    /// <param name="state">What <paramref name="replaced"/> needs beside an argument.</param>
    /// <param name="replaced">Gives what takes an argument's place.</param>
    public static Value WithArguments<T>(Value value, T state, Func<Value, T, Value> replaced)
    {
        Value[]? arguments = null;
        for (int k = 0; k < value.ArgumentCount; k++)
        {
            var argument = replaced(value.Argument(k), state);
            if (ReferenceEquals(argument, value.Argument(k))) continue;
            if (arguments is null)
            {
                arguments = new Value[value.ArgumentCount];
                for (int other = 0; other < arguments.Length; other++) arguments[other] = value.Argument(other);
            }

            arguments[k] = argument;
        }

        return arguments is null ? value : value.With(arguments);
    }

    /// <summary>The same in the value that a statement uses itself.</summary>
    public static Statement Replace(Statement statement, Func<Value, Value?> replace) =>
        statement.Used is { } used && Replace(used, replace) is var replaced && !ReferenceEquals(replaced, used) ? statement.With(replaced) : statement;

    /// <summary>The same in every statement of a body from the first on that is named, those inside others too.</summary>
    public static void Replace(List<Statement> body, Func<Value, Value?> replace, int from = 0)
    {
        for (int k = from; k < body.Count; k++)
        {
            if (body[k].Inside is { } inside) Replace(inside, replace);
            body[k] = Replace(body[k], replace);
        }
    }

    /// <summary>True where the value or something it is made of passes a test.</summary>
    public static bool Has(Value value, Predicate<Value> test)
    {
        if (test(value)) return true;
        for (int k = 0; k < value.ArgumentCount; k++)
        {
            if (Has(value.Argument(k), test)) return true;
        }

        return false;
    }

    /// <summary>True where a body uses such a value from one of its statements on, those inside others too. It makes no lists, as it is asked for each of many statements.</summary>
    public static bool AreUsed(List<Statement> body, Predicate<Value> test, int from = 0)
    {
        for (int k = from; k < body.Count; k++)
        {
            if (body[k].Used is { } used && Has(used, test)) return true;
            if (body[k].Inside is { } inside && AreUsed(inside, test)) return true;
        }

        return false;
    }

    /// <summary>The value and all it is made of.</summary>
    public static IEnumerable<Value> Walk(Value value) =>
        Enumerable.Range(0, value.ArgumentCount).SelectMany(k => Walk(value.Argument(k))).Prepend(value);

    /// <summary>Places of an evaluation stack that it takes to compute a value: what stands to the right waits on top of what stands to the left.</summary>
    public static int Depth(Value value)
    {
        int deepest = value is Read or ReadOfLabel or OneHotLanes ? 2 : 1;
        for (int k = 0; k < value.ArgumentCount; k++) deepest = Math.Max(deepest, Depth(value.Argument(k)) + (value is Conditional ? k & 1 : k));
        return deepest;
    }

    /// <summary>Every statement of a body, those inside others too.</summary>
    public static IEnumerable<Statement> All(IEnumerable<Statement> body) =>
        body.SelectMany(statement => statement.Inside is { } inside ? All(inside).Prepend(statement) : [statement]);

    /// <summary>Every value of a body and all they are made of.</summary>
    public static IEnumerable<Value> Used(IEnumerable<Statement> body) =>
        All(body).SelectMany(statement => statement.Used is { } used ? Walk(used) : []);

    /// <summary>All that a body reads from memory.</summary>
    public static IEnumerable<Read> Reads(IEnumerable<Statement> body) => Used(body).OfType<Read>();

    /// <summary>The buffers that a value reads itself, not those that what it is made of reads.</summary>
    public static IEnumerable<string> BuffersOf(Value value) => value switch
    {
        Read read => [read.Buffer],
        ReadLabel label => [label.Buffer],
        ReadLabels labels => [labels.Buffer],
        ReadOfLabel element => [element.Buffer],
        FactorTimesVectors products => [products.Vectors.Buffer],
        NumbersTimesVectors products => [products.Numbers.Buffer],
        NumbersTimesTheirVectors products => [products.Numbers.Buffer, products.Vectors.Buffer],
        SumOfProducts sum => [sum.Numbers, sum.Vectors],
        DotProducts products => [products.Vector, products.Matrix],
        _ => [],
    };
}
