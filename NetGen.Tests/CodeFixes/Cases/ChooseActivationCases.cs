using Microsoft.CodeAnalysis.CodeFixes;
using NetGen.CodeFixes.Fixes;

namespace NetGen.Tests.CodeFixes.Cases;

internal static class ChooseActivationCases
{
    private static readonly ChooseActivationFix Fix = new();

    public static IReadOnlyList<FixCase> All { get; } =
    [
        new(Fix, "NETGEN009", "Use Activation.Softmax",
            """
            using NetGen;

            [Network(4)]
            [Dense(3, /* sums */ Activation.Relu /* to probabilities */)]
            [CrossEntropy]
            public partial class Net;
            """,
            """
            using NetGen;

            [Network(4)]
            [Dense(3, /* sums */ Activation.Softmax /* to probabilities */)]
            [CrossEntropy]
            public partial class Net;
            """),

        // A constant and an alias.
        new(Fix, "NETGEN009", "Use Activation.None",
            """
            using NetGen;
            using Kind = NetGen.Activation;

            static class Choices { public const Kind Last = Kind.Tanh; }

            [Network(4)]
            [Dense(activation: Choices.Last, units: 3)]
            [CrossEntropy]
            public partial class First;

            [Network(4, 3, Output = Kind.Elu)]
            [BinaryCrossEntropy]
            public partial class Second;

            [NetGen.Network(4, 2, Output = NetGen.Activation.Elu)]
            [GaussianNegativeLogLikelihood]
            public partial class Third;
            """,
            """
            using NetGen;
            using Kind = NetGen.Activation;

            static class Choices { public const Kind Last = Kind.Tanh; }

            [Network(4)]
            [Dense(activation: Kind.None, units: 3)]
            [CrossEntropy]
            public partial class First;

            [Network(4, 3, Output = Kind.None)]
            [BinaryCrossEntropy]
            public partial class Second;

            [NetGen.Network(4, 2, Output = NetGen.Activation.None)]
            [GaussianNegativeLogLikelihood]
            public partial class Third;
            """,
            FixAllScope.Document),
        new(Fix, "NETGEN010", "Use Activation.None",
            """
            [NetGen.Network(4)]
            [NetGen.Dense(3, (NetGen.Activation)(int)NetGen.Activation.Softmax)]
            [NetGen.Dense(3)]
            public partial class Net;
            """,
            """
            [NetGen.Network(4)]
            [NetGen.Dense(3, NetGen.Activation.None)]
            [NetGen.Dense(3)]
            public partial class Net;
            """),
        new(Fix, "NETGEN010", "Use Activation.None",
            """
            using NetGen;
            using static NetGen.Activation;

            [Network(4)]
            [Dense(3, Softmax)]
            [Dense(3, Activation.LogSoftmax)]
            [Dense(3, LogSoftmax)]
            public partial class Net;
            """,
            """
            using NetGen;
            using static NetGen.Activation;

            [Network(4)]
            [Dense(3, Activation.None)]
            [Dense(3, Activation.None)]
            [Dense(3, LogSoftmax)]
            public partial class Net;
            """,
            FixAllScope.Document),
    ];
}
