def rms_norm(X, g, eps):
    wide = X.astype(np.float64)
    squares = np.einsum("...d,...d->...", wide, wide) / X.shape[-1]
    return np.einsum("...d,...,d->...d", wide, (squares + eps) ** -0.5, g)
