using NetGen.Numerics;
using Xunit;

namespace NetGen.Tests.Numerics;

/// <summary>The elementary functions by name, so that one test covers all of them.</summary>
internal static class ElementaryFunctions
{
    internal sealed record Entry(string Name, string Table, double Bound, Func<double, double> Double, Func<float, float> Single, Func<double, double> Scalar, Func<float, float> ScalarSingle);

    internal static readonly Entry[] All =
    [
        new("Exp", ReferenceValues.Exp, 2, Lane.Exp, Lane.Exp, ScalarMath.Exp, ScalarMath.Exp),
        new("ExpM1", ReferenceValues.ExpM1, 5, Lane.ExpM1, Lane.ExpM1, ScalarMath.ExpM1, ScalarMath.ExpM1),
        new("Log", ReferenceValues.Log, 2, Lane.Log, Lane.Log, ScalarMath.Log, ScalarMath.Log),
        new("Tanh", ReferenceValues.Tanh, 5, Lane.Tanh, Lane.Tanh, ScalarMath.Tanh, ScalarMath.Tanh),
        new("Sigmoid", ReferenceValues.Sigmoid, 5, Lane.Sigmoid, Lane.Sigmoid, ScalarMath.Sigmoid, ScalarMath.Sigmoid),
        new("Softplus", ReferenceValues.Softplus, 5, Lane.Softplus, Lane.Softplus, ScalarMath.Softplus, ScalarMath.Softplus),
        new("NormalCdf", ReferenceValues.NormalCdf, 5, Lane.NormalCdf, Lane.NormalCdf, ScalarMath.NormalCdf, ScalarMath.NormalCdf),
        new("NormalPdf", ReferenceValues.NormalPdf, 5, Lane.NormalPdf, Lane.NormalPdf, ScalarMath.NormalPdf, ScalarMath.NormalPdf),
    ];

    internal static Entry Named(string name) => All.Single(entry => entry.Name == name);

    public static TheoryData<string> Names => [.. All.Select(entry => entry.Name)];
}
