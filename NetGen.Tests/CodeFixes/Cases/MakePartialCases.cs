using Microsoft.CodeAnalysis.CodeFixes;
using NetGen.CodeFixes.Fixes;

namespace NetGen.Tests.CodeFixes.Cases;

internal static class MakePartialCases
{
    private static readonly MakePartialFix Fix = new();

    public static IReadOnlyList<FixCase> All { get; } =
    [
        new(Fix, "NETGEN001", "Make 'Net' partial",
            """
            using NetGen;

            /// <summary>A network.</summary>
            [Network(2)] // two inputs
            [Dense(1)]
            public sealed /* not yet */ class Net { }
            """,
            """
            using NetGen;

            /// <summary>A network.</summary>
            [Network(2)] // two inputs
            [Dense(1)]
            public sealed /* not yet */ partial class Net { }
            """),

        // The part without the word is in another file.
        new(Fix, "NETGEN001", "Make 'Net' partial",
            """
            using NetGen;

            [Network(2)]
            [Dense(1)]
            public partial class Net;
            -----
            class Net { public int Count; }
            """,
            """
            using NetGen;

            [Network(2)]
            [Dense(1)]
            public partial class Net;
            -----
            partial class Net { public int Count; }
            """),
        new(Fix, "NETGEN001", "Make 'Outer' partial",
            """
            using NetGen;

            struct Outer
            {
                record Middle
                {
                    [Network(2)]
                    [Dense(1)]
                    partial class First;

                    [Network(2)]
                    [Dense(1)]
                    class Second;
                }
            }

            [Network(2)]
            [Dense(1)]
            class Third;
            """,
            """
            using NetGen;

            partial struct Outer
            {
                partial record Middle
                {
                    [Network(2)]
                    [Dense(1)]
                    partial class First;

                    [Network(2)]
                    [Dense(1)]
                    partial class Second;
                }
            }

            [Network(2)]
            [Dense(1)]
            partial class Third;
            """,
            FixAllScope.Document),
    ];
}
