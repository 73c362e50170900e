# diagnosis: g was summed up with the dimensions: X * g keeps them apart, X @ g does not
def rms_norm(X, g, eps):
    X = np.asarray(X, dtype=float)
    mean_square = (X**2).mean(axis=-1, keepdims=True)
    return (X / np.sqrt(mean_square + eps)) @ g
