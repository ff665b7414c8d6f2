// A chain of dense layers with constant sizes: inference and training of one sample in natural loops, of a batch in tiles.
#pragma once
#include <tuple>
#include <utility>
#include "dense.hpp"
#include "tiles.hpp"

enum Optimizer { Sgd, Adam };

template <Rows R, Activation Hidden, Activation Last, int... S>
class Network {
  public:
    static constexpr int sizes[] = {S...};
    static constexpr int count = sizeof...(S) - 1, inputs = sizes[0], outputs = sizes[count];

    // Only the last layer may be padded: its loss writes zeros there, which nothing does between layers.
    static_assert(R == Exact || ((... + (S % 16 != 0)) - (inputs % 16 != 0) <= 1));

    // Parameters as everybody else has them: layer by layer weights [out][in], then biases.
    void reset(const float* parameters) { transfer([&](float& own) { own = *parameters++; }); step = 0; clearMemory(); }
    void read(float* parameters) { transfer([&](float& own) { *parameters++ = own; }); }

    __attribute__((noinline)) void infer(const float* x, float* output) {
        alignas(64) float values[width()];
        forwardFrom<0>(x, values);
        float* z = values + offset(count);
        if (Last == Softmax) softmax<outputs>(z);
        for (int k = 0; k < outputs; k++) output[k] = z[k];
    }

    __attribute__((noinline)) float train(const float* x, int label, float rate) {
        alignas(64) float values[width()], deltas[width()];
        forwardFrom<0>(x, values);
        float loss = lossOf(values + offset(count), label, deltas + offset(count), 1);
        backwardFrom<count - 1>(x, values, deltas, rate);
        return loss;
    }

    template <int Batch, Optimizer O>
    __attribute__((noinline)) float trainBatch(const float* x, const int* labels, float rate) {
        alignas(64) static float values[Batch * width()], deltas[Batch * width()];
        forwardBatch<Batch, 0>(x, values);
        float loss = 0;
        for (int n = 0; n < Batch; n++)
            loss += lossOf(values + Batch * offset(count) + n * pitch(count), labels[n], deltas + Batch * offset(count) + n * pitch(count), 1.0f / Batch);
        step++;
        backwardBatch<Batch, O, count - 1>(x, values, deltas, rate);
        return loss / Batch;
    }

  private:
    template <int... L>
    static std::tuple<Dense<R, sizes[L], sizes[L + 1]>...> layersOf(std::integer_sequence<int, L...>);
    using Layers = decltype(layersOf(std::make_integer_sequence<int, count>{}));

    Layers layers{}, means{}, squares{};
    int step = 0;

    static constexpr Activation activationOf(int layer) { return layer == count - 1 ? Last : Hidden; }
    static constexpr int pitch(int k) { return pitchOf(R, sizes[k]); }
    // Where the outputs of layer k (from 1) begin, with one sample.
    static constexpr int offset(int k) {
        int sum = 0;
        for (int j = 1; j < k; j++) sum += (pitch(j) + 15) / 16 * 16;
        return sum;
    }
    static constexpr int width() { return offset(count + 1); }

    template <class F>
    void transfer(F each) {
        std::apply([&](auto&... layer) { (transferLayer(layer, each), ...); }, layers);
    }
    template <class L, class F>
    static void transferLayer(L& layer, F each) {
        for (int o = 0; o < L::Outputs; o++)
            for (int i = 0; i < L::Inputs; i++) each(layer.row(i)[o]);
        for (int o = 0; o < L::Outputs; o++) each(layer.bias()[o]);
    }
    void clearMemory() {
        auto clear = [](auto&... layer) { (memset(layer.weights, 0, sizeof layer.weights), ...); };
        std::apply(clear, means);
        std::apply(clear, squares);
    }

    INLINE float lossOf(const float* z, int label, float* delta, float scale) {
        if constexpr (Last == Softmax) return crossEntropy<outputs, pitch(count)>(z, label, delta, scale);
        else return binaryCrossEntropy(z[0], label, delta, scale);
    }

    template <int L>
    inline __attribute__((always_inline)) void forwardFrom(const float* x, float* values) {
        float* y = values + offset(L + 1);
        forward<activationOf(L)>(std::get<L>(layers), x, y);
        if constexpr (L + 1 < count) forwardFrom<L + 1>(y, values);
    }

    template <int L>
    inline __attribute__((always_inline)) void backwardFrom(const float* x, const float* values, float* deltas, float rate) {
        backward<Hidden, (L > 0)>(std::get<L>(layers), L > 0 ? values + offset(L) : x, deltas + offset(L + 1), deltas + offset(L), rate);
        if constexpr (L > 0) backwardFrom<L - 1>(x, values, deltas, rate);
    }

    template <int Batch, int L>
    inline __attribute__((always_inline)) void forwardBatch(const float* x, float* values) {
        auto& layer = std::get<L>(layers);
        constexpr int In = sizes[L], XPitch = L > 0 ? pitch(L) : In, Pitch = pitch(L + 1);
        float* y = values + Batch * offset(L + 1);
        product<Batch, Pitch, In, XPitch, 1, Pitch, Pitch>(x, layer.weights, layer.bias(), y);
        for (int k = 0; k < Batch * Pitch; k++) y[k] = activate<activationOf(L)>(y[k]);
        if constexpr (L + 1 < count) forwardBatch<Batch, L + 1>(y, values);
    }

    template <int Batch, Optimizer O, int L>
    inline __attribute__((always_inline)) void backwardBatch(const float* x, const float* values, float* deltas, float rate) {
        auto& layer = std::get<L>(layers);
        constexpr int In = sizes[L], Out = sizes[L + 1], XPitch = L > 0 ? pitch(L) : In, Pitch = pitch(L + 1);
        const float* below = L > 0 ? values + Batch * offset(L) : x;
        const float* delta = deltas + Batch * offset(L + 1);
        if constexpr (L > 0) {
            alignas(64) static float transposed[Out * XPitch];
            for (int i = 0; i < In; i++)
                for (int o = 0; o < Out; o++) transposed[o * XPitch + i] = layer.row(i)[o];
            float* d = deltas + Batch * offset(L);
            product<Batch, XPitch, Out, Pitch, 1, XPitch, XPitch>(delta, transposed, nullptr, d);
            for (int k = 0; k < Batch * XPitch; k++) d[k] *= slope<Hidden>(below[k]);
        }
        alignas(64) static float gradient[(In + 1) * Pitch];
        product<In, Pitch, Batch, 1, XPitch, Pitch, Pitch>(below, delta, nullptr, gradient);
        float* bias = gradient + In * Pitch;
        for (int o = 0; o < Pitch; o++) bias[o] = 0;
        for (int n = 0; n < Batch; n++)
            for (int o = 0; o < Pitch; o++) bias[o] += delta[n * Pitch + o];
        update<O>(layer.weights, std::get<L>(means).weights, std::get<L>(squares).weights, gradient, layer.Length, rate);
        if constexpr (L > 0) backwardBatch<Batch, O, L - 1>(x, values, deltas, rate);
    }

    template <Optimizer O>
    inline __attribute__((always_inline)) void update(float* __restrict w, float* __restrict m, float* __restrict v, const float* __restrict g, int length, float rate) {
        if (O == Sgd) {
            for (int k = 0; k < length; k++) w[k] -= rate * g[k];
            return;
        }
        float r = rate / (1 - powf(0.9f, step)), s = 1 / sqrtf(1 - powf(0.999f, step));
        for (int k = 0; k < length; k++) {
            m[k] = 0.9f * m[k] + 0.1f * g[k];
            v[k] = 0.999f * v[k] + 0.001f * g[k] * g[k];
            w[k] -= r * m[k] / (sqrtf(v[k]) * s + 1e-8f);
        }
    }
};
