using Microsoft.CodeAnalysis.CodeFixes;
using NetGen.CodeFixes.Fixes;

namespace NetGen.Tests.CodeFixes.Cases;

internal static class RemoveAttributeCases
{
    private static readonly RemoveAttributeFix Fix = new();

    public static IReadOnlyList<FixCase> All { get; } =
    [
        new(Fix, "NETGEN007", "Remove [Hinge]",
            """
            using NetGen;

            [Network(2)]
            [Dense(3)]
            [CrossEntropy] // the first
            [Hinge] // the second
            public partial class Net;
            """,
            """
            using NetGen;

            [Network(2)]
            [Dense(3)]
            [CrossEntropy] // the first
            // the second
            public partial class Net;
            """),
        new(Fix, "NETGEN007", "Remove [Hinge]",
            """
            using NetGen;

            [Network(2)] [Dense(3)] [CrossEntropy] [Hinge] [Huber]
            [SmoothL1]
            public partial class Net;

            [Network(2), Dense(3), CrossEntropy, Hinge, /* or */ NetGen.Huber(Delta = 2)]
            public partial class Other;

            [Network(2), Dense(3), CrossEntropy]
            [Hinge, Huber]
            [SmoothL1] public partial class Third;
            """,
            """
            using NetGen;

            [Network(2)] [Dense(3)] [CrossEntropy]
            public partial class Net;

            [Network(2), Dense(3), CrossEntropy /* or */ ]
            public partial class Other;

            [Network(2), Dense(3), CrossEntropy]
            public partial class Third;
            """,
            FixAllScope.Document),
        new(Fix, "NETGEN008", "Remove [Sgd]",
            """
            using NetGen;

            [Network(2), Dense(3), Hinge, Adam, Sgd(Momentum = 0.9)]
            public partial class Net;
            """,
            """
            using NetGen;

            [Network(2), Dense(3), Hinge, Adam]
            public partial class Net;
            """),
        new(Fix, "NETGEN008", "Remove [Sgd]",
            """
            using NetGen;

            [Network(2), Dense(3), Hinge, Adam]
            [Sgd]
            public partial class Net;
            -----
            using NetGen;

            [Network(2)]
            [Dense(3), Hinge, Adam]
            #pragma warning disable CS0169
            [AdamW] public partial class Other;
            """,
            """
            using NetGen;

            [Network(2), Dense(3), Hinge, Adam]
            public partial class Net;
            -----
            using NetGen;

            [Network(2)]
            [Dense(3), Hinge, Adam]
            #pragma warning disable CS0169
            public partial class Other;
            """,
            FixAllScope.Solution),
        new(Fix, "NETGEN023", "Remove [Adam]",
            """
            using NetGen;

            [Adam, Network(2)]
            [Dense(3)]
            public partial class Net;
            """,
            """
            using NetGen;

            [Network(2)]
            [Dense(3)]
            public partial class Net;
            """),
        new(Fix, "NETGEN023", "Remove [Adam]",
            """
            using NetGen;

            [Adam] [Network(2), Dense(3)] public partial class Net;

            [AdaMax, Network(2), Dense(3)] public partial class Other;
            """,
            """
            using NetGen;

            [Network(2), Dense(3)] public partial class Net;

            [Network(2), Dense(3)] public partial class Other;
            """,
            FixAllScope.Document),
    ];
}
