using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Diagnostics;

/// <summary>
/// Every diagnostic of the compiler. Each has a page in docs/diagnostics and a row in AnalyzerReleases.Unshipped.md. Where one is an error,
/// nothing is emitted, so that none can be switched off: not even <c>#pragma warning disable</c> may leave that unexplained.
/// </summary>
internal static class Descriptors
{
    private const string Category = "NetGen";
    private const string Help = "docs/diagnostics/";

    public static readonly DiagnosticDescriptor NotPartial = new(
        "NETGEN001",
        "A network must be a partial class",
        "'{0}' must be partial, so that the network's members can be added to it",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETGEN001.md",
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor UnsupportedType = new(
        "NETGEN002",
        "A network must be an ordinary class",
        "'{0}' is {1}; a network must be a class that is neither static nor generic, in containers that are not generic",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETGEN002.md",
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor NoLayers = new(
        "NETGEN003",
        "A network needs a layer",
        "'{0}' has no layers; add one, such as [Dense(10)], or list the sizes: [Network(64, 32, 10)]",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETGEN003.md",
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor NoNetwork = new(
        "NETGEN004",
        "A layer, loss or optimizer without a network",
        "[{0}] has no effect without [Network] on the same class",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETGEN004.md",
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor SizeOutOfRange = new(
        "NETGEN005",
        "A size is out of range",
        "{0} is {1}, but must be from 1 to {2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETGEN005.md",
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor SeveralDeclarations = new(
        "NETGEN006",
        "The attributes of a network stand on several declarations",
        "[{0}] must stand on the same declaration of '{1}' as [Network]: attributes on several declarations have no order",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETGEN006.md",
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor SeveralLosses = new(
        "NETGEN007",
        "A network has one loss",
        "'{0}' has the loss [{1}] already; remove [{2}]",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETGEN007.md",
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor SeveralOptimizers = new(
        "NETGEN008",
        "A network has one optimizer",
        "'{0}' has the optimizer [{1}] already; remove [{2}]",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETGEN008.md",
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor ActivationUnfitForLoss = new(
        "NETGEN009",
        "The last activation does not fit the loss",
        "[{0}] does not fit Activation.{1} on the last layer; it accepts {2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETGEN009.md",
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor OnlyOnLastLayer = new(
        "NETGEN010",
        "This activation belongs on the last layer",
        "Activation.{0} is only for the last layer",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETGEN010.md",
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor TooFewClasses = new(
        "NETGEN011",
        "Classes need two outputs or more",
        "[{0}] needs an output for each class, two at least, but the last layer has {1}; for a yes or no use [BinaryCrossEntropy]",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETGEN011.md",
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor OddOutputs = new(
        "NETGEN012",
        "Means and variances need an even number of outputs",
        "[{0}] needs a mean and a variance for each target, so an even number of outputs, but the last layer has {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETGEN012.md",
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor UnknownEnumValue = new(
        "NETGEN013",
        "Not a member of the enum",
        "{0} is {1}, which is no member of {2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETGEN013.md",
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor SettingOutOfRange = new(
        "NETGEN014",
        "A setting is out of range",
        "{0} is {1}, but must be {2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETGEN014.md",
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor MemberClash = new(
        "NETGEN015",
        "A member has the name of a generated one",
        "'{0}' clashes with the member of that name that is generated for the network '{1}'; rename it",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETGEN015.md",
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor HiddenName = new(
        "NETGEN016",
        "A member hides a name that the attributes use",
        "The member '{0}' of '{1}' hides what the attribute means by '{0}': arguments are bound inside the class; rename the member or write global::NetGen.{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETGEN016.md",
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor WrongListLength = new(
        "NETGEN017",
        "A list has the wrong length",
        "{0} has {1} values, but needs {2}: one for each output",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETGEN017.md",
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor BadLayerName = new(
        "NETGEN018",
        "A layer's name must be a new identifier",
        "'{0}' cannot be the name of a layer: it {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETGEN018.md",
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor MixedForms = new(
        "NETGEN019",
        "Layers are given in two ways",
        "{0}: give the layers either as sizes of [Network] or as attributes of their own",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETGEN019.md",
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor LanguageVersion = new(
        "NETGEN020",
        "The language version is too old",
        "The code for {0} needs C# {1}, but the project is compiled as C# {2}; set LangVersion",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETGEN020.md",
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor TargetUnavailable = new(
        "NETGEN021",
        "The target is not available",
        "Target.{0} needs {1}, which the project does not reference",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETGEN021.md",
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor TooManyParameters = new(
        "NETGEN022",
        "The network is too large",
        "'{0}' has {1} parameters, but at most {2} are supported",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETGEN022.md",
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor NoEffect = new(
        "NETGEN023",
        "A setting has no effect",
        "{0} has no effect: {1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETGEN023.md");

    public static readonly DiagnosticDescriptor StackTooLarge = new(
        "NETGEN024",
        "A call needs too much stack",
        "'{0}' needs {1} bytes of stack for one sample, but at most {2} are supported; the widest layer, of {3} units, needs most",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETGEN024.md",
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor NotUnrolled = new(
        "NETGEN025",
        "A layer is too large to be unrolled",
        "Not every layer can be unrolled within the limits of {0}: {1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETGEN025.md");

    public static readonly DiagnosticDescriptor ReplacedType = new(
        "NETGEN026",
        "A type takes the place of one that generated code means",
        "'{0}' takes the place of what the code generated for '{1}' means by that name; rename it or its namespace",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETGEN026.md",
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor GeneratedArgument = new(
        "NETGEN027",
        "An argument is a generated constant",
        "'{0}' is generated, and a generator does not see what it generates itself; write the number, or declare a constant that both networks use",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETGEN027.md",
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor NotOnTarget = new(
        "NETGEN028",
        "The target does without",
        "'{0}' is not to be had on Target.{1}: {2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETGEN028.md",
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor NoWeightsFile = new(
        "NETGEN029",
        "The file of weights is not found",
        "The weights of '{0}' are not found: {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETGEN029.md",
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor UnfitWeights = new(
        "NETGEN030",
        "The weights are not the network's",
        "Line {2} of '{1}' is not of the weights of '{0}': {3}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETGEN030.md",
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor BudgetPassed = new(
        "NETGEN035",
        "A network takes more memory than it may",
        "'{0}' takes {1} bytes of {2}, but {3} allows for {4}; most of it, {5} bytes, is {6}: {7}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETGEN035.md",
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor DeviceLimitPassed = new(
        "NETGEN036",
        "A limit of nanoFramework is passed",
        "'{0}' has {1} {2}, of which {3} are safe; past the limit {4}: {5}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETGEN036.md",
        customTags: WellKnownDiagnosticTags.NotConfigurable);
}
