using Microsoft.CodeAnalysis.CodeFixes;
using NetGen.CodeFixes.Fixes;

namespace NetGen.Tests.CodeFixes.Cases;

internal static class MoveAttributeCases
{
    private static readonly MoveAttributeFix Fix = new();

    public static IReadOnlyList<FixCase> All { get; } =
    [
        new(Fix, "NETGEN006", "Move [Dense] to [Network]",
            """
            using NetGen;

            [Network(2)]
            [Dense(3)] // hidden
            [MeanSquaredError]
            public partial class Net;

            // The rest of it.
            [Dense(1, Activation.Tanh)]
            public partial class Net;
            """,
            """
            using NetGen;

            [Network(2)]
            [Dense(3)] // hidden
            [Dense(1, Activation.Tanh)]
            [MeanSquaredError]
            public partial class Net;

            // The rest of it.
            public partial class Net;
            """),

        // The file with [Network] is another, and its attributes stand on one line.
        new(Fix, "NETGEN006", "Move [Adam] to [Network]",
            """
            using System;
            using NetGen;

            [Serializable, Adam(Beta1 = 0.8)]
            public partial class Net;
            -----
            using NetGen;

            [Network(2), Dense(1)] [Hinge] public partial class Net;
            """,
            """
            using System;
            using NetGen;

            [Serializable]
            public partial class Net;
            -----
            using NetGen;

            [Network(2), Dense(1)] [Hinge] [Adam(Beta1 = 0.8)] public partial class Net;
            """),

        // Layers keep their order, equal ones too, and one name for all means all kinds.
        new(Fix, "NETGEN006", "Move [Dense] to [Network]",
            """
            using NetGen;

                [Network(2)]
                public partial class Net;
            -----
            using NetGen;

            [Dense(3)]
            [Dense(3)]
            public partial class Net;
            -----
            using NetGen;

            [Dense(1), Hinge]
            public partial class Net;

            [Network(4)]
            [Hinge]
            public partial class Other;

            [Dense(2)] public partial class Other;
            """,
            """
            using NetGen;

                [Network(2)]
                [Dense(3)]
                [Dense(3)]
                [Dense(1)]
                [Hinge]
                public partial class Net;
            -----
            using NetGen;

            public partial class Net;
            -----
            using NetGen;

            public partial class Net;

            [Network(4)]
            [Dense(2)]
            [Hinge]
            public partial class Other;

            public partial class Other;
            """,
            FixAllScope.Project),
    ];
}
