using Microsoft.CodeAnalysis.CodeFixes;
using NetGen.CodeFixes.Fixes;

namespace NetGen.Tests.CodeFixes.Cases;

internal static class RemoveSettingCases
{
    private static readonly RemoveSettingFix Fix = new();

    public static IReadOnlyList<FixCase> All { get; } =
    [
        new(Fix, "NETGEN018", "Remove Name",
            """
            using NetGen;

            [Network(2)]
            [Dense(3, Name = "a b", Bias = false)]
            public partial class Net;
            """,
            """
            using NetGen;

            [Network(2)]
            [Dense(3, Bias = false)]
            public partial class Net;
            """),
        new(Fix, "NETGEN018", "Remove Name",
            """
            using NetGen;

            [Network(2)]
            [Dense(3, Name = "A")]
            [Dense(3, Name = "A")]
            [Dense(3, Name = "")]
            public partial class Net;
            """,
            """
            using NetGen;

            [Network(2)]
            [Dense(3, Name = "A")]
            [Dense(3)]
            [Dense(3)]
            public partial class Net;
            """,
            FixAllScope.Document),
        new(Fix, "NETGEN019", "Remove Hidden",
            """
            using NetGen;

            [Network(2, Hidden = Activation.Relu)]
            [Dense(3)]
            public partial class Net;
            """,
            """
            using NetGen;

            [Network(2)]
            [Dense(3)]
            public partial class Net;
            """),
        new(Fix, "NETGEN019", "Remove Output",
            """
            using NetGen;

            [Network(2, Output = Activation.Relu, FastMath = true, Hidden = Activation.Relu)]
            [Dense(3)]
            public partial class Net;
            """,
            """
            using NetGen;

            [Network(2, FastMath = true)]
            [Dense(3)]
            public partial class Net;
            """,
            FixAllScope.Document),
        new(Fix, "NETGEN023", "Remove Nesterov",
            """
            using NetGen;

            [Network(2)]
            [Dense(3)]
            [Hinge]
            [Sgd(Nesterov = true)] // plain
            public partial class Net;
            """,
            """
            using NetGen;

            [Network(2)]
            [Dense(3)]
            [Hinge]
            [Sgd] // plain
            public partial class Net;
            """),
        new(Fix, "NETGEN023", "Remove Slope",
            """
            using NetGen;

            [Network(2)]
            [Dense(3,
                Activation.Relu,
                Slope = 0.1, // of nothing
                Alpha = 0.1)]
            [Dense(3, Activation.Tanh, Alpha = 1, Bias = false)]
            public partial class Net;
            """,
            """
            using NetGen;

            [Network(2)]
            [Dense(3,
                Activation.Relu // of nothing
                )]
            [Dense(3, Activation.Tanh, Bias = false)]
            public partial class Net;
            """,
            FixAllScope.Document),
        new(Fix, "NETGEN025", "Remove Unroll",
            """
            using NetGen;

            [Network(784, Unroll = Unroll.Always)]
            [Dense(64)]
            public partial class Net;
            """,
            """
            using NetGen;

            [Network(784)]
            [Dense(64)]
            public partial class Net;
            """),
        new(Fix, "NETGEN025", "Remove Unroll",
            """
            using NetGen;

            [Network(784, 64, FastMath = true, Unroll = Unroll.Always)]
            public partial class Net;

            [Network(783, 63, Unroll = Unroll.Always, FastMath = true)]
            public partial class Other;
            """,
            """
            using NetGen;

            [Network(784, 64, FastMath = true)]
            public partial class Net;

            [Network(783, 63, FastMath = true)]
            public partial class Other;
            """,
            FixAllScope.Document),
    ];
}
