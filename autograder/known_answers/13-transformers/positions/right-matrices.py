def turn(X, places):
    rows = []
    for x, t in zip(X, places):
        R = np.zeros((len(x), len(x)))
        for i in range(0, len(x), 2):
            w = t * 10000.0 ** (-i / len(x))
            R[i : i + 2, i : i + 2] = [[np.cos(w), -np.sin(w)], [np.sin(w), np.cos(w)]]
        rows.append((R @ x).tolist())
    return rows
