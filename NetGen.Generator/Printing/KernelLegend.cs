using NetGen.Generator.Model;
using NetGen.Generator.Scheduling;

namespace NetGen.Generator.Printing;

/// <summary>Tells at the head of a kernels' class what the letters in its comments and variables mean.</summary>
internal static class KernelLegend
{
    public static IEnumerable<string> Lines(NetworkSpec spec, VectorShape shape)
    {
        yield return $"x    the input; f0 runs over its {Counted(spec.InputSize, "value")}";
        string input = "x";
        for (int k = 0; k < spec.Layers.Count; k++)
        {
            var layer = spec.Layers[k];
            string number = Literals.Integer(k + 1);
            string bias = layer.HasBias ? $" + b{number}" : "";
            bool hasActivation = layer.Activation != "None";
            string output = hasActivation ? $", a{number} = {layer.Activation}(z{number})" : "";
            yield return $"z{number}   {layer.Name}: z{number} = W{number} {input}{bias}{output}; f{number} runs over its {Counted(layer.Units, "output")}";
            input = hasActivation ? "a" + number : "z" + number;
        }

        yield return "n    the samples of a batch";
        if (spec.Loss is not null) yield return "y    the target, weight a factor of a sample's loss";
        yield return "dv   the gradient of the loss with respect to v; gv its sum over samples; v' what v becomes, written over it";
        if (spec.Loss is not null) yield return "p    the parameters from one to another as they lie in memory, padding included: v_to_w are those from v to w";
        if (shape.IsScalar) yield break;
        yield return "AddProducts(steps, ref numbers, step, row, ref vectors, step, column, ref sums) adds up all products of a tile; the distances";
        yield return "are from one step, row or column to the next, and a tile of one row or of one column has one less.";
        if (shape.Bits == 512) yield return "AddProductsOfFour does so for a tile of four columns.";
        yield return "DotProducts(rows, length, ref vector, ref matrix, row) has the sum of the vector's products with row r in lane r.";
        yield return $"Rows in memory are padded with zeros to whole vectors of {Literals.Integer(shape.LogicalLanes)} lanes.";
    }

    private static string Counted(int count, string noun) => count == 1 ? noun : $"{Literals.Integer(count)} {noun}s";
}
