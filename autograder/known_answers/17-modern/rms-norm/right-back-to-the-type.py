def rms_norm(X, g, eps):
    exact = X.astype(float) if X.dtype.kind == "f" else X * 1.0
    normed = exact / np.sqrt(np.mean(exact * exact, axis=-1, keepdims=True) + eps) * g
    return normed.astype(X.dtype) if X.dtype.kind == "f" else normed
