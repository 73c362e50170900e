# diagnosis: cut to whole numbers: the result has fractions
def rms_norm(X, g, eps):
    result = np.zeros_like(X)
    for place in np.ndindex(X.shape[:-1]):
        x = X[place].astype(float)
        result[place] = x / np.sqrt((x**2).mean() + eps) * g
    return result
