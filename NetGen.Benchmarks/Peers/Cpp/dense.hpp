// A dense layer in natural loops over constant sizes, one sample at a time.
#pragma once
#include "vectors.hpp"

// Rows are as long as a layer has outputs, or padded with zeros to whole vectors.
enum Rows { Exact, Padded };

constexpr int pitchOf(Rows rows, int outputs) { return rows == Exact ? outputs : (outputs + 15) / 16 * 16; }

// Weights [in][out], then the biases.
template <Rows R, int In, int Out>
struct Dense {
    static constexpr int Inputs = In, Outputs = Out, Pitch = pitchOf(R, Out), Length = (In + 1) * Pitch;
    alignas(64) float weights[Length];

    float* row(int input) { return weights + input * Pitch; }
    float* bias() { return weights + In * Pitch; }
};

template <Activation A, class L>
INLINE void forward(L& layer, const float* __restrict x, float* __restrict y) {
    float sums[L::Pitch];
    for (int o = 0; o < L::Pitch; o++) sums[o] = layer.bias()[o];
    for (int i = 0; i < L::Inputs; i++)
        for (int o = 0; o < L::Pitch; o++) sums[o] += x[i] * layer.row(i)[o];
    for (int o = 0; o < L::Pitch; o++) y[o] = activate<A>(sums[o]);
}

// The delta of the layer below, and the step of gradient descent, in one pass over the weights.
template <Activation Below, bool HasBelow, class L>
INLINE void backward(L& layer, const float* __restrict x, const float* __restrict delta, float* __restrict below, float rate) {
    float step[L::Pitch];
    for (int o = 0; o < L::Pitch; o++) step[o] = rate * delta[o];
    for (int i = 0; i < L::Inputs; i++) {
        float* row = layer.row(i);
        if (HasBelow) {
            float sum = 0;
            for (int o = 0; o < L::Pitch; o++) sum += row[o] * delta[o];
            below[i] = sum * slope<Below>(x[i]);
        }
        for (int o = 0; o < L::Pitch; o++) row[o] -= x[i] * step[o];
    }
    for (int o = 0; o < L::Pitch; o++) layer.bias()[o] -= step[o];
}

template <int N>
INLINE float maximum(const float* z) {
    float m = z[0];
    for (int k = 1; k < N; k++) m = z[k] > m ? z[k] : m;
    return m;
}

template <int N>
INLINE void softmax(float* z) {
    float m = maximum<N>(z), sum = 0;
    for (int k = 0; k < N; k++) z[k] = expf(z[k] - m);
    for (int k = 0; k < N; k++) sum += z[k];
    float scale = 1 / sum;
    for (int k = 0; k < N; k++) z[k] *= scale;
}

// Softmax and cross entropy: the delta times a scale; returns the loss.
template <int N, int Pitch>
INLINE float crossEntropy(const float* z, int label, float* delta, float scale) {
    float m = maximum<N>(z), sum = 0, e[N];
    for (int k = 0; k < N; k++) e[k] = expf(z[k] - m);
    for (int k = 0; k < N; k++) sum += e[k];
    for (int k = 0; k < N; k++) delta[k] = e[k] * (scale / sum);
    for (int k = N; k < Pitch; k++) delta[k] = 0;
    delta[label] -= scale;
    return logf(sum) - (z[label] - m);
}

// One sigmoid and binary cross entropy.
INLINE float binaryCrossEntropy(float p, int label, float* delta, float scale) {
    *delta = (p - label) * scale;
    return -logf(label ? p : 1 - p);
}
