using Xunit;

namespace NetGen.Tests.Training;

/// <summary>Metrics against values worked out by hand, which scikit-learn gives too.</summary>
public sealed class MetricTests
{
    // Three classes. sklearn.metrics.confusion_matrix(y, p) = [[2, 1, 0], [0, 1, 1], [1, 0, 2]].
    private static readonly int[] Actual = [0, 0, 0, 1, 1, 2, 2, 2];
    private static readonly int[] Predicted = [0, 1, 0, 1, 2, 2, 0, 2];

    [Fact]
    public void Accuracy_is_the_share_that_is_right() => Assert.Equal(5 / 8.0, ValueOf(new Accuracy()));

    [Fact]
    public void Confusion_matrix_counts_actual_against_predicted()
    {
        var matrix = new ConfusionMatrix();
        Add(matrix, Actual, Predicted);
        long[] expected = [2, 1, 0, 0, 1, 1, 1, 0, 2];
        Assert.Equal(expected, Enumerable.Range(0, 9).Select(k => matrix[k / 3, k % 3]));
        Assert.Equal(8, matrix.Total);
        Assert.Equal(5 / 8.0, matrix.Value);
        Assert.Throws<ArgumentOutOfRangeException>(() => matrix[3, 0]);
    }

    /// <summary>Class 0: 2 of 3 taken for it are right, 2 of 3 of it are found. Class 1: 1 of 2, 1 of 2. Class 2: 2 of 3, 2 of 3.</summary>
    [Fact]
    public void Precision_recall_and_f1_of_a_class_and_of_all()
    {
        Assert.Equal(2 / 3.0, ValueOf(new PrecisionScore(0)), 1e-15);
        Assert.Equal(1 / 2.0, ValueOf(new RecallScore(1)), 1e-15);
        Assert.Equal(2 / 3.0, ValueOf(new F1Score(2)), 1e-15);
        double macro = ((2 / 3.0) + 0.5 + (2 / 3.0)) / 3;
        Assert.Equal(macro, ValueOf(new PrecisionScore()), 1e-15);
        Assert.Equal(macro, ValueOf(new RecallScore()), 1e-15);
        Assert.Equal(macro, ValueOf(new F1Score()), 1e-15);
    }

    /// <summary>Where precision and recall differ: class 1 with tp = 2, fp = 1, fn = 2, so 2/3, 1/2 and 2 * 2 / (4 + 1 + 2) = 4/7.</summary>
    [Fact]
    public void F1_is_the_harmonic_mean()
    {
        int[] actual = [1, 1, 1, 1, 0, 0, 0], predicted = [1, 1, 0, 0, 1, 0, 0];
        Assert.Equal(2 / 3.0, ValueOf(new PrecisionScore(1), actual, predicted, 2), 1e-15);
        Assert.Equal(1 / 2.0, ValueOf(new RecallScore(1), actual, predicted, 2), 1e-15);
        Assert.Equal(4 / 7.0, ValueOf(new F1Score(1), actual, predicted, 2), 1e-15);
    }

    /// <summary>As scikit-learn's zero_division = 0; a class that does not occur at all is not part of the mean.</summary>
    [Fact]
    public void Classes_without_samples_count_zero_or_not_at_all()
    {
        int[] actual = [0, 0, 1, 1], predicted = [0, 0, 0, 0];
        Assert.Equal(0, ValueOf(new PrecisionScore(1), actual, predicted, 3));
        Assert.Equal((2 / 4.0 / 2) + 0, ValueOf(new PrecisionScore(), actual, predicted, 3));
        Assert.Equal((2 * 2 / 6.0) / 2, ValueOf(new F1Score(), actual, predicted, 3), 1e-15);
    }

    /// <summary>The scores of the classes of each sample are stated; ties are for the lower class.</summary>
    [Fact]
    public void Top_k_counts_labels_among_the_largest()
    {
        double[] outputs = [0.5, 0.2, 0.2, 0.3, 0.4, 0.2, 0.2, 0.4, 0.3, 0.7, 0.2, 0.1];
        int[] labels = [0, 1, 2, 2];
        // sklearn.metrics.top_k_accuracy_score(labels, outputs, k=2) = 0.75
        Assert.Equal(0.75, Of(new TopKAccuracy(2)));
        Assert.Equal(0.5, Of(new TopKAccuracy(1)));
        Assert.Equal(1, Of(new TopKAccuracy(3)));
        // Equal outputs: class 1 comes before class 2.
        var tie = new TopKAccuracy(2);
        tie.Add(new Predictions([0.5, 0.2, 0.2], 3, [], 1, [2], [0]));
        Assert.Equal(0, tie.Value);

        double Of(Metric metric)
        {
            metric.Add(new Predictions(outputs, 3, [], 1, labels, labels));
            return metric.Value;
        }
    }

    /// <summary>The example of scikit-learn's documentation: roc_auc_score([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]) = 0.75.</summary>
    [Fact]
    public void Roc_auc_of_two_classes()
    {
        Assert.Equal(0.75, Auc([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]));
        Assert.Equal(0.75, Auc([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8], label: 0));
        Assert.Equal(1, Auc([0, 1], [0.1, 0.9]));
        Assert.Equal(0, Auc([1, 0], [0.1, 0.9]));
        // All equal: a half. One tie among 2 x 2 pairs: (1 + 1 + 0.5 + 0) / 4.
        Assert.Equal(0.5, Auc([1, 0, 1, 0], [3, 3, 3, 3]));
        Assert.Equal(0.625, Auc([0, 0, 1, 1], [1, 3, 3, 2]));
        Assert.Equal(double.NaN, Auc([1, 1], [0.1, 0.2]));

        static double Auc(int[] labels, double[] scores, int? label = null)
        {
            var metric = new RocAuc(label);
            metric.Add(new Predictions(scores, 1, [], 1, labels, labels));
            return metric.Value;
        }
    }

    /// <summary>Class 0: scores 0.8 against 0.1, 0.3, all in order: 1. Class 1: 0.7 against 0.1, 0.2: 1. Class 2: 0.1 against 0.1, 0.2: (0.5 + 0) / 2.</summary>
    [Fact]
    public void Roc_auc_of_more_classes_is_the_mean_of_each_against_the_rest()
    {
        var metric = new RocAuc();
        metric.Add(new Predictions([0.8, 0.1, 0.1, 0.1, 0.7, 0.2, 0.3, 0.2, 0.1], 3, [], 1, [0, 1, 2], [0, 1, 0]));
        Assert.Equal((1 + 1 + 0.25) / 3, metric.Value, 1e-15);
    }

    /// <summary>scikit-learn's example: y = [3, -0.5, 2, 7], p = [2.5, 0, 2, 8]: MAE 0.5, MSE 0.375, R2 0.9486081370449679.</summary>
    [Fact]
    public void Errors_of_numbers()
    {
        double[] targets = [3, -0.5, 2, 7], outputs = [2.5, 0, 2, 8];
        Assert.Equal(0.5, Of(new AbsoluteErrorMetric(), targets, outputs, 1));
        Assert.Equal(Math.Sqrt(0.375), Of(new RootMeanSquaredErrorMetric(), targets, outputs, 1), 1e-15);
        Assert.Equal(0.9486081370449679, Of(new RSquared(), targets, outputs, 1), 1e-15);
        // r2_score([[0.5, 1], [-1, 1], [7, -6]], [[0, 2], [-1, 2], [8, -5]]): 0.9654 and 0.9082, 0.9368... in the mean.
        Assert.Equal(0.9368005266622779, Of(new RSquared(), [0.5, 1, -1, 1, 7, -6], [0, 2, -1, 2, 8, -5], 2), 1e-14);
        Assert.Equal(double.NaN, Of(new RSquared(), [1, 1], [1, 2], 1));
    }

    [Fact]
    public void What_was_added_is_forgotten_on_reset()
    {
        foreach (Metric metric in (Metric[])[new Accuracy(), new TopKAccuracy(2), new ConfusionMatrix(), new F1Score(), new RocAuc()])
        {
            Add(metric, Actual, Predicted);
            double once = metric.Value;
            Add(metric, Actual, Actual);
            metric.Reset();
            Assert.Equal(double.NaN, metric.Value);
            Add(metric, Actual, Predicted);
            Assert.Equal(once, metric.Value);
            // Another network's number of classes is no matter after that.
            metric.Reset();
            metric.Add(new Predictions([0.1, 0.9, 0.9, 0.1], 2, [], 1, [1, 0], [1, 0]));
            Assert.Equal(1, metric.Value);
        }

        foreach (Metric metric in (Metric[])[new AbsoluteErrorMetric(), new RootMeanSquaredErrorMetric(), new RSquared()])
        {
            double once = Of(metric, [1, 2, 3], [1, 2, 4], 1);
            metric.Reset();
            Assert.Equal(once, Of(metric, [1, 2, 3], [1, 2, 4], 1));
            metric.Reset();
            Assert.Equal(metric.HigherIsBetter ? 1 : 0, Of(metric, [1, 2, 3, 4], [1, 2, 3, 4], 2));
        }
    }

    [Fact]
    public void What_does_not_suit_a_metric_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new TopKAccuracy(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new F1Score(-1));
        Assert.Throws<ArgumentException>(() => new TopKAccuracy(1).Add(new Predictions([1], 1, [], 1, [1], [1])));
        Assert.Throws<ArgumentException>(() => new RSquared().Add(new Predictions([1, 2], 2, [], 1, [1], [1])));
        Assert.Throws<ArgumentException>(() => new RocAuc(2).Add(new Predictions([1], 1, [], 1, [1], [1])));
        Assert.Throws<ArgumentException>(() => new Predictions([1, 2, 3], 2, [], 1, [1], [1]));
        Assert.Throws<ArgumentException>(() => new Predictions([1, 2], 2, [], 1, [1, 1], [1]));
    }

    private static double ValueOf(Metric metric) => ValueOf(metric, Actual, Predicted, 3);

    private static double ValueOf(Metric metric, int[] actual, int[] predicted, int classes)
    {
        Add(metric, actual, predicted, classes);
        return metric.Value;
    }

    // Two halves, since batches are what metrics see.
    private static void Add(Metric metric, int[] actual, int[] predicted, int classes = 3)
    {
        int half = actual.Length / 2;
        Part(actual.AsSpan(0, half), predicted.AsSpan(0, half));
        Part(actual.AsSpan(half), predicted.AsSpan(half));

        void Part(ReadOnlySpan<int> labels, ReadOnlySpan<int> chosen)
        {
            var outputs = new double[labels.Length * classes];
            for (int row = 0; row < labels.Length; row++) outputs[(row * classes) + chosen[row]] = 1;
            metric.Add(new Predictions(outputs, classes, [], 1, labels, chosen));
        }
    }

    private static double Of(Metric metric, double[] targets, double[] outputs, int size)
    {
        int rows = targets.Length / size;
        metric.Add(new Predictions(outputs, size, targets, size, new int[rows], new int[rows]));
        return metric.Value;
    }
}
