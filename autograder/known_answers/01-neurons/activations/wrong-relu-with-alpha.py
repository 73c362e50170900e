# diagnosis: α is there for prelu and elu only: below 0 ReLU is 0
def activation(name, z, alpha):
    s = 1 / (1 + np.exp(-z))
    t = np.tanh(z)
    if name == "step":
        return np.heaviside(z, 0.5), 0 * z
    if name == "ramp":
        return np.clip(z + 0.5, 0, 1), ((z > -0.5) & (z < 0.5)) * 1.0
    if name == "sigmoid":
        return s, s * (1 - s)
    if name == "tanh":
        return t, 1 - t**2
    if name == "relu":
        return np.where(z > 0, z, alpha * z), np.where(z > 0, 1, alpha)
    if name == "prelu":
        return np.where(z > 0, z, alpha * z), np.where(z > 0, 1, alpha)
    if name == "elu":
        return np.where(z > 0, z, alpha * (np.exp(np.minimum(z, 0)) - 1)), np.where(
            z > 0, 1, alpha * np.exp(np.minimum(z, 0))
        )
