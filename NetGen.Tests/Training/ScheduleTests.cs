using Xunit;

namespace NetGen.Tests.Training;

/// <summary>Schedules against their formulas.</summary>
public sealed class ScheduleTests
{
    [Fact]
    public void Constant() => Assert.All(Rates(new ConstantRate(0.25), 20), rate => Assert.Equal(0.25, rate));

    /// <summary>Ten steps an epoch: a tenth every second epoch.</summary>
    [Fact]
    public void Steps_fall_every_so_many_epochs()
    {
        double[] rates = Rates(new StepDecay(0.5, every: 2, factor: 0.1), 50);
        Assert.Equal([0.5, 0.5, 0.5, 0.05, 0.05, 0.005], new[] { 0, 10, 19, 20, 39, 40 }.Select(k => rates[k]).ToArray(), (a, b) => Math.Abs(a - b) < 1e-15);
    }

    [Fact]
    public void Exponential_falls_every_epoch()
    {
        double[] rates = Rates(new ExponentialDecay(2, 0.5), 40);
        Assert.Equal([2.0, 2, 1, 0.5, 0.25], new[] { 0, 9, 10, 20, 39 }.Select(k => rates[k]));
    }

    /// <summary>20 steps, 4 of them warm-up: a quarter more each, and then half a cosine over 16.</summary>
    [Fact]
    public void Cosine_rises_linearly_and_falls_to_its_final_rate()
    {
        double[] rates = Rates(new CosineDecay(1, warmUp: 0.2, finalRate: 0.1), 20);
        Assert.Equal([0.25, 0.5, 0.75, 1], rates[..4]);
        for (int k = 4; k < 20; k++) Assert.Equal(0.1 + (0.9 * (1 + Math.Cos(Math.PI * (k - 4) / 16)) / 2), rates[k], 1e-15);
        Assert.Equal(1, rates[4]);
        Assert.Equal(0.55, rates[12], 1e-15);
    }

    /// <summary>torch.optim.lr_scheduler.OneCycleLR(max_lr=1, total_steps=10, pct_start=0.3): the peak at step 2, the last rate 1 / 25 / 10^4.</summary>
    [Fact]
    public void One_cycle_rises_to_its_maximum_and_falls_to_almost_nothing()
    {
        double[] rates = Rates(new OneCycle(1), 10);
        Assert.Equal(0.04, rates[0], 1e-15);
        Assert.Equal(0.52, rates[1], 1e-15);
        Assert.Equal(1, rates[2], 1e-15);
        Assert.Equal(0.9504846320134737, rates[3], 1e-6);
        Assert.Equal(4e-6, rates[9], 1e-15);
        Assert.True(rates[2..].SequenceEqual(rates[2..].OrderDescending()));
    }

    /// <summary>Patience 2: the third epoch that is not better by 0.1 brings it down, once more after a cooldown of one epoch and three more.</summary>
    [Fact]
    public void Plateau_reduces_after_patience_and_rests_in_its_cooldown()
    {
        var schedule = new ReduceOnPlateau(1, factor: 0.5, patience: 2, minimumDelta: 0.1, minimumRate: 0.2, cooldown: 1);
        double[] losses = [5, 4, 3.95, 3.95, 3.95, 3.95, 3.95, 3.95, 3.95, 3, 3, 3, 3, 3, 3, 3, 3, 3];
        double[] expected = [1, 1, 1, 1, 0.5, 0.5, 0.5, 0.5, 0.25, 0.25, 0.25, 0.25, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2];
        var state = ScheduleState.Initial;
        var rates = new List<double>();
        foreach (double loss in losses)
        {
            state = schedule.Observe(state, loss);
            rates.Add(schedule.RateAt(new SchedulePosition(0, 0, 0), state));
        }

        Assert.Equal(expected, rates);
    }

    [Fact]
    public void Wrong_settings_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ConstantRate(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ConstantRate(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => new StepDecay(1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new StepDecay(1, 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ExponentialDecay(1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CosineDecay(1, warmUp: 1.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CosineDecay(1, finalRate: 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => new OneCycle(1, rise: -0.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new OneCycle(1, initialDivisor: 0.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ReduceOnPlateau(1, patience: -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ReduceOnPlateau(1, minimumDelta: -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ReduceOnPlateau(1, factor: 1));
    }

    /// <summary>Ten steps an epoch.</summary>
    private static double[] Rates(LearningRateSchedule schedule, int steps) =>
        [.. Enumerable.Range(0, steps).Select(step => schedule.RateAt(new SchedulePosition(step, steps, step / 10), ScheduleState.Initial))];
}
