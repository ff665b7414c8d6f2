using NetGen.Generator.Model;
using NetGen.Generator.Program;

namespace NetGen.Generator.Optimizers;

/// <summary>What an optimizer is written against: the step's numbers and its memory.</summary>
internal sealed class OptimizerContext(TensorProgram program, Settings settings)
{
    private readonly Dictionary<string, Tensor> _tensors = [];

    public TensorProgram Program => program;

    public Settings Settings => settings;

    public Expr LearningRate => Scalar("learningRate");

    /// <summary>A number that the host hands over.</summary>
    public Expr Scalar(string name) => Declared(name, () => program.Declare(name, TensorRole.Scalar));

    /// <summary>The optimizer's memory of a parameter, before this step.</summary>
    public Tensor State(string name, Tensor parameter, double initialValue = 0)
    {
        string full = $"{name}_{parameter.Name}";
        return Declared(full, () => program.Declare(new Tensor(full, [.. parameter.Axes], TensorRole.State) { InitialValue = initialValue }));
    }

    /// <summary>One number that the optimizer carries from step to step.</summary>
    public Tensor ScalarState(string name, double initialValue) =>
        Declared(name, () => program.Declare(new Tensor(name, [], TensorRole.State) { InitialValue = initialValue }));

    /// <summary>Writes the memory's new value and returns it.</summary>
    public Expr Set(Tensor state, Expr value) =>
        Declared(state.Name + "'", () => program.Emit(new Tensor(state.Name + "'", [.. state.Axes], TensorRole.State) { Alias = state }, value));

    /// <summary>A number computed inside the step.</summary>
    public Expr Name(string name, Expr value) => Declared(name, () => program.Emit(name, [], value));

    /// <summary>What <see cref="Name"/> computed.</summary>
    public Expr Named(string name) => _tensors[name];

    private Tensor Declared(string name, Func<Tensor> make)
    {
        if (!_tensors.TryGetValue(name, out var tensor)) _tensors.Add(name, tensor = make());
        return tensor;
    }
}
