namespace NetGen.Generator.Activations;

/// <summary>Every activation, by the name of its enum member.</summary>
internal static class ActivationKinds
{
    public static IReadOnlyList<Activation> All { get; } =
    [
        new None(),
        new Sigmoid(),
        new Tanh(),
        new Relu(),
        new LeakyRelu(),
        new Elu(),
        new Selu(),
        new Gelu(),
        new GeluTanh(),
        new Silu(),
        new Softplus(),
        new Mish(),
        new Softsign(),
        new Relu6(),
        new HardSigmoid(),
        new HardSwish(),
        new HardTanh(),
        new LogSigmoid(),
        new Softmax(),
        new LogSoftmax(),
    ];

    public static Activation? Find(string name) => All.FirstOrDefault(activation => activation.Name == name);
}
