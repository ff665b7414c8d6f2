using NetGen;

namespace App;

internal partial struct Player
{
    public partial class Brain
    {
        /// <summary>Inside two other types, with a constructor of the user's, and never unrolled.</summary>
        [Network(5, Unroll = Unroll.Never)]
        [Dense(9, Activation.Silu)]
        [Dense(2, Activation.Tanh)]
        [MeanSquaredError]
        [Sgd]
        private sealed partial class NestedNet
        {
            public NestedNet() => Initialize(7);
        }
    }
}
