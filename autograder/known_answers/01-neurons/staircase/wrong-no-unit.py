# diagnosis: K = 0 leaves no unit: take at least 1
def staircase(f, K, epsilon):
    n = int(np.ceil(K / (2 * epsilon)))
    heights = np.array([f((i + 0.5) / n) for i in range(n)])
    starts = np.arange(n) / n
    rises = np.append(heights[0], np.diff(heights))
    W1, b1, W2, b2 = np.ones((n, 1)), -starts, rises[None, :], 0 * heights[:1]
    return W1, b1, W2, b2
