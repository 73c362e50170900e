# diagnosis: the sum of the squares is divided by D, the length of a vector; here by how many vectors there are
def rms_norm(X, g, eps):
    X = X.astype(float)
    return X / np.sqrt((X**2).sum(axis=-1, keepdims=True) / len(X) + eps) * g
