# diagnosis: f takes one number at a time
def staircase(f, K, epsilon):
    n = max(1, int(np.ceil(K / (2 * epsilon))))
    heights = f((np.arange(n) + 0.5) / n)
    starts = np.arange(n) / n
    rises = np.diff(heights, prepend=0.0)
    W1, b1, W2, b2 = np.ones((n, 1)), -starts, rises[None, :], np.zeros(1)
    return W1, b1, W2, b2
