# diagnosis: the last tread is missing
def staircase(f, K, epsilon):
    n = max(1, int(np.ceil(K / (2 * epsilon))))
    heights = np.array([f((i + 0.5) / n) for i in range(n)])
    starts = np.arange(n) / n
    rises = np.diff(heights, prepend=0.0)
    W1, b1, W2, b2 = np.ones((n - 1, 1)), -starts[:-1], rises[None, :-1], np.zeros(1)
    return W1, b1, W2, b2
