namespace NetGen.Tests.Oracles;

/// <summary>What the reference files call things, and what the attributes call them.</summary>
public static class OracleNames
{
    /// <summary>Members of <see cref="NetGen.Activation"/>, with the settings that the reference values were made with.</summary>
    public static IReadOnlyDictionary<string, string> Activations { get; } = new Dictionary<string, string>
    {
        ["identity"] = "None",
        ["linear"] = "None",
        ["sigmoid"] = "Sigmoid",
        ["tanh"] = "Tanh",
        ["relu"] = "Relu",
        ["leaky_relu"] = "LeakyRelu",
        ["elu"] = "Elu",
        ["selu"] = "Selu",
        ["gelu"] = "Gelu",
        ["gelu_tanh"] = "GeluTanh",
        ["silu"] = "Silu",
        ["softplus"] = "Softplus",
        ["mish"] = "Mish",
        ["softsign"] = "Softsign",
        ["relu6"] = "Relu6",
        ["hard_sigmoid"] = "HardSigmoid",
        ["hard_swish"] = "HardSwish",
        ["hard_tanh"] = "HardTanh",
        ["log_sigmoid"] = "LogSigmoid",
        ["softmax"] = "Softmax",
        ["log_softmax"] = "LogSoftmax",
    };

    /// <summary>The loss of each case in <c>losses.json</c>.</summary>
    public static IReadOnlyDictionary<string, string> Losses { get; } = new Dictionary<string, string>
    {
        ["mse"] = "MeanSquaredError",
        ["mae"] = "MeanAbsoluteError",
        ["huber_delta1"] = "Huber(Delta = 1)",
        ["smooth_l1_beta1"] = "SmoothL1(Beta = 1)",
        ["bce_with_logits"] = "BinaryCrossEntropy",
        ["bce_with_logits_extreme"] = "BinaryCrossEntropy",
        ["cross_entropy_index"] = "CrossEntropy",
        ["cross_entropy_probabilities"] = "CrossEntropy(Targets = Targets.Distribution)",
        ["cross_entropy_label_smoothing_0.1"] = "CrossEntropy(LabelSmoothing = 0.1)",
        ["cross_entropy_extreme"] = "CrossEntropy",
        ["kl_div_from_logits"] = "KullbackLeibler",
        ["hinge_pm1"] = "Hinge",
    };

    /// <summary>The loss of each kind in <c>networks.json</c> and <c>worked-examples.json</c>.</summary>
    public static IReadOnlyDictionary<string, string> LossKinds { get; } = new Dictionary<string, string>
    {
        ["mse"] = "MeanSquaredError",
        ["half_sse"] = "HalfSquaredError",
        ["bce"] = "BinaryCrossEntropy",
        ["cross_entropy"] = "CrossEntropy",
    };

    /// <summary>The optimizer of each trajectory in <c>optimizers.json</c>; settings that equal the attribute's defaults are written too.</summary>
    public static IReadOnlyDictionary<string, string> Optimizers { get; } = new Dictionary<string, string>
    {
        ["sgd"] = "Sgd",
        ["sgd_momentum"] = "Sgd(Momentum = 0.9)",
        ["sgd_nesterov"] = "Sgd(Momentum = 0.9, Nesterov = true)",
        ["sgd_weight_decay"] = "Sgd(Momentum = 0.9, L2 = 0.01)",
        ["adam"] = "Adam(Beta1 = 0.9, Beta2 = 0.999, Epsilon = 1e-8)",
        ["adam_l2"] = "Adam(L2 = 0.01)",
        ["adamw"] = "AdamW(WeightDecay = 0.01)",
        ["amsgrad"] = "Adam(AmsGrad = true)",
        ["rmsprop"] = "RmsProp(Alpha = 0.99, Epsilon = 1e-8)",
        ["rmsprop_momentum_centered"] = "RmsProp(Momentum = 0.9, Centered = true)",
        ["adagrad"] = "AdaGrad(Epsilon = 1e-10)",
        ["adadelta"] = "AdaDelta(Rho = 0.9, Epsilon = 1e-6)",
        ["nadam"] = "NAdam(MomentumDecay = 0.004)",
        ["adamax"] = "AdaMax",
        ["sgd_clip_global_norm_0.25"] = "Sgd(ClipNorm = 0.25)",
    };

    /// <summary>The layer of each case in <c>layers.json</c> that exists, for 4 outputs.</summary>
    public static IReadOnlyDictionary<string, string> Layers { get; } = new Dictionary<string, string>
    {
        ["linear"] = "Dense(4)",
        ["linear_no_bias"] = "Dense(4, Bias = false)",
    };

    /// <summary>A factor of the bound for derivatives: PyTorch's of the hard sigmoid is 1 / 6 rounded to single precision, 5e-9 off.</summary>
    public static double SlopeBound(string activation, ProbeVariant variant) => activation == "hard_sigmoid" && variant.IsDouble ? 1e4 : 1;

    /// <summary>A case's name as part of a class's.</summary>
    public static string Identifier(string name) => "Case" + new string([.. name.Select(c => char.IsLetterOrDigit(c) ? c : '_')]);
}
