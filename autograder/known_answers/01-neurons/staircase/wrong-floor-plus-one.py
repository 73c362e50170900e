# diagnosis: more hidden units than the task allows: K/(2ε), rounded up
def staircase(f, K, epsilon):
    n = int(K // (2 * epsilon)) + 1
    heights = np.array([f((i + 0.5) / n) for i in range(n)])
    starts = np.arange(n) / n
    rises = np.diff(heights, prepend=0.0)
    W1, b1, W2, b2 = np.ones((n, 1)), -starts, rises[None, :], np.zeros(1)
    return W1, b1, W2, b2
