def rotate(X, start, base, stretch):
    H, T, d = X.shape
    result = np.zeros((H, T, d))
    for t in range(T):
        angles = (start + t) / (np.asarray(stretch) * np.power(float(base), np.arange(0, d, 2) / d))
        C, S = np.diag(np.cos(angles)), np.diag(np.sin(angles))
        result[:, t] = X[:, t] @ np.block([[C, S], [-S, C]])
    return result
