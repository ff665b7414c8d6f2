using NetGen.Generator.Program;
using Xunit;

namespace NetGen.Tests.Interpreter;

/// <summary>The verifier finds each way in which a program can be unsound.</summary>
public sealed class VerifierTests
{
    private static readonly Axis F = new("f", 4);
    private static readonly Axis G = new("g", 3);
    private static readonly Axis N = new("n", 8, IsDynamic: true);

    [Fact]
    public void A_sound_program_has_no_problem()
    {
        var (program, x, w) = Start();
        var sum = program.Emit("sum", [G], (Expr)x * w, reduction: Reduction.Sum);
        Update(program, w, w - (Expr)sum);
        Assert.Empty(Verifier.Problems(program));
    }

    [Fact]
    public void A_tensor_is_made_before_it_is_read()
    {
        var (program, _, _) = Start();
        program.Emit("y", [F], new Tensor("never", [F], TensorRole.Temporary), TensorRole.Output);
        AssertProblem(program, "never[f] is read before anything makes it");
    }

    [Fact]
    public void A_tensor_is_made_once()
    {
        var (program, x, _) = Start();
        var y = program.Emit("y", [F], x);
        program.Operations.Add(new Compute(y, Reduction.None, (Expr)x + 1));
        AssertProblem(program, "y[f] is made twice");
    }

    [Fact]
    public void Names_are_unique()
    {
        var (program, x, _) = Start();
        program.Operations.Add(new Compute(new Tensor("y", [F], TensorRole.Output), Reduction.None, x));
        program.Operations.Add(new Compute(new Tensor("y", [F], TensorRole.Output), Reduction.None, x));
        AssertProblem(program, "two tensors are named y");
    }

    [Fact]
    public void An_axis_has_one_extent()
    {
        var (program, x, _) = Start();
        program.Emit("y", [new Axis("f", 5)], 1, TensorRole.Output);
        program.Emit("z", [F], x, TensorRole.Output);
        AssertProblem(program, "two axes are named f");
    }

    [Fact]
    public void A_map_has_all_axes_of_its_value()
    {
        var (program, x, w) = Start();
        program.Emit("y", [G], (Expr)x * w, TensorRole.Output);
        AssertProblem(program, "the value varies along f, the output does not");
    }

    [Fact]
    public void A_sum_has_something_to_sum()
    {
        var (program, x, _) = Start();
        program.Emit("y", [F], x, TensorRole.Output, Reduction.Sum);
        AssertProblem(program, "a reduction over nothing");
    }

    [Fact]
    public void An_update_has_the_axes_of_what_it_updates()
    {
        var (program, x, w) = Start();
        program.Emit(new Tensor("w'", [F], TensorRole.Parameter) { Alias = w }, x);
        AssertProblem(program, "w'[f] does not match w[g,f]");
    }

    [Fact]
    public void What_was_updated_is_not_read_by_its_old_name()
    {
        var (program, x, w) = Start();
        Update(program, w, 2 * (Expr)w);
        program.Emit("y", [G], (Expr)x * w, TensorRole.Output, Reduction.Sum);
        AssertProblem(program, "w[g,f] is read after its update w'");
    }

    [Fact]
    public void An_update_happens_once()
    {
        var (program, _, w) = Start();
        Update(program, w, 2 * (Expr)w);
        program.Operations.Add(new Compute(new Tensor("w''", [G, F], TensorRole.Parameter) { Alias = w }, Reduction.None, 1));
        AssertProblem(program, "w[g,f] was already updated to w'");
    }

    [Fact]
    public void What_is_given_is_written_through_an_alias_only()
    {
        var (program, x, _) = Start();
        program.Operations.Add(new Compute(x, Reduction.None, 1));
        AssertProblem(program, "x[f] is given and may only be updated through an alias");
    }

    [Fact]
    public void A_label_stands_in_one_hot_tests_only()
    {
        var (program, x, _) = Start();
        var label = program.Declare(new Tensor("label", [], TensorRole.Target) { IsLabel = true });
        program.Emit("y", [F], (Expr)x * label, TensorRole.Output);
        program.Emit("z", [F], new OneHot(F, x), TensorRole.Output);
        AssertProblem(program, "the label label stands outside a one-hot test");
        AssertProblem(program, "x[f] is no label");
    }

    [Fact]
    public void A_slice_lies_inside_its_whole_and_beside_the_others()
    {
        var (program, x, _) = Start();
        var half = new Axis("h", 2);
        var whole = program.Declare("whole", TensorRole.Temporary, F);
        program.Emit(new Tensor("first", [half], TensorRole.Temporary) { SliceOf = whole }, 1);
        program.Emit("early", [F], whole, TensorRole.Output);
        program.Emit(new Tensor("second", [half], TensorRole.Temporary) { SliceOf = whole, Offset = 1 }, 1);
        program.Emit(new Tensor("third", [half], TensorRole.Temporary) { SliceOf = whole, Offset = 3 }, 1);
        AssertProblem(program, "whole[f] is read before anything makes it");
        AssertProblem(program, "second[h] is written over another slice of whole[f]");
        AssertProblem(program, "third[h] is no slice of whole[f]");
    }

    [Fact]
    public void A_program_has_one_batch()
    {
        var program = new TensorProgram("broken");
        var left = program.Declare("left", TensorRole.Input, N);
        var right = program.Declare("right", TensorRole.Input, new Axis("m", 8, IsDynamic: true));
        program.Emit("y", [N], (Expr)left * right, TensorRole.Output, Reduction.Sum);
        AssertProblem(program, "two axes are batches");
    }

    [Fact]
    public void A_power_and_a_wrong_table_are_refused()
    {
        var (program, x, _) = Start();
        var table = program.Declare(new Tensor("table", [F], TensorRole.Constant) { Values = [1, 2, 3] });
        program.Emit("y", [F], new Power(2, x) + (Expr)table, TensorRole.Output);
        AssertProblem(program, "a power belongs to the host's numbers");
        AssertProblem(program, "table[f] has 3 values");
    }

    private static (TensorProgram Program, Tensor X, Tensor W) Start()
    {
        var program = new TensorProgram("broken");
        return (program, program.Declare("x", TensorRole.Input, F), program.Declare("w", TensorRole.Parameter, G, F));
    }

    private static void Update(TensorProgram program, Tensor w, Expr value) => program.Emit(new Tensor("w'", [G, F], TensorRole.Parameter) { Alias = w }, value);

    private static void AssertProblem(TensorProgram program, string problem) =>
        Assert.Contains(Verifier.Problems(program), found => found.Contains(problem, StringComparison.Ordinal));
}
