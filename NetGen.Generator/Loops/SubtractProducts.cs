namespace NetGen.Generator.Loops;

/// <summary>Keeps a value in place of its negative, so that where the negative is multiplied and added, the product is subtracted.</summary>
internal static class SubtractProducts
{
    public static void Run(List<Statement> body)
    {
        var taken = new HashSet<string>(Values.All(body).OfType<Declare>().Select(declare => declare.Variable.Name), StringComparer.Ordinal);
        Rewrite(body, taken);
    }

    private static void Rewrite(List<Statement> body, HashSet<string> taken)
    {
        for (int k = body.Count - 1; k >= 0; k--)
        {
            if (body[k].Inside is { } inside) Rewrite(inside, taken);
            if (body[k] is not Declare { Value: Operation { Operator: Operator.Negate } negative, Variable: var variable }) continue;
            var positive = negative.Operands[0];
            var kept = positive as Variable ?? new Variable(Unique(positive is Read read ? read.Buffer : variable.Name, taken), false);
            var instead = negative.With([kept]);
            Values.Replace(body, node => node.Equals(variable) ? instead : null, from: k + 1);
            if (positive is Variable) body.RemoveAt(k);
            else body[k] = new Declare(kept, positive);
        }
    }

    private static string Unique(string name, HashSet<string> taken)
    {
        string candidate = name;
        for (int k = 0; !taken.Add(candidate); k++) candidate = $"{name}_{Affine.Of(k)}";
        return candidate;
    }
}
