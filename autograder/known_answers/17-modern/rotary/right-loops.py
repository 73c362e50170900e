def rotate(X, start, base, stretch):
    H, T, d = X.shape
    half, result = d // 2, X.astype(float)
    for h in range(H):
        for t in range(T):
            for i in range(half):
                angle = (start + t) / (stretch[i] * float(base) ** (2 * i / d))
                a, b = float(X[h, t, i]), float(X[h, t, i + half])
                result[h, t, i] = a * np.cos(angle) - b * np.sin(angle)
                result[h, t, i + half] = a * np.sin(angle) + b * np.cos(angle)
    return result
