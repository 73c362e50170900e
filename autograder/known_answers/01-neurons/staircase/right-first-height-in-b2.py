def staircase(f, K, epsilon):
    n = int(-(-K // (2 * epsilon))) or 1
    middles = (np.arange(n) + 0.5) / n
    heights = np.vectorize(f, otypes=[float])(middles)
    W1 = np.full((n, 1), 1000.0)
    return W1, -1000.0 * np.arange(n) / n, np.append(0.0, np.diff(heights))[None, :], heights[:1]
