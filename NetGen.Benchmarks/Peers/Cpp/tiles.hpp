// Matrix products in register-blocked tiles with constant sizes.
#pragma once
#include "vectors.hpp"

// out[Rows][Vectors * Lanes] = start[...] or 0, plus the sum over Depth of left(row, k) * right[k][...].
template <int Rows, int Vectors, int Depth, int RowStep, int DepthStep, int RightPitch, int OutPitch>
INLINE void tile(const float* left, const float* right, const float* start, float* out) {
    Vector sums[Rows][Vectors];
    UNROLL for (int r = 0; r < Rows; r++)
        UNROLL for (int v = 0; v < Vectors; v++) sums[r][v] = start ? load(start + v * Lanes) : Vector{};
    KEEP_LOOP for (int k = 0; k < Depth; k++) {
        Vector b[Vectors];
        UNROLL for (int v = 0; v < Vectors; v++) b[v] = load(right + k * RightPitch + v * Lanes);
        UNROLL for (int r = 0; r < Rows; r++) {
            float a = left[r * RowStep + k * DepthStep];
            UNROLL for (int v = 0; v < Vectors; v++) sums[r][v] += a * b[v];
        }
    }
    UNROLL for (int r = 0; r < Rows; r++)
        UNROLL for (int v = 0; v < Vectors; v++) store(sums[r][v], out + r * OutPitch + v * Lanes);
}

// The most rows that divide all of them, else as many as leave a long last tile.
constexpr int rowsOf(int rows, int vectors) {
    int most = vectors == 1 ? MaxRows + 2 : MaxRows;
    if (rows <= most) return rows;
    for (int r = most; r > most / 2; r--)
        if (rows % r == 0) return r;
    int best = most;
    for (int r = most; r > most / 2; r--)
        if (rows % r > rows % best) best = r;
    return best;
}

// The same in natural loops, for rows that are no whole vectors.
template <int Rows, int Columns, int Depth, int RowStep, int DepthStep, int RightPitch, int OutPitch>
INLINE void naturalProduct(const float* __restrict left, const float* __restrict right, const float* start, float* __restrict out) {
    for (int m = 0; m < Rows; m++) {
        float* row = out + m * OutPitch;
        for (int n = 0; n < Columns; n++) row[n] = start ? start[n] : 0;
        for (int k = 0; k < Depth; k++)
            for (int n = 0; n < Columns; n++) row[n] += left[m * RowStep + k * DepthStep] * right[k * RightPitch + n];
    }
}

// Left: element (m, k) at left[m * RowStep + k * DepthStep]; start: one row, or null for zeros.
template <int Rows, int Columns, int Depth, int RowStep, int DepthStep, int RightPitch, int OutPitch>
INLINE void product(const float* __restrict left, const float* __restrict right, const float* start, float* __restrict out) {
    if constexpr (Columns % Lanes != 0) {
        naturalProduct<Rows, Columns, Depth, RowStep, DepthStep, RightPitch, OutPitch>(left, right, start, out);
    } else {
        constexpr int Vectors = Columns % (2 * Lanes) == 0 ? 2 : 1, R = rowsOf(Rows, Vectors), Rest = Rows % R;
        KEEP_LOOP for (int n = 0; n < Columns; n += Vectors * Lanes) {
            const float* from = start ? start + n : nullptr;
            KEEP_LOOP for (int m = 0; m + R <= Rows; m += R)
                tile<R, Vectors, Depth, RowStep, DepthStep, RightPitch, OutPitch>(left + m * RowStep, right + n, from, out + m * OutPitch + n);
            if constexpr (Rest > 0)
                tile<Rest, Vectors, Depth, RowStep, DepthStep, RightPitch, OutPitch>(left + (Rows - Rest) * RowStep, right + n, from, out + (Rows - Rest) * OutPitch + n);
        }
    }
}
