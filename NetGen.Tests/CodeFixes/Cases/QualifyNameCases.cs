using Microsoft.CodeAnalysis.CodeFixes;
using NetGen.CodeFixes.Fixes;

namespace NetGen.Tests.CodeFixes.Cases;

internal static class QualifyNameCases
{
    private static readonly QualifyNameFix Fix = new();

    public static IReadOnlyList<FixCase> All { get; } =
    [
        new(Fix, "NETGEN016", "Write global::NetGen.Activation",
            """
            using NetGen;

            [Network(4)]
            [Dense(3, /* as */ Activation.Relu)]
            public partial class Net { public int Activation; }
            """,
            """
            using NetGen;

            [Network(4)]
            [Dense(3, /* as */ global::NetGen.Activation.Relu)]
            public partial class Net { public int Activation; }
            """),
        new(Fix, "NETGEN016", "Write global::NetGen.Activation",
            """
            using NetGen;

            [Network(4)]
            [Dense(3, Activation.Relu, Initialization = Initialization.HeNormal), Dense(3, Activation.Tanh)]
            public partial class Net { public int Activation; void Initialization() { } }
            """,
            """
            using NetGen;

            [Network(4)]
            [Dense(3, global::NetGen.Activation.Relu, Initialization = global::NetGen.Initialization.HeNormal), Dense(3, global::NetGen.Activation.Tanh)]
            public partial class Net { public int Activation; void Initialization() { } }
            """,
            FixAllScope.Document),
    ];
}
