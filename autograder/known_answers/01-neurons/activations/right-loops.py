import math


def activation(name, z, alpha):
    def one(v):
        if name == "step":
            return (0.5 if v == 0 else float(v > 0)), 0.0
        if name == "ramp":
            return min(1.0, max(0.0, v + 0.5)), float(-0.5 < v < 0.5)
        if name == "sigmoid":
            s = 1 / (1 + math.exp(-v)) if v >= 0 else math.exp(v) / (1 + math.exp(v))
            return s, s * (1 - s)
        if name == "tanh":
            return math.tanh(v), 1 - math.tanh(v) ** 2
        if v > 0:
            return v, 1.0
        if name == "relu":
            return 0.0, 0.0
        return (alpha * v, alpha) if name == "prelu" else (alpha * math.expm1(v), alpha * math.exp(v))

    pairs = [one(float(v)) for v in z.ravel()]
    return tuple(np.array([pair[k] for pair in pairs]).reshape(z.shape) for k in (0, 1))
