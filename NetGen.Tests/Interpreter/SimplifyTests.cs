using NetGen.Generator.Program;
using Xunit;
using static NetGen.Generator.Program.Functions;

namespace NetGen.Tests.Interpreter;

/// <summary>What is either 0 or 1 needs no product.</summary>
public sealed class SimplifyTests
{
    private static readonly Expr Z = new Tensor("z", [], TensorRole.Scalar);
    private static readonly Expr G = new Tensor("g", [], TensorRole.Scalar);

    [Fact]
    public void A_factor_of_0_or_1_chooses()
    {
        Assert.Equal("(z > 0 ? g : 0)", (G * IfGreater(Z, 0, 1, 0)).ToString());
        Assert.Equal("(z > 0 ? 0 : g)", (IfGreater(Z, 0, 0, 1) * G).ToString());
        Assert.Equal("(z > 0 ? (z < 6 ? g : 0) : 0)", (G * IfGreater(Z, 0, IfLess(Z, 6, 1, 0), 0)).ToString());
    }

    [Fact]
    public void Another_factor_multiplies() =>
        Assert.Equal("(g * (z > 0 ? 1 : 0.01))", (G * IfGreater(Z, 0, 1, 0.01)).ToString());
}
