// What the benchmarks call: for each case a network, its samples, and one function for each piece of work.
// A function makes calls one after the other, from a sample on, and returns the last one's loss.
// Compiled twice: with exact rows, and with padded ones.
#include "network.hpp"

#ifdef PADDED
constexpr Rows Form = Padded;
#else
constexpr Rows Form = Exact;
#endif

#define EXPORT extern "C" __attribute__((visibility("default")))

struct Samples {
    const float* inputs;
    const int* labels;
    int count;
};

template <class N>
static void infer(N& network, const Samples& s, long calls, long first, float* output) {
    for (long call = 0; call < calls; call++) {
        network.infer(s.inputs + first * N::inputs, output);
        if (++first == s.count) first = 0;
    }
}

template <class N>
static float train(N& network, const Samples& s, long calls, long first, float rate) {
    float loss = 0;
    for (long call = 0; call < calls; call++) {
        loss = network.train(s.inputs + first * N::inputs, s.labels[first], rate);
        if (++first == s.count) first = 0;
    }
    return loss;
}

template <int Batch, Optimizer O, class N>
static float trainBatch(N& network, const Samples& s, long calls, long first, float rate) {
    float loss = 0;
    for (long call = 0; call < calls; call++) {
        loss = network.template trainBatch<Batch, O>(s.inputs + first * N::inputs, s.labels + first, rate);
        first += Batch;
        if (first == s.count) first = 0;
    }
    return loss;
}

// Once through all samples, the rest of the last batch included.
template <int Batch, int Count, Optimizer O, class N>
static float trainEpoch(N& network, const Samples& s, long calls, float rate) {
    float loss = 0;
    for (long call = 0; call < calls; call++) {
        for (int first = 0; first + Batch <= Count; first += Batch)
            loss = network.template trainBatch<Batch, O>(s.inputs + first * N::inputs, s.labels + first, rate);
        constexpr int Rest = Count % Batch;
        if constexpr (Rest > 0) loss = network.template trainBatch<Rest, O>(s.inputs + (Count - Rest) * N::inputs, s.labels + (Count - Rest), rate);
    }
    return loss;
}

#define CASE(NAME, ...)                                                                                       \
    static __VA_ARGS__ NAME;                                                                                  \
    static Samples NAME##Samples;                                                                             \
    EXPORT void NAME##_load(const float* inputs, const int* labels, int count) { NAME##Samples = {inputs, labels, count}; } \
    EXPORT void NAME##_reset(const float* parameters) { NAME.reset(parameters); }                            \
    EXPORT void NAME##_read(float* parameters) { NAME.read(parameters); }

#define INFERENCE(NAME) \
    EXPORT float NAME##_inference_1(long calls, long first, float rate, float* output) { infer(NAME, NAME##Samples, calls, first, output); return 0; }
#define ONE(NAME) \
    EXPORT float NAME##_Sgd_1(long calls, long first, float rate, float* output) { return train(NAME, NAME##Samples, calls, first, rate); }
#define BATCH(NAME, OPTIMIZER, COUNT) \
    EXPORT float NAME##_##OPTIMIZER##_##COUNT(long calls, long first, float rate, float* output) { return trainBatch<COUNT, OPTIMIZER>(NAME, NAME##Samples, calls, first, rate); }

// Padding nine parameters to vectors would only slow them.
#ifndef PADDED
CASE(T1, Network<Form, Sigmoid, Sigmoid, 2, 2, 1>)
INFERENCE(T1)
ONE(T1)
BATCH(T1, Sgd, 32)
BATCH(T1, Sgd, 128)
#endif

CASE(T2, Network<Form, Relu, Softmax, 4, 16, 16, 3>)
INFERENCE(T2)
ONE(T2)
BATCH(T2, Sgd, 32)
BATCH(T2, Sgd, 128)

CASE(T3, Network<Form, Tanh, Softmax, 64, 64, 32, 10>)
INFERENCE(T3)
ONE(T3)
BATCH(T3, Sgd, 32)
BATCH(T3, Sgd, 128)

CASE(T4, Network<Form, Relu, Softmax, 784, 128, 10>)
INFERENCE(T4)
ONE(T4)
BATCH(T4, Sgd, 32)
BATCH(T4, Sgd, 128)
BATCH(T4, Adam, 32)
BATCH(T4, Adam, 128)

CASE(D, Network<Form, Relu, Softmax, 64, 32, 10>)
EXPORT float D_Adam_32(long calls, long first, float rate, float* output) { return trainEpoch<32, 1437, Adam>(D, DSamples, calls, rate); }

// Does nothing: what a call from outside costs.
EXPORT float nothing(long calls, long first, float rate, float* output) { return 0; }
