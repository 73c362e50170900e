def rotate(X, start, base, stretch):
    H, T, d = X.shape
    result = []
    for head in X.tolist():
        rows = []
        for t, x in enumerate(head):
            angles = [(start + t) * base ** (-2 * i / d) / stretch[i] for i in range(d // 2)]
            pairs = list(zip(x[: d // 2], x[d // 2 :], np.cos(angles), np.sin(angles)))
            rows.append([a * c - b * s for a, b, c, s in pairs] + [a * s + b * c for a, b, c, s in pairs])
        result.append(rows)
    return result
