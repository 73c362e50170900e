# diagnosis: an input was changed in place: work on a copy, or write x = x - y instead of x -= y
def rms_norm(X, g, eps):
    mean_square = (X.astype(float) ** 2).mean(axis=-1, keepdims=True)
    X /= np.sqrt(mean_square + eps)
    return X * g
