using System.Globalization;
using System.Net;
using System.Text;
using NetGen.Sample.Data;
using static System.FormattableString;

namespace NetGen.Sample.Report;

/// <summary>A training as one page of HTML that needs nothing else: no script, no other file, no network.</summary>
internal static class ReportPage
{
    private const int MostDigits = 24;

    public static string Write(ReportData data)
    {
        var last = data.Epochs[^1];
        using var style = Dataset.OpenEmbedded("report.css");
        return $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>Training report: digits</title>
            <style>
            {style.ReadToEnd()}
            </style>
            </head>
            <body>
            <main>
            <h1>Handwritten digits</h1>
            <p>{Text(data.Network)}</p>
            <dl class="figures">
            {Figure("test accuracy", Invariant($"{data.Confusion.Value:P2}"))}
            {Figure("wrong of the test", Invariant($"{data.Predictions.Where((prediction, k) => prediction.Label != data.Test.Labels[k]).Count()} of {data.Test.Count}"))}
            {Figure("test loss", Invariant($"{last.TestLoss:F4}"))}
            {Figure("epochs", Invariant($"{last.Epoch}"))}
            {Figure("samples a second", Invariant($"{last.SamplesPerSecond:N0}"))}
            </dl>
            <h2>Training</h2>
            <div class="charts">
            {Chart("Loss", ReportCharts.Loss(data))}
            {Chart("Accuracy, %", ReportCharts.Accuracy(data))}
            {Chart("Learning rate", ReportCharts.LearningRate(data))}
            {Chart("Gradient norm of each layer", ReportCharts.GradientNorms(data))}
            </div>
            <h2>Confusion matrix</h2>
            <p>A row is what the digit is, a column what it was taken for.</p>
            {Confusion(data)}
            <h2>Layers</h2>
            {Layers(data.Inspections[^1])}
            <h2>Misclassified digits</h2>
            <p>The surest mistakes first: what it is, what it was taken for, and how sure the network was.</p>
            {Misclassified(data)}
            </main>
            </body>
            </html>

            """;
    }

    private static string Figure(string name, string value) => $"<div><dt>{name}</dt><dd>{value}</dd></div>";

    private static string Chart(string title, string picture) => $"<figure><figcaption>{title}</figcaption>{picture}</figure>";

    private static string Confusion(ReportData data)
    {
        var html = new StringBuilder("<div class=\"wide\"><table class=\"confusion\"><thead><tr><td></td>");
        foreach (string name in data.Test.Classes) html.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\">{Text(name)}</th>");
        html.Append("<th scope=\"col\">right</th></tr></thead><tbody>");
        for (int actual = 0; actual < data.Confusion.Classes; actual++)
        {
            html.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{Text(data.Test.Classes[actual])}</th>");
            long all = Enumerable.Range(0, data.Confusion.Classes).Sum(predicted => data.Confusion[actual, predicted]);
            for (int predicted = 0; predicted < data.Confusion.Classes; predicted++)
            {
                long count = data.Confusion[actual, predicted];
                // The root makes single mistakes visible beside the many that are right.
                double share = Math.Sqrt(count / (double)Math.Max(1, all));
                html.Append(CultureInfo.InvariantCulture, $"<td class=\"{(actual == predicted ? "right" : "wrong")}\" style=\"--share:{share:F2}\">{(count == 0 ? "" : count)}</td>");
            }

            html.Append(CultureInfo.InvariantCulture, $"<td>{data.Confusion.Recall(actual):P0}</td></tr>");
        }

        return html.Append("</tbody></table></div>").ToString();
    }

    private static string Layers(NetworkReport report)
    {
        var html = new StringBuilder("<div class=\"wide\"><table><thead><tr><th scope=\"col\">layer</th><th scope=\"col\">parameter norm</th><th scope=\"col\">gradient norm</th><th scope=\"col\">dead units</th></tr></thead><tbody>");
        foreach (var layer in report.Layers)
        {
            html.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{Text(layer.Layer.ToString().Replace("->", "→", StringComparison.Ordinal))}</th><td>{layer.ParameterNorm:G3}</td><td>{layer.GradientNorm:G3}</td><td>{layer.DeadShare:P1}</td></tr>");
        }

        html.Append("</tbody></table></div>");
        if (report.Warnings.Count == 0) return html.Append("<p>No warnings.</p>").ToString();
        html.Append("<ul>");
        foreach (var warning in report.Warnings) html.Append(CultureInfo.InvariantCulture, $"<li><strong>{Text(warning.Id)}</strong>: {Text(warning.Message)} {Text(warning.Remedy)}</li>");
        return html.Append("</ul>").ToString();
    }

    private static string Misclassified(ReportData data)
    {
        var wrong = Enumerable.Range(0, data.Test.Count)
            .Where(sample => data.Predictions[sample].Label != data.Test.Labels[sample])
            .OrderByDescending(sample => data.Predictions[sample].Score)
            .Take(MostDigits);
        var html = new StringBuilder("<div class=\"digits\">");
        foreach (int sample in wrong)
        {
            var prediction = data.Predictions[sample];
            string caption = Invariant($"{Text(data.Test.Classes[data.Test.Labels[sample]])} taken for {Text(data.Test.Classes[prediction.Label])}");
            html.Append(CultureInfo.InvariantCulture, $"<figure>{Digit(data.Test.Input(sample), caption)}<figcaption>{caption}<br>{prediction.Score:P0} sure</figcaption></figure>");
        }

        return html.Append("</div>").ToString();
    }

    /// <summary>A square for each pixel with ink on it.</summary>
    private static string Digit(ReadOnlySpan<float> pixels, string description)
    {
        var svg = new StringBuilder($"<svg viewBox=\"0 0 {Digits.Side} {Digits.Side}\" role=\"img\" aria-label=\"{description}\" shape-rendering=\"crispEdges\">");
        for (int k = 0; k < pixels.Length; k++)
        {
            if (pixels[k] > 0) svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{k % Digits.Side}\" y=\"{k / Digits.Side}\" width=\"1\" height=\"1\" opacity=\"{pixels[k]:0.##}\"/>");
        }

        return svg.Append("</svg>").ToString();
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
