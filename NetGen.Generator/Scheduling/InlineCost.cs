using NetGen.Generator.Loops;
using NetGen.Generator.Model;
using NetGen.Generator.Program;

namespace NetGen.Generator.Scheduling;

/// <summary>
/// The locals that the JIT makes when it inlines a helper of the run-time, as measured: methods of hundreds of calls, and at which call
/// it gave up. The figures are those of the width that needs the most.
/// </summary>
internal static class InlineCost
{
    private const int ScalarPassage = 3;

    /// <summary>Of an operation, without what its arguments need.</summary>
    public static int Of(Operator operation, Precision precision)
    {
        bool isSingle = precision == Precision.Single;
        return operation switch
        {
            Operator.Exp => isSingle ? 24 : 30,
            Operator.ExpMinusAbs => isSingle ? 24 : 30,
            Operator.ExpM1 => isSingle ? 24 : 30,
            Operator.Log => 30,
            Operator.LogP1 => isSingle ? 29 : 26,
            Operator.Tanh => isSingle ? 21 : 36,
            Operator.Sigmoid => isSingle ? 28 : 34,
            Operator.Softplus => isSingle ? 52 : 57,
            Operator.NormalCdf => isSingle ? 52 : 73,
            Operator.NormalPdf => isSingle ? 35 : 40,
            Operator.ReciprocalSqrt => isSingle ? 4 : 8,
            Operator.Sum => isSingle ? 5 : 4,
            Operator.Sums => 60,
            Operator.MaxAcross => isSingle ? 22 : 18,
            _ => 0,
        };
    }

    /// <summary>Of an operation in a body: scalars go through the first lane of a vector, there and back.</summary>
    public static int Of(Operator operation, VectorShape shape)
    {
        int cost = Of(operation, shape.Precision);
        return shape.IsScalar && cost > 0 ? cost + ScalarPassage : cost;
    }

    /// <summary>Of adding products to several sums.</summary>
    public static int Of(AddProducts add) => add.Products switch
    {
        NumbersTimesVectors numbers => 1 + add.Sums.Count + (add.Sums.Count / numbers.Vectors.Count),
        // A loop around one to three of the others: above what those take.
        SumOfProducts => 8 + (2 * add.Sums.Count),
        _ => 1 + (2 * add.Sums.Count),
    };

    /// <summary>Of dot products with some rows, the tree that closes them included: 64 to 73 for eight rows of 256 bits; for the sixteen of 512, which were not measured, the tree's 60 and as much again.</summary>
    public static int OfDotProducts(int rows) => 24 + (6 * rows);

    /// <summary>Of reading the first lanes of a vector.</summary>
    public static int OfPartialRead(VectorShape shape) => (shape.Bits, shape.Precision) switch
    {
        (512, Precision.Single) => 34,
        (256, Precision.Single) => 27,
        (512, Precision.Double) => 21,
        (128, Precision.Double) => 4,
        (0, _) => 0,
        _ => 15,
    };

    /// <summary>Of writing the first lanes of a vector.</summary>
    public static int OfPartialWrite(VectorShape shape) => shape.IsScalar ? 0 : shape.Bits / 100;

    /// <summary>Of the functions in a formula, at one point.</summary>
    public static int OfFunctions(Expr formula, Precision precision) => formula.Walk().OfType<Unary>()
        .Sum(node => Of(Nest.OperatorOf(node), precision));

    /// <summary>Of a whole formula at one point, about.</summary>
    public static int Of(Expr formula, Precision precision) => OfFunctions(formula, precision) + formula.Walk().Sum(node => node is Load ? 2 : node.Operands.Count > 0 ? 1 : 0);
}
