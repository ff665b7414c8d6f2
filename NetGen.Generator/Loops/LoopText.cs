using System.Globalization;
using System.Text;

namespace NetGen.Generator.Loops;

/// <summary>A loop program for people to read, whatever its target: vectors are written <c>W1[16 * i ..]</c>, partial ones with their count.</summary>
internal static class LoopText
{
    public static string Of(LoopProgram program)
    {
        var text = new StringBuilder();
        text.AppendLine($"{program.Shape.Bits} bits, {program.Shape.Lanes} lanes of {program.Shape.Element}, {program.StackBytes} bytes of stack");
        foreach (var table in program.Tables) text.AppendLine($"{table.Buffer} = {string.Join(", ", table.Values.Select(Number))}");
        foreach (var method in program.Methods) text.AppendLine().Append(Of(method));
        return text.ToString();
    }

    public static string Of(LoopMethod method)
    {
        var text = new StringBuilder();
        string parameters = string.Join(", ", method.Parameters.Select(parameter => $"{parameter.Kind} {parameter.Name}"));
        text.AppendLine($"{(method.IsEntry ? "entry " : "")}{method.Name}{Sizes(method.Sizes)}({parameters}){(method.ReturnsNumber ? " gives a number" : "")}:");
        Write(text, method.Body, "    ");
        return text.ToString();
    }

    private static void Write(StringBuilder text, IEnumerable<Statement> body, string indent)
    {
        foreach (var statement in body)
        {
            text.Append(indent).AppendLine(Text(statement));
            if (statement.Inside is { } inside) Write(text, inside, indent + "    ");
        }
    }

    private static string Text(Statement statement) => statement switch
    {
        Comment comment => "# " + comment.Text,
        DeclareLater declare => $"{(declare.Variable.IsVector ? "vector" : "number")} {declare.Variable.Name}",
        DeclareIndex declare => $"index {declare.Name} = {declare.Index}",
        Declare declare => $"{(declare.Variable.IsVector ? "vector" : "number")} {declare.Variable.Name} = {Text(declare.Value)}",
        DeclareTwo declare => $"numbers {declare.First.Name}, {declare.Second.Name} = {Text(declare.Value)}",
        Assign assign => $"{assign.Variable.Name} = {Text(assign.Value)}",
        AddProducts add => $"{string.Join(", ", add.Sums.Select(Text))} += {Text(add.Products)}",
        Write write => $"{Element(write.Buffer, write.Index, write.Value.IsVector, write.Count)} = {Text(write.Value)}",
        For loop => $"for {loop.Counter} from {loop.Start} to {loop.End} by {loop.Step}:",
        Strips strips => $"strips of {strips.Step} of {strips.Extent} rows, {TileShare.From} to {TileShare.To}:",
        Scope => "scope:",
        When guarded => $"when {guarded.Condition}:",
        Part part => $"{part.Buffer} is {part.Of} from {part.Offset}{(part.RowStride == 0 ? "" : $" + {part.RowStride} {EntryPoint.First}")}",
        Reference reference => $"{reference.Name} is {reference.Buffer} from {reference.Index}",
        TableReference reference => $"{reference.Table.Buffer} is a table",
        Scratch scratch => $"{scratch.Buffer} is {scratch.Length} elements of stack",
        Call call => $"{(call.Result is null ? "" : call.Result + " = ")}call {call.Method}{Sizes(call.Sizes)}({string.Join(", ", call.Buffers.Concat(call.Numbers))})",
        TransposeCopy copy => $"{copy.Destination} = transpose of {copy.Source}, {copy.Rows} x {copy.Columns}{(copy.IsShared ? $", rows {TileShare.From} to {TileShare.To}" : "")}",
        CopyToLanes copy => $"{copy.Destination} = rows of {copy.Source} to lanes, {copy.Columns} columns",
        CopyFromLanes copy => $"{copy.Destination} = rows from lanes of {copy.Source}, {copy.Columns} columns",
        CheckLoss check => $"check that {Text(check.Loss)} is finite",
        Return result => $"return {Text(result.Value)}",
        _ => throw new NotSupportedException(statement.GetType().Name),
    };

    private static string Text(Value value) => value switch
    {
        Variable variable => variable.Name,
        Literal literal => Number(literal.Number),
        Read read => Element(read.Buffer, read.Index, read.IsVector, read.Count),
        ReadLabel label => $"{label.Buffer}[{label.Index}]",
        ReadOfLabel element => $"{element.Buffer}[{element.Index} + {Text(element.Label)}]",
        LabelArgument label => label.Name,
        FactorTimesVectors products => $"{Text(products.Factor)} * {Text(products.Vectors)}",
        NumbersTimesVectors products => $"{Text(products.Numbers)} * ({string.Join(", ", products.Vectors.Select(Text))})",
        SumOfProducts sum => $"{sum.Steps} steps of {sum.Numbers}[{sum.NumbersAt} each {sum.NumberStep}{(sum.NumberStride is { } stride ? $", {stride}" : "")}] * {sum.Columns.ToString(CultureInfo.InvariantCulture)} of {sum.Vectors}[{sum.VectorsAt} each {sum.VectorStep}{(sum.VectorStride is { } distance ? $", {distance}" : "")}]",
        DotProducts products => $"{products.Matrix}[{products.MatrixAt} each {products.Stride}, {products.Rows.ToString(CultureInfo.InvariantCulture)} rows of {products.Length}] * {products.Vector}[{products.VectorAt}]",
        NumbersTimesTheirVectors products => $"{Text(products.Numbers)} * {Text(products.Vectors)}",
        Broadcast broadcast => $"all({Text(broadcast.Number)})",
        ReadLabels labels => Element(labels.Buffer, labels.Index, true, labels.Count),
        IsClass isClass => $"[{isClass.Class} = {Text(isClass.Labels)}]",
        OneHotLanes oneHot => $"[{oneHot.First}{(oneHot.IsVector ? " .." : "")} = {Text(oneHot.Label)}]",
        Conditional choice => $"({Text(choice.Left)} {choice.Comparison} {Text(choice.Right)} ? {Text(choice.WhenTrue)} : {Text(choice.WhenFalse)})",
        FirstLanes first => $"first {first.Count} of {Text(first.Vector)} then {Number(first.Rest)}",
        Operation { Operator: Operator.Add } sum => Infix(sum, "+"),
        Operation { Operator: Operator.Subtract } difference => Infix(difference, "-"),
        Operation { Operator: Operator.Multiply } product => Infix(product, "*"),
        Operation { Operator: Operator.Divide } quotient => Infix(quotient, "/"),
        Operation operation => $"{operation.Operator}({string.Join(", ", operation.Operands.Select(Text))})",
        _ => throw new NotSupportedException(value.GetType().Name),
    };

    /// <summary>The sizes of a method or a call, as C# writes them; nothing where there are none.</summary>
    public static string Sizes<T>(IReadOnlyCollection<T> sizes) => sizes.Count == 0 ? "" : $"<{string.Join(", ", sizes)}>";

    private static string Text(Neighbours neighbours) => $"{neighbours.Buffer}[{neighbours.Offset} each {neighbours.Stride}]";

    private static string Infix(Operation operation, string sign) => $"({Text(operation.Operands[0])} {sign} {Text(operation.Operands[1])})";

    private static string Element(string buffer, Affine index, bool isVector, Affine? count) =>
        $"{buffer}[{index}{(isVector ? " .." : "")}{(count is null ? "" : $" first {count}")}]";

    private static string Number(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
