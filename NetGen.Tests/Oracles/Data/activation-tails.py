"""Writes activation-tails.json: the defining formulas and their derivatives in closed form, 20 digits of numbers computed with 400."""
from mpmath import mp, mpf, erfc, exp, expm1, log1p, nstr, pi, sqrt, tanh

mp.dps = 400
selu_scale, selu_alpha = mpf("1.0507009873554804934193349852946"), mpf("1.6732632423543772848170429916717")


def sigmoid(z): return 1 / (1 + exp(-z))
def softplus(z): return log1p(exp(z))
def normal_cdf(z): return erfc(-z / sqrt(2)) / 2
def normal_pdf(z): return exp(-z * z / 2) / sqrt(2 * pi)
def gelu_tanh_argument(z): return sqrt(2 / pi) * (z + mpf("0.044715") * z ** 3)
def gelu_tanh_slope(z): return sqrt(2 / pi) * (1 + 3 * mpf("0.044715") * z ** 2)
def tanh_slope(z): return 4 * sigmoid(2 * z) * sigmoid(-2 * z)


activations = {
    "sigmoid": (sigmoid, lambda z: sigmoid(z) * sigmoid(-z)),
    "tanh": (tanh, tanh_slope),
    "elu": (lambda z: z if z > 0 else expm1(z), lambda z: mpf(1) if z > 0 else exp(z)),
    "selu": (lambda z: selu_scale * (z if z > 0 else selu_alpha * expm1(z)), lambda z: selu_scale * (1 if z > 0 else selu_alpha * exp(z))),
    "gelu": (lambda z: z * normal_cdf(z), lambda z: normal_cdf(z) + z * normal_pdf(z)),
    "gelu_tanh": (
        lambda z: z * sigmoid(2 * gelu_tanh_argument(z)),
        lambda z: sigmoid(2 * gelu_tanh_argument(z)) + z / 2 * tanh_slope(gelu_tanh_argument(z)) * gelu_tanh_slope(z)),
    "silu": (lambda z: z * sigmoid(z), lambda z: sigmoid(z) + z * sigmoid(z) * sigmoid(-z)),
    "softplus": (softplus, sigmoid),
    "mish": (lambda z: z * tanh(softplus(z)), lambda z: tanh(softplus(z)) + z * tanh_slope(softplus(z)) * sigmoid(z)),
    "softsign": (lambda z: z / (1 + abs(z)), lambda z: 1 / (1 + abs(z)) ** 2),
    "log_sigmoid": (lambda z: -softplus(-z), lambda z: sigmoid(-z)),
}

magnitudes = [2.0 ** -10, 0.125, 0.5, 1, 1.5, 2, 3, 4, 5, 6.5, 8, 10, 13, 17, 20, 28, 36, 60, 87, 100, 120, 300, 700]
points = [-z for z in reversed(magnitudes)] + magnitudes


def text(value): return "0" if abs(value) < mpf("1e-320") else nstr(value, 20)


def line(name, value, slope):
    columns = {"z": [repr(float(z)) for z in points], "a": [text(value(mpf(z))) for z in points], "da_dz": [text(slope(mpf(z))) for z in points]}
    return f'{{"name": "{name}", ' + ", ".join(f'"{key}": [{", ".join(values)}]' for key, values in columns.items()) + "}"


if __name__ == "__main__":
    with open("activation-tails.json", "w") as file:
        file.write("[\n" + ",\n".join(line(name, *functions) for name, functions in activations.items()) + "\n]\n")
