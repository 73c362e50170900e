# diagnosis: the square is missing: 1 − tanh²
def activation(name, z, alpha):
    if name == "step":
        value = np.heaviside(z, 0.5)
        slope = np.zeros(z.shape)
    elif name == "ramp":
        value = np.clip(z + 0.5, 0, 1)
        slope = np.where(np.abs(z) < 0.5, 1.0, 0.0)
    elif name == "sigmoid":
        value = 1 / (1 + np.exp(-np.clip(z, -500, 500)))
        slope = value * (1 - value)
    elif name == "tanh":
        value = np.tanh(z)
        slope = 1 - value
    elif name == "relu":
        value = np.maximum(0, z)
        slope = np.where(z > 0, 1.0, 0.0)
    elif name == "prelu":
        value = np.where(z > 0, z, alpha * z)
        slope = np.where(z > 0, 1.0, alpha)
    elif name == "elu":
        value = np.where(z > 0, z, alpha * (np.exp(np.minimum(z, 0)) - 1))
        slope = np.where(z > 0, 1.0, alpha * np.exp(np.minimum(z, 0)))
    return value, slope
