// One vector of the widest kind that the processor has, and the functions on single numbers that the compiler vectorizes.
#pragma once
#include <cmath>
#include <cstring>

#define INLINE static inline __attribute__((always_inline))
#define UNROLL _Pragma("GCC unroll 64")
#define KEEP_LOOP _Pragma("GCC unroll 1")

#if defined(__AVX512F__)
constexpr int Lanes = 16;
// 14 rows of 2 vectors, 2 operands: 30 of 32 registers.
constexpr int MaxRows = 14;
#elif defined(__AVX__)
constexpr int Lanes = 8;
// 6 rows of 2 vectors, 2 operands: 14 of 16 registers.
constexpr int MaxRows = 6;
#else
constexpr int Lanes = 4;
constexpr int MaxRows = 6;
#endif

typedef float Vector __attribute__((vector_size(Lanes * 4)));

INLINE Vector load(const float* source) {
    Vector value;
    memcpy(&value, source, sizeof value);
    return value;
}

INLINE void store(Vector value, float* destination) { memcpy(destination, &value, sizeof value); }

enum Activation { Relu, Tanh, Sigmoid, Softmax };

template <Activation A>
INLINE float activate(float z) {
    if (A == Relu) return z > 0 ? z : 0;
    if (A == Tanh) return tanhf(z);
    if (A == Sigmoid) return 1 / (1 + expf(-z));
    return z;
}

// The derivative, from the activation's value.
template <Activation A>
INLINE float slope(float a) {
    if (A == Relu) return a > 0 ? 1 : 0;
    if (A == Tanh) return 1 - a * a;
    if (A == Sigmoid) return a * (1 - a);
    return 1;
}
