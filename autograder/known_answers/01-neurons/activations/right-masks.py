def activation(name, z, alpha):
    value, slope = np.zeros(z.shape, dtype=np.float32), np.zeros(z.shape, dtype=np.float32)
    up, down = z > 0, z <= 0
    if name in ("step", "ramp"):
        value[:] = np.heaviside(z, 0.5) if name == "step" else np.clip(z + 0.5, 0, 1)
        slope[(name == "ramp") & (np.abs(z) < 0.5)] = 1
    elif name in ("sigmoid", "tanh"):
        k = 1 if name == "sigmoid" else 2
        half = np.tanh(k * z / 2)
        value[:] = (half + 1) / 2 if k == 1 else half
        slope[:] = (1 - half**2) * (0.25 if k == 1 else 1)
    else:
        value[up], slope[up] = z[up], 1
        if name == "prelu":
            value[down], slope[down] = alpha * z[down], alpha
        if name == "elu":
            value[down], slope[down] = alpha * (np.exp(z[down]) - 1), alpha * np.exp(z[down])
    return value, slope
