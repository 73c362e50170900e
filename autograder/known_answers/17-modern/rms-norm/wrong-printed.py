# diagnosis: it returned None; is a return statement missing?
def rms_norm(X, g, eps):
    X = np.asarray(X, dtype=float)
    mean_square = (X**2).mean(axis=-1, keepdims=True)
    Y = X / np.sqrt(mean_square + eps) * g
