using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Generator.Model;
using NetGen.Generator.Parsing;
using NetGen.Generator.Targets;

namespace NetGen.Generator.Diagnostics;

/// <summary>Says what is wrong with a network, at the very word. It reads the attributes with the generator's own parser.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NetworkAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        Descriptors.NotPartial,
        Descriptors.UnsupportedType,
        Descriptors.NoLayers,
        Descriptors.NoNetwork,
        Descriptors.SizeOutOfRange,
        Descriptors.SeveralDeclarations,
        Descriptors.SeveralLosses,
        Descriptors.SeveralOptimizers,
        Descriptors.ActivationUnfitForLoss,
        Descriptors.OnlyOnLastLayer,
        Descriptors.TooFewClasses,
        Descriptors.OddOutputs,
        Descriptors.UnknownEnumValue,
        Descriptors.SettingOutOfRange,
        Descriptors.MemberClash,
        Descriptors.HiddenName,
        Descriptors.WrongListLength,
        Descriptors.BadLayerName,
        Descriptors.MixedForms,
        Descriptors.LanguageVersion,
        Descriptors.TargetUnavailable,
        Descriptors.TooManyParameters,
        Descriptors.NoEffect,
        Descriptors.StackTooLarge,
        Descriptors.NotUnrolled,
        Descriptors.ReplacedType,
        Descriptors.GeneratedArgument,
        Descriptors.NotOnTarget,
        Descriptors.NoWeightsFile,
        Descriptors.UnfitWeights,
        Descriptors.BudgetPassed,
        Descriptors.DeviceLimitPassed);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        // A network may stand in code that another tool wrote, or under #line hidden: its mistakes are to be heard of all the same.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            var facts = TargetDetection.Facts(start.Compilation);
            start.RegisterSymbolAction(symbol => Analyze(symbol, facts, start.Options.AdditionalFiles), SymbolKind.NamedType);
            start.RegisterSyntaxNodeAction(GeneratedArguments.Check, SyntaxKind.Attribute);
        });
    }

    private static void Analyze(SymbolAnalysisContext context, CompilationFacts facts, ImmutableArray<AdditionalText> files)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        var problems = new ProblemList();
        var network = NetworkParser.Parse(type, problems, context.CancellationToken);
        if (network is not null)
        {
            var attributes = NetworkAttributes.Of(type, context.CancellationToken);
            var spec = WeightsRules.Read(network, attributes, files, problems, context.CancellationToken);
            CheckTarget(type, attributes, network with { Spec = spec }, facts, problems);
        }

        foreach (var problem in problems.Items) context.ReportDiagnostic(problem);
    }

    private static void CheckTarget(INamedTypeSymbol type, NetworkAttributes attributes, ParsedNetwork network, CompilationFacts facts, ProblemList problems)
    {
        var options = TargetDetection.Resolve(facts, network.Target);
        var kind = options.Kind;
        var least = TargetDetection.LeastLanguage(kind);
        if (TargetDetection.MissingTypes(facts, kind) is { } missing)
        {
            problems.Add(Descriptors.TargetUnavailable, attributes.Network.LocationOf("Target"), kind, missing);
        }
        else if (facts.ReplacedType is { } replaced)
        {
            problems.Add(Descriptors.ReplacedType, attributes.Network.NameLocation, replaced, network.Spec.Type.Name);
        }
        else if (facts.LanguageVersion < (int)least)
        {
            string actual = ((LanguageVersion)facts.LanguageVersion).ToDisplayString();
            problems.Add(Descriptors.LanguageVersion, attributes.Network.NameLocation, "Target." + kind, least.ToDisplayString(), actual);
        }
        else
        {
            foreach (var (setting, reason) in TargetRules.Idle(network.Spec, kind)) problems.Add(Descriptors.NoEffect, attributes.Network.LocationOf(setting), setting, reason);
            TargetRules.CheckDevice(network.Spec, kind, attributes, problems);
            if (problems.HasErrors) return;
            var compiled = new Lazy<CompiledNetwork>(() => NetworkCompiler.Compile(network.Spec, options));
            ScheduleRules.Check(network.Spec, kind, compiled, attributes, problems);
            BudgetRules.Check(network.Spec, kind, compiled, attributes, problems);
            if (kind == TargetKind.Nano) BudgetRules.CheckMembers(type, attributes, problems);
        }
    }
}
