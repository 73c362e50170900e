# diagnosis: f(0) is in b2, but the first rise begins at the middle of the first tread
def staircase(f, K, epsilon):
    n = max(1, int(np.ceil(K / (2 * epsilon))))
    heights = np.array([f((i + 0.5) / n) for i in range(n)])
    starts = np.arange(n) / n
    rises = np.diff(heights, prepend=heights[0])
    W1, b1, W2, b2 = np.ones((n, 1)), -starts, rises[None, :], np.array([f(0.0)])
    return W1, b1, W2, b2
