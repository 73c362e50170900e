# diagnosis: a jump has no slope, even if two points beside it seem to find one; take 0 at 0
def activation(name, z, alpha):
    def val(z):
        return {
            "step": np.heaviside(z, 0.5),
            "ramp": np.clip(z + 0.5, 0, 1),
            "sigmoid": 1 / (1 + np.exp(-z)),
            "tanh": np.tanh(z),
            "relu": np.maximum(0, z),
            "prelu": np.where(z > 0, z, alpha * z),
            "elu": np.where(z > 0, z, alpha * (np.exp(np.minimum(z, 0)) - 1)),
        }[name]

    return val(z), (val(z + 1e-6) - val(z - 1e-6)) / 2e-6
